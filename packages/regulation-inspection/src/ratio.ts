/*
 * Ratios in whole numbers. `0.15 * base` in binary floating point rounds the wrong way for some bases
 * (`Math.ceil(100 * 0.07)` is 8), and a minimum that is one too high or too low decides whether a plan is lawful.
 */

/** The least whole number that is at least `percent` % of `base`. Both are integers ≥ 0. */
export function ceilPercent(base: number, percent: number): number {
  return Math.ceil((base * percent) / 100);
}

/** Whether `part / base` rounds, half up, to `percent` %. An empty base has no ratio. */
export function roundsToPercent(part: number, base: number, percent: number): boolean {
  // part/base ∈ [percent − ½, percent + ½) percent, times 200
  return base > 0 && 200 * part >= (2 * percent - 1) * base && 200 * part < (2 * percent + 1) * base;
}

/** Whether `partA / baseA` is greater than `partB / baseB`. Cross-multiplied; an empty base has no ratio. */
export function ratioExceeds(partA: number, baseA: number, partB: number, baseB: number): boolean {
  return baseA > 0 && baseB > 0 && partA * baseB > partB * baseA;
}

/** The ratio in percent, rounded half up, for display: `120 / 1203` is `"10.0"`, with two digits `"9.98"`. */
export function percentText(part: number, base: number, digits: 1 | 2 = 1): string {
  if (base === 0) return '–';
  const unit = 10 ** digits;
  const rounded = Math.floor((200 * unit * part + base) / (2 * base));
  return `${Math.floor(rounded / unit)}.${String(rounded % unit).padStart(digits, '0')}`;
}
