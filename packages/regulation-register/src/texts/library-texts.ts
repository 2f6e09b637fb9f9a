import type { LibraryJudgement, LibraryReason } from '../library/judge.ts';
import type { LibraryState } from '../library/state.ts';
import type { Words } from '../words.ts';
import { interpolate } from './interpolate.ts';

export const LIBRARY_STATE_NAMES: Readonly<Record<LibraryState, Words>> = {
  'in-library': { zh: '在库', en: 'In the library' },
  'withdrawn-citable': { zh: '废止可引用', en: 'Withdrawn, citable' },
  withdrawn: { zh: '已废止', en: 'Withdrawn' },
  'edition-outdated': { zh: '年版过期', en: 'Edition outdated' },
  'not-in-library': { zh: '未入库', en: 'Not in the library' },
};

export const LIBRARY_REASON_TEXTS: Readonly<Record<LibraryReason, Words>> = {
  ADMITTED: { zh: '{standard} 在库，现行有效。', en: '{standard} is in the library and in force.' },
  ADMITTED_UNRECORDED: {
    zh: '{standard} 在库，但没有登记其实施和废止日期。',
    en: '{standard} is in the library; when it came into force or was withdrawn is not recorded.',
  },
  NOT_YET_IMPLEMENTED: {
    zh: '{standard} 在库，尚未实施。',
    en: '{standard} is in the library and not yet in force.',
  },
  IN_TRANSITION: {
    zh: '{standard} 已有新版，过渡期至 {transitionUntil}，请改用 {current}。',
    en: '{standard} has been replaced; it may be used until {transitionUntil}. Change to {current}.',
  },
  CITABLE: {
    zh: '{standard} 自 {withdrawn} 起废止，合同约定时仍可引用。',
    en: '{standard} was withdrawn on {withdrawn}; a contract may still agree on it.',
  },
  WITHDRAWN: {
    zh: '{standard} 自 {withdrawn} 起废止，没有代替标准。',
    en: '{standard} was withdrawn on {withdrawn} and nothing replaces it.',
  },
  REPLACED_BY_OTHER: {
    zh: '{standard} 自 {withdrawn} 起废止，由 {current} 代替。',
    en: '{standard} was withdrawn on {withdrawn} and replaced by {current}.',
  },
  NEWER_EDITION: {
    zh: '{standard} 自 {withdrawn} 起被新版代替，现行为 {current}。',
    en: 'A newer edition replaced {standard} on {withdrawn}: {current}.',
  },
  EDITION_NOT_ADMITTED: {
    zh: '库中收录的是 {current}，不是 {standard}。',
    en: 'The library holds {current} and not {standard}.',
  },
  EDITION_UNKNOWN: {
    zh: '没有 {standard} 这一年版的记录，库中收录的是 {current}。请核对年号。',
    en: 'No edition {standard} is recorded; the library holds {current}. Please check the year.',
  },
  EDITION_MISSING: {
    zh: '{standard} 没有写年号，库中收录的是 {current}。',
    en: '{standard} states no edition; the library holds {current}.',
  },
  OTHER_STANDARD: {
    zh: '库中该参数依据的是 {current}，不是 {standard}。',
    en: 'The library has this parameter by {current} and not by {standard}.',
  },
  OTHER_OBJECT: { zh: '库中有这个参数，但检测对象不同。', en: 'The library has this parameter for another object.' },
  NO_ENTRY: { zh: '库中没有这个参数。', en: 'The library does not have this parameter.' },
};

/** Why an item has its state, for the person who has to mend it. */
export function libraryText({ reason, standard, current, withdrawn, transitionUntil }: LibraryJudgement): Words {
  const none: Words = { zh: '（未登记）', en: '(not recorded)' };
  const texts = { zh: fill('zh'), en: fill('en') };
  return { zh: texts.zh.zh, en: texts.en.en };

  function fill(language: 'zh' | 'en'): Words {
    const unknown = none[language];
    return interpolate(LIBRARY_REASON_TEXTS[reason], {
      standard,
      current: current.length === 0 ? unknown : current,
      withdrawn: withdrawn ?? unknown,
      transitionUntil: transitionUntil ?? unknown,
    });
  }
}
