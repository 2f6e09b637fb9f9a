import { sql } from 'kysely';
import { HttpRefusal } from '../http/refusal.ts';
import type { Database, Tx } from './connect.ts';

/** How long one statement of somebody who is not signed in may take, in ms. */
const MOST_MS = 5_000;
/** Seconds after which it is worth asking again. */
const RETRY_AFTER = 10;

/** SQLSTATE of a statement that was cancelled, which is what a statement_timeout does. */
const CANCELLED = '57014';

/** A reading for the public took too long and was broken off. Nothing was changed: it could change nothing. */
export class PublicReadTooSlow extends HttpRefusal {
  /** Seconds, as `Retry-After` says it. */
  readonly retryAfter = RETRY_AFTER;

  constructor() {
    super(503, TOO_SLOW);
  }
}

/**
 * Reads for somebody who is not signed in: no statement may write, and none may take longer than five seconds. Without an
 * end to them a few dear questions would hold every connection, and the office would wait for strangers.
 * @param reply is told when to ask again, where the caller has it.
 * @throws PublicReadTooSlow
 */
export async function readPublic<Value>(
  db: Database,
  work: (tx: Tx) => Promise<Value>,
  reply?: { header(name: 'retry-after', seconds: number): unknown },
): Promise<Value> {
  try {
    return await db
      .transaction()
      .setAccessMode('read only')
      .execute(async (tx) => {
        await sql`SET LOCAL statement_timeout = ${sql.lit(MOST_MS)}`.execute(tx);
        return work(tx);
      });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === CANCELLED)) throw error;
    reply?.header('retry-after', RETRY_AFTER);
    throw new PublicReadTooSlow();
  }
}

const TOO_SLOW = {
  code: 'QUESTION_TOO_SLOW',
  message: {
    zh: '这次查询超过 5 秒没有完成，已停止。',
    en: 'This question took more than five seconds and was broken off.',
  },
  wayOut: {
    zh: '请稍后再试，或按地区、领域缩小查询范围；需要全部数据时请下载开放数据。',
    en: 'Try again in a moment, or narrow it by region or field; for everything, download the open data.',
  },
};
