import { sql } from 'kysely';
import { toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { bodyOf } from './body.ts';
import type { NewDecision, Recorded } from './new-decision.ts';
import { writeRanges } from './ranges.ts';

/** Appends the decisions; `list` and `recorded` go in pairs. */
export async function insertDecisions(
  tx: Tx,
  list: readonly NewDecision[],
  recorded: readonly Recorded[],
  at: Temporal.Instant,
): Promise<void> {
  const rows = recorded.map((record, index) => {
    const decision = list[index];
    if (decision === undefined) throw new Error('every record has its decision');
    const { decisionId, certificateId, sequence, annexVersion, annexRows, annexSha256, logEntryId } = record;
    const row = { decisionId, certificateId, sequence, annexVersion, annexRows, annexSha256, logEntryId };
    const { content, preparedBy, decidedBy, batchId } = decision;
    const { kind, decidedOn, effectiveFrom, effectiveTo } = content;
    const body = bodyOf(content);
    return { ...row, kind, decidedOn, effectiveFrom, effectiveTo, body, preparedBy, decidedBy, batchId };
  });
  await sql`
    INSERT INTO scope.decision (id, certificate_id, sequence, kind, decided_on, effective_from, effective_to, body,
      annex_version, annex_rows, annex_sha256, batch_id, prepared_by, decided_by, recorded_at, log_entry_id)
    SELECT d."decisionId", d."certificateId", d.sequence, d.kind, d."decidedOn", d."effectiveFrom", d."effectiveTo",
      d.body, d."annexVersion", d."annexRows", d."annexSha256", d."batchId", d."preparedBy", d."decidedBy",
      ${toDate(at)}, d."logEntryId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d("decisionId" uuid, "certificateId" uuid,
      sequence integer, kind text, "decidedOn" date, "effectiveFrom" date, "effectiveTo" date, body jsonb,
      "annexVersion" integer, "annexRows" integer, "annexSha256" text, "batchId" uuid, "preparedBy" uuid,
      "decidedBy" uuid, "logEntryId" uuid)`.execute(tx);
}

/** Closes what was believed of the certificates, and writes what is believed from now on. */
export async function insertVersions(tx: Tx, recorded: readonly Recorded[], at: Temporal.Instant): Promise<void> {
  const known = recorded.filter(({ sequence }) => sequence > 1).map(({ certificateId }) => certificateId);
  if (known.length > 0)
    await tx
      .updateTable('scope.certificate_version')
      .set({ recorded_to: toDate(at) })
      .where('certificate_id', '=', sql<string>`ANY (${known}::uuid[])`)
      .where('recorded_to', 'is', null)
      .execute();
  const rows = recorded.map(({ certificateId, sequence, fold }) => ({
    certificateId,
    sequence,
    ...fold,
    inForce: writeRanges(fold.inForce),
    suspended: writeRanges(fold.suspended),
    sites: `{${fold.sites.join(',')}}`,
  }));
  await sql`
    INSERT INTO scope.certificate_version (certificate_id, sequence, number, in_force, suspended, valid_from, valid_to,
      ended_on, ended_by, sites, recorded_from)
    SELECT v."certificateId", v.sequence, v.number, v."inForce"::datemultirange, v.suspended::datemultirange,
      v."validFrom", v."validTo", v."endedOn", v."endedBy", v.sites::smallint[], ${toDate(at)}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v("certificateId" uuid, sequence integer, number text,
      "inForce" text, suspended text, "validFrom" date, "validTo" date, "endedOn" date, "endedBy" text, sites text)`.execute(
    tx,
  );
}
