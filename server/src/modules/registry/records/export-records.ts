import { err, ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { sql } from 'kysely';
import { audit } from '../../../platform/audit/index.ts';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { OutColumn, OutRow } from '../../../platform/tables/index.ts';
import { decide, FORBIDDEN, type Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { type OutFile, outFile, type TableFormat } from '../out-file.ts';
import { asksForCredit, orderOf, type RecordFilter, whereOf } from './filter.ts';
import { type RecordColumn, type RecordKind, tableColumns } from './kind.ts';
import { rightsOf } from './may.ts';
import { selectRecords, type StoredRecord } from './read-records.ts';
import type { Locale } from './value.ts';

const CHUNK = 2_000;

/** Exactly the rows of a list, in its order, as a table that can be brought in again. */
export async function exportRecords(
  means: RegistryMeans,
  actor: Actor,
  kind: RecordKind,
  filter: RecordFilter,
  wanted: { readonly format: TableFormat; readonly locale: Locale; readonly columns: readonly string[] | null },
): Promise<Result<OutFile, Refused>> {
  const { readCredit } = rightsOf(actor);
  const about = { action: 'registry.export', subject: kind.subject };
  const allowed = may(actor, 'registry.export', { region: actor.region }) && (readCredit || !asksForCredit(filter));
  if (!allowed) return decide(means, actor, about, async () => err(FORBIDDEN));
  const columns = chosenColumns(tableColumns(kind, readCredit), wanted.columns);
  const outColumns: OutColumn[] = [
    { header: { zh: '编号', en: 'Code' }[wanted.locale], kind: 'text', width: 12 },
    ...columns.map(({ words, type }) => ({
      header: words[wanted.locale],
      kind: type === 'date' ? ('date' as const) : ('text' as const),
      width: type === 'date' ? 14 : 24,
    })),
  ];
  return ok(
    outFile(
      kind.words,
      means.clock,
      wanted,
      outColumns,
      rowsOf(means, actor, kind, filter, (record) => [
        record.code,
        ...columns.map(({ key, codec }) => codec.print(record.values[key] ?? null, wanted.locale) || null),
      ]),
    ),
  );
}

/**
 * The list of rows is fixed first, then the rows are read in pieces: nothing is repeated or lost
 * while others work, and no transaction stays open while a slow line takes the file. The audit line is written when the last row has left, with their number.
 */
async function* rowsOf(
  means: RegistryMeans,
  actor: Actor,
  kind: RecordKind,
  filter: RecordFilter,
  toRow: (record: StoredRecord) => OutRow,
): AsyncGenerator<OutRow> {
  const ids = await withinJurisdiction(means.db, actor.region, async (tx) => {
    const where = whereOf(kind, actor, filter);
    const { rows } = await sql<{ id: string }>`
      SELECT t.id FROM ${sql.table(kind.table)} t ${where} ${orderOf(kind, filter)}`.execute(tx);
    return rows.map(({ id }) => id);
  });
  let count = 0;
  try {
    for (let first = 0; first < ids.length; first += CHUNK) {
      const chunk = ids.slice(first, first + CHUNK);
      const records = await withinJurisdiction(means.db, actor.region, (tx) =>
        selectRecords(
          tx,
          kind,
          sql`JOIN unnest(${chunk}::uuid[]) WITH ORDINALITY AS o(id, place) ON o.id = t.id ORDER BY o.place`,
        ),
      );
      for (const record of records) {
        count++;
        yield toRow(record);
      }
    }
  } finally {
    // Also where the person broke the download off: what has left has left.
    await means.db.transaction().execute((tx) =>
      audit(tx, means, {
        personId: actor.personId,
        sessionId: actor.sessionId,
        action: 'registry.export',
        subject: kind.subject,
        outcome: 'done',
        details: { rows: count, of: ids.length },
      }),
    );
  }
}

function chosenColumns(columns: readonly RecordColumn[], wanted: readonly string[] | null): readonly RecordColumn[] {
  if (wanted === null) return columns;
  return wanted.flatMap((key) => columns.find((column) => column.key === key) ?? []);
}
