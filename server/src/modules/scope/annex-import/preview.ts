import { type AnnexPreview, LIBRARY_STATES } from '@hengjian/contract';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { ImportBatch, TakenOff } from '../../registry/index.ts';

/** Certificates shown one by one; a file of the whole province has thousands. */
const SHOWN = 50;

/** Lines of a batch with the present belief about the same capability, if there is one. */
export const matched = (batchId: string) => sql`
  SELECT l.row_number, l.part, l.certificate_id, l.site, l.wording, l.limitation, l.valid, w.item_id, m.limitation_id,
    w.library_state, c.valid AS believed
  FROM scope.annex_line l
  JOIN scope.annex_wording w ON w.batch_id = l.batch_id AND w.number = l.wording
  JOIN scope.annex_limitation m ON m.batch_id = l.batch_id AND m.number = l.limitation
  LEFT JOIN scope.capability c ON c.certificate_id = l.certificate_id AND c.site = l.site AND c.item_id = w.item_id
    AND c.limitation_id = m.limitation_id AND c.recorded_to IS NULL
  WHERE l.batch_id = ${batchId}::uuid`;

/** Lines of the present annexes that an update does not have and so takes off, from the day of the update on. */
export const missing = ({ id, mode }: Pick<ImportBatch, 'id' | 'mode'>) => sql`
  SELECT c.certificate_id, c.site, c.item_id, c.limitation_id, c.line
  FROM scope.annex_certificate a
  JOIN scope.capability c ON c.certificate_id = a.certificate_id AND c.recorded_to IS NULL
    AND c.valid && datemultirange(daterange(a.effective_from, NULL))
  WHERE a.batch_id = ${id}::uuid AND ${mode === 'update'} AND NOT a.held AND NOT EXISTS (
    SELECT FROM scope.annex_line l
    JOIN scope.annex_wording w ON w.batch_id = l.batch_id AND w.number = l.wording
    JOIN scope.annex_limitation m ON m.batch_id = l.batch_id AND m.number = l.limitation
    WHERE l.batch_id = a.batch_id AND l.certificate_id = c.certificate_id AND l.site = c.site
      AND w.item_id = c.item_id AND m.limitation_id = c.limitation_id)`;

/** What taking the good rows would do, before it is done. */
export async function previewOf(tx: Tx, batch: ImportBatch): Promise<AnnexPreview> {
  const states = await sql<{ state: string; lines: number }>`
    SELECT library_state AS state, count(*) AS lines FROM (${matched(batch.id)}) l
    WHERE library_state IS NOT NULL GROUP BY library_state`.execute(tx);
  const totals = await sql<{ lines: number; split: number; certificates: number; off: number }>`
    SELECT (SELECT count(*) FROM scope.annex_line WHERE batch_id = ${batch.id}::uuid) AS lines,
      (SELECT count(*) FROM scope.annex_line WHERE batch_id = ${batch.id}::uuid AND part = 1) AS split,
      (SELECT count(DISTINCT certificate_id) FROM scope.annex_line WHERE batch_id = ${batch.id}::uuid) AS certificates,
      (SELECT count(*) FROM (${missing(batch)}) o) AS off`.execute(tx);
  const certificates = await sql<Certificate>`
    WITH lines AS (
      SELECT certificate_id, count(*) FILTER (WHERE believed IS NULL) AS added,
        count(*) FILTER (WHERE NOT believed @> valid) AS changed, count(*) FILTER (WHERE believed @> valid) AS unchanged
      FROM (${matched(batch.id)}) l GROUP BY certificate_id
    ), off AS (SELECT certificate_id, count(*) AS lines FROM (${missing(batch)}) o GROUP BY certificate_id)
    SELECT k.number, h.name AS institution, a.effective_from, a.held, l.added, l.changed, l.unchanged,
      coalesce(o.lines, 0) AS off
    FROM lines l JOIN scope.annex_certificate a ON a.batch_id = ${batch.id}::uuid AND a.certificate_id = l.certificate_id
    JOIN scope.certificate k ON k.id = l.certificate_id JOIN scope.holder h ON h.institution_id = k.institution_id
    LEFT JOIN off o ON o.certificate_id = l.certificate_id
    ORDER BY l.added + l.changed + l.unchanged + coalesce(o.lines, 0) DESC, k.number LIMIT ${SHOWN}`.execute(tx);
  const counted = new Map(states.rows.map(({ state, lines }) => [state, lines]));
  const total = totals.rows[0];
  return {
    states: LIBRARY_STATES.flatMap((state) => {
      const lines = counted.get(state);
      return lines === undefined ? [] : [{ state, lines }];
    }),
    lines: total?.lines ?? 0,
    splitRows: total?.split ?? 0,
    certificateCount: total?.certificates ?? 0,
    certificates: certificates.rows.map(({ effective_from, off, held, ...counts }) => ({
      ...counts,
      decision: batch.mode === 'update' ? 'changed' : 'extended',
      effectiveFrom: effective_from,
      takenOff: off,
      held: batch.mode === 'update' && held,
    })),
    takenOff: total?.off ?? 0,
  };
}

interface Certificate {
  readonly number: string;
  readonly institution: string;
  readonly effective_from: string;
  readonly held: boolean;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly off: number;
}

export async function listTakenOff(
  tx: Tx,
  batch: ImportBatch,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<TakenOff> {
  // Once taken, they are gone from what is believed; the decision of the import says which they were.
  const off =
    batch.state === 'checked' || batch.state === 'importing'
      ? missing(batch)
      : sql`SELECT c.certificate_id, c.site, c.item_id, c.limitation_id, c.line FROM scope.decision d
          JOIN scope.capability c ON c.certificate_id = d.certificate_id AND c.closed_by = d.id
          LEFT JOIN scope.capability n ON n.certificate_id = d.certificate_id AND n.decision_id = d.id AND n.site = c.site
            AND n.item_id = c.item_id AND n.limitation_id = c.limitation_id
          WHERE d.batch_id = ${batch.id}::uuid AND (n.valid IS NULL OR NOT n.valid @> c.valid)`;
  const { rows } = await sql<TakenOff['rows'][number] & { total: number }>`
    SELECT k.number AS certificate, o.site, i.category, i.object, i.parameter, i.standard_number AS standard,
      m.restriction, count(*) OVER () AS total
    FROM (${off}) o JOIN scope.certificate k ON k.id = o.certificate_id JOIN scope.item i ON i.id = o.item_id
    JOIN scope.limitation m ON m.id = o.limitation_id
    ORDER BY k.number, o.site, o.line, o.item_id LIMIT ${size} OFFSET ${page * size}`.execute(tx);
  const shown = rows.map(({ certificate, site, category, object, parameter, standard, restriction }) => ({
    certificate,
    site,
    category,
    object,
    parameter,
    standard,
    restriction,
  }));
  return { rows: shown, total: rows[0]?.total ?? 0 };
}
