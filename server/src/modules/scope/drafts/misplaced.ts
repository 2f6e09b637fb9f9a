import type { DecisionDraft, Refusal, Words } from '@hengjian/contract';

/** Sanctions and ends say what becomes of what there is; they give nothing and change nothing else. */
const GIVES_NOTHING: ReadonlySet<DecisionDraft['action']> = new Set(['suspend', 'resume', 'revoke', 'cancel']);
const NAMES_ROWS: ReadonlySet<DecisionDraft['action']> = new Set(['suspend', 'resume']);

type Part = 'additions' | 'removals' | 'number' | 'sites' | 'rows' | 'merge';

const PART_WORDS: Readonly<Record<Part, Words>> = {
  additions: { zh: '增加的能力', en: 'capabilities to add' },
  removals: { zh: '减少的能力', en: 'capabilities to take off' },
  number: { zh: '新的证书编号', en: 'a new number' },
  sites: { zh: '场所的变更', en: 'other sites' },
  rows: { zh: '点名的能力行', en: 'rows named' },
  merge: { zh: '待合并的证书', en: 'certificates to merge' },
};

/**
 * What a draft carries that its action has no use for. Whoever decides reads “suspend”, so nothing else may come with it; and
 * named rows with another action would keep the decision from counting for the certificate itself (`toFold`).
 */
export function findMisplaced(draft: DecisionDraft, today: string): Refusal | undefined {
  const { action, decidedOn, additions, removals, number, sites, rows, merge } = draft;
  if (decidedOn > today) return decidedInFuture(today);
  if (rows !== null && !NAMES_ROWS.has(action)) return notPartOf('rows');
  if (rows?.length === 0) return ROWS_EMPTY;
  if (merge.length > 0 && action !== 'merge') return notPartOf('merge');
  if (!GIVES_NOTHING.has(action)) return undefined;
  if (additions.length > 0) return notPartOf('additions');
  if (removals.length > 0) return notPartOf('removals');
  if (number !== null) return notPartOf('number');
  return sites === null ? undefined : notPartOf('sites');
}

function notPartOf(part: Part): Refusal {
  const { zh, en } = PART_WORDS[part];
  return {
    code: 'NOT_PART_OF_ACTION',
    clause: 'R4-A0.2',
    at: `/${part}`,
    message: { zh: `这一事项不能带有${zh}。`, en: `A decision of this kind does not come with ${en}.` },
    wayOut: { zh: '请另行拟办相应的事项。', en: 'Prepare the decision that this belongs to.' },
  };
}

const ROWS_EMPTY: Refusal = {
  code: 'ROWS_EMPTY',
  clause: 'R4-A0.2',
  at: '/rows',
  message: { zh: '没有点名任何能力行。', en: 'No row is named.' },
  wayOut: {
    zh: '请选择能力行；对整张证书作决定时不填此项。',
    en: 'Choose the rows; leave this out for a decision on the whole certificate.',
  },
};

function decidedInFuture(today: string): Refusal {
  return {
    code: 'DECIDED_IN_FUTURE',
    clause: 'R4-A0.2',
    at: '/decidedOn',
    message: { zh: `决定日期晚于今天（${today}）。`, en: `The day of the decision lies after today (${today}).` },
    wayOut: {
      zh: '将来生效的，请写生效日期；决定日期不晚于今天。',
      en: 'What holds later is said by the day from which it holds; it is decided today at the latest.',
    },
  };
}
