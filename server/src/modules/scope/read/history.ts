import { type DayRange, lastDays, licenceStatus } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import { toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CertificateAxis, RowKey } from '../decisions/new-decision.ts';
import { pastDecisions } from '../decisions/past-decisions.ts';
import { parseRanges } from '../decisions/ranges.ts';
import { certificateStates } from '../versions.ts';
import type { Known } from './believed.ts';
import { type AxisStanding, suspendedRowsOn } from './status.ts';

export interface Belief {
  readonly valid: readonly DayRange[];
  readonly line: number;
  readonly recordedFrom: Temporal.Instant;
  readonly recordedTo: Temporal.Instant | null;
  readonly decisionId: string;
  readonly closedBy: string | null;
}

/** Everything that was ever believed of one row, in the order in which it was. */
export async function rowHistory(tx: Tx, certificateId: string, row: RowKey): Promise<readonly Belief[]> {
  const rows = await tx
    .selectFrom('scope.capability')
    .select([sql<string>`valid::text`.as('valid'), 'line', 'recorded_from', 'recorded_to', 'decision_id', 'closed_by'])
    .where('certificate_id', '=', certificateId)
    .where('site', '=', row.site)
    .where('item_id', '=', row.itemId)
    .where('limitation_id', '=', row.limitationId)
    // Always so; said for the planner, which has one index for present beliefs and one for past ones.
    .where(sql<boolean>`(recorded_to IS NULL OR recorded_to IS NOT NULL)`)
    .orderBy('recorded_from')
    .execute();
  return rows.map((belief) => ({
    valid: lastDays(parseRanges(belief.valid)),
    line: belief.line,
    recordedFrom: toInstant(belief.recorded_from),
    recordedTo: belief.recorded_to === null ? null : toInstant(belief.recorded_to),
    decisionId: belief.decision_id,
    closedBy: belief.closed_by,
  }));
}

/** Days on which a certificate stood in one way, under one version of its annex. */
export interface Stretch {
  readonly from: string;
  /** Last day; null where none is in sight. */
  readonly to: string | null;
  readonly status: AxisStanding;
  readonly annexVersion: number;
  readonly annexRows: number;
  /** The decision that holds. */
  readonly decisionId: string;
}

export interface CertificateDays {
  readonly id: string;
  readonly axis: CertificateAxis;
  readonly number: string;
  readonly stretches: readonly Stretch[];
}

/** The certificates of an institution day by day, for a time line; both days inclusive. */
export async function certificateDays(
  tx: Tx,
  institutionId: string,
  { from, to, known }: { readonly from: string; readonly to: string; readonly known?: Known },
): Promise<readonly CertificateDays[]> {
  const states = await certificateStates(tx, { institutionIds: [institutionId] }, known);
  const decisions = await pastDecisions(
    tx,
    states.map(({ id }) => id),
    known,
  );
  return states.map(({ id, axis, fold }) => {
    const all = decisions.get(id) ?? [];
    // Nothing changes but on these days.
    const days = new Set([from]);
    for (const { from: first, until } of [...fold.inForce, ...fold.suspended]) {
      days.add(first);
      if (until !== null) days.add(until);
    }
    for (const { effectiveFrom, effectiveTo, rows } of all) {
      days.add(effectiveFrom);
      if (effectiveTo !== null && (rows ?? null) !== null) days.add(nextDay(effectiveTo));
    }
    if (fold.endedOn !== null) days.add(fold.endedOn);
    const turns = [...days].filter((day) => day >= from && day <= to).sort();
    const stretches = turns.flatMap((day, at): readonly Stretch[] => {
      const begun = all.filter(({ effectiveFrom }) => effectiveFrom <= day);
      const newest = begun.at(-1);
      if (newest === undefined) return [];
      const status = licenceStatus(fold, day);
      const next = turns[at + 1];
      return [
        {
          from: day,
          to: next === undefined ? to : dayBefore(next),
          status: status === 'active' && suspendedRowsOn(begun, day) !== null ? 'partly-suspended' : status,
          annexVersion: newest.annexVersion,
          annexRows: newest.annexRows,
          decisionId: newest.id,
        },
      ];
    });
    return { id, axis, number: fold.number, stretches: joined(stretches) };
  });
}

/** Neighbours that say the same are one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    const last = kept.at(-1);
    const same = last?.status === stretch.status && last.decisionId === stretch.decisionId;
    if (last !== undefined && same) kept[kept.length - 1] = { ...last, to: stretch.to };
    else kept.push(stretch);
  }
  return kept;
}

function nextDay(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}
