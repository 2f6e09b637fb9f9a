import { sql } from 'kysely';
import { copyColumn as c, copyInto } from '../../../platform/copy/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { columnLetter } from '../../../platform/tables/index.ts';
import type { CheckResult, ImportBatch, RowProblem } from '../../registry/index.ts';
import type { AnnexCheck } from './judge.ts';
import { type AnnexMeans } from './means.ts';
import { parseStandardNumber } from '@hengjian/standard-codes';
import { previewOf } from './preview.ts';
import { type LineFinding, problems } from './problems.ts';

const WORDING = [
  c.uuid('batch_id'),
  c.integer('number'),
  c.text('field'),
  c.text('category'),
  c.text('object'),
  c.text('parameter'),
  c.text('standard_number'),
  c.text('standard_title'),
  c.text('method'),
  c.text('library_state'),
  c.json('library_note'),
  c.integer('item_id'),
] as const;
const LIMITATION = [
  c.uuid('batch_id'),
  c.integer('number'),
  c.text('restriction'),
  c.text('note'),
  c.integer('limitation_id'),
] as const;
const CERTIFICATE = [
  c.uuid('batch_id'),
  c.uuid('certificate_id'),
  c.integer('sequence'),
  c.date('effective_from'),
  c.boolean('held'),
] as const;

/** Stages what a file has in common with the register, finds rows that the annexes have already, and counts. */
export async function finishCheck(
  tx: Tx,
  batch: ImportBatch,
  means: AnnexMeans,
  { wordings, days }: AnnexCheck,
  today: string,
): Promise<CheckResult> {
  const { list, keys, limitations, limitationKeys } = wordings;
  const judged = await means.library.judgeItems(
    tx,
    list.map(({ field, object, parameter, standardNumber }, id) => ({
      id,
      field,
      object,
      parameter,
      standardNumber,
      standardFamily: parseStandardNumber(standardNumber)?.family ?? standardNumber,
    })),
    today,
  );
  const items = await knownIds(tx, 'item', 'wording', keys);
  const known = await knownIds(tx, 'limitation', 'digest', limitationKeys);
  await copyInto(
    tx,
    'scope.annex_wording',
    WORDING,
    list.map((wording, number) => {
      const { field, category, object, parameter, standardNumber, standardTitle, method } = wording;
      const verdict = judged?.[number];
      const note = verdict === undefined ? null : { zh: verdict.explanation.zh, en: verdict.explanation.en };
      const words = [field, category, object, parameter, standardNumber, standardTitle, method] as const;
      return [batch.id, number, ...words, verdict?.state ?? null, note, items.get(keys[number] ?? '') ?? null];
    }),
  );
  await copyInto(
    tx,
    'scope.annex_limitation',
    LIMITATION,
    limitations.map(({ restriction, note }, number) => [
      batch.id,
      number,
      restriction,
      note,
      known.get(limitationKeys[number] ?? '') ?? null,
    ]),
  );
  await sql`SELECT scope.count_annex_rows()`.execute(tx);
  const clashing = await dropClashing(tx, batch);
  for (const id of clashing) days.hold(id);
  await copyInto(
    tx,
    'scope.annex_certificate',
    CERTIFICATE,
    [...days.certificates].map(({ certificate, from }) => [
      batch.id,
      certificate.id,
      certificate.sequence,
      from,
      days.isHeld(certificate.id),
    ]),
  );
  return { ...(await countAnnexRows(tx, batch.id)), annex: await previewOf(tx, batch) };
}

export async function countAnnexRows(tx: Tx, batchId: string) {
  const { rows } = await sql<{ good: number; bad: number; warned: number }>`
    SELECT count(*) FILTER (WHERE NOT bad) AS good, count(*) FILTER (WHERE bad) AS bad,
      count(*) FILTER (WHERE NOT bad AND problems IS NOT NULL) AS warned
    FROM scope.annex_row WHERE batch_id = ${batchId}::uuid`.execute(tx);
  return rows[0] ?? { good: 0, bad: 0, warned: 0 };
}

async function knownIds(tx: Tx, table: 'item' | 'limitation', column: string, keys: readonly string[]) {
  const { rows } = await sql<{ key: string; id: number }>`
    SELECT k.key, t.id FROM unnest(${[...keys]}::text[]) AS k(key)
    JOIN ${sql.table(`scope.${table}`)} t ON t.${sql.ref(column)} = decode(k.key, 'hex')`.execute(tx);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/**
 * Lines that the present annexes have already – to be added again, or, in an update, to be cut short – make their rows
 * bad. Answers the certificates concerned.
 */
async function dropClashing(tx: Tx, batch: ImportBatch): Promise<readonly string[]> {
  const clashes =
    batch.mode === 'create'
      ? sql`c.valid && l.valid`
      : sql`NOT isempty(c.valid * datemultirange(daterange(lower(l.valid), NULL)) - l.valid)`;
  const finding = batch.mode === 'create' ? problems.inAnnex() : problems.endsEarlier();
  const { rows } = await sql<{ certificate_id: string }>`
    WITH clashing AS MATERIALIZED (
      SELECT DISTINCT l.row_number, l.certificate_id
      FROM scope.annex_line l
      JOIN scope.annex_wording w ON w.batch_id = l.batch_id AND w.number = l.wording
      JOIN scope.annex_limitation m ON m.batch_id = l.batch_id AND m.number = l.limitation
      JOIN scope.capability c ON c.certificate_id = l.certificate_id AND c.site = l.site AND c.item_id = w.item_id
        AND c.limitation_id = m.limitation_id AND c.recorded_to IS NULL
      WHERE l.batch_id = ${batch.id}::uuid AND ${clashes}
    ), marked AS (
      UPDATE scope.annex_row r SET bad = true, problems = coalesce(r.problems, '[]') || jsonb_set(
        ${JSON.stringify(problemOf(finding))}::jsonb, '{place}', coalesce(to_jsonb(${placeOf(batch)}::text || r.row_number), 'null'))
      FROM clashing k WHERE r.batch_id = ${batch.id}::uuid AND r.row_number = k.row_number
    ), dropped AS (
      DELETE FROM scope.annex_line l USING clashing k WHERE l.batch_id = ${batch.id}::uuid AND l.row_number = k.row_number
    )
    SELECT DISTINCT certificate_id FROM clashing`.execute(tx);
  return rows.map(({ certificate_id }) => certificate_id);
}

function problemOf({ code, message, clause, wayOut }: LineFinding): RowProblem {
  return { severity: 'error', code, place: null, message, ...(clause && { clause }), ...(wayOut && { wayOut }) };
}

function placeOf({ mapping }: ImportBatch): string | null {
  const index = mapping['standard'];
  return index === undefined ? null : columnLetter(index + 1);
}
