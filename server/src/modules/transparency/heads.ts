import { officialDate, toInstant } from '../../platform/clock.ts';
import { type Database, lock, type Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';

/** A signed head of the log: the tree's size and root, and the note that says so. */
export interface Head {
  readonly size: number;
  readonly root: Buffer;
  /** C2SP tlog-checkpoint, a signed note. */
  readonly note: string;
  readonly signedAt: Temporal.Instant;
}

export async function findNewestHead(db: Tx | Database): Promise<Head | undefined> {
  const row = await db
    .selectFrom('transparency.checkpoint')
    .selectAll()
    .orderBy('tree_size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toHead(row);
}

/** The head that was kept for each of the last `limit` days, newest first. */
export async function listDailyHeads(
  db: Tx | Database,
  limit: number,
): Promise<readonly { readonly day: string; readonly head: Head }[]> {
  const rows = await db
    .selectFrom('transparency.daily_head as d')
    .innerJoin('transparency.checkpoint as c', 'c.tree_size', 'd.tree_size')
    .select(['d.day', 'c.tree_size', 'c.root', 'c.note', 'c.signed_at'])
    .orderBy('d.day', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ day: row.day, head: toHead(row) }));
}

/** Keeps the newest head as that of today, once a day: the one that goes on paper and to other people's machines. */
export async function keepDailyHead(platform: Platform): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    await lock(tx, 'daily-head');
    const head = await findNewestHead(tx);
    if (head === undefined) return;
    await tx
      .insertInto('transparency.daily_head')
      .values({ day: officialDate(platform.clock.now()), tree_size: head.size })
      .onConflict((conflict) => conflict.column('day').doNothing())
      .execute();
  });
}

function toHead(row: { tree_size: number; root: Buffer; note: string; signed_at: Date }): Head {
  return { size: row.tree_size, root: row.root, note: row.note, signedAt: toInstant(row.signed_at) };
}
