import type { ImportState, Refusal } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { rightsOf } from '../records/may.ts';
import { type Batch, lockBatch, type Mapping } from './batch.ts';
import { headingsHash, type ReadingChoice, readHead } from './reading.ts';
import { startRun } from './run.ts';
import { AFTER_CANCEL, isOpen, mayHandle, notNow, type Step } from './steps.ts';
import { suggestFor } from './begin-import.ts';
import { importFields, type Mode } from './target.ts';

type Moved = Promise<Result<{ readonly state: ImportState }, Refused>>;

/** The frame of every step of an import: the batch is locked, the step must be open, the move is audited. */
function move(
  means: RegistryMeans,
  actor: Actor,
  id: string,
  step: Step,
  work: (tx: Tx, batch: Batch) => Moved,
): Moved {
  return decide(means, actor, { action: `import.${step}`, subject: `import:${id}` }, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (batch === undefined) return missing();
    if (!mayHandle(actor, batch)) return forbidden();
    if (!isOpen(batch, step)) return refuse(notNow(batch));
    return work(tx, batch);
  });
}

/** Takes over what the columns mean, remembers it for the next file with these headings, and has every row judged. */
export function checkImport(
  means: RegistryMeans,
  actor: Actor,
  id: string,
  { mode, mapping }: { readonly mode: Mode; readonly mapping: Mapping },
): Moved {
  return move(means, actor, id, 'check', async (tx, batch) => {
    const wrong = whyNot(actor, batch, mode, mapping);
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
      .set({ mode, mapping: row.mapping, good: 0, bad: 0, warned: 0 })
      .where('id', '=', id)
      .execute();
    await startRun(tx, means, batch, 'checking', batch.counts.total);
    return ok({ state: 'checking' });
  });
}

/** Has every good row taken; the bad ones stay behind with their reasons. */
export function acceptImport(means: RegistryMeans, actor: Actor, id: string): Moved {
  return move(means, actor, id, 'accept', async (tx, batch) => {
    await startRun(tx, means, batch, 'importing', batch.counts.good);
    return ok({ state: 'importing' });
  });
}

export function undoImport(means: RegistryMeans, actor: Actor, id: string): Moved {
  return move(means, actor, id, 'undo', async (tx, batch) => {
    await startRun(tx, means, batch, 'undoing', batch.counts.imported);
    return ok({ state: 'undoing' });
  });
}

/** Takes the batch away from its run, which then rolls back; or closes an import of which nothing was taken. */
export function cancelImport(means: RegistryMeans, actor: Actor, id: string): Moved {
  return move(means, actor, id, 'cancel', async (tx, batch) => {
    const state = AFTER_CANCEL[batch.state];
    if (state === undefined) return refuse(notNow(batch));
    await tx
      .updateTable('registry.import_batch')
      .set({ state, run_id: null, progress: 0, changed_at: toDate(means.clock.now()) })
      .where('id', '=', id)
      .execute();
    if (state === 'cancelled') await tx.deleteFrom('registry.import_row').where('batch_id', '=', id).execute();
    return ok({ state });
  });
}

/** The same file, another sheet or header row. */
export function rereadImport(means: RegistryMeans, actor: Actor, id: string, choice: ReadingChoice): Moved {
  return move(means, actor, id, 'reread', async (tx, batch) => {
    const read = await readHead(await means.files.getPath(batch.fileSha256), batch.fileName, choice);
    if (!read.ok) return refuse(read.error);
    const { rows, ...head } = read.value;
    const { mapping } = await suggestFor(tx, actor, batch.subject, batch.mode, head);
    await tx
      .updateTable('registry.import_batch')
      .set({
        state: 'mapped',
        reading: JSON.stringify(head),
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

function whyNot(actor: Actor, batch: Batch, mode: Mode, mapping: Mapping): Refusal | null {
  if (batch.subject === 'conflict' && mode === 'update') return CONFLICT_UPDATE;
  const fields = importFields(batch.subject, mode, rightsOf(actor).readCredit);
  const known = new Map(fields.map((field) => [field.key, field]));
  const stranger = Object.keys(mapping).find((key) => !known.has(key));
  const width = batch.reading.columns.length;
  const outside = Object.values(mapping).some((index) => index >= width);
  const indexes = Object.values(mapping);
  if (stranger !== undefined || outside || new Set(indexes).size < indexes.length) return MAPPING_WRONG;
  const lacking = fields.filter(({ key, required }) => required && !(key in mapping));
  if (lacking.length > 0) return missingColumns(lacking.map(({ labels }) => labels));
  const keyed =
    batch.subject === 'conflict' ||
    mode === 'create' ||
    fields.some(({ key, keyColumn }) => keyColumn && key in mapping);
  return keyed ? null : missingColumns(fields.filter(({ keyColumn }) => keyColumn).map(({ labels }) => labels));
}

function missingColumns(labels: readonly { readonly zh: string; readonly en: string }[]): Refusal {
  return {
    code: 'COLUMN_MISSING',
    message: {
      zh: `还没有指定列：${labels.map(({ zh }) => zh).join('、')}。`,
      en: `No column chosen for: ${labels.map(({ en }) => en).join(', ')}.`,
    },
    at: '/mapping',
  };
}

const MAPPING_WRONG: Refusal = {
  code: 'MAPPING_WRONG',
  message: {
    zh: '列对应有误：同一列只能用一次，且须是表中的列。',
    en: 'The mapping does not fit: a column serves once only and must be one of the table.',
  },
  at: '/mapping',
};
const CONFLICT_UPDATE: Refusal = {
  code: 'CONFLICTS_ARE_NOT_UPDATED',
  message: {
    zh: '回避关系只能申报或解除，不能批量修改。',
    en: 'Conflicts are declared and ended, not changed.',
  },
  at: '/mode',
};
