import { DEPARTMENTS, type DepartmentId } from '../departments.ts';
import type { PlanFacts } from '../facts.ts';
import type { PlanRule } from '../finding.ts';
import { getValueOn, minimumInspectors } from '../parameters.ts';
import type { PlanContent, PlanField } from '../plan.ts';
import type { WayOut } from '../way-out.ts';
import { fail, failuresOr, isCount } from './outcome.ts';

/** Rules about who goes. A field without a quota sends nobody and is passed over. */
export const teamRules = [
  {
    code: 'TEAM_TOO_SMALL',
    clause: 'R4-1.0j',
    citation: (date) => getValueOn(minimumInspectors, date).source,
    severity: 'must',
    stops: 'submit',
    from: '1996-10-01',
    check: (content, facts, date) => {
      const least = getValueOn(minimumInspectors, date).value;
      const small = content.fields.flatMap((field, index) => {
        const inspectors = seats(field);
        if (field.quota === 0 || inspectors >= least) return [];
        return [
          fail(
            ['fields', index, 'team'],
            { field: field.field, inspectors, least, experts: field.experts },
            ...reinforcements(content, field, facts, least - inspectors),
          ),
        ];
      });
      return failuresOr(small, ['fields'], { least });
    },
  },
  {
    // What a frame may hold (draw specification §1): a pool at most once, whole numbers from 1.
    code: 'SEAT_INVALID',
    clause: 'R4-2.1a',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ fields }) => {
      const invalid = fields.flatMap(({ field, team, experts }, index) => {
        const failures = team.flatMap(({ pool, count }, seat) => {
          if (!isCount(count, 1))
            return [
              fail(
                ['fields', index, 'team', seat],
                { field, pool, number: count },
                { code: 'CORRECT_NUMBER', params: {} },
              ),
            ];
          if (team.findIndex((other) => other.pool === pool) === seat) return [];
          return [
            fail(
              ['fields', index, 'team', seat],
              { field, pool, number: count },
              { code: 'MERGE_SEATS', params: { field, pool } },
            ),
          ];
        });
        if (!isCount(experts))
          failures.push(
            fail(['fields', index, 'experts'], { field, number: experts }, { code: 'CORRECT_NUMBER', params: {} }),
          );
        return failures;
      });
      return failuresOr(invalid, ['fields'], {});
    },
  },
  {
    // Only those whose certificate holds are in a pool at all; here it is seen whether enough are left.
    code: 'POOL_TOO_SMALL',
    clause: 'R4-1.0j',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ fields }, { pools }) => {
      const short = fields.flatMap(({ field, team, quota }, index) =>
        team.flatMap(({ pool, count }, seat) => {
          const { eligible, expired } = pools[pool];
          if (quota === 0 || count <= eligible) return [];
          return [
            fail(
              ['fields', index, 'team', seat],
              { field, pool, count, eligible, expired },
              ...(eligible > 0 ? [{ code: 'SET_SEAT', params: { field, pool, to: eligible } } as const] : []),
              expired > 0
                ? { code: 'RENEW_CERTIFICATES', params: { pool, expired } }
                : { code: 'RECRUIT_TO_POOL', params: { pool, missing: count - eligible } },
            ),
          ];
        }),
      );
      return failuresOr(short, ['fields'], {});
    },
  },
  {
    code: 'LEAD_NOT_IN_TEAM',
    clause: 'R4-2.3a',
    severity: 'hint',
    stops: 'publish',
    from: '2023-01-01',
    check: (content, facts) => {
      const absent = content.fields.flatMap((field, index) => {
        const { lead, team, quota } = field;
        if (quota === 0 || team.some(({ pool }) => pool === lead)) return [];
        const ways = facts.pools[lead].eligible > 0 ? [reinforcement(content, field, facts, lead, 1)] : [];
        return [fail(['fields', index, 'team'], { field: field.field, department: lead }, ...ways)];
      });
      return failuresOr(absent, ['fields'], {});
    },
  },
] as const satisfies readonly PlanRule[];

function seats({ team }: PlanField): number {
  return team.reduce((sum, { count }) => sum + count, 0);
}

/** The departments of the field that could fill the gap, those without a seat first. */
function reinforcements(content: PlanContent, field: PlanField, facts: PlanFacts, missing: number): readonly WayOut[] {
  const seated = (pool: DepartmentId) => field.team.find((seat) => seat.pool === pool)?.count ?? 0;
  return DEPARTMENTS.map(({ code }) => code)
    .filter((pool) => pool === field.lead || field.joint.includes(pool))
    .filter((pool) => facts.pools[pool].eligible >= seated(pool) + missing)
    .sort((a, b) => seated(a) - seated(b))
    .map((pool) => reinforcement(content, field, facts, pool, missing));
}

/**
 * One more seat and what it costs. The load is the least that the busiest inspector of the pool must bear over all
 * fields: the demand spread evenly.
 */
function reinforcement(
  content: PlanContent,
  { field, quota }: PlanField,
  { pools }: PlanFacts,
  pool: DepartmentId,
  count: number,
): WayOut {
  const { eligible } = pools[pool];
  const demand = demandFor(content, pool);
  return {
    code: 'ADD_INSPECTOR',
    params: {
      field,
      pool,
      count,
      eligible,
      loadBefore: Math.ceil(demand / eligible),
      loadAfter: Math.ceil((demand + quota * count) / eligible),
    },
  };
}

function demandFor({ fields }: PlanContent, pool: DepartmentId): number {
  return fields.reduce(
    (sum, { quota, team }) => sum + quota * (team.find((seat) => seat.pool === pool)?.count ?? 0),
    0,
  );
}
