import { type RawBuilder, sql } from 'kysely';

/** The moment up to which things were recorded; undefined is now. */
export type Known = Temporal.Instant | undefined;

/** Year 1: before it nothing was recorded, and long before it PostgreSQL has no time. */
const EARLIEST = -62_135_596_800_000;

/** Year 9999, the last that a date of the interface can write. */
const LATEST = 253_402_300_799_000;

/** A moment somebody asks about; one before or after all time is the first or the last there is. */
export function readKnown(text: string): Temporal.Instant {
  const { epochMilliseconds } = Temporal.Instant.from(text);
  return epochMilliseconds < EARLIEST || epochMilliseconds > LATEST
    ? Temporal.Instant.fromEpochMilliseconds(Math.min(Math.max(epochMilliseconds, EARLIEST), LATEST))
    : Temporal.Instant.from(text);
}

/** A moment of knowledge as the driver takes it; whoever asks for one before all time means the beginning of it. */
export function knownDate(known: Temporal.Instant): Date {
  return new Date(Math.max(known.epochMilliseconds, EARLIEST));
}

/** Rows of a table with `recorded_from` and `recorded_to`, under `alias`, that were believed at a moment. */
export function believed(alias: string, known: Known): RawBuilder<boolean> {
  const until = sql.ref(`${alias}.recorded_to`);
  if (known === undefined) return sql<boolean>`${until} IS NULL`;
  const at = knownDate(known);
  return sql<boolean>`(${sql.ref(`${alias}.recorded_from`)} <= ${at} AND (${until} IS NULL OR ${until} > ${at}))`;
}

/**
 * The rows of annexes that were believed at a moment, to stand in a FROM. Past and present beliefs have indexes of their own,
 * so as of a moment they are asked for apart; one condition over both would read the whole table.
 */
export function believedCapabilities(known: Known): RawBuilder<unknown> {
  if (known === undefined) return sql`(SELECT * FROM scope.capability WHERE recorded_to IS NULL)`;
  const at = knownDate(known);
  return sql`(
    SELECT * FROM scope.capability WHERE recorded_to IS NULL AND recorded_from <= ${at}::timestamptz
    UNION ALL
    SELECT * FROM scope.capability WHERE recorded_to > ${at}::timestamptz AND recorded_from <= ${at}::timestamptz)`;
}
