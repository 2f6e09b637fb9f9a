import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Ids } from '../../../platform/ids.ts';
import { checkDraft } from '../records/check-draft.ts';
import { recordCodeCodec } from '../records/codecs.ts';
import { findTaken } from '../records/codes.ts';
import { getColumn, type RecordKind } from '../records/kind.ts';
import { findComputedChanges } from '../records/computed-status.ts';
import type { Draft, Finding, Value } from '../records/value.ts';
import type { Batch } from './batch.ts';
import { hasErrors, type JudgedRow, type MappedRow, problemAt, type RowProblem } from './row.ts';

interface Candidate {
  readonly row: MappedRow;
  readonly draft: Draft;
  readonly code: string | null;
  readonly key: string | undefined;
  readonly problems: RowProblem[];
}

interface Found {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly key: string;
  /** Facts that follow from decisions, where the kind of record has any. */
  readonly computed: Readonly<Record<string, Value>> | null;
}

/** Judges rows of one kind of record, piece by piece; remembers keys, to see a row repeated anywhere in the file. */
export function createRecordJudge(kind: RecordKind, batch: Batch, ids: Ids) {
  const firstRow = new Map<string, number>();
  const { mapping } = batch;

  function read(row: MappedRow): Candidate {
    const problems = [...row.problems];
    const add = (severity: RowProblem['severity'], key: string, finding: Finding) =>
      problems.push(problemAt(severity, row, mapping, key, finding));
    const checked = checkDraft(kind, row.texts, {
      purpose: batch.mode,
      jurisdiction: batch.region,
      emptyMeans: 'nothing-said',
    });
    for (const finding of checked.errors) add('error', finding.column, finding);
    for (const finding of checked.warnings) add('warning', finding.column, finding);
    const codeText = (row.texts.get('code') ?? '').trim();
    const code = codeText === '' ? null : recordCodeCodec.read(codeText);
    if (code?.ok === false) add('error', 'code', code.error);
    const given = code?.ok === true && typeof code.value.value === 'string' ? code.value.value : null;
    const key = kind.identity(checked.draft);
    for (const [column, value] of [[kind.uniqueKey, key] as const, ['code', given ?? undefined] as const]) {
      if (value === undefined) continue;
      const first = firstRow.get(`${column}:${value}`);
      if (first === undefined) firstRow.set(`${column}:${value}`, row.number);
      else add('error', column, repeated(first));
    }
    return { row, draft: checked.draft, code: given, key, problems };
  }

  async function findTargets(tx: Tx, candidates: readonly Candidate[]): Promise<readonly Found[]> {
    const codes = candidates.flatMap(({ code }) => code ?? []);
    const keys = candidates.flatMap(({ code, key }) => (code === null ? (key ?? []) : []));
    const identity =
      kind.subject === 'expert'
        ? sql`t.name || '|' || t.employer`
        : sql`t.${sql.ref(getColumn(kind, kind.uniqueKey).column)}`;
    const computed =
      kind.subject === 'institution'
        ? sql`jsonb_build_object('status', t.status, 'certificateNumber', t.certificate_number,
            'certificateExpires', t.certificate_expires)`
        : sql`NULL::jsonb`;
    const { rows } = await sql<Found>`
      SELECT t.id, t.version, t.code, ${identity} AS key, ${computed} AS computed FROM ${sql.table(kind.table)} t
      WHERE t.code = ANY (${codes}::text[]) OR ${identity} = ANY (${keys}::text[])`.execute(tx);
    return rows;
  }

  async function judgeUpdates(tx: Tx, candidates: readonly Candidate[]): Promise<readonly JudgedRow[]> {
    const found = await findTargets(tx, candidates);
    const byCode = new Map(found.map((target) => [target.code, target]));
    const byKey = new Map(found.map((target) => [target.key, target]));
    const moved = candidates.flatMap(({ code, key }) =>
      code !== null && key !== undefined && byCode.get(code)?.key !== key ? key : [],
    );
    const taken = await findTaken(tx, kind, moved);
    return candidates.map((candidate) => {
      const { row, code, key, problems } = candidate;
      const column = code === null ? kind.uniqueKey : 'code';
      const target = code === null ? byKey.get(key ?? '') : byCode.get(code);
      if (code === null && key === undefined) {
        if (!hasErrors(problems)) problems.push(problemAt('error', row, mapping, column, NO_KEY));
      } else if (target === undefined) {
        problems.push(problemAt('error', row, mapping, column, NOT_REGISTERED));
      } else if (key !== undefined && key !== target.key && taken.has(key)) {
        problems.push(problemAt('error', row, mapping, kind.uniqueKey, TAKEN));
      }
      for (const finding of target?.computed ? findComputedChanges(candidate.draft, target.computed) : [])
        problems.push(problemAt('error', row, mapping, finding.column, finding));
      return judged(candidate, target?.id ?? null, target?.version ?? null);
    });
  }

  async function judgeNew(tx: Tx, candidates: readonly Candidate[]): Promise<readonly JudgedRow[]> {
    const taken = await findTaken(
      tx,
      kind,
      candidates.flatMap(({ code, key }) => [code, key].filter((one) => typeof one === 'string')),
    );
    return candidates.map((candidate) => {
      const { row, code, key, problems } = candidate;
      if (key !== undefined && taken.has(key)) problems.push(problemAt('error', row, mapping, kind.uniqueKey, TAKEN));
      if (code !== null && taken.has(code)) problems.push(problemAt('error', row, mapping, 'code', TAKEN));
      return judged(candidate, ids.next(), null);
    });
  }

  return (tx: Tx, rows: readonly MappedRow[]): Promise<readonly JudgedRow[]> => {
    const candidates = rows.map(read);
    return batch.mode === 'create' ? judgeNew(tx, candidates) : judgeUpdates(tx, candidates);
  };
}

function judged(
  { row, draft, code, problems }: Candidate,
  subjectId: string | null,
  version: number | null,
): JudgedRow {
  const bad = hasErrors(problems);
  return {
    number: row.number,
    cells: row.cells,
    draft: bad ? null : draft,
    code,
    problems,
    subjectId: bad ? null : subjectId,
    subjectVersion: bad ? null : version,
  };
}

function repeated(first: number): Finding {
  return {
    code: 'REPEATED_IN_FILE',
    message: { zh: `与第${first}行重复`, en: `The same as in row ${first}` },
  };
}

const TAKEN: Finding = {
  code: 'TAKEN',
  message: {
    zh: '名录中已有（新增不会改写已有记录；如需修改请选择“更新”）',
    en: 'Already in the registry (adding never changes a record; choose “update” to change it)',
  },
};
const NOT_REGISTERED: Finding = {
  code: 'NOT_REGISTERED',
  message: {
    zh: '名录中没有，或不在您的管辖范围内（更新不会新增记录）',
    en: 'Not in the registry, or outside your jurisdiction (updating never adds a record)',
  },
};
const NO_KEY: Finding = {
  code: 'NO_KEY',
  message: { zh: '没有编号，也没有可用于查找的标识', en: 'Neither a code nor another key to find the record by' },
};
