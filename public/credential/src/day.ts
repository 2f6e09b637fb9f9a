/** Every day has as many: the zone has had no summer time since 1991. */
export const DAY_SECONDS = 86_400;
/** Days begin at midnight in Asia/Shanghai. */
const OFFSET = 8 * 3_600;
/** Years 0000 to 9999, as days since 1970-01-01 in any zone. */
const FIRST = -719_528;
const LAST = 2_932_896;

/** The instant at which a day begins, in Unix seconds; `null` for a text that names no day `YYYY-MM-DD`. */
export function startOfDay(day: string): number | null {
  const epochDay = readDay(day);
  return epochDay === null ? null : epochDay * DAY_SECONDS - OFFSET;
}

/** The day that begins at this instant; `null` where none does. */
export function dayStartingAt(seconds: number): string | null {
  return (seconds + OFFSET) % DAY_SECONDS === 0 ? dayAt(seconds) : null;
}

/** The day on which the instant falls, `null` outside the years 0000 to 9999. */
export function dayAt(seconds: number): string | null {
  const epochDay = Math.floor((seconds + OFFSET) / DAY_SECONDS);
  return epochDay >= FIRST && epochDay <= LAST ? writeDay(epochDay) : null;
}

/** Unix seconds of an instant `2026-07-06T09:30:00Z`, fractions cut off; `null` for anything else. */
export function readInstant(text: string): number | null {
  const parts = /^(.{10})T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.[0-9]{1,9})?Z$/.exec(text);
  const epochDay = parts === null ? null : readDay(parts[1] ?? '');
  if (parts === null || epochDay === null) return null;
  return epochDay * DAY_SECONDS + Number(parts[2]) * 3_600 + Number(parts[3]) * 60 + Number(parts[4]);
}

/** An instant to the second. Those beyond the year 9999, which only made-up documents hold, are written as its end. */
export function writeInstant(seconds: number): string {
  const within = Math.min(Math.max(Math.floor(seconds), FIRST * DAY_SECONDS), (LAST + 1) * DAY_SECONDS - 1);
  const epochDay = Math.floor(within / DAY_SECONDS);
  const rest = within - epochDay * DAY_SECONDS;
  const minutes = Math.floor(rest / 60);
  return `${writeDay(epochDay)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(rest % 60)}Z`;
}

/** Days since 1970-01-01 of a day that exists. */
function readDay(text: string): number | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const epochDay = epochDayOf(year, month, day);
  // 30 February would come back as 1 or 2 March.
  return writeDay(epochDay) === text ? epochDay : null;
}

/** Days in the 400 years after which the calendar repeats, and from 0000-03-01 to 1970-01-01. */
const ERA = 146_097;
const SHIFT = 719_468;

/** Counted in years that begin in March, so that the leap day is the last. */
function epochDayOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const ofEra = marchYear - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - SHIFT;
}

function writeDay(epochDay: number): string {
  const shifted = epochDay + SHIFT;
  const era = Math.floor(shifted / ERA);
  const inEra = shifted - era * ERA;
  const ofEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const ofYear = inEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + ofEra + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
