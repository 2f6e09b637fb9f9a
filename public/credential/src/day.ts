/** Every day has as many: the zone has had no summer time since 1991. */
export const DAY_SECONDS = 86_400;
/** Days begin at midnight in Asia/Shanghai. */
const OFFSET = 8 * 3_600;

/** The instant at which a day begins, in Unix seconds; `null` for a text that names no day `YYYY-MM-DD`. */
export function startOfDay(day: string): number | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day)) return null;
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  // Some readers take 30 February for 1 March.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== day) return null;
  return milliseconds / 1000 - OFFSET;
}

/** The day that begins at this instant; `null` where none does. */
export function dayStartingAt(seconds: number): string | null {
  if ((seconds + OFFSET) % DAY_SECONDS !== 0) return null;
  return dayAt(seconds);
}

/** The day on which the instant falls, `null` outside the years 0000 to 9999. */
export function dayAt(seconds: number): string | null {
  const local = new Date((seconds + OFFSET) * 1000);
  const year = Number.isNaN(local.getTime()) ? -1 : local.getUTCFullYear();
  return year >= 0 && year <= 9999 ? local.toISOString().slice(0, 10) : null;
}

/** Unix seconds of an instant `2026-07-06T09:30:00Z`, fractions cut off; `null` for anything else. */
export function readInstant(text: string): number | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z$/.test(text)) return null;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 19) !== text.slice(0, 19))
    return null;
  return Math.floor(milliseconds / 1000);
}

/** An instant to the second. */
export function writeInstant(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
