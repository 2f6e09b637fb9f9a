import { sql } from 'kysely';
import type { Tx } from './connect.ts';

/**
 * Keeps every other transaction that asks for the same name waiting until this one ends. For things whose state is
 * folded from rows that nobody may update, and so nobody may lock.
 */
export async function lock(tx: Tx, name: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}
