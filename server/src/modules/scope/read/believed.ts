import { type RawBuilder, sql } from 'kysely';

/** The moment up to which things were recorded; undefined is now. */
export type Known = Temporal.Instant | undefined;

/** Rows of a table with `recorded_from` and `recorded_to`, under `alias`, that were believed at a moment. */
export function believed(alias: string, known: Known): RawBuilder<boolean> {
  const until = sql.ref(`${alias}.recorded_to`);
  if (known === undefined) return sql<boolean>`${until} IS NULL`;
  const at = new Date(known.epochMilliseconds);
  return sql<boolean>`(${sql.ref(`${alias}.recorded_from`)} <= ${at} AND (${until} IS NULL OR ${until} > ${at}))`;
}
