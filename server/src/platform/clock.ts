/** The one source of time. Tests pass a fixed one. */
export interface Clock {
  /** The present instant. */
  now(): Temporal.Instant;
}

/** Statutory dates are counted in this zone; it has no summer time. */
export const OFFICIAL_ZONE = 'Asia/Shanghai';

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** The calendar date on which `instant` falls for the authorities, `YYYY-MM-DD`. */
export function officialDate(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(OFFICIAL_ZONE).toPlainDate().toString();
}

/** A row's timestamp, as the driver hands it over, as an instant. */
export function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

/** An instant as the driver takes it. */
export function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
