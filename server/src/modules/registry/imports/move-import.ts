import type { ImportOptions, ImportState, Refusal } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import { rightsOf } from '../records/may.ts';
import { type Batch, lockBatch, type Mapping, type Mode } from './batch.ts';
import { headingsHash, type ReadingChoice, readHead } from './reading.ts';
import { startRun } from './run.ts';
import type { Step } from './second-hand.ts';
import { AFTER_CANCEL, isOpen, mayMove, notNow } from './steps.ts';
import { suggestFor, withoutSecrets } from './begin-import.ts';
import type { ImportTarget } from './import-target.ts';
import { MAPPING_WRONG, missingColumns, modeClosed } from './lacks.ts';
import { getTarget, type ImportMeans } from './targets.ts';

/** What a person settled on before the rows are judged. */
export interface CheckOrder {
  readonly mode: Mode;
  readonly mapping: Mapping;
  readonly options?: ImportOptions | undefined;
}

type Moved = Promise<Result<{ readonly state: ImportState }, Refused>>;

/** The frame of every step of an import: the batch is locked, the step must be open, the move is audited. */
function move(means: ImportMeans, actor: Actor, id: string, step: Step, work: (tx: Tx, batch: Batch) => Moved): Moved {
  return decide(means, actor, { action: `import.${step}`, subject: `import:${id}` }, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (batch === undefined) return missing();
    const target = getTarget(means, batch.subject);
    if (!mayMove(actor, batch, target, step)) return forbidden();
    if (!isOpen(batch, step)) return refuse(notNow(batch));
    const refusal = (await target.secondHand?.findRefusal(tx, actor, batch, step)) ?? null;
    if (refusal !== null) return refuse(refusal);
    return work(tx, batch);
  });
}

/** Takes over what the columns mean, remembers it for the next file with these headings, and has every row judged. */
export function checkImport(
  means: ImportMeans,
  actor: Actor,
  id: string,
  { mode, mapping, options = {} }: CheckOrder,
): Moved {
  return move(means, actor, id, 'check', async (tx, batch) => {
    const target = getTarget(means, batch.subject);
    const wrong =
      whyNot(actor, batch, target, mode, mapping, options) ??
      (await target.findLack(tx, { region: batch.region, mode, mapping, options }));
    if (wrong !== null) return refuse(wrong);
    const now = toDate(means.clock.now());
    const row = { mapping: JSON.stringify(mapping), used_at: now };
    await tx
      .insertInto('registry.import_mapping')
      .values({ person_id: actor.personId, subject: batch.subject, headings_hash: headingsHash(batch.reading), ...row })
      .onConflict((clash) => clash.columns(['person_id', 'subject', 'headings_hash']).doUpdateSet(row))
      .execute();
    await tx
      .updateTable('registry.import_batch')
      .set({ mode, mapping: row.mapping, options: JSON.stringify(options), preview: null, good: 0, bad: 0, warned: 0 })
      .where('id', '=', id)
      .execute();
    await startRun(tx, means, batch, 'checking', batch.counts.total);
    return ok({ state: 'checking' });
  });
}

/** Has every good row taken; the bad ones stay behind with their reasons. */
export function acceptImport(means: ImportMeans, actor: Actor, id: string): Moved {
  return move(means, actor, id, 'accept', async (tx, batch) => {
    await startRun(tx, means, batch, 'importing', batch.counts.good);
    return ok({ state: 'importing' });
  });
}

export function undoImport(means: ImportMeans, actor: Actor, id: string): Moved {
  return move(means, actor, id, 'undo', async (tx, batch) => {
    await startRun(tx, means, batch, 'undoing', batch.counts.imported);
    return ok({ state: 'undoing' });
  });
}

/** Takes the batch away from its run, which then rolls back; or closes an import of which nothing was taken. */
export function cancelImport(means: ImportMeans, actor: Actor, id: string): Moved {
  return move(means, actor, id, 'cancel', async (tx, batch) => {
    const state = AFTER_CANCEL[batch.state];
    if (state === undefined) return refuse(notNow(batch));
    await tx
      .updateTable('registry.import_batch')
      .set({ state, run_id: null, progress: 0, changed_at: toDate(means.clock.now()) })
      .where('id', '=', id)
      .execute();
    if (state === 'cancelled') await getTarget(means, batch.subject).clear(tx, id);
    return ok({ state });
  });
}

/** The same file, another sheet or header row. */
export function rereadImport(means: ImportMeans, actor: Actor, id: string, choice: ReadingChoice): Moved {
  return move(means, actor, id, 'reread', async (tx, batch) => {
    const read = await readHead(await means.files.getPath(batch.fileSha256), batch.fileName, choice);
    if (!read.ok) return refuse(read.error);
    const { rows, ...head } = read.value;
    const target = getTarget(means, batch.subject);
    const { mapping } = await suggestFor(tx, actor, target, batch.mode, head);
    await tx
      .updateTable('registry.import_batch')
      .set({
        state: 'mapped',
        reading: JSON.stringify(withoutSecrets(target, mapping, head)),
        mapping: JSON.stringify(mapping),
        total: rows,
        good: 0,
        bad: 0,
        warned: 0,
        failure: null,
        changed_at: toDate(means.clock.now()),
      })
      .where('id', '=', id)
      .execute();
    return ok({ state: 'mapped' });
  });
}

function whyNot(
  actor: Actor,
  batch: Batch,
  target: ImportTarget,
  mode: Mode,
  mapping: Mapping,
  options: ImportOptions,
): Refusal | null {
  if (!target.modes.includes(mode)) return modeClosed(mode, batch.subject);
  const fields = target.fields(mode, rightsOf(actor));
  const known = new Map(fields.map((field) => [field.key, field]));
  const stranger = Object.keys(mapping).find((key) => !known.has(key));
  const width = batch.reading.columns.length;
  const indexes = Object.values(mapping);
  const outside = indexes.some((index) => index >= width);
  if (stranger !== undefined || outside || new Set(indexes).size < indexes.length) return MAPPING_WRONG;
  const unasked = Object.keys(options).some((key) => target.options.every((option) => option.key !== key));
  if (unasked) return OPTION_UNKNOWN;
  const lacking = fields.filter(({ key, required }) => required && !(key in mapping));
  return lacking.length > 0 ? missingColumns(lacking.map(({ labels }) => labels)) : null;
}

const OPTION_UNKNOWN: Refusal = {
  code: 'OPTION_UNKNOWN',
  message: {
    zh: '这类表格没有这样的整表选项。',
    en: 'Tables of this kind have no such choice for the whole file.',
  },
  at: '/options',
};
