import type { Words } from '@hengjian/contract';
import type { Tx } from '../../../platform/database/index.ts';
import type { RegistryMeans } from '../means.ts';
import type { RecordColumn, RecordKind } from './kind.ts';
import { parseValue, type Value } from './value.ts';

export interface RecordChange {
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  readonly batchId: string | null;
  readonly kind: 'created' | 'changed' | 'removed';
  readonly columns: ColumnChange[];
}

interface ColumnChange {
  readonly column: string;
  readonly words: Words;
  readonly before: Words | null;
  readonly after: Words | null;
}

const LONGEST = 200;

/** The last changes of a record, newest first, column by column, without columns the person may not read. */
export async function loadHistory(
  tx: Tx,
  directory: RegistryMeans['directory'],
  kind: RecordKind,
  id: string,
  mayReadCredit: boolean,
): Promise<RecordChange[]> {
  const rows = await tx
    .selectFrom('registry.change')
    .select(['version', 'at', 'by_person', 'batch_id', 'before', 'after'])
    .where('subject_id', '=', id)
    .orderBy('version', 'desc')
    .limit(LONGEST)
    .execute();
  const names = await directory.personNames(tx, [...new Set(rows.map((row) => row.by_person))]);
  return rows.map((row) => toRecordChange(kind, row, names, mayReadCredit));
}

/** A row of the history as people read it, without columns the person may not read. */
export function toRecordChange(
  kind: RecordKind,
  row: {
    readonly version: number;
    readonly at: Date;
    readonly by_person: string;
    readonly batch_id: string | null;
    readonly before: unknown;
    readonly after: unknown;
  },
  names: ReadonlyMap<string, string>,
  mayReadCredit: boolean,
): RecordChange {
  const columns = kind.columns.filter(
    ({ internal, hidden }) => hidden !== true && (mayReadCredit || internal !== true),
  );
  return {
    version: row.version,
    at: row.at.toISOString(),
    by: names.get(row.by_person) ?? null,
    batchId: row.batch_id,
    kind: row.before === null ? 'created' : row.after === null ? 'removed' : 'changed',
    columns: columns.flatMap((column) => difference(column, row.before, row.after)),
  };
}

function difference(column: RecordColumn, before: unknown, after: unknown): ColumnChange[] {
  const [was, is] = [valueIn(before, column.column), valueIn(after, column.column)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return [{ column: column.key, words: column.words, before: printed(column, was), after: printed(column, is) }];
}

function valueIn(record: unknown, column: string): Value {
  if (typeof record !== 'object' || record === null) return null;
  return parseValue(Object.entries(record).find(([name]) => name === column)?.[1]);
}

function printed({ codec }: RecordColumn, value: Value): Words | null {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return { zh: codec.print(value, 'zh'), en: codec.print(value, 'en') };
}
