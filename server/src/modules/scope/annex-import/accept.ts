import { sql } from 'kysely';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type ImportBatch, NotTaken, type Report } from '../../registry/index.ts';
import type { AnnexRow, NewDecision, RowRemoval } from '../decisions/new-decision.ts';
import { recordDecisions } from '../decisions/record-decisions.ts';
import { ensureItems, ensureLimitations } from '../items.ts';
import { limitationKey, wordingKey } from '../wording.ts';
import { countAnnexRows } from './finish.ts';
import type { AnnexMeans } from './means.ts';
import { missing } from './preview.ts';
import { changesAnnexes, SECOND_HAND_NEEDED } from './second-hand.ts';

/** Certificates are decided on together until they have so many lines: enough for speed, and people see it move. */
const PIECE = 20_000;

/**
 * Takes the good rows: one decision on each certificate that the file changes. All of it happened elsewhere – an annex
 * as it was approved – so the import records it: prepared by whoever brought it, decided by whoever had it taken. Only a
 * first take-over may be both in one.
 */
export async function acceptAnnex(
  tx: Tx,
  batch: ImportBatch,
  means: AnnexMeans,
  report: Report,
  by: string,
): Promise<{ readonly imported: number; readonly bad: number }> {
  const lacksHand = by === batch.byPerson && (await changesAnnexes(tx, batch));
  const { good, bad } = await countAnnexRows(tx, batch.id);
  await giveIds(tx, batch.id);
  const certificates = await findCertificates(tx, batch);
  const removals = await findRemovals(tx, batch);
  let done = 0;
  for (let from = 0; from < certificates.length; ) {
    let to = from;
    for (let lines = 0; to < certificates.length && (to === from || lines < PIECE); to++)
      lines += certificates[to]?.lines ?? 0;
    const piece = certificates.slice(from, to);
    const lines = await findLines(tx, batch.id, piece);
    const decisions = piece.map((certificate) =>
      decisionOf(
        means,
        { batch, by },
        certificate,
        lines.get(certificate.id) ?? [],
        removals.get(certificate.id) ?? [],
      ),
    );
    const recorded = await recordDecisions(tx, means, decisions);
    if (!recorded.ok) throw new NotTaken(notTaken(piece[recorded.error.at]?.number ?? ''));
    done += piece.reduce((sum, certificate) => sum + certificate.lines, 0);
    await report(Math.min(done, good));
    from = to;
  }
  // Said last: where something was decided since the check, that is what has to be told, and it rolls back as well.
  if (lacksHand) throw new NotTaken(SECOND_HAND_NEEDED.accept);
  return { imported: good, bad };
}

/** Makes the items and limitations that are new, and notes the ids of all of them. */
async function giveIds(tx: Tx, batchId: string): Promise<void> {
  const wordings = await sql<{
    number: number;
    field: string;
    category: string;
    object: string;
    parameter: string;
    standardNumber: string;
    standardTitle: string;
    method: string;
  }>`
    SELECT number, field, category, object, parameter, standard_number AS "standardNumber",
      standard_title AS "standardTitle", method
    FROM scope.annex_wording w WHERE batch_id = ${batchId}::uuid AND item_id IS NULL AND ${isUsed('wording')}`.execute(
    tx,
  );
  const items = await ensureItems(tx, wordings.rows);
  await setIds(tx, batchId, 'wording', wordings.rows, (row) => items.get(wordingKey(row)));
  const limits = await sql<{ number: number; restriction: string; note: string }>`
    SELECT number, restriction, note FROM scope.annex_limitation w
    WHERE batch_id = ${batchId}::uuid AND limitation_id IS NULL AND ${isUsed('limitation')}`.execute(tx);
  const limitations = await ensureLimitations(tx, limits.rows);
  await setIds(tx, batchId, 'limitation', limits.rows, (row) => limitations.get(limitationKey(row)));
}

/** Rows that turned bad leave wordings behind which nobody brings in. */
function isUsed(what: 'wording' | 'limitation') {
  return sql`w.number IN (SELECT l.${sql.ref(what)} FROM scope.annex_line l WHERE l.batch_id = w.batch_id)`;
}

async function setIds<Row extends { readonly number: number }>(
  tx: Tx,
  batchId: string,
  what: 'wording' | 'limitation',
  rows: readonly Row[],
  idOf: (row: Row) => number | undefined,
): Promise<void> {
  const column = sql.ref(what === 'wording' ? 'item_id' : 'limitation_id');
  await sql`
    UPDATE ${sql.table(`scope.annex_${what}`)} w SET ${column} = n.id
    FROM unnest(${rows.map(({ number }) => number)}::integer[], ${rows.map(idOf)}::integer[]) AS n(number, id)
    WHERE w.batch_id = ${batchId}::uuid AND w.number = n.number`.execute(tx);
}

interface Certificate {
  readonly id: string;
  readonly number: string;
  readonly sequence: number;
  readonly effective_from: string;
  readonly lines: number;
  /** Highest place in its annex so far. */
  readonly last_line: number;
}

/** The certificates that the file changes; on one that has every row already there is nothing to decide. */
async function findCertificates(tx: Tx, batch: ImportBatch): Promise<readonly Certificate[]> {
  const { rows } = await sql<Certificate>`
    WITH lines AS (
      SELECT l.certificate_id, count(*) AS lines, bool_or(c.valid IS NULL OR NOT c.valid @> l.valid) AS changes
      FROM scope.annex_line l
      JOIN scope.annex_wording w ON w.batch_id = l.batch_id AND w.number = l.wording
      JOIN scope.annex_limitation m ON m.batch_id = l.batch_id AND m.number = l.limitation
      LEFT JOIN scope.capability c ON c.certificate_id = l.certificate_id AND c.site = l.site AND c.item_id = w.item_id
        AND c.limitation_id = m.limitation_id AND c.recorded_to IS NULL
      WHERE l.batch_id = ${batch.id}::uuid GROUP BY l.certificate_id
    ), off AS (SELECT DISTINCT certificate_id FROM (${missing(batch)}) o)
    SELECT a.certificate_id AS id, k.number, a.sequence, a.effective_from, l.lines,
      coalesce((SELECT max(c.line) FROM scope.capability c WHERE c.certificate_id = k.id AND c.recorded_to IS NULL), 0)
        AS last_line
    FROM lines l JOIN scope.annex_certificate a ON a.batch_id = ${batch.id}::uuid AND a.certificate_id = l.certificate_id
    JOIN scope.certificate k ON k.id = a.certificate_id
    WHERE l.changes OR a.certificate_id IN (SELECT certificate_id FROM off)
    ORDER BY k.number, k.id`.execute(tx);
  return rows;
}

async function findRemovals(tx: Tx, batch: ImportBatch): Promise<ReadonlyMap<string, readonly RowRemoval[]>> {
  if (batch.mode !== 'update') return new Map();
  const { rows } = await sql<{ certificate_id: string; site: number; item_id: number; limitation_id: number }>`
    ${missing(batch)}`.execute(tx);
  const byCertificate = Map.groupBy(rows, ({ certificate_id }) => certificate_id);
  return new Map(
    [...byCertificate].map(([id, off]) => [
      id,
      off.map(({ site, item_id, limitation_id }) => ({ site, itemId: item_id, limitationId: limitation_id })),
    ]),
  );
}

type Line = Omit<AnnexRow, 'line'>;

async function findLines(
  tx: Tx,
  batchId: string,
  certificates: readonly Certificate[],
): Promise<ReadonlyMap<string, readonly Line[]>> {
  const { rows } = await sql<Line & { certificateId: string }>`
    SELECT l.certificate_id AS "certificateId", l.site, w.item_id AS "itemId", m.limitation_id AS "limitationId",
      nullif(lower(l.valid), a.effective_from) AS "from", upper(l.valid) - 1 AS "to"
    FROM scope.annex_line l
    JOIN scope.annex_certificate a ON a.batch_id = l.batch_id AND a.certificate_id = l.certificate_id
    JOIN scope.annex_wording w ON w.batch_id = l.batch_id AND w.number = l.wording
    JOIN scope.annex_limitation m ON m.batch_id = l.batch_id AND m.number = l.limitation
    WHERE l.batch_id = ${batchId}::uuid AND l.certificate_id = ANY (${certificates.map(({ id }) => id)}::uuid[])
    ORDER BY l.row_number, l.part`.execute(tx);
  return Map.groupBy(rows, ({ certificateId }) => certificateId);
}

function decisionOf(
  means: AnnexMeans,
  { batch, by }: { readonly batch: ImportBatch; readonly by: string },
  { id, sequence, effective_from, last_line }: Certificate,
  lines: readonly Line[],
  removals: readonly RowRemoval[],
): NewDecision {
  const first = batch.mode === 'update' ? 1 : last_line + 1;
  return {
    certificate: { id, baseSequence: sequence },
    content: {
      kind: batch.mode === 'update' ? 'changed' : 'extended',
      decidedOn: officialDate(means.clock.now()),
      effectiveFrom: effective_from,
      effectiveTo: null,
      number: null,
      sites: null,
      documentNumber: null,
      reason: `能力附表导入 / annex imported: ${batch.fileName}`,
      clause: null,
    },
    additions: lines.map((line, at) => ({ ...line, line: first + at })),
    removals,
    preparedBy: batch.byPerson,
    decidedBy: by,
    batchId: batch.id,
  };
}

function notTaken(number: string) {
  return {
    code: 'CERTIFICATE_CHANGED_MEANWHILE',
    message: {
      zh: `核对之后，证书${number}上有了新的决定，没有导入任何一行。`,
      en: `After the check something was decided on certificate ${number}; no row was taken.`,
    },
    wayOut: { zh: '请重新核对。', en: 'Please check again.' },
  };
}
