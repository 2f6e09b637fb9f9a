import type { Language } from './language.ts';

/** Statutory dates are counted in this zone; it has no summer time. */
const ZONE = 'Asia/Shanghai';

/** `2023-05-22 09:30` of an ISO 8601 instant. */
export function minuteOf(instant: string): string {
  const { date, time } = inZone(instant);
  return `${date} ${time}`;
}

/** `2023-05-22` of an ISO 8601 instant. */
export function dateOf(instant: string): string {
  return inZone(instant).date;
}

/** How long before `now` something was, in the largest unit that says enough: `11 分钟前`, `11 minutes ago`. */
export function ageOf(instant: string, now: string, language: Language): string {
  const milliseconds = Temporal.Instant.from(now).epochMilliseconds - Temporal.Instant.from(instant).epochMilliseconds;
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 1) return language === 'zh' ? '不到 1 分钟前' : 'less than a minute ago';
  if (minutes < 60) return ago(minutes, '分钟', 'minute', language);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return ago(hours, '小时', 'hour', language);
  return ago(Math.floor(hours / 24), '天', 'day', language);
}

/** `1,203` in both languages. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}

function ago(amount: number, zh: string, en: string, language: Language): string {
  return language === 'zh' ? `${amount} ${zh}前` : `${amount} ${en}${amount === 1 ? '' : 's'} ago`;
}

function inZone(instant: string): { readonly date: string; readonly time: string } {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
}
