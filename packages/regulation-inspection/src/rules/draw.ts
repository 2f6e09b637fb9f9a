import { CREDIT_CLASSES, getCreditTable } from '../credit.ts';
import { DRAW_ID, LARGEST_SIZE } from '../frame-format.ts';
import type { PlanRule } from '../finding.ts';
import { getValueOn, minimumRandomArm, minimumSources, paretoFrom } from '../parameters.ts';
import type { DrawParty, PlanAllocation, PlanDeadlines } from '../plan.ts';
import { fail, failuresOr, isCount, pass } from './outcome.ts';

/** Rules about chance: who contributes to the seed, and how risk steers the draw. */
export const drawRules = [
  {
    // One source alone could be steered by whoever holds it; without a commitment nobody at the table takes part.
    code: 'SOURCES_TOO_FEW',
    clause: 'R4-2.1a',
    severity: 'must',
    stops: 'freeze',
    from: '2023-01-01',
    check: ({ parties }, _facts, date) => {
      const least = getValueOn(minimumSources, date).value;
      const commitments = parties.filter(({ kind }) => kind === 'commit').length;
      const params = { count: parties.length, least, commitments };
      if (parties.length >= least && commitments >= 1) return [pass(['parties'], params)];
      return [
        fail(['parties'], params, { code: 'ADD_SOURCE', params: { missing: Math.max(1, least - parties.length) } }),
      ];
    },
  },
  {
    code: 'SOURCE_INVALID',
    clause: 'R4-2.1a',
    severity: 'must',
    stops: 'freeze',
    from: '2023-01-01',
    check: ({ parties, deadlines }) => {
      const invalid = parties.flatMap((party, index) => {
        const fault = faultOf(party, index, parties, deadlines);
        if (fault === null) return [];
        return [
          fail(
            ['parties', index],
            { source: party.id, fault },
            { code: 'CORRECT_SOURCE', params: { source: party.id, fault } },
          ),
        ];
      });
      return failuresOr(invalid, ['parties'], { count: parties.length });
    },
  },
  {
    code: 'CLASS_WEIGHTS_NOT_RISING',
    clause: 'R4-1.0f',
    citation: () => ({ zh: '国市监信发〔2022〕6号', en: 'Paper 国市监信发〔2022〕6号' }),
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ allocation }) => {
      const { sizes, table } = allocation;
      const rising = sizes.A < sizes.B && sizes.B < sizes.C && sizes.C < sizes.D;
      const params = { ...sizes };
      if (rising && CREDIT_CLASSES.every((letter) => isCount(sizes[letter], 1)) && largest(allocation) <= LARGEST_SIZE)
        return [pass(['allocation', 'sizes'], params)];
      return [fail(['allocation', 'sizes'], params, { code: 'USE_TABLE_SIZES', params: { table } })];
    },
  },
  {
    code: 'CLASS_WEIGHTS_DIFFER_FROM_TABLE',
    clause: 'R4-1.0f',
    severity: 'hint',
    stops: 'publish',
    from: '2023-01-01',
    check: ({ allocation: { sizes, table } }) => {
      const published = getCreditTable(table).sizes;
      const place = ['allocation', 'sizes'];
      if (CREDIT_CLASSES.every((letter) => sizes[letter] === published[letter])) return [pass(place, { table })];
      return [fail(place, { table }, { code: 'USE_TABLE_SIZES', params: { table } })];
    },
  },
  {
    code: 'FACTOR_INVALID',
    clause: 'R4-1.0f',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ allocation }) => {
      const invalid = (['violationFactor', 'commitmentFactor'] as const)
        .filter((factor) => !isCount(allocation[factor], 1))
        .map((factor) =>
          fail(['allocation', factor], { factor, number: allocation[factor] }, { code: 'CORRECT_NUMBER', params: {} }),
        );
      return failuresOr(invalid, ['allocation'], {});
    },
  },
  {
    // Those in whom violations were found are to be inspected more, so their weight has to rise where weights count.
    code: 'VIOLATORS_NOT_RAISED',
    clause: 'R4-1.0e',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ fields, allocation: { violationFactor } }, { violatorsByField }) => {
      const violators = fields.reduce(
        (sum, { field, method }) => sum + (method === 'weighted' ? violatorsByField[field] : 0),
        0,
      );
      const place = ['allocation', 'violationFactor'];
      const params = { violators, factor: violationFactor };
      if (violators === 0 || violationFactor >= 2) return [pass(place, params)];
      return [fail(place, params, { code: 'SET_VIOLATION_FACTOR', params: { to: 2 } })];
    },
  },
  {
    code: 'VIOLATORS_IN_EQUAL_FIELD',
    clause: 'R4-1.0e',
    severity: 'hint',
    stops: 'publish',
    from: '2023-01-01',
    check: ({ fields }, { violatorsByField }, date) => {
      const arm = getValueOn(minimumRandomArm, date).value;
      const untouched = fields.flatMap(({ field, method, quota }, index) => {
        const violators = violatorsByField[field];
        if (method === 'weighted' || violators === 0 || quota === 0) return [];
        return [
          fail(
            ['fields', index, 'method'],
            { field, violators },
            ...(quota > arm ? [{ code: 'USE_WEIGHTED', params: { field, randomArm: arm } } as const] : []),
          ),
        ];
      });
      return failuresOr(untouched, ['fields'], {});
    },
  },
  {
    // House rule: even where risk steers, everybody keeps a chance that no class can take from him.
    code: 'RANDOM_ARM_INVALID',
    clause: 'R4-2.1a',
    severity: 'must',
    stops: 'submit',
    from: '2023-01-01',
    check: ({ fields }, _facts, date) => {
      const arm = getValueOn(minimumRandomArm, date).value;
      const invalid = fields.flatMap(({ field, method, quota, randomArm }, index) => {
        // A quota that is no count is another rule's finding; limits taken from it would mislead.
        if (!isCount(quota)) return [];
        const weighted = method === 'weighted' && quota > 0;
        const least = weighted ? arm : 0;
        const most = weighted ? quota : 0;
        if (isCount(randomArm, least) && randomArm <= most) return [];
        const to = weighted ? Math.min(Math.max(arm, Math.round(randomArm) || arm), quota) : 0;
        return [
          fail(
            ['fields', index, 'randomArm'],
            { field, quota, randomArm, least, most },
            { code: 'SET_RANDOM_ARM', params: { field, to } },
            ...(weighted ? [{ code: 'USE_EQUAL', params: { field } } as const] : []),
          ),
        ];
      });
      return failuresOr(invalid, ['fields'], { least: arm });
    },
  },
  {
    // Below the limit of Pareto sampling the draw is systematic, which is exact but knows no reserves.
    code: 'RISK_ARM_WITHOUT_RESERVES',
    clause: 'R4-2.1a',
    severity: 'hint',
    stops: 'freeze',
    from: '2023-01-01',
    check: ({ fields }, _facts, date) => {
      const enough = getValueOn(paretoFrom, date).value;
      const small = fields.flatMap(({ field, method, quota, randomArm }, index) => {
        const riskArm = quota - randomArm;
        if (method === 'equal' || riskArm <= 0 || riskArm >= enough) return [];
        return [
          fail(['fields', index, 'randomArm'], { field, riskArm, enough }, { code: 'USE_EQUAL', params: { field } }),
        ];
      });
      return failuresOr(small, ['fields'], { enough });
    },
  },
] as const satisfies readonly PlanRule[];

type SourceFault = 'ID' | 'REPEATED' | 'NOBODY_NAMED' | 'UNDESCRIBED' | 'TIME' | 'KNOWN_BEFORE_DRAW';

function faultOf(
  party: DrawParty,
  index: number,
  parties: readonly DrawParty[],
  { publicDraw }: PlanDeadlines,
): SourceFault | null {
  if (!DRAW_ID.test(party.id)) return 'ID';
  if (parties.findIndex(({ id }) => id === party.id) !== index) return 'REPEATED';
  if (party.kind === 'commit') return party.organisation === '' ? 'NOBODY_NAMED' : null;
  if (party.describe.trim() === '') return 'UNDESCRIBED';
  const at = Date.parse(party.at);
  if (Number.isNaN(at) || !/(?:Z|[+-]\d{2}:\d{2})$/.test(party.at)) return 'TIME';
  // A value that exists before the day of the draw may be known to whoever seals the frame. Dates are Shanghai's.
  return at < Date.parse(`${publicDraw}T00:00:00+08:00`) ? 'KNOWN_BEFORE_DRAW' : null;
}

/** The greatest size an institution can get: the specification caps it. */
function largest({ sizes, violationFactor, commitmentFactor }: PlanAllocation): number {
  return Math.max(...CREDIT_CLASSES.map((letter) => sizes[letter])) * violationFactor * commitmentFactor;
}
