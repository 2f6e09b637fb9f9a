/**
 * A GB/T 2260 region code, six digits, trailing zeros for the levels above (`310000`, `310115`); supervising units
 * that are no administrative region have codes of our own under the city's first digits.
 */
export type RegionCode = string;

/** Whether `region` is `area` or lies in it. */
export function isWithin(region: RegionCode, area: RegionCode): boolean {
  return region.startsWith(area.replace(/(?:00)+$/, ''));
}

/**
 * The region whose authority licenses institutions of `region`: institutions are licensed by the nation or by an
 * authority of province level, so “licensed by this city” (R4-2.0a) means the first two digits.
 */
export function licensingRegion(region: RegionCode): RegionCode {
  return `${region.slice(0, 2)}0000`;
}
