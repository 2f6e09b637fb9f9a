import type { PlanRule } from '../finding.ts';
import { districtMinimum } from '../district.ts';
import type { FieldCode } from '../fields.ts';
import { cityOverallRatio, districtMinimumRatio, getValueOn } from '../parameters.ts';
import { percentText, ratioExceeds, roundsToPercent } from '../ratio.ts';
import { fail, failuresOr, pass } from './outcome.ts';

/** Fields that the city inspects more densely than the rest (R4-1.0d). */
const DENSER_IN_THE_CITY: readonly FieldCode[] = ['vehicle', 'environment'];
/** Specials of the districts that they draw themselves (R4-2.2a); environmental monitoring is drawn city-wide. */
const DENSER_IN_A_DISTRICT: readonly FieldCode[] = ['vehicle', 'carbon'];

/** Rules about shares of a base. All arithmetic is in whole numbers. */
export const ratioRules = [
  {
    code: 'CITY_RATIO_OFF',
    clause: 'R4-1.0a',
    severity: 'hint',
    stops: 'publish',
    from: '2023-01-01',
    check: ({ level, total }, { base }, date) => {
      if (level !== 'city') return [];
      const target = getValueOn(cityOverallRatio, date).value;
      const params = { total, base, ratio: percentText(total, base, 2), target };
      if (roundsToPercent(total, base, target)) return [pass(['total'], params)];
      // The whole number next to the target share; half up, as the check itself rounds.
      const to = Math.floor((2 * base * target + 100) / 200);
      return [fail(['total'], params, { code: 'SET_TOTAL', params: { to } })];
    },
  },
  {
    code: 'PRIORITY_RATIO_TOO_LOW',
    clause: 'R4-1.0d',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ level, fields }, { baseByField }, date) => {
      if (level !== 'city') return [];
      const overall = getValueOn(cityOverallRatio, date).value;
      const low = DENSER_IN_THE_CITY.flatMap((field) => {
        const index = fields.findIndex((entry) => entry.field === field);
        const quota = fields[index]?.quota ?? 0;
        const base = baseByField[field];
        // A city without a single institution of the field has nothing to raise.
        if (base === 0 || ratioExceeds(quota, base, overall, 100)) return [];
        const to = Math.floor((base * overall) / 100) + 1;
        return [
          fail(
            index === -1 ? ['fields'] : ['fields', index, 'quota'],
            { field, quota, base, ratio: percentText(quota, base), overall },
            ...(index === -1 ? [] : [{ code: 'SET_QUOTA', params: { field, to } } as const]),
          ),
        ];
      });
      return failuresOr(low, ['fields'], { fields: DENSER_IN_THE_CITY, overall });
    },
  },
  {
    code: 'DISTRICT_BELOW_MINIMUM',
    clause: 'R4-2.0a',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ level, total }, { base }, date) => {
      if (level !== 'district') return [];
      const percent = getValueOn(districtMinimumRatio, date).value;
      const minimum = districtMinimum(base, date);
      const params = { total, base, percent, minimum, ratio: percentText(total, base) };
      if (total >= minimum) return [pass(['total'], params)];
      return [fail(['total'], params, { code: 'SET_TOTAL', params: { to: minimum } })];
    },
  },
  {
    code: 'DISTRICT_SPECIAL_NOT_DENSER',
    clause: 'R4-2.2a',
    severity: 'hint',
    stops: 'publish',
    from: '2023-01-01',
    check: ({ level, total, fields }, { base, baseByField }) => {
      if (level !== 'district') return [];
      const low = fields.flatMap(({ field, quota }, index) => {
        const own = baseByField[field];
        if (!DENSER_IN_A_DISTRICT.includes(field) || own === 0 || ratioExceeds(quota, own, total, base)) return [];
        return [
          fail(['fields', index, 'quota'], {
            field,
            quota,
            base: own,
            ratio: percentText(quota, own),
            overall: percentText(total, base),
          }),
        ];
      });
      return failuresOr(low, ['fields'], { fields: DENSER_IN_A_DISTRICT, overall: percentText(total, base) });
    },
  },
] as const satisfies readonly PlanRule[];
