import type { Locale } from './bilingual.ts';

const ZONE = 'Asia/Shanghai';

/** How numbers and times are written. Instants come as ISO 8601 and are shown in Asia/Shanghai; dates have no zone. */
export interface Formats {
  /** `1,203`; at most `digits` decimals, none by default. */
  readonly number: (value: number, digits?: number) => string;
  /** A share of 1 as percent with one decimal: `0.179` → `17.9%`. */
  readonly percent: (share: number) => string;
  /** `2026-07-22`, of a date or an instant. */
  readonly date: (iso: string) => string;
  /** `07-22` */
  readonly monthDay: (iso: string) => string;
  /** `2026年7月22日 星期三` / `Wednesday, 22 July 2026` */
  readonly longDate: (iso: string) => string;
  /** `2026-07-22 09:41` */
  readonly dateTime: (iso: string) => string;
  /** `09:41:06` */
  readonly time: (iso: string) => string;
  /** `a、b、c` / `a, b, c` */
  readonly list: (items: readonly string[]) => string;
}

export function formatsOf(locale: Locale): Formats {
  // The plain forms are ISO in both languages: a table of dates must line up and mean the same to everybody.
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const long = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    dateStyle: 'full',
  });
  const inZone = (iso: string): string => (isDate(iso) ? `${iso} 00:00:00` : parts.format(new Date(iso)));
  return {
    number: (value, digits = 0) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value),
    percent: (share) => `${(share * 100).toFixed(1)}%`,
    date: (iso) => inZone(iso).slice(0, 10),
    monthDay: (iso) => inZone(iso).slice(5, 10),
    longDate: (iso) => {
      const text = long.format(new Date(`${inZone(iso).slice(0, 10)}T00:00:00Z`));
      return locale === 'zh' ? text.replace(/日(?=星期)/, '日 ') : text;
    },
    dateTime: (iso) => inZone(iso).slice(0, 16),
    time: (iso) => inZone(iso).slice(11, 19),
    list: (items) => items.join(locale === 'zh' ? '、' : ', '),
  };
}

function isDate(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso);
}
