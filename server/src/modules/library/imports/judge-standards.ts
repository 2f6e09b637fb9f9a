import type { Tx } from '../../../platform/database/index.ts';
import {
  type Check,
  hasErrors,
  type ImportBatch,
  type ImportMapping,
  type MappedRow,
  problemAt,
  type RowProblem,
} from '../../registry/index.ts';
import { isRefusal, readDraft } from '../standards/check-standard.ts';
import { type StandardRecord, type Successor, toJson } from '../standards/record.ts';
import { standardsByNumber, type StoredStandard } from '../standards/store.ts';
import { findCircles } from './circles.ts';
import { finderFor, findingOf, found, type RowFinding } from './problems.ts';
import { readStandardRow, type ReadStandard } from './read-standard.ts';
import { countRows, type StagedRow, stageRows } from './staged.ts';

interface JudgedStandard {
  /** As far as it is needed to name cells; the texts are not kept. */
  readonly row: MappedRow;
  readonly problems: RowProblem[];
  read: ReadStandard;
  record: StandardRecord | undefined;
}

const NO_TEXTS = new Map<string, string>();

/**
 * The check of a list of standards. Rows bear on each other – one replaces another further down – so they are read piece
 * by piece and judged and staged together at the end; a file has at most 200,000.
 */
export function createStandardCheck(batch: ImportBatch): Check {
  const { mapping } = batch;
  const rows: JudgedStandard[] = [];
  return {
    async judge(_tx, piece) {
      for (const row of piece) {
        const problems = [...row.problems];
        const read = readStandardRow(row, batch.fileName, finderFor(row, mapping, problems));
        rows.push({ row: { ...row, texts: NO_TEXTS }, problems, read, record: undefined });
      }
    },
    async finish(tx) {
      await judgeTogether(tx, rows, mapping);
      await stageRows(tx, batch.id, rows.map(stagedRow));
      const { good, bad, warned } = await countRows(tx, batch.id);
      return { good, bad, warned, annex: null };
    },
  };
}

async function judgeTogether(tx: Tx, rows: readonly JudgedStandard[], mapping: ImportMapping): Promise<void> {
  const find = (one: JudgedStandard, severity: RowProblem['severity'], key: string, finding: RowFinding) =>
    one.problems.push(problemAt(severity, one.row, mapping, key, finding));
  const known = await standardsByNumber(tx, mentioned(rows));
  const first = new Map<string, JudgedStandard>();
  for (const one of rows) {
    const number = canonicalNumber(one.read);
    if (number === undefined) continue;
    const before = first.get(number);
    if (known.has(number)) find(one, 'error', 'number', found.standardKnown(number));
    else if (before !== undefined) find(one, 'error', 'number', found.repeated(before.row.number, 'R3-2b'));
    else first.set(number, one);
  }
  for (const one of rows)
    joinPredecessors(one, first, known, (severity, finding) => find(one, severity, 'replaces', finding), mapping);
  for (const one of rows) {
    const record = readDraft(one.read.draft);
    if (!isRefusal(record)) one.record = record;
    // An empty cell has been found as such.
    else if (!one.problems.some(({ severity, code }) => severity === 'error' && code === 'REQUIRED'))
      find(one, 'error', record.at?.split('/')[1] ?? 'number', findingOf(record));
  }
  const byNumber = new Map(
    [...first].flatMap(([number, { record }]) => (record === undefined ? [] : [[number, record] as const])),
  );
  for (const number of findCircles(byNumber)) {
    const one = first.get(number);
    if (one !== undefined) find(one, 'error', 'replacedBy', found.circle(number));
  }
  dropUnfounded(first, known, (one, number) => find(one, 'error', 'replacedBy', found.successorUnknown(number)));
}

/** Rows whose successor cannot be taken cannot be taken either, and so on up the chains; each row is looked at once. */
function dropUnfounded(
  first: ReadonlyMap<string, JudgedStandard>,
  known: ReadonlyMap<string, StoredStandard>,
  lacks: (one: JudgedStandard, number: string) => void,
): void {
  const before = new Map<string, JudgedStandard[]>();
  const lost = new Set<string>();
  for (const [own, one] of first) {
    if (one.record === undefined || hasErrors(one.problems)) lost.add(own);
    for (const { number } of one.record?.replacedBy ?? []) {
      const olds = before.get(number);
      if (olds === undefined) before.set(number, [one]);
      else olds.push(one);
      if (!first.has(number) && !known.has(number)) lost.add(number);
    }
  }
  // A set is walked to its end, with whatever is added on the way.
  for (const number of lost)
    for (const old of before.get(number) ?? [])
      if (old.record !== undefined && !hasErrors(old.problems)) {
        lacks(old, number);
        lost.add(old.record.number);
      }
}

/** 代替标准 says the same as 被代替 from the other end: it goes to the row of the old standard, where that is in the file. */
function joinPredecessors(
  { read }: JudgedStandard,
  first: ReadonlyMap<string, JudgedStandard>,
  known: ReadonlyMap<string, StoredStandard>,
  find: (severity: RowProblem['severity'], finding: RowFinding) => void,
  mapping: ImportMapping,
): void {
  const number = canonicalNumber(read);
  if (number === undefined) return;
  for (const { number: old, part } of read.replaces) {
    const row = first.get(old);
    if (old === number) find('error', found.circle(number));
    else if (row !== undefined) addSuccessor(row, { number, part }, read.draft.implemented, mapping);
    else if (!known.has(old)) find('warning', found.oldUnknown(old));
    else if (known.get(old)?.replacedBy.every((next) => next.number !== number) === true)
      find('warning', found.oldUntouched(old));
  }
}

function addSuccessor(old: JudgedStandard, next: Successor, from: string | null, mapping: ImportMapping): void {
  const { draft } = old.read;
  if (draft.replacedBy.some(({ number }) => number === next.number)) return;
  const follows = draft.withdrawn === null && from !== null;
  if (follows)
    old.problems.push(problemAt('warning', old.row, mapping, 'withdrawn', found.withdrawalTaken(from, next.number)));
  old.read = {
    ...old.read,
    draft: { ...draft, withdrawn: follows ? from : draft.withdrawn, replacedBy: [...draft.replacedBy, next] },
  };
}

function mentioned(rows: readonly JudgedStandard[]): readonly string[] {
  return [
    ...new Set(
      rows.flatMap(({ read }) => [
        canonicalNumber(read) ?? read.draft.number,
        ...read.draft.replacedBy.map(({ number }) => number),
        ...read.replaces.map(({ number }) => number),
      ]),
    ),
  ];
}

/** In the library's writing; undefined where it names no edition. */
function canonicalNumber({ draft }: ReadStandard): string | undefined {
  const record = readDraft({ ...draft, ...NUMBER_ONLY });
  return isRefusal(record) ? undefined : record.number;
}
const NUMBER_ONLY = {
  title: { zh: '-', en: null },
  issued: null,
  implemented: null,
  withdrawn: null,
  transitionUntil: null,
  replacedBy: [],
};

function stagedRow({ row, problems, record }: JudgedStandard): StagedRow {
  return {
    row: row.number,
    cells: row.cells,
    problems,
    key: record?.number ?? null,
    draft: record === undefined ? null : toJson(record),
  };
}
