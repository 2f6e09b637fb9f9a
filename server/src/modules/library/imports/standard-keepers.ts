import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { LibraryImportMeans } from './means.ts';
import type { RowFinding } from './problems.ts';

export type Keeper = 'changed' | 'entry' | 'waiting' | 'proposal' | 'annex' | 'replacement';

/** Why standards cannot be taken back: what has come to rest on each. Those without a reason are missing. */
export async function findKeepers(
  tx: Tx,
  means: LibraryImportMeans,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Keeper>> {
  const keepers = new Map<string, Keeper>();
  const keep = (why: Keeper, kept: Iterable<string>) => {
    for (const number of kept) if (!keepers.has(number)) keepers.set(number, why);
  };
  const { rows } = await sql<{ number: string; why: 'changed' | 'entry' | 'waiting' | 'proposal' }>`
    WITH w AS MATERIALIZED (SELECT DISTINCT unnest(${numbers}::text[]) COLLATE "C" AS number)
    SELECT number, 'changed' AS why FROM library.standard JOIN w USING (number) WHERE version > 1
    UNION ALL
    SELECT w.number, 'changed' FROM w JOIN library.standard_change c ON c.number = w.number
      JOIN library.telling t ON t.change_id = c.id
    UNION ALL
    SELECT n, 'entry' FROM library.entry_revision r CROSS JOIN unnest(r.standards) AS n JOIN w ON w.number = n
    UNION ALL
    SELECT n, 'waiting' FROM library.intake i JOIN library.intake_row r ON r.intake_id = i.id
      CROSS JOIN jsonb_array_elements_text(r.content -> 'standards') AS n JOIN w ON w.number = n
      WHERE NOT EXISTS (SELECT FROM library.intake_release l WHERE l.intake_id = i.id)
    UNION ALL
    SELECT n, 'proposal' FROM library.proposal_wording p
      CROSS JOIN LATERAL (
        SELECT p.content ->> 'standard' AS n
        UNION ALL
        SELECT jsonb_array_elements_text(p.content -> 'entry' -> 'standards')
        WHERE jsonb_typeof(p.content -> 'entry' -> 'standards') = 'array') AS named
      JOIN w ON w.number = n`.execute(tx);
  for (const { number, why } of rows) keep(why, [number]);
  keep('annex', await means.standardsInAnnexes(tx, numbers));
  const { rows: edges } = await sql<{ old: string; new: string }>`
    SELECT r.old_number AS old, r.new_number AS new FROM library.replacement r
    JOIN unnest(${numbers}::text[]) AS w ON w = r.new_number`.execute(tx);
  const wanted = new Set(numbers);
  const successors = Map.groupBy(edges, ({ old }) => old);
  // What a kept standard is replaced by has to stay too, along the whole chain.
  const held = [...successors.keys()].filter((old) => !wanted.has(old) || keepers.has(old));
  for (let old = held.pop(); old !== undefined; old = held.pop()) {
    for (const edge of successors.get(old) ?? []) {
      if (keepers.has(edge.new)) continue;
      keepers.set(edge.new, 'replacement');
      if (successors.has(edge.new)) held.push(edge.new);
    }
  }
  return keepers;
}

function kept(code: string, zh: string, en: string, wayZh: string, wayEn: string): RowFinding {
  return {
    code,
    clause: 'R3-2b',
    message: { zh: `${zh}，未撤销`, en: `${en}; it stays` },
    wayOut: { zh: wayZh, en: wayEn },
  };
}

/** The reason in words, for the row that stays. */
export const KEPT: Readonly<Record<Keeper, RowFinding>> = {
  changed: kept(
    'CHANGED_SINCE',
    '导入之后有人更正或废止了这项标准',
    'Somebody corrected or withdrew the standard after the import',
    '如登记有误，请用“更正”',
    'Where it is wrong, use “Correct”',
  ),
  entry: kept(
    'USED_BY_ENTRY',
    '参数库中有参数以它为依据',
    'A parameter of the library rests on it',
    '请先修订或废止该参数；版本历史中用过的标准不能移除',
    'Revise the entry; a standard that a released version names cannot go, only be corrected or withdrawn',
  ),
  waiting: kept(
    'USED_BY_WAITING_LIST',
    '待发布的清单中有参数以它为依据',
    'A list that waits to be released rests on it',
    '请先撤销那份清单的导入',
    'Undo the import of that list first',
  ),
  proposal: kept(
    'USED_BY_PROPOSAL',
    '有参数建议以它为依据',
    'A proposal rests on it',
    '如登记有误，请用“更正”',
    'Where it is wrong, use “Correct”',
  ),
  annex: kept(
    'USED_BY_ANNEX',
    '有机构的能力附表以它为依据',
    'Annexes of institutions name it',
    '如登记有误，请用“更正”；已不适用的，请登记废止',
    'Where it is wrong, use “Correct”; where it no longer holds, record its withdrawal',
  ),
  replacement: kept(
    'REPLACES_ANOTHER',
    '另一项保留的标准写明由它代替',
    'Another standard that stays names it as its successor',
    '请先更正那项标准的代替关系',
    'Correct the replacement of that standard first',
  ),
};
