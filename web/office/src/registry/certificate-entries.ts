import { certificateFields, certificateSectors } from '@hengjian/registry-codes';
import type { Entry } from './dictionaries.ts';

/** The professional fields and the sectors inside a certificate number. */
export const CERTIFICATE_FIELDS: readonly Entry[] = certificateFields.map(({ code, zh, en }) => ({
  code,
  words: { zh, en },
}));
export const SECTORS: readonly Entry[] = certificateSectors.map(({ code, zh, en }) => ({ code, words: { zh, en } }));
