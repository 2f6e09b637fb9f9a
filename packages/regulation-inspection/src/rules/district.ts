import { DRAWN_CITY_WIDE } from '../district.ts';
import { isApproved } from '../exceptions.ts';
import type { PlanRule } from '../finding.ts';
import { fail, failuresOr, pass } from './outcome.ts';

/** Rules about how a district's plan stands to the city's. */
export const districtRules = [
  {
    code: 'DISTRICT_DRAWS_CITY_FIELD',
    clause: 'R4-2.0c',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ level, fields }) => {
      if (level !== 'district') return [];
      const own = fields.flatMap(({ field, quota }, index) =>
        DRAWN_CITY_WIDE.includes(field) && quota > 0
          ? [
              fail(
                ['fields', index, 'quota'],
                { field, quota },
                { code: 'REMOVE_FIELD', params: { field } },
                { code: 'SET_QUOTA', params: { field, to: 0 } },
              ),
            ]
          : [],
      );
      return failuresOr(own, ['fields'], { fields: DRAWN_CITY_WIDE });
    },
  },
  {
    code: 'CITY_PLAN_NOT_LINKED',
    clause: 'R4-2.0c',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ level, cityPlan }) => {
      if (level !== 'district') return [];
      if (cityPlan !== null && cityPlan !== '') return [pass(['cityPlan'], {})];
      return [fail(['cityPlan'], {}, { code: 'LINK_CITY_PLAN', params: {} })];
    },
  },
  {
    // Whom the city has drawn can be left out only once it has drawn. A district that cannot wait says why.
    code: 'CITY_HAS_NOT_DRAWN',
    clause: 'R4-2.0b',
    severity: 'principle',
    stops: 'freeze',
    from: '2023-01-01',
    check: ({ level, cityPlan }, { cityHasDrawn }) => {
      // One that hangs on no city plan is another rule's finding.
      if (level !== 'district' || cityPlan === null || cityPlan === '') return [];
      if (cityHasDrawn) return [pass(['cityPlan'], {})];
      return [fail(['cityPlan'], {}, { code: 'REQUEST_EXCEPTION', params: { rule: 'CITY_HAS_NOT_DRAWN' } })];
    },
  },
  {
    // “As a rule” no institution is inspected by both. The city's are taken out of the district's lists; whoever
    // wants one back gives a reason and somebody else consents.
    code: 'REPEATS_CITY_DRAW',
    clause: 'R4-2.0b',
    severity: 'must',
    stops: 'freeze',
    from: '2023-01-01',
    check: ({ level }, { repeats }) => {
      if (level !== 'district') return [];
      const open = repeats
        .filter((repeat) => !isApproved(repeat))
        .map(({ institution }) =>
          fail(
            ['fields'],
            { institution },
            { code: 'DROP_REPEAT', params: { institution } },
            { code: 'REQUEST_EXCEPTION', params: { institution } },
          ),
        );
      return failuresOr(open, ['fields'], { count: repeats.length });
    },
  },
] as const satisfies readonly PlanRule[];
