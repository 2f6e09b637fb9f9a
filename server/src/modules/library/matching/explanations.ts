import type { Words } from '@hengjian/contract';
import type { Entry } from '../entries/content.ts';
import type { StandardRecord } from '../standards/record.ts';
import { foldName } from './name-keys.ts';
import type { ItemWording } from './ground.ts';
import type { Judged, Why } from './library-state.ts';

interface Facts {
  readonly judged: Judged;
  readonly item: ItemWording;
  readonly entry: Entry | undefined;
  readonly standard: StandardRecord | undefined;
}

/** Why a row has its state, in words for the person who has to mend it. */
export function explain(
  judged: Judged,
  item: ItemWording,
  entry: Entry | undefined,
  standard: StandardRecord | undefined,
): Words {
  const words = WORDS[judged.why]({ judged, item, entry, standard });
  const alias = aliasNote(item, entry);
  return alias === undefined ? words : { zh: `${words.zh}${alias.zh}`, en: `${words.en} ${alias.en}` };
}

/** Says so where another writing than the entry's own was recognised. */
function aliasNote(item: ItemWording, entry: Entry | undefined): Words | undefined {
  if (entry === undefined || foldName(item.parameter) === foldName(entry.name)) return undefined;
  return {
    zh: `“${item.parameter}”按库内名称“${entry.name}”（${entry.code}）识别。`,
    en: `“${item.parameter}” was read as “${entry.name}” (${entry.code}) of the library.`,
  };
}

const instead = ({ judged }: Facts, zh: (number: string) => string, en: (number: string) => string): Words =>
  judged.current === null ? { zh: '', en: '' } : { zh: zh(judged.current), en: en(judged.current) };

const WORDS: Readonly<Record<Why, (facts: Facts) => Words>> = {
  ADMITTED: ({ entry }) => ({
    zh: `参数在库${codeOf(entry)}，标准现行有效。`,
    en: `The parameter is in the library${codeOf(entry)}, and its standard is in force.`,
  }),
  ADMITTED_UNRECORDED: ({ item, entry }) => ({
    zh: `参数在库${codeOf(entry)}，但库中没有登记 ${item.standardNumber} 的实施和废止日期。`,
    en: `The parameter is in the library${codeOf(entry)}; when ${item.standardNumber} came into force or was withdrawn is not recorded.`,
  }),
  NOT_YET_IMPLEMENTED: ({ item, standard }) => ({
    zh: `${item.standardNumber} 在库，自 ${standard?.implemented ?? ''} 起实施。`,
    en: `${item.standardNumber} is in the library and comes into force on ${standard?.implemented ?? ''}.`,
  }),
  IN_TRANSITION: (facts) => ({
    zh: `${facts.item.standardNumber} 已被代替，过渡期至 ${facts.standard?.transitionUntil ?? ''}${
      instead(
        facts,
        (number) => `，请改用 ${number}`,
        () => '',
      ).zh
    }。`,
    en: `${facts.item.standardNumber} has been replaced; it may be used until ${facts.standard?.transitionUntil ?? ''}${
      instead(
        facts,
        () => '',
        (number) => `, then change to ${number}`,
      ).en
    }.`,
  }),
  CITABLE: (facts) => ({
    zh: `${facts.item.standardNumber} 自 ${facts.standard?.withdrawn ?? ''} 起废止，合同约定时可以引用${
      instead(
        facts,
        (number) => `；现行为 ${number}`,
        () => '',
      ).zh
    }。`,
    en: `${facts.item.standardNumber} was withdrawn on ${facts.standard?.withdrawn ?? ''}; it may be cited where a contract agrees on it${
      instead(
        facts,
        () => '',
        (number) => `; ${number} is in force`,
      ).en
    }.`,
  }),
  WITHDRAWN: ({ item, standard }) => ({
    zh: `${item.standardNumber} 自 ${standard?.withdrawn ?? ''} 起废止，没有代替标准。`,
    en: `${item.standardNumber} was withdrawn on ${standard?.withdrawn ?? ''} and nothing replaces it.`,
  }),
  REPLACED_BY_OTHER: ({ item, standard, judged }) => ({
    zh: `${item.standardNumber} 自 ${standard?.withdrawn ?? ''} 起废止，由 ${judged.current ?? numbersOf(standard, 'zh')} 代替。`,
    en: `${item.standardNumber} was withdrawn on ${standard?.withdrawn ?? ''} and replaced by ${judged.current ?? numbersOf(standard, 'en')}.`,
  }),
  NEWER_EDITION: ({ item, standard, judged }) => ({
    zh: `${item.standardNumber} 已被新版代替，应为 ${judged.current ?? numbersOf(standard, 'zh')}。`,
    en: `A newer edition replaces ${item.standardNumber}: it should be ${judged.current ?? numbersOf(standard, 'en')}.`,
  }),
  EDITION_NOT_ADMITTED: ({ item, judged }) => ({
    zh: `该标准系列在库，但库中收录的是 ${judged.current ?? '其他年版'}，不是 ${item.standardNumber}。可提出参数修订建议。`,
    en: `The library holds the series, but with ${judged.current ?? 'another edition'} and not ${item.standardNumber}. A revision of the entry can be proposed.`,
  }),
  EDITION_UNKNOWN: ({ item, judged }) => ({
    zh: `库中没有 ${item.standardNumber} 这一年版，收录的是 ${judged.current ?? '其他年版'}。请核对年号。`,
    en: `The library knows no edition ${item.standardNumber}; it holds ${judged.current ?? 'another one'}. Please check the year.`,
  }),
  EDITION_MISSING: ({ item, judged }) => ({
    zh: `${item.standardNumber} 没有写年号，库中收录的是 ${judged.current ?? '其他年版'}。`,
    en: `${item.standardNumber} states no edition; the library holds ${judged.current ?? 'another one'}.`,
  }),
  OTHER_STANDARD: ({ item, entry }) => ({
    zh: `参数在库${codeOf(entry)}，但库中依据的标准是 ${(entry?.standards ?? []).join('、')}，不含 ${item.standardNumber}。`,
    en: `The parameter is in the library${codeOf(entry)}, by ${(entry?.standards ?? []).join(', ')} and not by ${item.standardNumber}.`,
  }),
  OTHER_OBJECT: ({ item, entry }) => ({
    zh: `库中有参数“${entry?.name ?? item.parameter}”，但检测对象是“${entry?.object ?? ''}”，不是“${item.object}”。`,
    en: `The library holds “${entry?.name ?? item.parameter}” for “${entry?.object ?? ''}” and not for “${item.object}”.`,
  }),
  NO_ENTRY: ({ item }) => ({
    zh: `库中没有名为“${item.parameter}”的参数。`,
    en: `The library has no parameter called “${item.parameter}”.`,
  }),
};

function codeOf(entry: Entry | undefined): string {
  return entry === undefined ? '' : ` (${entry.code})`;
}

function numbersOf(standard: StandardRecord | undefined, locale: 'zh' | 'en'): string {
  return (standard?.replacedBy ?? []).map(({ number }) => number).join(locale === 'zh' ? '、' : ', ');
}
