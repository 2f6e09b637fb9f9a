import type { DepartmentId } from '../departments.ts';
import type { Outcome, PlanRule } from '../finding.ts';
import { getValueOn, yearlyDates } from '../parameters.ts';
import type { PlanDeadlines } from '../plan.ts';
import { fail, failuresOr, pass } from './outcome.ts';

/** Pairs of dates of which the first may not lie after the second. */
const ORDER: readonly (readonly [keyof PlanDeadlines, keyof PlanDeadlines])[] = [
  ['publicDraw', 'onSite'],
  ['selfCheck', 'onSite'],
  ['districtScheme', 'onSite'],
  ['onSite', 'summary'],
];

/** Rules about the paper itself: number, basis, signatures, dates. */
export const paperRules = [
  {
    code: 'DOCUMENT_NUMBER_MISSING',
    clause: 'R4-0.1',
    severity: 'must',
    stops: 'publish',
    from: '2023-01-01',
    check: ({ documentNumber }) =>
      documentNumber !== null && documentNumber.trim() !== ''
        ? [pass(['documentNumber'], { documentNumber })]
        : [fail(['documentNumber'], {}, { code: 'ENTER_DOCUMENT_NUMBER', params: {} })],
  },
  {
    code: 'BASIS_MISSING',
    clause: 'R4-0.1',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ basis }) =>
      basis.some((paper) => paper.trim() !== '')
        ? [pass(['basis'], { count: basis.length })]
        : [fail(['basis'], {}, { code: 'ENTER_BASIS', params: {} })],
  },
  {
    code: 'COUNTERSIGNATURE_MISSING',
    clause: 'R4-0.2',
    severity: 'must',
    stops: 'publish',
    from: '2023-01-01',
    check: ({ departments }, { countersigned }) => {
      const missing = departments.filter((department) => !countersigned.includes(department));
      const params = { signed: departments.length - missing.length, count: departments.length };
      if (missing.length === 0) return [pass(['departments'], params)];
      return [
        fail(
          ['departments'],
          { ...params, departments: missing },
          { code: 'COLLECT_COUNTERSIGNATURES', params: { departments: missing } },
        ),
      ];
    },
  },
  {
    // A department that leads, joins or sends inspectors has to sign, or the plan binds it without its word. A district's
    // plan is issued by its market regulation bureau, whose word it is already; of the city's, market regulation is one
    // of the nine that sign together.
    code: 'DEPARTMENT_NOT_LISTED',
    clause: 'R4-0.2',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ level, departments, fields }) => {
      const unlisted = fields.flatMap(({ field, lead, joint, team }, index) => {
        const involved = new Set<DepartmentId>([lead, ...joint, ...team.map(({ pool }) => pool)]);
        return [...involved]
          .filter(
            (department) => !departments.includes(department) && !(level === 'district' && department === 'market'),
          )
          .map((department) =>
            fail(['fields', index], { field, department }, { code: 'ADD_DEPARTMENT', params: { department } }),
          );
      });
      return failuresOr(unlisted, ['departments'], { count: departments.length });
    },
  },
  {
    code: 'DATES_OUT_OF_ORDER',
    clause: 'R4-4.6',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ deadlines, year }, _facts, date) => {
      const failures: Outcome[] = [];
      const days = getValueOn(yearlyDates, date).value;
      for (const key of ['publicDraw', 'selfCheck', 'districtScheme', 'onSite', 'summary'] as const) {
        if (isDayOf(deadlines[key], year)) continue;
        const usual =
          key === 'publicDraw'
            ? []
            : [{ code: 'SET_DATE', params: { date: key, to: `${year}-${days[key]}` } } as const];
        failures.push(fail(['deadlines', key], { date: key, day: deadlines[key], year }, ...usual));
      }
      if (failures.length > 0) return failures;
      for (const [earlier, later] of ORDER) {
        if (deadlines[earlier] <= deadlines[later]) continue;
        failures.push(
          fail(['deadlines', earlier], {
            date: earlier,
            day: deadlines[earlier],
            laterDate: later,
            laterDay: deadlines[later],
            year,
          }),
        );
      }
      return failuresOr(failures, ['deadlines'], { year });
    },
  },
  {
    // “As a rule” before 31 August: later takes a reason and somebody else's consent.
    code: 'VISITS_END_LATE',
    clause: 'R4-1.0g',
    severity: 'principle',
    stops: 'publish',
    from: '2023-01-01',
    check: ({ deadlines, year }, _facts, date) => {
      const usual = `${year}-${getValueOn(yearlyDates, date).value.onSite}`;
      const params = { day: deadlines.onSite, usual };
      if (deadlines.onSite <= usual) return [pass(['deadlines', 'onSite'], params)];
      return [
        fail(
          ['deadlines', 'onSite'],
          params,
          { code: 'SET_DATE', params: { date: 'onSite', to: usual } },
          { code: 'REQUEST_EXCEPTION', params: { rule: 'VISITS_END_LATE' } },
        ),
      ];
    },
  },
] as const satisfies readonly PlanRule[];

/** Whether the text is a real calendar day of the year. */
function isDayOf(day: string, year: number): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !day.startsWith(`${year}-`)) return false;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
