import type { Refusal } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { type Holder, may } from '@hengjian/permissions';
import { lock } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse, stale } from '../../../platform/use-case/index.ts';
import type { LibraryMeans } from '../means.ts';
import { REASON_MISSING, STALE } from '../refusals.ts';
import { isRefusal, readDraft, type StandardDraft } from './check-standard.ts';
import { findBrokenChain, writeChangedStandard, writeNewStandards } from './write-standards.ts';
import { findStandard, type StoredStandard } from './store.ts';

/** The library is that of one region: whoever edits it must have that region, not just some province, in his jurisdiction. */
export function mayEditStandards({ region }: Pick<LibraryMeans, 'region'>, actor: Holder): boolean {
  return may(actor, 'standard.edit', { region });
}

/** Records a standard nobody has recorded before. */
export function recordStandard(
  means: LibraryMeans,
  actor: Actor,
  draft: StandardDraft,
  reason: string,
): Promise<Result<{ readonly number: string }, Refused>> {
  return decide(means, actor, { action: 'standard.record', subject: `standard:${draft.number}` }, async (tx) => {
    if (!mayEditStandards(means, actor)) return forbidden();
    const record = readDraft(draft);
    if (isRefusal(record)) return refuse(record);
    if (reason.trim() === '') return refuse(REASON_MISSING);
    await lock(tx, 'library-standards');
    if ((await findStandard(tx, record.number)) !== undefined)
      return refuse({ ...KNOWN_ALREADY, params: { number: record.number } });
    const broken = await findBrokenChain(tx, record);
    if (broken !== undefined) return refuse(broken);
    await writeNewStandards(tx, means, [record], { reason: reason.trim(), by: actor.personId });
    return ok({ number: record.number });
  });
}

interface Change {
  readonly number: string;
  /** The version the person saw. */
  readonly version: number;
  readonly reason: string;
}

/** Puts right what was recorded wrongly. What stood there before stays in the history. */
export function correctStandard(
  means: LibraryMeans,
  actor: Actor,
  change: Change & { readonly draft: Omit<StandardDraft, 'number'> },
): Promise<Result<{ readonly version: number }, Refused>> {
  return changeStandard(means, actor, 'corrected', change, () => change.draft);
}

export interface Withdrawal {
  readonly withdrawn: string;
  readonly transitionUntil: string | null;
  readonly citable: boolean;
  readonly replacedBy: StandardDraft['replacedBy'];
}

/**
 * Records that a standard is withdrawn: from which day, what replaces it, how long it may still be used, whether it may be
 * cited afterwards. Whoever holds rows by it is told (scope/affected).
 */
export function withdrawStandard(
  means: LibraryMeans,
  actor: Actor,
  change: Change & Withdrawal,
): Promise<Result<{ readonly version: number }, Refused>> {
  const { withdrawn, transitionUntil, citable, replacedBy } = change;
  return changeStandard(means, actor, 'withdrawn', change, (standard) =>
    standard.withdrawn === null ? { ...standard, withdrawn, transitionUntil, citable, replacedBy } : WITHDRAWN_ALREADY,
  );
}

function changeStandard(
  means: LibraryMeans,
  actor: Actor,
  kind: 'corrected' | 'withdrawn',
  { number, version, reason }: Change,
  changed: (standard: StoredStandard) => Omit<StandardDraft, 'number'> | Refusal,
): Promise<Result<{ readonly version: number }, Refused>> {
  const action = kind === 'withdrawn' ? 'standard.withdraw' : 'standard.correct';
  return decide(means, actor, { action, subject: `standard:${number}` }, async (tx) => {
    if (!mayEditStandards(means, actor)) return forbidden();
    await lock(tx, 'library-standards');
    const standard = await findStandard(tx, number);
    if (standard === undefined) return missing();
    if (standard.version !== version) return stale({ ...STALE, params: { newest: standard.version } });
    const next = changed(standard);
    if (isRefusal(next)) return refuse(next);
    const { title, issued, implemented, withdrawn, citable, transitionUntil, source, replacedBy } = next;
    const record = readDraft({
      number,
      title,
      issued,
      implemented,
      withdrawn,
      citable,
      transitionUntil,
      source,
      replacedBy,
    });
    if (isRefusal(record)) return refuse(record);
    if (reason.trim() === '') return refuse(REASON_MISSING);
    const broken = await findBrokenChain(tx, record);
    if (broken !== undefined) return refuse(broken);
    await writeChangedStandard(tx, means, record, {
      version: version + 1,
      kind,
      reason: reason.trim(),
      byPerson: actor.personId,
    });
    return ok({ version: version + 1 });
  });
}

const KNOWN_ALREADY: Refusal = {
  code: 'KNOWN_ALREADY',
  clause: 'R3-2b',
  at: '/number',
  message: { zh: '这一版标准已经登记过。', en: 'This edition is recorded already.' },
  wayOut: { zh: '请打开它，用“更正”修改。', en: 'Open it and use “Correct”.' },
};
const WITHDRAWN_ALREADY: Refusal = {
  code: 'WITHDRAWN_ALREADY',
  clause: 'R3-2b',
  at: '/withdrawn',
  message: { zh: '已经登记过废止。', en: 'A withdrawal is recorded already.' },
  wayOut: { zh: '日期或代替关系有误时，请用“更正”。', en: 'Where its date or successor is wrong, use “Correct”.' },
};
