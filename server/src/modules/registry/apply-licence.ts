import { sql } from 'kysely';
import { toDate } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Means } from '../../platform/means.ts';
import type { LicenceFacts } from './holders.ts';
import { NOBODY } from './nobody.ts';

/**
 * Writes what follows from the decisions on an institution's certificate into its record, in the transaction of the
 * decision. `personId` is who decided; null when nobody did anything and only a day has passed.
 *   Equal values write nothing. Otherwise the record gets a new version, because its history has one row per version: a
 * form that somebody has open shows a status that is no longer true, and must be looked at again before it is saved.
 * Throws where the transaction does not see the institution.
 */
export async function applyLicence(
  tx: Tx,
  means: Means,
  institutionId: string,
  licence: LicenceFacts,
  personId: string | null,
): Promise<void> {
  const at = toDate(means.clock.now());
  const { rows } = await sql<{ known: boolean }>`
    WITH old AS (
      SELECT * FROM registry.institution WHERE id = ${institutionId}::uuid FOR UPDATE
    ), t AS (
      UPDATE registry.institution r SET
        status = ${licence.status},
        certificate_number = ${licence.certificateNumber},
        certificate_expires = ${licence.certificateExpires}::date,
        version = r.version + 1,
        changed_at = ${at}
      FROM old
      WHERE r.id = old.id AND (r.status, r.certificate_number, r.certificate_expires)
        IS DISTINCT FROM (${licence.status}, ${licence.certificateNumber}, ${licence.certificateExpires}::date)
      RETURNING r.*
    ), noted AS (
      INSERT INTO registry.change (subject_id, version, subject, region_code, batch_id, before, after, by_person, at)
      SELECT t.id, t.version, 'institution', t.region_code, NULL,
        to_jsonb(old) - 'search', to_jsonb(t) - 'search', ${personId ?? NOBODY}::uuid, ${at}
      FROM t JOIN old ON old.id = t.id
    )
    SELECT EXISTS (SELECT FROM old) AS known`.execute(tx);
  if (rows[0]?.known !== true) throw new Error(`institution ${institutionId} is not in sight`);
}
