import type { Words } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { openFile } from './file-of.ts';
import type { PartColumn, PartValue } from './part.ts';
import { getPart } from './parts.ts';
import { parsePartValue } from './read-parts.ts';

interface ChangeRow {
  readonly subject_id: string;
  readonly version: number;
  readonly part: string;
  readonly act: string;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly by_person: string;
  readonly at: Date;
}

export interface FileChange {
  readonly subject: string;
  readonly version: number;
  readonly part: string;
  readonly act: string;
  readonly label: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: string;
  readonly columns: readonly { readonly words: Words; readonly before: string | null; readonly after: string | null }[];
}

/** What changed in a file, newest first, column by column; of one kind of part, or of one part, when asked so. */
export function listFileChanges(
  means: RegistryMeans,
  actor: Actor,
  institutionId: string,
  wanted: { readonly part?: string; readonly subject?: string; readonly page?: number; readonly size?: number },
): Promise<Result<{ rows: FileChange[]; total: number }, Refused>> {
  const { page = 0, size = 50 } = wanted;
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const file = await openFile(tx, actor, institutionId);
    if (!file.ok) return file;
    const where = sql`
      FROM registry.file_change WHERE institution_id = ${institutionId}::uuid
        AND (${wanted.part ?? null}::text IS NULL OR part = ${wanted.part ?? null})
        AND (${wanted.subject ?? null}::uuid IS NULL OR subject_id = ${wanted.subject ?? null}::uuid)`;
    const { rows } = await sql<ChangeRow>`
      SELECT subject_id, version, part, act, reason, before, after, by_person, at ${where}
      ORDER BY at DESC, subject_id, version DESC LIMIT ${size} OFFSET ${page * size}`.execute(tx);
    const total = await sql<{ total: number }>`SELECT count(*)::integer AS total ${where}`.execute(tx);
    const names = await means.directory.personNames(tx, [...new Set(rows.map(({ by_person }) => by_person))]);
    return ok({ rows: rows.map((row) => toChange(row, names)), total: total.rows[0]?.total ?? 0 });
  });
}

function toChange(row: ChangeRow, names: ReadonlyMap<string, string>): FileChange {
  const part = getPart(row.part);
  const columns = part.columns.filter(({ secret }) => secret !== true);
  const label = columns.find(({ key }) => key === part.label);
  return {
    subject: row.subject_id,
    version: row.version,
    part: row.part,
    act: row.act,
    label: label === undefined ? '' : (printed(label, valueIn(row.after ?? row.before, label.column)) ?? ''),
    reason: row.reason,
    by: names.get(row.by_person) ?? null,
    at: row.at.toISOString(),
    columns: columns.flatMap((column) => {
      const [was, is] = [valueIn(row.before, column.column), valueIn(row.after, column.column)];
      if (JSON.stringify(was) === JSON.stringify(is)) return [];
      return [{ words: column.words, before: printed(column, was), after: printed(column, is) }];
    }),
  };
}

export function valueIn(record: unknown, column: string): PartValue {
  if (typeof record !== 'object' || record === null) return null;
  return parsePartValue(Object.entries(record).find(([name]) => name === column)?.[1]);
}

/** Entries of dictionaries in Chinese: a history is read as it was written. */
export function printed({ names }: PartColumn, value: PartValue): string | null {
  if (value === null || value === '') return null;
  const one = (code: string) => names?.[code]?.zh ?? code;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(one).join('、');
  return one(String(value));
}
