/**
 * The public number of a plan: `SJ2023-SH` for a city, `QJ2023-310115` for a district. Stays for good; letters, digits
 * and hyphens only, so that it fits into links and draw ids.
 */
export function planCode(level: 'city' | 'district', region: string, year: number): string {
  if (level === 'district') return `QJ${year}-${region}`;
  return `SJ${year}-${CITY_LETTERS[region] ?? region}`;
}

const CITY_LETTERS: Readonly<Record<string, string>> = { '310000': 'SH', '440000': 'GD' };

/** The public number of a draw, e.g. `SJ2023-SH-1`. */
export function drawCode(planCode: string, number: number): string {
  return `${planCode}-${number}`;
}
