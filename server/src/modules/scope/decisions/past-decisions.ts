import type { CertificateDecision } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import { toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { knownDate } from '../read/believed.ts';
import { type DecisionBody, parseBody } from './body.ts';
import { parseKind } from './kind.ts';
import type { DecisionContent } from './new-decision.ts';

/** A decision as it stands in its row. */
export interface PastDecision extends DecisionContent {
  readonly id: string;
  readonly certificateId: string;
  readonly sequence: number;
  readonly annexVersion: number;
  readonly annexRows: number;
  readonly annexSha256: string;
  readonly batchId: string | null;
  readonly preparedBy: string;
  readonly decidedBy: string;
  readonly recordedAt: Temporal.Instant;
  readonly logEntryId: string;
}

/** Everything decided on these certificates, as far as it was recorded by `known`; by certificate, in order. */
export async function pastDecisions(
  tx: Tx,
  certificateIds: readonly string[],
  known?: Temporal.Instant,
): Promise<ReadonlyMap<string, readonly PastDecision[]>> {
  if (certificateIds.length === 0) return new Map();
  let query = tx
    .selectFrom('scope.decision')
    .selectAll()
    .where('certificate_id', '=', sql<string>`ANY (${[...certificateIds]}::uuid[])`)
    .orderBy('certificate_id')
    .orderBy('sequence');
  if (known !== undefined) query = query.where('recorded_at', '<=', knownDate(known));
  const rows = await query.execute();
  const decisions = rows.map((row): PastDecision => {
    const body: DecisionBody = parseBody(row.body);
    return {
      ...body,
      id: row.id,
      certificateId: row.certificate_id,
      sequence: row.sequence,
      kind: parseKind(row.kind),
      decidedOn: row.decided_on,
      effectiveFrom: row.effective_from,
      effectiveTo: row.effective_to,
      annexVersion: row.annex_version,
      annexRows: row.annex_rows,
      annexSha256: row.annex_sha256,
      batchId: row.batch_id,
      preparedBy: row.prepared_by,
      decidedBy: row.decided_by,
      recordedAt: toInstant(row.recorded_at),
      logEntryId: row.log_entry_id,
    };
  });
  return Map.groupBy(decisions, ({ certificateId }) => certificateId);
}

/**
 * The decisions as the fold takes them. One that suspends or resumes single rows leaves the certificate itself alone:
 * it changes on which days the rows belong to the annex.
 */
export function toFold(decisions: readonly DecisionContent[]): readonly CertificateDecision[] {
  return decisions
    .filter(({ rows }) => (rows ?? null) === null)
    .map(({ kind, effectiveFrom, effectiveTo, number, sites }) => ({
      kind,
      effectiveFrom,
      effectiveTo,
      number,
      sites,
    }));
}
