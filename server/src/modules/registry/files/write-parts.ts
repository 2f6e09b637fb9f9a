import { type RawBuilder, sql } from 'kysely';
import { toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Authorship, Written } from '../records/write-records.ts';
import type { FilePart, PartColumn } from './part.ts';

/** Rows to write, as a query or table with the columns that each writer names. */
type Source = RawBuilder<unknown>;
type Act = 'added' | 'changed' | 'ended' | 'undone';

/**
 * Adds the parts of `source` (`id uuid, institution_id uuid, draft jsonb`, drafts by column key) with their history. One
 * that clashes with a part that exists (site number, code of an instrument) is left out, so the answer tells which were
 * made.
 */
export async function insertParts(tx: Tx, part: FilePart, source: Source, by: Authorship): Promise<readonly Written[]> {
  const columns = sql.join(part.columns.map(({ column }) => sql.ref(column)));
  const values = sql.join(
    part.columns.map(({ key, initial, type }) =>
      initial === undefined
        ? sql`d.${sql.ref(key)}`
        : sql`coalesce(d.${sql.ref(key)}, ${sql.lit(Array.isArray(initial) ? '{}' : String(initial))}::${sql.raw(type)})`,
    ),
  );
  const at = toDate(by.clock.now());
  const made = await sql<Written>`
    WITH t AS (
      INSERT INTO ${sql.table(part.table)} (id, institution_id, version, changed_at, ${columns})
      SELECT s.id, s.institution_id, 1, ${at}, ${values}
      FROM (${source}) s, LATERAL jsonb_to_record(s.draft) AS d(${draftColumns(part.columns)})
      ON CONFLICT DO NOTHING
      RETURNING *
    ), noted AS (${note(part, 'added', null, by, sql`t`, sql`NULL::jsonb`)})
    SELECT id, version FROM t`.execute(tx);
  return made.rows;
}

/**
 * Changes the parts of `source` (`id uuid, version integer, draft jsonb`) where they still have that version. Columns that
 * a draft does not name stay, and so do those that are given once.
 */
export async function updateParts(
  tx: Tx,
  part: FilePart,
  source: Source,
  by: Authorship,
  act: { readonly act: 'changed' | 'ended'; readonly reason: string | null } = { act: 'changed', reason: null },
): Promise<readonly Written[]> {
  const assignments = sql.join(
    changeable(part).map(
      ({ key, column }) =>
        sql`${sql.ref(column)} = CASE WHEN s.draft ? ${sql.lit(key)} THEN d.${sql.ref(key)} ELSE r.${sql.ref(column)} END`,
    ),
  );
  const at = toDate(by.clock.now());
  const made = await sql<Written>`
    WITH s AS (${source}), old AS (
      -- Of the snapshot, unlocked: a lock taken after the update below would pass its own rows over.
      SELECT r.* FROM ${sql.table(part.table)} r JOIN s ON s.id = r.id AND s.version = r.version
    ), t AS (
      UPDATE ${sql.table(part.table)} r SET version = r.version + 1, changed_at = ${at}, ${assignments}
      FROM s, LATERAL jsonb_to_record(s.draft) AS d(${draftColumns(part.columns)})
      WHERE r.id = s.id AND r.version = s.version
      RETURNING r.*
    ), noted AS (${note(part, act.act, act.reason, by, sql`t JOIN old ON old.id = t.id`, shown(part, sql`old`))})
    SELECT id, version FROM t`.execute(tx);
  return made.rows;
}

/**
 * Puts the parts of `source` (`id uuid, version integer`) back to what they were before that version, as a new version.
 * What never stands in a history (the hash of an id number) stays as it is. Parts changed since are not in the answer.
 */
export async function revertParts(tx: Tx, part: FilePart, source: Source, by: Authorship): Promise<readonly Written[]> {
  const columns = changeable(part).filter(({ secret }) => secret !== true);
  const assignments = sql.join(columns.map(({ column }) => sql`${sql.ref(column)} = b.${sql.ref(column)}`));
  const types = sql.join(columns.map(({ column, type }) => sql`${sql.ref(column)} ${sql.raw(type)}`));
  const at = toDate(by.clock.now());
  const made = await sql<Written>`
    WITH s AS (${source}), old AS (
      SELECT r.*, c.before AS past FROM ${sql.table(part.table)} r
      JOIN s ON s.id = r.id AND s.version = r.version
      JOIN registry.file_change c ON c.subject_id = s.id AND c.version = s.version AND c.before IS NOT NULL
    ), t AS (
      UPDATE ${sql.table(part.table)} r SET version = r.version + 1, changed_at = ${at}, ${assignments}
      FROM old, LATERAL jsonb_to_record(old.past) AS b(${types})
      WHERE r.id = old.id AND r.version = old.version
      RETURNING r.*
    ), noted AS (${note(part, 'undone', null, by, sql`t JOIN old ON old.id = t.id`, sql`${shown(part, sql`old`)} - 'past'`)})
    SELECT id, version FROM t`.execute(tx);
  return made.rows;
}

/**
 * Takes out the parts of `source` (`id uuid, version integer`) that an import had added, where they still have that
 * version and nothing hangs on them. Only for undoing: what is over is ended, never removed.
 */
export async function removeParts(tx: Tx, part: FilePart, source: Source, by: Authorship): Promise<readonly Written[]> {
  const free =
    part.name === 'staff'
      ? sql`NOT EXISTS (SELECT FROM registry.authorisation a WHERE a.staff_id = r.id)`
      : part.name === 'site'
        ? sql`NOT EXISTS (SELECT FROM registry.instrument i WHERE i.institution_id = r.institution_id AND i.site = r.number)`
        : sql`true`;
  const at = toDate(by.clock.now());
  const gone = await sql<Written>`
    WITH s AS (${source}), t AS (
      DELETE FROM ${sql.table(part.table)} r USING s WHERE r.id = s.id AND r.version = s.version AND ${free} RETURNING r.*
    ), noted AS (
      INSERT INTO registry.file_change
        (subject_id, version, institution_id, part, act, reason, batch_id, before, after, by_person, at)
      SELECT t.id, t.version + 1, t.institution_id, ${part.name}, 'undone', NULL, ${by.batchId}::uuid,
        ${shown(part, sql`t`)}, NULL, ${by.personId}::uuid, ${at}
      FROM t
    )
    SELECT id, version FROM t`.execute(tx);
  return gone.rows;
}

function changeable(part: FilePart): readonly PartColumn[] {
  return part.columns.filter(({ fixed }) => fixed !== true);
}

/** A row as it stands in the history. */
function shown(part: FilePart, row: RawBuilder<unknown>): RawBuilder<unknown> {
  const secrets = part.columns.filter(({ secret }) => secret === true).map(({ column }) => column);
  return sql`(to_jsonb(${row}) - ${sql.lit(`{${secrets.join(',')}}`)}::text[])`;
}

function note(
  part: FilePart,
  act: Act,
  reason: string | null,
  by: Authorship,
  from: RawBuilder<unknown>,
  before: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    INSERT INTO registry.file_change
      (subject_id, version, institution_id, part, act, reason, batch_id, before, after, by_person, at)
    SELECT t.id, t.version, t.institution_id, ${part.name}, ${act}, ${reason}, ${by.batchId}::uuid, ${before},
      ${shown(part, sql`t`)}, ${by.personId}::uuid, ${toDate(by.clock.now())}
    FROM ${from}`;
}

function draftColumns(columns: readonly PartColumn[]): RawBuilder<unknown> {
  return sql.join(columns.map(({ key, type }) => sql`${sql.ref(key)} ${sql.raw(type)}`));
}
