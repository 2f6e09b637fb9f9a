import type { PrincipleException, RepeatException } from '@hengjian/regulation-inspection';
import { toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';

export interface ExceptionRecord {
  readonly id: string;
  readonly kind: 'repeat' | 'principle';
  /** Code of the institution (repeat) or of the rule (principle). */
  readonly target: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: Temporal.Instant;
  readonly decision: {
    readonly approved: boolean;
    readonly reason: string;
    readonly by: string;
    readonly at: Temporal.Instant;
  } | null;
}

/** Everything that was asked for a plan, oldest first, with what was decided. */
export async function loadExceptions(tx: Tx, planId: string): Promise<readonly ExceptionRecord[]> {
  const rows = await tx
    .selectFrom('inspection.exception_request as r')
    .leftJoin('inspection.exception_decision as d', 'd.request_id', 'r.id')
    .where('r.plan_id', '=', planId)
    .orderBy('r.requested_at')
    .orderBy('r.id')
    .select(['r.id', 'r.kind', 'r.target', 'r.reason', 'r.requested_by', 'r.requested_at'])
    .select(['d.approved', 'd.reason as decision_reason', 'd.decided_by', 'd.decided_at'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind === 'repeat' ? 'repeat' : 'principle',
    target: row.target,
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: toInstant(row.requested_at),
    decision:
      row.approved === null || row.decided_by === null || row.decided_at === null
        ? null
        : {
            approved: row.approved,
            reason: row.decision_reason ?? '',
            by: row.decided_by,
            at: toInstant(row.decided_at),
          },
  }));
}

/** Who asked, why, and who consented. */
export function factsOf({ reason, requestedBy, decision }: ExceptionRecord) {
  return { reason, requestedBy, approvedBy: decision?.approved === true ? decision.by : null };
}

/** As the rules read them; what was declined is as if it had not been asked. */
export function toFacts(records: readonly ExceptionRecord[]): {
  readonly repeats: readonly RepeatException[];
  readonly exceptions: readonly PrincipleException[];
} {
  const open = records.filter(({ decision }) => decision === null || decision.approved);
  const plain = open.map((record) => ({ kind: record.kind, target: record.target, facts: factsOf(record) }));
  return {
    repeats: plain
      .filter(({ kind }) => kind === 'repeat')
      .map(({ target, facts }) => ({ institution: target, ...facts })),
    exceptions: plain
      .filter(({ kind }) => kind === 'principle')
      .map(({ target, facts }) => ({ rule: target, ...facts })),
  };
}
