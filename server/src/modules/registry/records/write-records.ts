import { type RawBuilder, sql } from 'kysely';
import { type Clock, toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { RecordKind } from './kind.ts';

/** Who wrote, and as part of which import. */
export interface Authorship {
  readonly personId: string;
  readonly batchId: string | null;
  readonly clock: Clock;
}

/** Columns that a change may touch. */
const changeable = (kind: RecordKind) => kind.columns.filter(({ computed }) => computed !== true);

/** Rows to write, as a query or table with the columns that each writer names. */
type Source = RawBuilder<unknown>;

export interface Written {
  readonly id: string;
  readonly version: number;
}

// What stands in the history: everything but what can be computed again.
const after = sql`to_jsonb(t) - 'search'`;

/**
 * Adds the records of `source` (`id uuid, code text, draft jsonb, synthetic boolean`) with their history. A record whose
 * code or unique key somebody else took meanwhile is left out; so the answer tells which were made.
 */
export async function insertRecords(
  tx: Tx,
  kind: RecordKind,
  source: Source,
  by: Authorship,
): Promise<readonly Written[]> {
  const columns = sql.join(kind.columns.map(({ column }) => sql.ref(column)));
  const values = sql.join(kind.columns.map(({ key }) => sql`d.${sql.ref(key)}`));
  const at = toDate(by.clock.now());
  const made = await sql<Written>`
    WITH t AS (
      INSERT INTO ${sql.table(kind.table)} (id, code, synthetic, version, changed_at, ${columns})
      SELECT s.id, s.code, s.synthetic, 1, ${at}, ${values}
      FROM (${source}) s, LATERAL jsonb_to_record(s.draft) AS d(${draftColumns(kind)})
      ON CONFLICT DO NOTHING
      RETURNING *
    ), noted AS (${note(kind, by, at, sql`t`, sql`NULL::jsonb`, after)})
    SELECT id, version FROM t`.execute(tx);
  return made.rows;
}

/**
 * Changes the records of `source` (`id uuid, version integer, draft jsonb`) where they still have that version.
 * Columns that a draft does not name stay as they are, and so do those that are computed.
 */
export async function updateRecords(
  tx: Tx,
  kind: RecordKind,
  source: Source,
  by: Authorship,
): Promise<readonly Written[]> {
  const assignments = sql.join(
    changeable(kind).map(
      ({ key, column }) =>
        sql`${sql.ref(column)} = CASE WHEN s.draft ? ${sql.lit(key)} THEN d.${sql.ref(key)} ELSE r.${sql.ref(column)} END`,
    ),
  );
  const at = toDate(by.clock.now());
  const made = await sql<Written>`
    WITH s AS (${source}), old AS (
      -- Of the snapshot, unlocked: a lock taken after the update below would pass its own rows over.
      SELECT r.* FROM ${sql.table(kind.table)} r JOIN s ON s.id = r.id AND s.version = r.version
    ), t AS (
      UPDATE ${sql.table(kind.table)} r SET version = r.version + 1, changed_at = ${at}, ${assignments}
      FROM s, LATERAL jsonb_to_record(s.draft) AS d(${draftColumns(kind)})
      WHERE r.id = s.id AND r.version = s.version
      RETURNING r.*
    ), noted AS (${note(kind, by, at, sql`t JOIN old ON old.id = t.id`, sql`to_jsonb(old) - 'search'`, after)})
    SELECT id, version FROM t`.execute(tx);
  return made.rows;
}

/**
 * Puts the records of `source` (`id uuid, version integer`) back to what they were before that version, as a new version
 * of its own. Records changed since stay as they are and are not in the answer.
 */
export async function revertRecords(
  tx: Tx,
  kind: RecordKind,
  source: Source,
  by: Authorship,
): Promise<readonly Written[]> {
  const assignments = sql.join(changeable(kind).map(({ column }) => sql`${sql.ref(column)} = b.${sql.ref(column)}`));
  const types = sql.join(kind.columns.map(({ column, type }) => sql`${sql.ref(column)} ${sql.raw(type)}`));
  const at = toDate(by.clock.now());
  const made = await sql<Written>`
    WITH s AS (${source}), old AS (
      SELECT r.*, c.before AS past FROM ${sql.table(kind.table)} r
      JOIN s ON s.id = r.id AND s.version = r.version
      JOIN registry.change c ON c.subject_id = s.id AND c.version = s.version AND c.before IS NOT NULL
    ), t AS (
      UPDATE ${sql.table(kind.table)} r SET version = r.version + 1, changed_at = ${at}, ${assignments}
      FROM old, LATERAL jsonb_to_record(old.past) AS b(${types})
      WHERE r.id = old.id AND r.version = old.version
      RETURNING r.*
    ), noted AS (${note(kind, by, at, sql`t JOIN old ON old.id = t.id`, sql`to_jsonb(old) - 'search' - 'past'`, after)})
    SELECT id, version FROM t`.execute(tx);
  return made.rows;
}

/** Takes out the records of `source` (`id uuid, version integer`) where they still have that version and `free` holds. */
export async function removeRecords(
  tx: Tx,
  kind: RecordKind,
  source: Source,
  free: RawBuilder<unknown>,
  by: Authorship,
): Promise<readonly Written[]> {
  const at = toDate(by.clock.now());
  const gone = await sql<Written>`
    WITH s AS (${source}), t AS (
      DELETE FROM ${sql.table(kind.table)} r USING s WHERE r.id = s.id AND r.version = s.version AND ${free} RETURNING r.*
    ), noted AS (
      INSERT INTO registry.change (subject_id, version, subject, region_code, batch_id, before, after, by_person, at)
      SELECT t.id, t.version + 1, ${kind.subject}, t.region_code, ${by.batchId}::uuid, ${after}, NULL, ${by.personId}::uuid, ${at}
      FROM t
    )
    SELECT id, version FROM t`.execute(tx);
  return gone.rows;
}

function note(
  kind: RecordKind,
  by: Authorship,
  at: Date,
  from: RawBuilder<unknown>,
  before: RawBuilder<unknown>,
  now: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    INSERT INTO registry.change (subject_id, version, subject, region_code, batch_id, before, after, by_person, at)
    SELECT t.id, t.version, ${kind.subject}, t.region_code, ${by.batchId}::uuid, ${before}, ${now}, ${by.personId}::uuid, ${at}
    FROM ${from}`;
}

function draftColumns(kind: RecordKind): RawBuilder<unknown> {
  return sql.join(kind.columns.map(({ key, type }) => sql`${sql.ref(key)} ${sql.raw(type)}`));
}
