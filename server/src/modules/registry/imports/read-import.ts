import type { ImportDetail, ImportRow, ImportSummary } from '@hengjian/contract';
import { ImportDetail as ImportDetailSchema } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { Value } from 'typebox/value';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { returnedFile, type RejectedRow } from '../../../platform/tables/index.ts';
import { FORBIDDEN, MISSING, type Refused } from '../../../platform/use-case/index.ts';
import type { OutFile, TableFormat } from '../out-file.ts';
import { rightsOf } from '../records/may.ts';
import { type Batch, countBatches, findBatch, listBatches, type Listed, summaryOf } from './batch.ts';
import { suggestFor, withoutSecrets } from './begin-import.ts';
import { isOpen, mayHandle, mayMove } from './steps.ts';
import type { ImportTarget, RowQuery, TakenOff } from './import-target.ts';
import type { RowProblem } from './row.ts';
import { getTarget, type ImportMeans } from './targets.ts';

const PAGE = 50;
const CHUNK = 2_000;

function withBatch<T>(
  means: ImportMeans,
  actor: Actor,
  id: string,
  work: (tx: Tx, batch: Batch) => Promise<T>,
): Promise<Result<T, Refused>> {
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const batch = await findBatch(tx, id);
    if (batch === undefined) return err(MISSING);
    return mayHandle(actor, batch, getTarget(means, batch.subject)) ? ok(await work(tx, batch)) : err(FORBIDDEN);
  });
}

export async function listImports(
  means: ImportMeans,
  actor: Actor,
  page: number,
): Promise<Result<{ rows: ImportSummary[]; total: number }, Refused>> {
  const which = listedTo(means, actor);
  if (which === undefined) return err(FORBIDDEN);
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const batches = await listBatches(tx, which, page, PAGE);
    const total = await countBatches(tx, which);
    const names = await means.directory.personNames(tx, [...new Set(batches.map(({ byPerson }) => byPerson))]);
    return ok({ rows: batches.map((batch) => summaryOf(batch, names.get(batch.byPerson) ?? null)), total });
  });
}

/** Everything to whoever may import; to a second hand what can wait for him or was taken, of the kinds that need him. */
function listedTo({ targets }: ImportMeans, actor: Actor): Listed | undefined {
  const { region } = actor;
  if (may(actor, 'registry.import', { region })) return 'all';
  const subjects = [...targets.values()].flatMap(({ subject, secondHand }) =>
    secondHand?.admits(actor, region) === true ? [subject] : [],
  );
  return subjects.length === 0 ? undefined : { subjects, states: PAST_CHECK };
}

const PAST_CHECK = ['checked', 'importing', 'imported', 'undoing', 'undone'] as const;

/** What can be done next and by whom: a step that this person alone may not take says why. */
async function choicesOf(tx: Tx, actor: Actor, target: ImportTarget, batch: Batch): Promise<ImportDetail['choices']> {
  const choices: ImportDetail['choices'] = [];
  for (const action of ['check', 'accept', 'cancel', 'undo'] as const) {
    const open = isOpen(batch, action) && mayMove(actor, batch, target, action);
    const refusal = open ? ((await target.secondHand?.findRefusal(tx, actor, batch, action)) ?? null) : null;
    choices.push({ action, allowed: open && refusal === null, refusal });
  }
  return choices;
}

export function getImport(means: ImportMeans, actor: Actor, id: string): Promise<Result<ImportDetail, Refused>> {
  return withBatch(means, actor, id, async (tx, batch) => {
    const names = await means.directory.personNames(tx, [batch.byPerson]);
    const target = getTarget(means, batch.subject);
    const { remembered } = await suggestFor(tx, actor, target, batch.mode, batch.reading);
    return {
      batch: summaryOf(batch, names.get(batch.byPerson) ?? null),
      reading: Value.Parse(ImportDetailSchema.properties.reading, withoutSecrets(target, batch.mapping, batch.reading)),
      mapping: { ...batch.mapping },
      remembered,
      fields: target
        .fields(batch.mode, rightsOf(actor))
        .map(({ key, labels, required, keyColumn }) => ({ key, words: { ...labels }, required, keyColumn })),
      modes: [...target.modes],
      options: batch.options,
      optionFields: target.options.map(({ key, kind, words, note }) => ({ key, kind, words, note })),
      annex: batch.annex,
      failure: batch.failure,
      choices: await choicesOf(tx, actor, target, batch),
    };
  });
}

export function listImportRows(
  means: ImportMeans,
  actor: Actor,
  id: string,
  query: RowQuery,
): Promise<Result<{ rows: ImportRow[]; total: number }, Refused>> {
  return withBatch(means, actor, id, (tx, batch) => getTarget(means, batch.subject).listRows(tx, batch, query));
}

export function listTakenOff(
  means: ImportMeans,
  actor: Actor,
  id: string,
  page: { readonly page: number; readonly size: number },
): Promise<Result<TakenOff, Refused>> {
  return withBatch(
    means,
    actor,
    id,
    async (tx, batch) =>
      (await getTarget(means, batch.subject).listTakenOff?.(tx, batch, page)) ?? { rows: [], total: 0 },
  );
}

/** The rows that were not taken or could not be taken back, as they came, each with its reason. */
export function returnImportRows(
  means: ImportMeans,
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
  means: ImportMeans,
  actor: Actor,
  batch: Batch,
  locale: 'zh' | 'en',
): AsyncGenerator<RejectedRow> {
  const target = getTarget(means, batch.subject);
  for (let last = 0; ; ) {
    const rows = await withinJurisdiction(means.db, actor.region, (tx) => target.listReturned(tx, batch, last, CHUNK));
    for (const { row, cells, problems } of rows) {
      const errors = problems.filter(({ severity }) => severity === 'error');
      yield {
        row: {
          number: row,
          cells: cells.map((text) =>
            text === '' ? { kind: 'empty', text, raw: null } : { kind: 'text', text, raw: text },
          ),
        },
        reasons: errors.map((problem) => reasonText(problem, locale)),
      };
    }
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.row;
  }
}

/** Place, what is wrong, the provision that says so and the way out, in one line of a cell. */
function reasonText({ place, message, clause, wayOut }: RowProblem, locale: 'zh' | 'en'): string {
  const provision = clause === undefined ? '' : { zh: `（${clause}）`, en: ` (${clause})` }[locale];
  const way = wayOut === undefined ? '' : { zh: `。${wayOut.zh}`, en: `. ${wayOut.en}` }[locale];
  return `${place === null ? '' : `${place} `}${message[locale]}${provision}${way}`;
}
