import { officialDate } from '../../../platform/clock.ts';
import { copyInto } from '../../../platform/copy/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Annex } from '../decisions/annex.ts';
import { announce } from '../decisions/announce.ts';
import { logDecisions, type Logged } from '../decisions/log-decisions.ts';
import type { NewDecision, Recorded } from '../decisions/new-decision.ts';
import { draftOf } from '../decisions/record-decisions.ts';
import { insertDecisions, insertVersions } from '../decisions/save.ts';
import { takeTargets } from '../decisions/target.ts';
import type { ScopeMeans } from '../means.ts';
import { endedOf, freshOf, type Statement, takenOver } from '../take-over.ts';
import { type AnnexHasher, annexRows, CAPABILITY } from './nation-rows.ts';

/** Decisions that follow on a list, to be recorded when annexes can be looked up again. */
export interface Ended {
  readonly decisions: readonly NewDecision[];
  readonly logged: Logged;
}

export interface TakenInBulk {
  readonly rows: number;
  readonly ended: Ended;
}

/**
 * Takes licences over as `takeOver` does, with rows on none of them yet: nothing is looked up in `scope.capability`, whose
 * indexes are off. Annexes are hashed as their rows pass. `progress` hears how many rows of this list have.
 */
export async function takeOverInBulk(
  tx: Tx,
  means: ScopeMeans,
  hashAnnex: AnnexHasher,
  statements: readonly Statement[],
  progress: (rows: number) => void,
): Promise<TakenInBulk> {
  const fresh = await freshOf(tx, statements);
  const today = officialDate(means.clock.now());
  const list = fresh.map((one) => takenOver(one, today));
  const found = await takeTargets(tx, means, list);
  if (!found.ok) throw new Error(`the demo nation met ${JSON.stringify(found.error)}`);
  const targets = found.value;
  const at = means.clock.now();
  const annexes = new Map<string, Annex>();
  const rows = await copyInto(
    tx,
    'scope.capability',
    CAPABILITY,
    annexRows(hashAnnex, { targets, list, at }, annexes, progress),
  );
  const touched = new Set(annexes.keys());
  const drafted = targets.map((target, index) => draftOf(target, list[index], [], touched, annexes));
  const logged = list.length === 1 ? 'each' : 'list';
  const entries = list.length === 0 ? [] : await logDecisions(tx, means, drafted, logged);
  const recorded = drafted.map(({ recorded: one }, index): Recorded => {
    const logEntryId = entries[index];
    if (logEntryId === undefined) throw new Error('every decision has its log entry');
    return { ...one, logEntryId };
  });
  await insertDecisions(tx, list, recorded, at);
  await insertVersions(tx, recorded, at);
  await announce(tx, means, recorded, logged);
  const decisions = fresh.flatMap((one, index) => {
    const before = recorded[index];
    return before === undefined ? [] : endedOf(one, before.certificateId, today);
  });
  const [entryId] = entries;
  return { rows, ended: { decisions, logged: list.length === 1 || entryId === undefined ? 'each' : { entryId } } };
}
