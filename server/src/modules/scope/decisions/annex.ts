import { sql } from 'kysely';
import { toDate } from '../../../platform/clock.ts';
import { copyColumn as c, copyInto } from '../../../platform/copy/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { NewDecision } from './new-decision.ts';
import type { Target } from './target.ts';

/** A row stands on a site that is not one of the institution's: ends the copying, and is told as a refusal. */
export class ForeignSite extends Error {
  readonly at: number;
  readonly site: number;
  constructor(at: number, site: number) {
    super(`the institution of decision ${at} has no site ${site}`);
    this.at = at;
    this.site = site;
  }
}

const ROWS = [
  c.uuid('institution_id'),
  c.uuid('certificate_id'),
  c.integer('item_id'),
  c.integer('limitation_id'),
  c.integer('line'),
  c.integer('site'),
  c.dayRanges('valid'),
  c.uuid('decision_id'),
  c.timestamp('recorded_from'),
] as const;

const CHANGES = [
  ...ROWS,
  // Whether the row comes in or goes out.
  c.boolean('adds'),
] as const;

/** Knows which sites an institution has, for every row of a list. */
export type Sites = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Puts rows on annexes and takes rows off. Certificates without rows take theirs by COPY, straight; on others what was
 * believed is closed and followed by what is believed from now on, so that no earlier belief is lost.
 * Answers the certificates whose annex was looked at, in no order.
 */
export async function changeAnnexes(
  tx: Tx,
  targets: readonly Target[],
  list: readonly NewDecision[],
  sites: Sites,
  at: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const recorded = toDate(at);
  const bare = await bareOf(tx, targets);
  const touched = new Set<string>();
  const straight = newRows(targets, list, sites, recorded, bare, touched);
  await copyInto(tx, 'scope.capability', ROWS, straight);
  await sql`CREATE TEMP TABLE IF NOT EXISTS annex_change (institution_id uuid, certificate_id uuid, item_id integer,
    limitation_id integer, line integer, site smallint, valid datemultirange, decision_id uuid,
    recorded_from timestamptz, adds boolean) ON COMMIT DROP`.execute(tx);
  const changes = changesOf(targets, list, sites, recorded, bare, touched);
  if ((await copyInto(tx, 'annex_change', CHANGES, changes)) === 0) return touched;
  await sql`ANALYZE annex_change`.execute(tx);
  await replaceBeliefs(tx);
  await sql`TRUNCATE annex_change`.execute(tx);
  return touched;
}

/** Certificates that never had a row: nothing that was believed can be in the way of what comes. */
async function bareOf(tx: Tx, targets: readonly Target[]): Promise<ReadonlySet<string>> {
  const known = targets.flatMap(({ isNew, certificateId }) => (isNew ? [] : [certificateId]));
  const { rows } = await sql<{ id: string }>`
    SELECT k.id FROM unnest(${known}::uuid[]) AS k(id)
    WHERE EXISTS (SELECT FROM scope.capability c WHERE c.certificate_id = k.id AND c.recorded_to IS NULL)
      OR EXISTS (SELECT FROM scope.capability c WHERE c.certificate_id = k.id AND c.recorded_to IS NOT NULL)`.execute(
    tx,
  );
  const full = new Set(rows.map(({ id }) => id));
  return new Set(targets.flatMap(({ certificateId }) => (full.has(certificateId) ? [] : [certificateId])));
}

function* newRows(
  targets: readonly Target[],
  list: readonly NewDecision[],
  sites: Sites,
  recorded: Date,
  bare: ReadonlySet<string>,
  touched: Set<string>,
) {
  for (const [at, target] of targets.entries()) {
    if (!bare.has(target.certificateId)) continue;
    for (const row of additionsOf(target, list[at], at, sites, recorded)) {
      touched.add(target.certificateId);
      yield row;
    }
  }
}

function* changesOf(
  targets: readonly Target[],
  list: readonly NewDecision[],
  sites: Sites,
  recorded: Date,
  bare: ReadonlySet<string>,
  touched: Set<string>,
) {
  for (const [at, target] of targets.entries()) {
    const decision = list[at];
    if (bare.has(target.certificateId) || decision === undefined) continue;
    const { institutionId, certificateId, decisionId } = target;
    for (const { site, itemId, limitationId, to } of decision.removals) {
      const off = { from: decision.content.effectiveFrom, to: to ?? null };
      touched.add(certificateId);
      const key = [institutionId, certificateId, itemId, limitationId, null, site] as const;
      yield [...key, [off], decisionId, recorded, false] as const;
    }
    for (const row of additionsOf(target, decision, at, sites, recorded)) {
      touched.add(certificateId);
      yield [...row, true] as const;
    }
  }
}

function* additionsOf(target: Target, decision: NewDecision | undefined, at: number, sites: Sites, recorded: Date) {
  if (decision === undefined) return;
  const { institutionId, certificateId, decisionId } = target;
  const own = sites.get(institutionId) ?? new Set();
  // By limitation, since few differ; a number for site and item (31 bits) is a third of the cost of a text.
  const had = new Map<number, Set<number>>();
  for (const { line, site, itemId, limitationId, from, to } of decision.additions) {
    if (!own.has(site)) throw new ForeignSite(at, site);
    const alike = had.get(limitationId) ?? new Set();
    const key = itemId * 65_536 + site;
    if (alike.has(key)) continue;
    had.set(limitationId, alike.add(key));
    const valid = [{ from: from ?? decision.content.effectiveFrom, to: to ?? null }];
    yield [institutionId, certificateId, itemId, limitationId, line, site, valid, decisionId, recorded] as const;
  }
}

async function replaceBeliefs(tx: Tx): Promise<void> {
  await sql`
    CREATE TEMP TABLE annex_next ON COMMIT DROP AS
    WITH closed AS (
      UPDATE scope.capability c SET recorded_to = greatest(a.recorded_from, c.recorded_from), closed_by = a.decision_id
      FROM annex_change a
      WHERE c.certificate_id = a.certificate_id AND c.site = a.site AND c.item_id = a.item_id
        AND c.limitation_id = a.limitation_id AND c.recorded_to IS NULL
        AND c.valid <> CASE WHEN a.adds THEN c.valid + a.valid ELSE c.valid - a.valid END
      RETURNING c.institution_id, c.certificate_id, c.item_id, c.limitation_id, coalesce(a.line, c.line) AS line, c.site,
        CASE WHEN a.adds THEN c.valid + a.valid ELSE c.valid - a.valid END AS valid, a.decision_id, a.recorded_from)
    SELECT * FROM closed WHERE NOT isempty(valid)`.execute(tx);
  const columns = sql`institution_id, certificate_id, item_id, limitation_id, line, site, valid, decision_id, recorded_from`;
  await sql`INSERT INTO scope.capability (${columns}) SELECT ${columns} FROM annex_next`.execute(tx);
  await sql`DROP TABLE annex_next`.execute(tx);
  await sql`
    INSERT INTO scope.capability (${columns}) SELECT ${columns} FROM annex_change a
    WHERE a.adds AND NOT EXISTS (
      SELECT FROM scope.capability c
      WHERE c.certificate_id = a.certificate_id AND c.site = a.site AND c.item_id = a.item_id
        AND c.limitation_id = a.limitation_id AND c.recorded_to IS NULL)`.execute(tx);
}

export interface Annex {
  readonly rows: number;
  readonly sha256: string;
}

/** Of no rows: the hash of nothing. */
export const EMPTY_ANNEX: Annex = {
  rows: 0,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

/**
 * Rows and hash of annexes as they now stand on the given days, by certificate: SHA-256 over site, wording and limitation
 * of every row, sorted (docs/specs/capability-annex.md). A certificate without rows is not in the answer.
 */
export async function annexesOn(
  tx: Tx,
  days: Iterable<readonly [certificateId: string, day: string]>,
): Promise<ReadonlyMap<string, Annex>> {
  const json = JSON.stringify([...days].map(([id, day]) => ({ id, day })));
  const { rows } = await sql<{ id: string; rows: number; sha256: string }>`
    SELECT c.certificate_id AS id, count(*)::integer AS rows, encode(sha256(string_agg(
      k.bytes, ''::bytea ORDER BY k.bytes)), 'hex') AS sha256
    FROM jsonb_to_recordset(${json}::jsonb) AS d(id uuid, day date)
    JOIN scope.capability c ON c.certificate_id = d.id AND c.recorded_to IS NULL AND c.valid @> d.day
    JOIN scope.item i ON i.id = c.item_id
    JOIN scope.limitation l ON l.id = c.limitation_id
    -- One key: of several, the first would be compared again and again, and it is nearly always the same site.
    CROSS JOIN LATERAL (SELECT int2send(c.site) || i.wording || l.digest AS bytes) k
    GROUP BY c.certificate_id`.execute(tx);
  return new Map(rows.map(({ id, rows: count, sha256 }) => [id, { rows: count, sha256 }]));
}
