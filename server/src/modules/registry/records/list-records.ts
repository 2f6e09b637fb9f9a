import { err, ok, type Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { FORBIDDEN, type Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { asksForCredit, orderOf, type RecordFilter, whereOf } from './filter.ts';
import type { RecordKind } from './kind.ts';
import { mayRead, type RecordRights, rightsOf } from './may.ts';
import { recordFor, selectRecords } from './read-records.ts';

export interface RecordPage {
  readonly rows: readonly ReturnType<typeof recordFor>[];
  readonly total: number;
  readonly may: RecordRights;
}

/** One page of a list, with the number of rows behind the whole of it. */
export async function listRecords(
  means: RegistryMeans,
  actor: Actor,
  kind: RecordKind,
  filter: RecordFilter & { readonly page?: number; readonly size?: number },
): Promise<Result<RecordPage, Refused>> {
  const rights = rightsOf(actor);
  if (!mayRead(actor) || (asksForCredit(filter) && !rights.readCredit)) return err(FORBIDDEN);
  const { page = 0, size = 50 } = filter;
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const where = whereOf(kind, actor, filter);
    const counted = await sql<{
      total: number;
    }>`SELECT count(*) AS total FROM ${sql.table(kind.table)} t ${where}`.execute(tx);
    const tail = sql`${where} ${orderOf(kind, filter)} LIMIT ${size} OFFSET ${page * size}`;
    const records = await selectRecords(tx, kind, tail);
    return ok({
      rows: records.map((record) => recordFor(kind, record, rights.readCredit)),
      total: counted.rows[0]?.total ?? 0,
      may: rights,
    });
  });
}
