import { codeCharacters } from '@hengjian/registry-codes';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Ids } from '../../../platform/ids.ts';
import { toHalfWidth, trimText } from '../../../platform/tables/index.ts';
import { choiceCodec, textCodec } from '../records/codecs.ts';
import { CONFLICT_REASON_ENTRIES } from '../records/dictionaries.ts';
import type { Finding, Value } from '../records/value.ts';
import type { Batch } from './batch.ts';
import { hasErrors, type JudgedRow, type MappedRow, problemAt, type RowProblem } from './row.ts';

const REASON = choiceCodec(CONFLICT_REASON_ENTRIES, '回避事由', 'reasons');
const NOTE = textCodec(500);

/** Judges rows that declare conflicts: both sides must be registered, within sight, and not declared yet. */
export function createConflictJudge(batch: Batch, ids: Ids) {
  const firstRow = new Map<string, number>();
  const { mapping } = batch;
  return async (tx: Tx, rows: readonly MappedRow[]): Promise<readonly JudgedRow[]> => {
    const sides = rows.map((row) => ({
      inspector: spellings(row.texts.get('inspector') ?? ''),
      institution: spellings(row.texts.get('institution') ?? ''),
    }));
    const inspectors = await findIds(
      tx,
      'registry.inspector',
      'certificate_number',
      sides.flatMap(({ inspector }) => inspector),
    );
    const institutions = await findIds(
      tx,
      'registry.institution',
      'uscc',
      sides.flatMap(({ institution }) => institution),
    );
    const declared = await findDeclared(tx, [...new Set(inspectors.values())]);
    return rows.map((row, index) => {
      const problems: RowProblem[] = [...row.problems];
      const add = (key: string, finding: Finding) => problems.push(problemAt('error', row, mapping, key, finding));
      const inspector = sides[index]?.inspector.map((text) => inspectors.get(text)).find((id) => id !== undefined);
      const institution = sides[index]?.institution
        .map((text) => institutions.get(text))
        .find((id) => id !== undefined);
      if (inspector === undefined) add('inspector', unknownSide(row.texts.get('inspector') ?? ''));
      if (institution === undefined) add('institution', unknownSide(row.texts.get('institution') ?? ''));
      const reason = readText(row.texts.get('reason') ?? '', REASON, (finding) => add('reason', finding), true);
      const note = readText(row.texts.get('note') ?? '', NOTE, (finding) => add('note', finding), false);
      if (inspector !== undefined && institution !== undefined) {
        const pair = `${inspector} ${institution}`;
        const first = firstRow.get(pair);
        if (first === undefined) firstRow.set(pair, row.number);
        else
          add('inspector', {
            code: 'REPEATED_IN_FILE',
            message: { zh: `与第${first}行重复`, en: `The same as in row ${first}` },
          });
        if (declared.has(pair)) add('inspector', DECLARED);
      }
      const bad = hasErrors(problems);
      return {
        number: row.number,
        cells: row.cells,
        draft: bad
          ? null
          : { inspectorId: inspector ?? null, institutionId: institution ?? null, reason, note: note ?? '' },
        code: null,
        problems,
        subjectId: bad ? null : ids.next(),
        subjectVersion: null,
      };
    });
  };
}

/** As typed, and folded as codes are: an own code keeps its small letters, a certificate or USCC does not. */
function spellings(text: string): readonly string[] {
  const plain = toHalfWidth(trimText(text));
  return plain === '' ? [] : [plain, codeCharacters(text)];
}

async function findIds(
  tx: Tx,
  table: 'registry.inspector' | 'registry.institution',
  key: string,
  texts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; code: string; key: string | null }>`
    SELECT t.id, t.code, t.${sql.ref(key)} AS key FROM ${sql.table(table)} t
    WHERE t.code = ANY (${texts}::text[]) OR t.${sql.ref(key)} = ANY (${texts}::text[])`.execute(tx);
  return new Map(
    rows.flatMap((row) => [row.code, ...(row.key === null ? [] : [row.key])].map((text) => [text, row.id])),
  );
}

async function findDeclared(tx: Tx, inspectorIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (inspectorIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('registry.conflict as c')
    .leftJoin('registry.conflict_end as e', 'e.conflict_id', 'c.id')
    .where('e.conflict_id', 'is', null)
    .where('c.inspector_id', 'in', [...inspectorIds])
    .select(['c.inspector_id', 'c.institution_id'])
    .execute();
  return new Set(rows.map((row) => `${row.inspector_id} ${row.institution_id}`));
}

function readText(text: string, codec: typeof REASON, add: (finding: Finding) => void, required: boolean): Value {
  const plain = trimText(text);
  if (plain === '') {
    if (required) add({ code: 'REQUIRED', message: { zh: '未填写回避事由', en: 'The reason is missing' } });
    return null;
  }
  const read = codec.read(plain);
  if (read.ok) return read.value.value;
  add(read.error);
  return null;
}

function unknownSide(text: string): Finding {
  return {
    code: 'NOT_REGISTERED',
    message: {
      zh: `“${text.trim()}”不在名录中，或不在您的管辖范围内`,
      en: `“${text.trim()}” is not in the registry, or is outside your jurisdiction`,
    },
  };
}

const DECLARED: Finding = {
  code: 'ALREADY_DECLARED',
  message: { zh: '这一回避关系已经申报', en: 'This conflict has been declared already' },
};
