import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { RecordKind } from './kind.ts';
import { parseValue, type Value } from './value.ts';

/** A record as it stands: `id`, `code`, `synthetic`, `version`, `changedAt`, and the columns of its kind by key. */
export interface StoredRecord {
  readonly id: string;
  readonly code: string;
  readonly synthetic: boolean;
  readonly version: number;
  readonly changedAt: string;
  readonly values: Readonly<Record<string, Value>>;
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly synthetic: boolean;
  readonly version: number;
  readonly changed_at: Date;
  readonly [column: string]: unknown;
}

/** Reads records with a tail of conditions, order and limit, e.g. `WHERE t.id = …`. */
export async function selectRecords(
  tx: Tx,
  kind: RecordKind,
  tail: RawBuilder<unknown>,
): Promise<readonly StoredRecord[]> {
  const columns = sql.join(kind.columns.map(({ column }) => sql`t.${sql.ref(column)}`));
  const { rows } = await sql<Row>`
    SELECT t.id, t.code, t.synthetic, t.version, t.changed_at, ${columns} FROM ${sql.table(kind.table)} t ${tail}`.execute(
    tx,
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    synthetic: row.synthetic,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    values: Object.fromEntries(kind.columns.map(({ key, column }) => [key, parseValue(row[column])])),
  }));
}

export async function findRecord(tx: Tx, kind: RecordKind, id: string): Promise<StoredRecord | undefined> {
  return (await selectRecords(tx, kind, sql`WHERE t.id = ${id}::uuid`))[0];
}

/** As it travels to somebody: without the internal columns for those who may not read them. */
export function recordFor(kind: RecordKind, record: StoredRecord, mayReadCredit: boolean) {
  const shown = kind.columns.filter(({ internal }) => mayReadCredit || internal !== true);
  return {
    id: record.id,
    code: record.code,
    synthetic: record.synthetic,
    version: record.version,
    changedAt: record.changedAt,
    ...Object.fromEntries(shown.map(({ key }) => [key, record.values[key] ?? null])),
  };
}
