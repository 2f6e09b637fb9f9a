import { ROLE_WORDS } from '@hengjian/permissions';
import type { Bilingual } from '@hengjian/ui';

const WORDS: ReadonlyMap<string, Bilingual> = new Map(Object.entries(ROLE_WORDS));

/** A role as people call it. One that this build does not know is shown by its id rather than hidden. */
export function roleWords(role: string): Bilingual {
  return WORDS.get(role) ?? { zh: role, en: role };
}
