import { unreachable } from '@hengjian/kernel';
import type { Difference, ScopePair, ScopeRow } from '../matching/match-scopes.ts';
import type { Words } from '../words.ts';
import { interpolate } from './interpolate.ts';

export const PAIR_NAMES: Readonly<Record<ScopePair['kind'], Words>> = {
  equal: { zh: '一致', en: 'Equal' },
  differs: { zh: '有差异', en: 'Differs' },
  'only-cma': { zh: '仅资质认定', en: 'Licence only' },
  'only-cnas': { zh: '仅认可', en: 'Accreditation only' },
};

export const DIFFERENCE_TEXTS: Readonly<Record<Difference, Words>> = {
  edition: {
    zh: '标准年版不同：资质认定为 {cma}，认可为 {cnas}',
    en: 'different edition: {cma} licensed, {cnas} accredited',
  },
  method: {
    zh: '方法不同：资质认定为“{cma}”，认可为“{cnas}”',
    en: 'different method: “{cma}” licensed, “{cnas}” accredited',
  },
  restriction: {
    zh: '限制范围不同：资质认定为“{cma}”，认可为“{cnas}”',
    en: 'different restriction: “{cma}” licensed, “{cnas}” accredited',
  },
  site: {
    zh: '场所不同：资质认定为场所{cma}，认可为场所{cnas}',
    en: 'different site: {cma} licensed, {cnas} accredited',
  },
};

const NONE: Words = { zh: '无', en: 'none' };
const ONLY: Readonly<Record<'only-cma' | 'only-cnas', Words>> = {
  'only-cma': {
    zh: '认可范围中没有同一对象、参数和标准的行。',
    en: 'No accredited row has this object, parameter and standard.',
  },
  'only-cnas': {
    zh: '资质认定附表中没有同一对象、参数和标准的行。',
    en: 'No licensed row has this object, parameter and standard.',
  },
};

/** What the comparison of a pair found, in one sentence. Words of the annexes stay as they are. */
export function pairText(pair: ScopePair): Words {
  switch (pair.kind) {
    case 'equal':
      return { zh: '两边一致。', en: 'Both are equal.' };
    case 'differs': {
      const parts = pair.differences.map((difference) => ({
        zh: interpolate(DIFFERENCE_TEXTS[difference], sides(pair, difference, 'zh')).zh,
        en: interpolate(DIFFERENCE_TEXTS[difference], sides(pair, difference, 'en')).en,
      }));
      const english = parts.map(({ en }) => en).join('; ');
      return {
        zh: `${parts.map(({ zh }) => zh).join('；')}。`,
        en: `${english.charAt(0).toUpperCase()}${english.slice(1)}.`,
      };
    }
    case 'only-cma':
    case 'only-cnas':
      return ONLY[pair.kind];
    default:
      return unreachable(pair);
  }
}

function sides(
  { cma, cnas }: { readonly cma: ScopeRow; readonly cnas: ScopeRow },
  difference: Difference,
  language: 'zh' | 'en',
): Readonly<Record<'cma' | 'cnas', string>> {
  const part = difference === 'edition' ? 'standard' : difference;
  const written = (row: ScopeRow): string => String(row[part]).trim() || NONE[language];
  return { cma: written(cma), cnas: written(cnas) };
}
