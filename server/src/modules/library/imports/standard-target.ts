import { createHash } from 'node:crypto';
import { canonicalJson } from '@hengjian/canonical-json';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { lock, type Tx } from '../../../platform/database/index.ts';
import { publish } from '../../../platform/outbox/index.ts';
import type { ImportBatch, ImportTarget } from '../../registry/index.ts';
import { STANDARD_RECORDED } from '../events.ts';
import { STANDARD_KINDS, type StandardRecord } from '../standards/record.ts';
import { standardsByNumber } from '../standards/store.ts';
import { writeNewStandards } from '../standards/write-standards.ts';
import { STANDARD_FIELDS } from './fields.ts';
import { createStandardCheck } from './judge-standards.ts';
import type { LibraryImportMeans } from './means.ts';
import { found, rowProblem } from './problems.ts';
import { findForeignOffice, holdsRight, requireRight, STAYS_WITHOUT_RIGHT } from './right.ts';
import { clearRows, countRows, draftsOf, listReturned, listRows, moveRows } from './staged.ts';
import { findKeepers, KEPT } from './standard-keepers.ts';

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Day = orNull(Type.String({ format: 'date' }));
/** A record as `toJson` writes it. */
const Staged = Type.Object({
  number: Type.String(),
  family: Type.String(),
  edition: orNull(Type.String()),
  kind: Type.Enum(STANDARD_KINDS),
  title: Type.Object({ zh: Type.String(), en: orNull(Type.String()) }),
  issued: Day,
  implemented: Day,
  withdrawn: Day,
  citable: Type.Boolean(),
  transitionUntil: Day,
  source: Type.String(),
  replacedBy: Type.Array(Type.Object({ number: Type.String(), part: Type.String() })),
});

/**
 * Standards from tables (R3-2b). Only added: changing a recorded one is a correction or a withdrawal, each with a reason of
 * its own, and no column of a file could give it.
 */
export function standardTarget(means: LibraryImportMeans): ImportTarget {
  return {
    subject: 'standard',
    modes: ['create'],
    mergedCells: 'refused',
    options: [],
    fields: () => STANDARD_FIELDS,
    findLack: async (_tx, { region }) => findForeignOffice(means, region),
    clear: clearRows,
    createCheck: createStandardCheck,
    accept: (tx, batch, _report, by) => acceptStandards(tx, means, batch, by),
    undo: (tx, batch, _report, by) => undoStandards(tx, means, batch, by),
    listRows: (tx, batch, query) => listRows(tx, batch.id, query),
    listReturned: (tx, batch, after, limit) => listReturned(tx, batch.id, after, limit),
  };
}

async function acceptStandards(tx: Tx, means: LibraryImportMeans, batch: ImportBatch, by: string) {
  await requireRight(tx, means, by);
  await lock(tx, 'library-standards');
  const rows = (await draftsOf(tx, batch.id, 'good')).map(({ row, draft }) => ({
    row,
    record: Value.Parse(Staged, draft) satisfies StandardRecord,
  }));
  const numbers = rows.flatMap(({ record }) => [record.number, ...record.replacedBy.map(({ number }) => number)]);
  // Whatever was recorded or taken back since the check: rows that are known now, or whose successor is not any more.
  const known = new Set((await standardsByNumber(tx, [...new Set(numbers)])).keys());
  const late = rows.filter(({ record }) => known.has(record.number));
  const fresh = new Map(rows.filter(({ record }) => !known.has(record.number)).map((one) => [one.record.number, one]));
  const lost = takeUnfounded(fresh, known);
  await writeNewStandards(
    tx,
    means,
    [...fresh.values()].map(({ record }) => record),
    { reason: `表格导入 / imported from a table: ${batch.fileName}`, by: batch.byPerson },
  );
  await sql`SELECT library.note_bulk()`.execute(tx);
  await moveRows(
    tx,
    batch.id,
    'imported',
    [...fresh.values()].map(({ row }) => ({ row })),
  );
  await moveRows(tx, batch.id, 'bad', [
    ...late.map(({ row, record }) => ({ row, reason: rowProblem(found.standardKnown(record.number)) })),
    ...lost.map(({ row, number }) => ({ row, reason: rowProblem(found.successorUnknown(number)) })),
  ]);
  const { imported, bad } = await countRows(tx, batch.id);
  return { imported, bad };
}

interface Taken {
  readonly row: number;
  readonly record: StandardRecord;
}

/** Takes out rows whose successor is neither known nor among them, and those before them in their chains. */
function takeUnfounded(
  fresh: Map<string, Taken>,
  known: ReadonlySet<string>,
): readonly { readonly row: number; readonly number: string }[] {
  const edges = [...fresh.values()].flatMap((one) => one.record.replacedBy.map(({ number }) => ({ one, number })));
  const before = Map.groupBy(edges, ({ number }) => number);
  const missing = new Set([...before.keys()].filter((number) => !known.has(number) && !fresh.has(number)));
  const lost: { row: number; number: string }[] = [];
  // A set is walked to its end, with whatever is added on the way.
  for (const number of missing)
    for (const { one } of before.get(number) ?? [])
      if (fresh.delete(one.record.number)) {
        lost.push({ row: one.row, number });
        missing.add(one.record.number);
      }
  return lost;
}

/** Takes back what nothing rests on yet; the others stay, each with what rests on it. */
async function undoStandards(tx: Tx, means: LibraryImportMeans, batch: ImportBatch, by: string) {
  await lock(tx, 'library-standards');
  // Keeps a version from being released on a standard that is just going.
  await lock(tx, 'library-release');
  const rows = await draftsOf(tx, batch.id, 'imported');
  if (!(await holdsRight(tx, means, by))) {
    await moveRows(
      tx,
      batch.id,
      'kept',
      rows.map(({ row }) => ({ row, reason: rowProblem(STAYS_WITHOUT_RIGHT) })),
    );
    return { undone: 0 };
  }
  const keepers = await findKeepers(
    tx,
    means,
    rows.map(({ key }) => key),
  );
  const gone = rows.filter(({ key }) => !keepers.has(key));
  const numbers = gone.map(({ key }) => key).toSorted();
  if (numbers.length > 0) {
    await sql`SELECT library.take_back_standards(${numbers}::text[])`.execute(tx);
    const sha256 = createHash('sha256').update(canonicalJson(numbers)).digest('hex');
    await means.log.append(tx, {
      type: 'standard.taken-back-list',
      subject: String(numbers.length),
      body: { count: numbers.length, sha256 },
    });
    for (let from = 0; from < numbers.length; from += PER_EVENT)
      await publish(tx, means, {
        topic: STANDARD_RECORDED,
        payload: { numbers: numbers.slice(from, from + PER_EVENT) },
      });
  }
  await moveRows(
    tx,
    batch.id,
    'undone',
    gone.map(({ row }) => ({ row })),
  );
  await moveRows(
    tx,
    batch.id,
    'kept',
    rows.flatMap(({ row, key }) => {
      const why = keepers.get(key);
      return why === undefined ? [] : [{ row, reason: rowProblem(KEPT[why]) }];
    }),
  );
  const { undone } = await countRows(tx, batch.id);
  return { undone };
}

const PER_EVENT = 1_000;
