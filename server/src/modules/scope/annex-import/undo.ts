import { sql } from 'kysely';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type ImportBatch, NotTaken, type Report } from '../../registry/index.ts';
import type { AnnexRow, NewDecision, RowRemoval } from '../decisions/new-decision.ts';
import { recordDecisions } from '../decisions/record-decisions.ts';
import { countAnnexRows } from './finish.ts';
import type { AnnexMeans } from './means.ts';

/** What an import did to one line of an annex, as far as nobody has touched the line since. */
interface Done {
  readonly certificate_id: string;
  readonly sequence: number;
  readonly effective_from: string;
  readonly site: number;
  readonly item_id: number;
  readonly limitation_id: number;
  readonly line: number;
  /** The stretch of days that it brought; null where it brought none. */
  readonly brought_to: string | null;
  readonly brought: boolean;
  /** The stretch that it took off. */
  readonly off_from: string | null;
  readonly off_to: string | null;
}

/**
 * Takes an import back by a correcting decision on each of its certificates: nothing is erased, what was believed in the
 * meantime stays on record. Lines that somebody has decided on since stay as they are, and their rows are listed.
 */
export async function undoAnnex(
  tx: Tx,
  batch: ImportBatch,
  means: AnnexMeans,
  report: Report,
  by: string,
): Promise<{ readonly undone: number }> {
  const done = await findDone(tx, batch.id);
  await markKept(tx, batch.id);
  const decisions = [...Map.groupBy(done, ({ certificate_id }) => certificate_id).values()].flatMap((lines) =>
    correctionOf(means, { batch, by }, lines),
  );
  const recorded = await recordDecisions(tx, means, decisions);
  if (!recorded.ok) throw new NotTaken({ code: 'UNDO_FAILED', message: UNDO_FAILED });
  const { good } = await countAnnexRows(tx, batch.id);
  await report(good);
  const { rows } = await sql<{ kept: number }>`
    SELECT count(*) AS kept FROM scope.annex_row WHERE batch_id = ${batch.id}::uuid AND kept`.execute(tx);
  return { undone: good - (rows[0]?.kept ?? 0) };
}

const UNDO_FAILED = {
  zh: '证书上刚有新的决定，请再试一次。',
  en: 'Something was just decided on a certificate; try again.',
};

/** The lines whose present belief is still the import's own; each with what the import changed, if that is one stretch. */
async function findDone(tx: Tx, batchId: string): Promise<readonly Done[]> {
  const { rows } = await sql<Done>`
    WITH d AS (SELECT id, certificate_id, effective_from FROM scope.decision WHERE batch_id = ${batchId}::uuid),
    now AS (
      SELECT c.*, d.effective_from FROM d JOIN scope.capability c
        ON c.certificate_id = d.certificate_id AND c.decision_id = d.id AND c.recorded_to IS NULL),
    past AS (
      SELECT c.*, d.effective_from FROM d JOIN scope.capability c
        ON c.certificate_id = d.certificate_id AND c.closed_by = d.id AND c.recorded_to IS NOT NULL
      WHERE NOT EXISTS (SELECT FROM scope.capability o WHERE o.certificate_id = c.certificate_id AND o.site = c.site
        AND o.item_id = c.item_id AND o.limitation_id = c.limitation_id AND o.recorded_to IS NULL AND o.decision_id <> d.id)),
    both_ AS (
      SELECT coalesce(n.certificate_id, p.certificate_id) AS certificate_id, coalesce(n.site, p.site) AS site,
        coalesce(n.item_id, p.item_id) AS item_id, coalesce(n.limitation_id, p.limitation_id) AS limitation_id,
        coalesce(p.line, n.line) AS line, coalesce(n.effective_from, p.effective_from) AS effective_from,
        coalesce(n.valid, '{}') - coalesce(p.valid, '{}') AS brought, coalesce(p.valid, '{}') - coalesce(n.valid, '{}') AS off
      FROM now n FULL JOIN past p ON p.certificate_id = n.certificate_id AND p.site = n.site AND p.item_id = n.item_id
        AND p.limitation_id = n.limitation_id)
    SELECT b.certificate_id, k.sequence, b.effective_from, b.site, b.item_id, b.limitation_id, b.line,
      NOT isempty(b.brought) AS brought, (upper(b.brought) - 1)::text AS brought_to,
      lower(b.off)::text AS off_from, (upper(b.off) - 1)::text AS off_to
    FROM both_ b JOIN scope.certificate k ON k.id = b.certificate_id
    WHERE b.brought = datemultirange(range_merge(b.brought)) AND b.off = datemultirange(range_merge(b.off))
    ORDER BY b.certificate_id, b.line`.execute(tx);
  return rows;
}

/** Rows with a line that is no longer as the import left it: closed by a later decision. */
async function markKept(tx: Tx, batchId: string): Promise<void> {
  await sql`
    UPDATE scope.annex_row r SET kept = true, problems = coalesce(r.problems, '[]') || ${JSON.stringify([CHANGED_SINCE])}::jsonb
    FROM scope.annex_line l
    JOIN scope.annex_wording w ON w.batch_id = l.batch_id AND w.number = l.wording
    JOIN scope.annex_limitation m ON m.batch_id = l.batch_id AND m.number = l.limitation
    JOIN scope.decision d ON d.batch_id = l.batch_id AND d.certificate_id = l.certificate_id
    JOIN scope.capability c ON c.certificate_id = l.certificate_id AND c.decision_id = d.id AND c.site = l.site
      AND c.item_id = w.item_id AND c.limitation_id = m.limitation_id AND c.recorded_to IS NOT NULL
    WHERE l.batch_id = ${batchId}::uuid AND r.batch_id = l.batch_id AND r.row_number = l.row_number AND NOT r.bad`.execute(
    tx,
  );
}

function correctionOf(
  means: AnnexMeans,
  { batch, by }: { readonly batch: ImportBatch; readonly by: string },
  lines: readonly Done[],
): readonly NewDecision[] {
  const [first] = lines;
  if (first === undefined) return [];
  const key = ({ site, item_id, limitation_id }: Done) => ({ site, itemId: item_id, limitationId: limitation_id });
  const removals: RowRemoval[] = lines
    .filter(({ brought }) => brought)
    .map((line) => ({ ...key(line), to: line.brought_to }));
  const additions: AnnexRow[] = lines.flatMap((line) =>
    line.off_from === null ? [] : [{ ...key(line), line: line.line, from: line.off_from, to: line.off_to }],
  );
  return [
    {
      certificate: { id: first.certificate_id, baseSequence: first.sequence },
      content: {
        kind: 'changed',
        decidedOn: officialDate(means.clock.now()),
        effectiveFrom: first.effective_from,
        effectiveTo: null,
        number: null,
        sites: null,
        documentNumber: null,
        reason: `撤销导入 / import undone: ${batch.fileName}`,
        clause: null,
      },
      additions,
      removals,
      preparedBy: batch.byPerson,
      decidedBy: by,
      batchId: null,
    },
  ];
}

const CHANGED_SINCE = {
  severity: 'error',
  code: 'CHANGED_SINCE',
  place: null,
  message: {
    zh: '导入之后又有关于这一行的决定，未撤销',
    en: 'Something was decided on this line after the import; it stays',
  },
};
