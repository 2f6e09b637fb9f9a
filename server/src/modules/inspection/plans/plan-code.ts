/**
 * The public number of a plan: `SJ2023-SH` for a city, `QJ2023-310115` for a district. Stays for good, also where the plan
 * is withdrawn: its successor of the year is `SJ2023-2-SH`. Letters, digits and hyphens only, so that it fits into links
 * and draw ids. No code is the beginning of another one followed by a hyphen.
 */
export function planCode(level: 'city' | 'district', region: string, year: number, ordinal: number): string {
  const of = ordinal === 1 ? `${year}` : `${year}-${ordinal}`;
  if (level === 'district') return `QJ${of}-${region}`;
  return `SJ${of}-${CITY_LETTERS[region] ?? region}`;
}

const CITY_LETTERS: Readonly<Record<string, string>> = { '310000': 'SH', '440000': 'GD' };

/** The public number of a draw, e.g. `SJ2023-SH-1`. */
export function drawCode(planCode: string, number: number): string {
  return `${planCode}-${number}`;
}
