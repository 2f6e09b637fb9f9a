import type { StandardIndex } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { StandardRecord } from './record.ts';
import { editionsOf, type StoredStandard } from './store.ts';

/** A chain of replacements longer than this is no chain but a mistake; reading one must end all the same. */
const LONGEST = 50;

/** Every edition of the families, and whatever replaced them, to the end of each chain. */
export async function chainsOf(tx: Tx, families: readonly string[]): Promise<readonly StoredStandard[]> {
  if (families.length === 0) return [];
  const { rows } = await sql<{ family: string }>`
    WITH RECURSIVE chain(number, depth) AS (
      SELECT number, 0 FROM library.standard WHERE family = ANY(${families})
      UNION
      SELECT r.new_number, chain.depth + 1 FROM chain JOIN library.replacement r ON r.old_number = chain.number
      WHERE chain.depth < ${LONGEST})
    SELECT DISTINCT s.family FROM chain JOIN library.standard s USING (number)`.execute(tx);
  return editionsOf(tx, [...new Set([...families, ...rows.map(({ family }) => family)])]);
}

/** Loaded standards as the rules ask for them (packages/regulation-register); of two by one number the later one. */
export function indexOf(standards: readonly StandardRecord[]): StandardIndex {
  const byNumber = new Map(standards.map((standard) => [standard.number, standard]));
  return { find: (number) => byNumber.get(number) };
}

/**
 * Whether a replacement from `number` to each of `successors` would close a circle: from one of them the chains lead back.
 * Answers that successor.
 */
export async function findCircle(tx: Tx, number: string, successors: readonly string[]): Promise<string | undefined> {
  if (successors.includes(number)) return number;
  if (successors.length === 0) return undefined;
  const { rows } = await sql<{ start: string }>`
    WITH RECURSIVE chain(start, number) AS (
      SELECT s COLLATE "C", s COLLATE "C" FROM unnest(${successors}::text[]) AS s
      UNION
      SELECT chain.start, r.new_number FROM chain JOIN library.replacement r ON r.old_number = chain.number)
    SELECT start FROM chain WHERE number = ${number} LIMIT 1`.execute(tx);
  return rows[0]?.start;
}
