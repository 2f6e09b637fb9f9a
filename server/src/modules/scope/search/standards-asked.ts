import { parseStandardNumber } from '@hengjian/standard-codes';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { type Standing, standardStanding } from '../../library/index.ts';
import type { Asked } from './asked.ts';

/** A standard that was asked for: which edition holds on the day, and which editions annexes are written by. */
export interface StandardAsked extends Standing {
  /** Editions that stand in annexes, the newest first, each as it stands on the day. */
  readonly editions: readonly { readonly number: string; readonly state: Standing['state'] }[];
}

const MOST_EDITIONS = 20;

export async function standardsAsked(tx: Tx, { query }: Asked, on: string): Promise<readonly StandardAsked[]> {
  if (query.standards.length === 0) return [];
  const families = query.standards.map(({ family }) => family);
  const written = await sql<{ family: string; number: string }>`
    SELECT DISTINCT standard_family AS family, standard_number AS number FROM scope.item
    WHERE standard_family = ANY(${families}::text[]) AND standard_number <> ''
    ORDER BY 2 DESC LIMIT ${MOST_EDITIONS * families.length}`.execute(tx);
  const asked = query.standards.map(({ number }) => number);
  const standings = await standingsOf(tx, [...asked, ...written.rows.map(({ number }) => number)], on);
  return asked.flatMap((number) => {
    const standing = standings.get(number);
    if (standing === undefined) return [];
    const editions = written.rows
      .filter(({ family, number: one }) => family === standing.family && one !== family)
      .map(({ number: one }) => ({ number: one, state: standings.get(one)?.state ?? ('unknown' as const) }));
    return [{ ...standing, editions }];
  });
}

/**
 * How standards stand on a day, by their number as it was given. An old edition whose successor nobody recorded still names
 * the edition of its family that holds.
 */
export async function standingsOf(
  tx: Tx,
  numbers: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, Standing>> {
  const given = [...new Set(numbers)].filter((number) => number !== '');
  if (given.length === 0) return new Map();
  const families = given.flatMap((number) => parseStandardNumber(number)?.family ?? []);
  const found = await standardStanding(tx, [...new Set([...given, ...families])], on);
  return new Map(
    [...found].map(([number, standing]) => {
      const current = standing.current ?? found.get(standing.family)?.current ?? null;
      return [number, { ...standing, current: standing.state === 'current' ? standing.current : current }];
    }),
  );
}
