import type { ImportDetail, ImportRow, ImportSummary } from '@hengjian/contract';
import { ImportDetail as ImportDetailSchema, ImportRowSchema } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { type RawBuilder, sql } from 'kysely';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { returnedFile, type RejectedRow } from '../../../platform/tables/index.ts';
import { FORBIDDEN, MISSING, type Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import type { OutFile, TableFormat } from '../out-file.ts';
import { rightsOf } from '../records/may.ts';
import { type Batch, findBatch, listBatches, summaryOf } from './batch.ts';
import { suggestFor } from './begin-import.ts';
import { isOpen, mayHandle } from './steps.ts';
import { importFields } from './target.ts';

const PAGE = 50;
const CHUNK = 2_000;

function withBatch<T>(
  means: RegistryMeans,
  actor: Actor,
  id: string,
  work: (tx: Tx, batch: Batch) => Promise<T>,
): Promise<Result<T, Refused>> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const batch = await findBatch(tx, id);
    if (batch === undefined) return err(MISSING);
    return mayHandle(actor, batch) ? ok(await work(tx, batch)) : err(FORBIDDEN);
  });
}

export async function listImports(
  means: RegistryMeans,
  actor: Actor,
  page: number,
): Promise<Result<{ rows: ImportSummary[]; total: number }, Refused>> {
  if (!may(actor, 'registry.import', { region: actor.region })) return err(FORBIDDEN);
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const batches = await listBatches(tx, page, PAGE);
    const { total } = await tx
      .selectFrom('registry.import_batch')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const names = await means.directory.personNames(tx, [...new Set(batches.map(({ byPerson }) => byPerson))]);
    return ok({ rows: batches.map((batch) => summaryOf(batch, names.get(batch.byPerson) ?? null)), total });
  });
}

export function getImport(means: RegistryMeans, actor: Actor, id: string): Promise<Result<ImportDetail, Refused>> {
  return withBatch(means, actor, id, async (tx, batch) => {
    const names = await means.directory.personNames(tx, [batch.byPerson]);
    const { remembered } = await suggestFor(tx, actor, batch.subject, batch.mode, batch.reading);
    return {
      batch: summaryOf(batch, names.get(batch.byPerson) ?? null),
      reading: Value.Parse(ImportDetailSchema.properties.reading, batch.reading),
      mapping: { ...batch.mapping },
      remembered,
      fields: importFields(batch.subject, batch.mode, rightsOf(actor).readCredit).map(
        ({ key, labels, required, keyColumn }) => ({ key, words: { ...labels }, required, keyColumn }),
      ),
      failure: batch.failure,
      choices: (['check', 'accept', 'cancel', 'undo'] as const).map((action) => ({
        action,
        allowed: isOpen(batch, action),
      })),
    };
  });
}

export type Show = 'good' | 'bad' | 'warned' | 'kept';

// biome-ignore format: conditions read as a table
const SHOWN: Readonly<Record<Show, RawBuilder<unknown>>> = {
  good: sql`state IN ('good', 'imported', 'undone')`,
  bad: sql`state = 'bad'`,
  warned: sql`warned AND state <> 'bad'`,
  kept: sql`state = 'kept'`,
};

export function listImportRows(
  means: RegistryMeans,
  actor: Actor,
  id: string,
  { show, page, size }: { readonly show: Show; readonly page: number; readonly size: number },
): Promise<Result<{ rows: ImportRow[]; total: number }, Refused>> {
  return withBatch(means, actor, id, async (tx, batch) => {
    const where = sql`batch_id = ${batch.id}::uuid AND ${SHOWN[show]}`;
    const counted = await sql<{
      total: number;
    }>`SELECT count(*) AS total FROM registry.import_row WHERE ${where}`.execute(tx);
    return {
      rows: await selectRows(tx, sql`WHERE ${where} ORDER BY row_number LIMIT ${size} OFFSET ${page * size}`),
      total: counted.rows[0]?.total ?? 0,
    };
  });
}

/** The rows that were not taken or could not be taken back, as they came, each with its reason. */
export function returnImportRows(
  means: RegistryMeans,
  actor: Actor,
  id: string,
  { format, locale }: { readonly format: TableFormat; readonly locale: 'zh' | 'en' },
): Promise<Result<OutFile, Refused>> {
  return withBatch(means, actor, id, async (_tx, batch) => ({
    name: `${{ zh: '未导入', en: 'not-imported' }[locale]}-${batch.fileName.replace(/\.[^.]*$/, '')}.${format}`,
    format,
    bytes: returnedFile({
      format,
      columns: batch.reading.columns,
      rejected: rejectedRows(means, actor, batch, locale),
    }),
  }));
}

async function* rejectedRows(
  means: RegistryMeans,
  actor: Actor,
  batch: Batch,
  locale: 'zh' | 'en',
): AsyncGenerator<RejectedRow> {
  for (let last = 0; ; ) {
    const rows = await withinJurisdiction(means.db, actor.region, (tx) =>
      selectRows(
        tx,
        sql`WHERE batch_id = ${batch.id}::uuid AND state IN ('bad', 'kept') AND row_number > ${last} ORDER BY row_number LIMIT ${CHUNK}`,
      ),
    );
    for (const { row, cells, problems } of rows) {
      const errors = problems.filter(({ severity }) => severity === 'error');
      yield {
        row: {
          number: row,
          cells: cells.map((text) =>
            text === '' ? { kind: 'empty', text, raw: null } : { kind: 'text', text, raw: text },
          ),
        },
        reasons: errors.map(({ place, message }) => (place === null ? message[locale] : `${place} ${message[locale]}`)),
      };
    }
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.row;
  }
}

const Cells = Type.Array(Type.String());

async function selectRows(tx: Tx, tail: RawBuilder<unknown>): Promise<ImportRow[]> {
  const { rows } = await sql<{
    row_number: number;
    state: string;
    cells: unknown;
    problems: unknown;
    subject_id: string | null;
  }>`
    SELECT row_number, state, cells, problems, subject_id FROM registry.import_row ${tail}`.execute(tx);
  return rows.map((row) =>
    Value.Parse(ImportRowSchema, {
      row: row.row_number,
      state: row.state,
      cells: Value.Parse(Cells, row.cells),
      problems: row.problems,
      subjectId: row.subject_id,
    }),
  );
}
