import { type Clock, OFFICIAL_ZONE, officialDate } from '../../platform/clock.ts';

/** The day asked about and the moment of knowledge, out of a query: today and now where they are not given. */
export function asOf(
  clock: Clock,
  { on, known }: { readonly on?: string; readonly known?: string },
): { readonly on: string; readonly known?: Temporal.Instant } {
  return {
    on: on ?? officialDate(clock.now()),
    ...(known !== undefined && { known: endOf(known) }),
  };
}

/** The last moment of a day, as the authorities count days. */
function endOf(day: string): Temporal.Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return next.toZonedDateTime(OFFICIAL_ZONE).toInstant().subtract({ milliseconds: 1 });
}
