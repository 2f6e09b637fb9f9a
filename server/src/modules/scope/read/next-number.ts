import { err, type Result } from '@hengjian/kernel';
import { composeCertificateNumber, issuerCodeOf, type NumberRefusal } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * The next certificate number of an authority by the rule: its serials count on within a year; once 9999 is reached, the
 * lowest that was never given. A proposal only: somebody else may take it first, and is then not overwritten.
 */
export async function proposeNumber(
  tx: Tx,
  parts: {
    readonly issuerRegion: string;
    readonly year: number;
    readonly fields: readonly string[];
    readonly sector: string;
  },
): Promise<Result<string, NumberRefusal>> {
  const { year, fields, sector } = parts;
  const issuer = issuerCodeOf(parts.issuerRegion);
  if (issuer === undefined) return err({ code: 'UNKNOWN_ISSUER', found: parts.issuerRegion });
  const prefix = `${String(year % 100).padStart(2, '0')}${issuer}`;
  const { rows } = await sql<{ serial: number }>`
    WITH given AS (
      SELECT DISTINCT substr(number, 9, 4)::integer AS serial FROM scope.certificate_number
      WHERE axis = 'licence' AND number LIKE ${`${prefix}%`} AND number ~ '^[0-9]{12}$')
    SELECT CASE WHEN coalesce(max(serial), 0) < 9999 THEN coalesce(max(serial), 0) + 1
      ELSE (SELECT min(n) FROM generate_series(1, 10000) n WHERE n NOT IN (SELECT serial FROM given)) END AS serial
    FROM given`.execute(tx);
  return composeCertificateNumber({ year, issuer, field: fields, sector, serial: rows[0]?.serial ?? 1 });
}
