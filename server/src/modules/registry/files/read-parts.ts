import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { FilePart, PartValue } from './part.ts';

/** A part as it stands: its columns by key, without those that never come out. */
export interface StoredPart {
  readonly id: string;
  readonly institutionId: string;
  readonly version: number;
  readonly changedAt: string;
  readonly values: Readonly<Record<string, PartValue>>;
}

interface Row {
  readonly id: string;
  readonly institution_id: string;
  readonly version: number;
  readonly changed_at: Date;
  readonly [column: string]: unknown;
}

/** Reads parts with a tail of conditions, order and limit over `t`. */
export async function selectParts(tx: Tx, part: FilePart, tail: RawBuilder<unknown>): Promise<readonly StoredPart[]> {
  const columns = part.columns.filter(({ secret }) => secret !== true);
  const { rows } = await sql<Row>`
    SELECT t.id, t.institution_id, t.version, t.changed_at, ${sql.join(columns.map(({ column }) => sql`t.${sql.ref(column)}`))}
    FROM ${sql.table(part.table)} t ${tail}`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    institutionId: row.institution_id,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    values: Object.fromEntries(columns.map(({ key, column }) => [key, parsePartValue(row[column])])),
  }));
}

export async function findPart(
  tx: Tx,
  part: FilePart,
  institutionId: string,
  id: string,
): Promise<StoredPart | undefined> {
  const where = sql`WHERE t.id = ${id}::uuid AND t.institution_id = ${institutionId}::uuid`;
  return (await selectParts(tx, part, where))[0];
}

/** What holds on a day; an open beginning or end holds for ever. */
export function holdsOn(day: string): RawBuilder<unknown> {
  return sql`coalesce(t.valid_from, '-infinity') <= ${day}::date AND coalesce(t.valid_to, 'infinity') >= ${day}::date`;
}

/** What a list is narrowed to. */
export interface PartFilter {
  readonly on?: string;
  readonly search?: string;
}

export function partConditions(part: FilePart, institutionId: string, filter: PartFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`t.institution_id = ${institutionId}::uuid`];
  if (filter.on !== undefined) conditions.push(holdsOn(filter.on));
  const words = (filter.search ?? '').trim().toLowerCase();
  for (const word of words === '' || part.searched.length === 0 ? [] : words.split(/\s+/)) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    // One file at a time, so a few hundred rows are looked through; an index would cost more than it saves.
    const hits = part.searched.map((column) => sql`lower(t.${sql.ref(column)}) LIKE ${pattern}`);
    conditions.push(sql`(${sql.join(hits, sql` OR `)})`);
  }
  return sql`WHERE ${sql.join(conditions, sql` AND `)}`;
}

export function partOrder(part: FilePart): RawBuilder<unknown> {
  const columns = part.order.map((column) => sql`t.${sql.ref(column)} NULLS LAST`);
  return sql`ORDER BY ${sql.join([...columns, sql`t.id`])}`;
}

export async function countParts(tx: Tx, part: FilePart, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*)::integer AS total FROM ${sql.table(part.table)} t ${where}`.execute(tx);
  return rows[0]?.total ?? 0;
}

/** A value out of a row. What does not fit was never written by us, so it is a bug. */
export function parsePartValue(value: unknown): PartValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new TypeError(`not a value of a file: ${typeof value}`);
}
