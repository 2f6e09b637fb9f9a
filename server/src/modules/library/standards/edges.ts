import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * Families whose standing changes by the passing of days in (`from`, `to`]: an edition comes into force, is withdrawn, or
 * its transition has ended. With them whatever they replaced, to the beginning of each chain: a row by an old standard is
 * judged by where its chain leads.
 */
export async function familiesChangingBetween(tx: Tx, from: string, to: string): Promise<readonly string[]> {
  const { rows } = await sql<{ family: string }>`
    WITH RECURSIVE moved(number) AS (
      SELECT number FROM library.standard
      WHERE (implemented > ${from} AND implemented <= ${to}) OR (withdrawn > ${from} AND withdrawn <= ${to})
        OR (transition_until >= ${from} AND transition_until < ${to})
      UNION
      SELECT r.old_number FROM moved JOIN library.replacement r ON r.new_number = moved.number)
    SELECT DISTINCT s.family FROM moved JOIN library.standard s USING (number) ORDER BY 1`.execute(tx);
  return rows.map(({ family }) => family);
}

/** Families of the numbers and of whatever they replaced, to the beginning of each chain. */
export async function familiesBehind(tx: Tx, numbers: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ family: string }>`
    WITH RECURSIVE behind(number) AS (
      SELECT n COLLATE "C" FROM unnest(${numbers}::text[]) AS n
      UNION
      SELECT r.old_number FROM behind JOIN library.replacement r ON r.new_number = behind.number)
    SELECT DISTINCT s.family FROM behind JOIN library.standard s USING (number) ORDER BY 1`.execute(tx);
  return rows.map(({ family }) => family);
}
