import type { DateSystem } from '../model.ts';

const secondsPerDay = 86_400;
/** 9999-12-31 in the 1900 system, the last day Excel knows. */
const lastSerial = 2_958_465;
const daysFrom1900To1904 = 1_462;

/**
 * The day and time of a serial number: `YYYY-MM-DD`, `YYYY-MM-DD HH:MM:SS` where there is a time of day, `HH:MM:SS` where there is
 * no day (below 1 in the 1900 system). Undefined for what is no date: negative, after 9999, and 60 in the 1900 system, the
 * 29 February 1900 that never was.
 */
export function serialToText(serial: number, system: DateSystem): string | undefined {
  const seconds = Math.round(serial * secondsPerDay);
  const days = Math.floor(seconds / secondsPerDay);
  const time = timeText(seconds - days * secondsPerDay);
  if (system === 1900 && days === 0) return time ?? undefined;
  const in1900 = system === 1904 ? days + daysFrom1900To1904 : days;
  if (days < 0 || in1900 > lastSerial || (system === 1900 && in1900 === 60)) return undefined;
  // Days before the one that never was are counted from a day later.
  const epoch = Date.UTC(1899, 11, in1900 < 60 ? 31 : 30);
  const day = new Date(epoch + in1900 * secondsPerDay * 1000).toISOString().slice(0, 10);
  return time === null ? day : `${day} ${time}`;
}

function timeText(seconds: number): string | null {
  if (seconds === 0) return null;
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** Serial number in the 1900 system of `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`, from 1900-03-01 on; undefined for any other text. */
export function textToSerial(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [, day = '', hours = '0', minutes = '0', seconds = '0'] = match;
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / (secondsPerDay * 1000);
  const ofDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (!Number.isInteger(days) || days < 61 || days > lastSerial || ofDay >= secondsPerDay) return undefined;
  // A day such as 30 February parses as one in March.
  if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) return undefined;
  return days + ofDay / secondsPerDay;
}
