import { EntryContentSchema } from '@hengjian/contract';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { lock, type Tx } from '../../../platform/database/index.ts';
import { type ImportBatch, type ImportTarget, missingColumns } from '../../registry/index.ts';
import { currentByCode } from '../entries/store.ts';
import { layDownIntake } from '../versions/intake.ts';
import { labelOf, PARAMETER_FIELDS, parameterFields } from './fields.ts';
import { createParameterCheck, waitingCodes } from './judge-parameters.ts';
import type { LibraryImportMeans } from './means.ts';
import { found, type RowFinding, rowProblem } from './problems.ts';
import { findForeignOffice, holdsRight, requireRight, STAYS_WITHOUT_RIGHT } from './right.ts';
import { clearRows, countRows, draftsOf, listReturned, listRows, moveRows } from './staged.ts';

const ORIGINS = ['province', 'national'] as const;
const Staged = Type.Object({ origin: Type.Enum(ORIGINS), content: EntryContentSchema });

/**
 * Parameters from tables (R3-2a): a province's own list, or the national library as published. What is taken is laid down
 * as a list that waits; it becomes part of the library when the division head releases a version with it.
 */
export function parameterTarget(means: LibraryImportMeans): ImportTarget {
  return {
    subject: 'parameter',
    modes: ['create', 'update'],
    mergedCells: 'refused',
    options: [],
    fields: parameterFields,
    async findLack(_tx, { region, mode, mapping }) {
      const keyed = mode === 'create' || 'code' in mapping;
      return findForeignOffice(means, region) ?? (keyed ? null : missingColumns([labelOf(PARAMETER_FIELDS, 'code')]));
    },
    clear: clearRows,
    createCheck: (batch) => createParameterCheck(means, batch),
    accept: (tx, batch, _report, by) => acceptParameters(tx, means, batch, by),
    undo: (tx, batch, _report, by) => undoParameters(tx, means, batch, by),
    listRows: (tx, batch, query) => listRows(tx, batch.id, query),
    listReturned: (tx, batch, after, limit) => listReturned(tx, batch.id, after, limit),
  };
}

/** The rows become one list for each origin. Rows that something came before since the check turn bad. */
async function acceptParameters(tx: Tx, means: LibraryImportMeans, batch: ImportBatch, by: string) {
  await requireRight(tx, means, by);
  await lock(tx, 'library-release');
  const rows = (await draftsOf(tx, batch.id, 'good')).map(({ row, key, draft }) => ({
    row,
    code: key,
    ...Value.Parse(Staged, draft),
  }));
  const codes = rows.map(({ code }) => code);
  const known = await currentByCode(tx, codes);
  const waiting = await waitingCodes(tx, codes);
  const late = rows.flatMap(({ row, code }) => {
    const why = whyLate(code, batch, known, waiting);
    return why === undefined ? [] : [{ row, reason: rowProblem(why) }];
  });
  const gone = new Set(late.map(({ row }) => row));
  for (const origin of ORIGINS) {
    const list = rows.filter((one) => one.origin === origin && !gone.has(one.row));
    if (list.length === 0) continue;
    const intakeId = await layDownIntake(tx, means, { origin, source: batch.fileName, by: batch.byPerson, rows: list });
    await moveRows(
      tx,
      batch.id,
      'imported',
      list.map(({ row }) => ({ row, intakeId })),
    );
  }
  await moveRows(tx, batch.id, 'bad', late);
  const { imported, bad } = await countRows(tx, batch.id);
  return { imported, bad };
}

function whyLate(
  code: string,
  { mode }: ImportBatch,
  known: ReadonlyMap<string, unknown>,
  waiting: ReadonlySet<string>,
): RowFinding | undefined {
  if (waiting.has(code)) return found.waiting(code);
  if (mode === 'create') return known.has(code) ? found.entryKnown(code) : undefined;
  return known.has(code) ? undefined : found.codeUnknown(code);
}

/** Withdraws the lists that still wait. A released one is part of a version, and versions do not change. */
async function undoParameters(tx: Tx, means: LibraryImportMeans, batch: ImportBatch, by: string) {
  await lock(tx, 'library-release');
  const rows = await draftsOf(tx, batch.id, 'imported');
  const entitled = await holdsRight(tx, means, by);
  for (const [intakeId, list] of Map.groupBy(rows, (one) => one.intakeId)) {
    if (intakeId === null) throw new Error('an imported row without its list');
    if (entitled && (await withdrawIntake(tx, intakeId))) {
      await means.log.append(tx, {
        type: 'library.list-withdrawn',
        subject: intakeId,
        body: { rows: list.length },
      });
      await moveRows(
        tx,
        batch.id,
        'undone',
        list.map(({ row }) => ({ row })),
      );
    } else
      await moveRows(
        tx,
        batch.id,
        'kept',
        list.map(({ row }) => ({ row, reason: entitled ? RELEASED : rowProblem(STAYS_WITHOUT_RIGHT) })),
      );
  }
  const { undone } = await countRows(tx, batch.id);
  return { undone };
}

/** False where a version has taken the list in. */
async function withdrawIntake(tx: Tx, intakeId: string): Promise<boolean> {
  const { rows } = await sql<{ withdrawn: boolean }>`
    SELECT library.withdraw_intake(${intakeId}::uuid) AS withdrawn`.execute(tx);
  return rows[0]?.withdrawn === true;
}

const RELEASED = rowProblem({
  code: 'RELEASED_ALREADY',
  clause: 'R3-2a',
  message: {
    zh: '清单已随参数库版本发布，未撤销',
    en: 'The list has been released with a version of the library; it stays',
  },
  wayOut: {
    zh: '请对该参数提出修订或废止建议，随下一版本生效',
    en: 'Propose a revision or the end of the entry, for the next version',
  },
});
