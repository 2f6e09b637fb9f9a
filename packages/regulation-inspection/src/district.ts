import type { IsoDate } from '@hengjian/law';
import { districtMinimumRatio, getValueOn } from './parameters.ts';
import type { FieldCode } from './fields.ts';
import { ceilPercent } from './ratio.ts';

/** Fields that are drawn for the whole city at once; a district hangs its part on the city's tasks (R4-2.0c). */
export const DRAWN_CITY_WIDE: readonly FieldCode[] = ['environment'];

/** The least number of institutions a district must inspect of a base of `base` (R4-2.0a). */
export function districtMinimum(base: number, date: IsoDate): number {
  return ceilPercent(base, getValueOn(districtMinimumRatio, date).value);
}
