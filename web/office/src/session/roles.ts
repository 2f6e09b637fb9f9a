import { ROLE_WORDS } from '@hengjian/permissions';
import type { Bilingual } from '@hengjian/ui';

const WORDS: Readonly<Record<string, Bilingual>> = ROLE_WORDS;

/** A role as people call it. One that this build does not know is shown by its id rather than hidden. */
export function roleWords(role: string): Bilingual {
  return WORDS[role] ?? { zh: role, en: role };
}
