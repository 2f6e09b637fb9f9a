import { CREDIT_CLASSES, DEPARTMENTS, FIELD_DICTIONARIES, getField } from '@hengjian/regulation-inspection';
import { childrenOf, findRegion } from '@hengjian/registry-codes';
import type { Bilingual } from '@hengjian/ui';

export interface Entry {
  readonly code: string;
  readonly words: Bilingual;
}

export const FIELDS: readonly Entry[] = [
  ...new Set(FIELD_DICTIONARIES.flatMap(({ entries }) => entries.map(({ code }) => code))),
].map((code) => ({ code, words: getField(code).name }));
export const DEPARTMENT_ENTRIES: readonly Entry[] = DEPARTMENTS.map(({ code, short }) => ({ code, words: short }));

// biome-ignore format: dictionaries read as tables
export const KINDS: readonly Entry[] = [
  { code: 'enterprise', words: { zh: '企业', en: 'Enterprise' } },
  { code: 'public-institution', words: { zh: '事业单位', en: 'Public institution' } },
  { code: 'association', words: { zh: '社会组织', en: 'Association' } },
  { code: 'other', words: { zh: '其他', en: 'Other' } },
];
// biome-ignore format: dictionaries read as tables
export const LICENCE_STATUSES: readonly Entry[] = [
  { code: 'active', words: { zh: '有效', en: 'Active' } },
  { code: 'suspended', words: { zh: '暂停', en: 'Suspended' } },
  { code: 'expired', words: { zh: '过期', en: 'Expired' } },
  { code: 'revoked', words: { zh: '撤销', en: 'Revoked' } },
  { code: 'cancelled', words: { zh: '注销', en: 'Cancelled' } },
];
// biome-ignore format: dictionaries read as tables
export const PERSON_STATUSES: readonly Entry[] = [
  { code: 'active', words: { zh: '在岗', en: 'Active' } },
  { code: 'left', words: { zh: '离岗', en: 'Left' } },
];
// biome-ignore format: dictionaries read as tables
const CREDIT_WORDS: Readonly<Record<string, Bilingual>> = {
  A: { zh: 'A 低', en: 'A low' }, B: { zh: 'B 一般', en: 'B ordinary' }, C: { zh: 'C 较高', en: 'C raised' }, D: { zh: 'D 高', en: 'D high' },
};
export const CREDIT: readonly Entry[] = CREDIT_CLASSES.map((code) => ({
  code,
  words: CREDIT_WORDS[code] ?? { zh: code, en: code },
}));
// biome-ignore format: dictionaries read as tables
export const CONFLICT_REASONS = [
  { code: 'employed', words: { zh: '任职', en: 'Employment' } },
  { code: 'family', words: { zh: '亲属', en: 'Family' } },
  { code: 'consulting', words: { zh: '咨询服务', en: 'Consulting' } },
  { code: 'shareholding', words: { zh: '持股', en: 'Shareholding' } },
  { code: 'previous-visits', words: { zh: '多次检查过', en: 'Previous visits' } },
  { code: 'other', words: { zh: '其他', en: 'Other' } },
] as const satisfies readonly Entry[];

/** The person's own region and those directly below it. */
export function regionsUnder(region: string): readonly Entry[] {
  const own = findRegion(region);
  return [...(own === undefined ? [] : [own]), ...childrenOf(region)].map(({ code, zh, en }) => ({
    code,
    words: { zh, en },
  }));
}

/** The name of a region; its code where nothing is known of it. */
export function regionWords(code: string): Bilingual {
  if (code === '000000') return { zh: '全国', en: 'National' };
  const region = findRegion(code);
  return region === undefined ? { zh: code, en: code } : { zh: region.zh, en: region.en };
}

export function wordsOf(entries: readonly Entry[], code: string): Bilingual {
  return entries.find((entry) => entry.code === code)?.words ?? { zh: code, en: code };
}
