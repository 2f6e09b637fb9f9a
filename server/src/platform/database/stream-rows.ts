import { type RawBuilder, sql } from 'kysely';
import type { Database } from './connect.ts';

const PIECE = 5_000;

/**
 * The rows of a query, piece by piece, all of one moment, in bounded memory. Holds a connection and a snapshot until it
 * is read to its end or let go of: whoever offers such a stream to the public limits how many run at once.
 */
export async function* streamRows<Row>(db: Database, query: RawBuilder<Row>): AsyncGenerator<readonly Row[]> {
  const tx = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  try {
    await sql`DECLARE streamed NO SCROLL CURSOR FOR ${query}`.execute(tx);
    for (;;) {
      const { rows } = await sql<Row>`FETCH ${sql.lit(PIECE)} FROM streamed`.execute(tx);
      if (rows.length > 0) yield rows;
      if (rows.length < PIECE) return;
    }
  } finally {
    await tx.rollback().execute();
  }
}
