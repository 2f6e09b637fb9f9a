import type { Refusal, Words } from '@hengjian/contract';
import { parseStandardNumber } from '@hengjian/standard-codes';
import type { StandardRecord, Successor } from './record.ts';

/** Kinds whose numbers carry their year; a number without it names the whole series and no edition. */
const YEARLY: ReadonlySet<string> = new Set(['national', 'industry', 'local', 'group']);

/** What a person states of a standard; the rest follows from the number. */
export type StandardDraft = Omit<StandardRecord, 'number' | 'family' | 'edition' | 'kind' | 'replacedBy'> & {
  readonly number: string;
  readonly replacedBy: readonly Successor[];
};

/** The record a draft stands for, or why it cannot stand. Dates that contradict each other are found here, chains are not. */
export function readDraft(draft: StandardDraft): StandardRecord | Refusal {
  const parsed = parseStandardNumber(draft.number);
  if (parsed === undefined) return UNREADABLE;
  if (parsed.edition === undefined && YEARLY.has(parsed.kind) && parsed.number === parsed.family)
    if (!DATED.test(parsed.number)) return EDITION_MISSING;
  const replacedBy = draft.replacedBy.map(({ number, part }) => ({
    number: parseStandardNumber(number)?.number ?? number.trim(),
    part: part.trim(),
  }));
  const doubled = replacedBy.find(({ number }, at) => replacedBy.findIndex((one) => one.number === number) !== at);
  if (doubled !== undefined) return namedTwice(doubled.number);
  const record: StandardRecord = {
    ...draft,
    title: { zh: draft.title.zh.trim(), en: draft.title.en?.trim() || null },
    source: draft.source.trim(),
    number: parsed.number,
    family: parsed.family,
    edition: parsed.edition ?? null,
    kind: parsed.kind,
    replacedBy,
  };
  return findContradiction(record) ?? record;
}

/** Series numbered by year and month: they have one edition each, written in the number. */
const DATED = /^(?:BJS|KJ) ?\d{6}/;

export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'message' in value;
}

/** Dates in an order that cannot be, and parts that need each other. */
export function findContradiction(record: StandardRecord): Refusal | undefined {
  const { issued, implemented, withdrawn, transitionUntil, replacedBy, family, edition } = record;
  if (record.title.zh === '') return TITLE_MISSING;
  if (issued !== null && implemented !== null && issued > implemented)
    return outOfOrder('/implemented', ['发布日期', 'issued'], ['实施日期', 'in force from']);
  if (implemented !== null && withdrawn !== null && implemented >= withdrawn)
    return outOfOrder('/withdrawn', ['实施日期', 'in force from'], ['废止日期', 'withdrawn']);
  if (transitionUntil !== null && withdrawn === null) return TRANSITION_WITHOUT_WITHDRAWAL;
  if (transitionUntil !== null && withdrawn !== null && transitionUntil < withdrawn)
    return outOfOrder('/transitionUntil', ['废止日期', 'withdrawn'], ['过渡期截止日', 'end of transition']);
  if (replacedBy.length > 0 && withdrawn === null) return SUCCESSOR_WITHOUT_WITHDRAWAL;
  for (const { number } of replacedBy) {
    const next = parseStandardNumber(number);
    if (next?.family === family && edition !== null && next.edition !== undefined && next.edition < edition)
      return { ...SUCCESSOR_OLDER, params: { number } };
  }
  return undefined;
}

function outOfOrder(at: string, first: readonly [string, string], second: readonly [string, string]): Refusal {
  return {
    code: 'DATES_OUT_OF_ORDER',
    clause: 'R3-2b',
    at,
    message: {
      zh: `日期先后不对：${first[0]}应早于${second[0]}。`,
      en: `Dates out of order: “${first[1]}” comes before “${second[1]}”.`,
    },
    wayOut: {
      zh: '请对照标准文本或公告核对日期。',
      en: 'Please check both dates against the standard or its announcement.',
    },
  };
}

function refusal(code: string, at: string, message: Words, wayOut: Words): Refusal {
  return { code, clause: 'R3-2b', at, message, wayOut };
}

const UNREADABLE = refusal(
  'NUMBER_UNREADABLE',
  '/number',
  { zh: '这不是能识别的标准编号。', en: 'This cannot be read as a standard number.' },
  { zh: '请按“GB 5009.12-2023”的写法填写。', en: 'Write it like “GB 5009.12-2023”.' },
);
const EDITION_MISSING = refusal(
  'EDITION_MISSING',
  '/number',
  { zh: '编号没有年号，指不出是哪一版。', en: 'The number has no year, so it names no edition.' },
  { zh: '请补上年号，例如“-2023”。', en: 'Add the year, for example “-2023”.' },
);
const TITLE_MISSING = refusal(
  'TITLE_MISSING',
  '/title/zh',
  { zh: '缺少标准名称。', en: 'The title is missing.' },
  { zh: '请填写标准的中文名称。', en: 'Enter the Chinese title of the standard.' },
);
const TRANSITION_WITHOUT_WITHDRAWAL = refusal(
  'TRANSITION_WITHOUT_WITHDRAWAL',
  '/transitionUntil',
  { zh: '没有废止日期，就没有过渡期。', en: 'There is no transition without a day of withdrawal.' },
  { zh: '请先填写废止日期，或清空过渡期。', en: 'Enter the day of withdrawal, or clear the transition.' },
);
const SUCCESSOR_WITHOUT_WITHDRAWAL = refusal(
  'SUCCESSOR_WITHOUT_WITHDRAWAL',
  '/replacedBy',
  { zh: '写了代替标准，却没有废止日期。', en: 'A successor is named but no day of withdrawal.' },
  {
    zh: '请填写废止日期（通常是新标准的实施日期）。',
    en: 'Enter the day of withdrawal, usually that on which the new standard comes into force.',
  },
);
const SUCCESSOR_OLDER = refusal(
  'SUCCESSOR_OLDER',
  '/replacedBy',
  { zh: '代替它的年版比它自己还早。', en: 'The edition that replaces it is older than it is.' },
  { zh: '请核对两个编号，可能写反了。', en: 'Check the two numbers; they may have been exchanged.' },
);

function namedTwice(number: string): Refusal {
  return {
    ...refusal(
      'SUCCESSOR_TWICE',
      '/replacedBy',
      { zh: `代替标准 ${number} 写了两次。`, en: `${number} is named twice as a successor.` },
      { zh: '请合并为一条，并在“部分”里写明。', en: 'Make it one and say in “part” which parts it takes.' },
    ),
    params: { number },
  };
}
