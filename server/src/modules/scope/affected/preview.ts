import { ok, type Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Refused } from '../../../platform/use-case/index.ts';
import {
  type ItemWording,
  judgeItems,
  listEntries,
  previewWithdrawal,
  type StandardRecord,
  versionOn,
} from '../../library/index.ts';
import { affectedFrom, type AffectedQuery, type StateCounts, stateCounts } from './affected-rows.ts';

type Withdrawal = Parameters<typeof previewWithdrawal>[2];

export interface WithdrawalPreview {
  readonly institutions: number;
  readonly rowCount: number;
  readonly items: number;
  readonly before: StateCounts;
  readonly onWithdrawal: StateCounts;
  readonly afterTransition: StateCounts;
  readonly entries: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly object: string;
  }[];
}

/** At most so many entries are named; that there are more is of no further help. */
const ENTRIES = 50;

/** What a withdrawal would change, worked out as it would be afterwards and written nowhere. */
export async function previewAffected(
  tx: Tx,
  query: AffectedQuery,
  withdrawal: Withdrawal,
): Promise<Result<WithdrawalPreview, Refused>> {
  const record = await previewWithdrawal(tx, query.number, withdrawal);
  if (!record.ok) return record;
  const from = affectedFrom(query, sql`i.standard_number = ${query.number}`);
  const { rows: items } = await sql<ItemWording & { readonly rows: number }>`
    SELECT i.id, i.field, i.object, i.parameter, i.standard_number AS "standardNumber",
      i.standard_family AS "standardFamily", count(*) AS rows
    ${from} GROUP BY i.id`.execute(tx);
  const { rows: counted } = await sql<{ institutions: number }>`
    SELECT count(DISTINCT c.institution_id) AS institutions ${from}`.execute(tx);
  const lastDay = withdrawal.transitionUntil;
  const after = lastDay === null ? withdrawal.withdrawn : Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString();
  const version = await versionOn(tx, query.on);
  const entries =
    version === undefined
      ? []
      : (await listEntries(tx, version, { standard: query.number, page: 0, size: ENTRIES })).rows;
  return ok({
    institutions: counted[0]?.institutions ?? 0,
    rowCount: items.reduce((sum, item) => sum + item.rows, 0),
    items: items.length,
    before: await countsOn(tx, items, query.on, []),
    onWithdrawal: await countsOn(tx, items, withdrawal.withdrawn, [record.value]),
    afterTransition: await countsOn(tx, items, after, [record.value]),
    entries: entries
      .filter(({ standards }) => standards.includes(query.number))
      .map(({ id, code, name, object }) => ({ id, code, name, object })),
  });
}

async function countsOn(
  tx: Tx,
  items: readonly (ItemWording & { readonly rows: number })[],
  on: string,
  assumed: readonly StandardRecord[],
): Promise<StateCounts> {
  const judged = (await judgeItems(tx, items, on, assumed)) ?? [];
  return stateCounts(judged.map(({ state }, at) => ({ state, rows: items[at]?.rows ?? 0 })));
}
