import { expect, test } from 'vitest';
import { checkPlan, PLAN_RULES } from '../check-plan.ts';
import { change, cityPlan, districtFacts, districtPlan, facts, withField } from '../example.ts';
import type { PlanContent } from '../plan.ts';
import { takeWayOut } from '../way-out.ts';
import { findingReason, findingText, wayOutText } from './index.ts';

const noInspectors = Object.fromEntries(
  Object.keys(facts().pools).map((pool) => [pool, { eligible: 1, expired: pool === 'market' ? 2 : 0 }]),
) as ReturnType<typeof facts>['pools'];

/** Plans that between them fail every rule. */
const broken: readonly (readonly [PlanContent, ReturnType<typeof facts>])[] = [
  [cityPlan, facts()],
  [districtPlan, districtFacts()],
  [
    {
      ...change(change(cityPlan, 'vehicle', { quota: 2, randomArm: 1, keyField: false }), 'forensic', {
        quota: 60,
        team: [{ pool: 'justice', count: 1 }],
        experts: -1,
      }),
      documentNumber: null,
      basis: [],
      departments: cityPlan.departments.slice(0, 8),
      deadlines: { ...cityPlan.deadlines, onSite: '2023-10-15' },
      parties: cityPlan.parties.slice(0, 1).map((party) => ({ ...party, id: '' })),
      allocation: { table: 'daqing-2024', sizes: { A: 2, B: 2, C: 3, D: 4 }, violationFactor: 1, commitmentFactor: 0 },
    },
    facts({ pools: noInspectors, countersigned: [], violatorsByField: { ...facts().violatorsByField, cosmetics: 1 } }),
  ],
  [
    {
      ...change(change(cityPlan, 'cosmetics', { quota: 1.5 }), 'environment', {
        randomArm: 0,
        team: [
          { pool: 'market', count: 1 },
          { pool: 'market', count: 1 },
        ],
      }),
      fields: [
        ...cityPlan.fields.toReversed(),
        withField('vehicle', { quota: 0.5, field: 'carbon' }),
        withField('environment'),
      ],
      deadlines: { ...cityPlan.deadlines, summary: 'soon', onSite: '2023-09-01' },
      total: 7,
    },
    facts(),
  ],
  [
    change(cityPlan, 'environment', {
      randomArm: 0,
      team: [
        { pool: 'market', count: 1 },
        { pool: 'market', count: 1 },
      ],
    }),
    facts(),
  ],
  [
    {
      ...districtPlan,
      total: 14,
      cityPlan: null,
      fields: [withField('environment'), ...change(districtPlan, 'vehicle', { quota: 1 }).fields],
    },
    districtFacts({
      baseByField: { ...districtFacts().baseByField, environment: 40 },
      repeats: [{ institution: 'U1', reason: '', requestedBy: 'p1', approvedBy: null }],
    }),
  ],
  [{ ...districtPlan, total: 14 }, districtFacts()],
  [{ ...districtPlan, total: 14 }, districtFacts({ cityHasDrawn: false })],
];
const findings = broken.flatMap(([plan, given]) => checkPlan(plan, given));

test('between them the broken plans fail every rule, and the sound ones hold it', () => {
  for (const passed of [true, false]) {
    const seen = new Set(findings.filter((finding) => finding.passed === passed).map(({ rule }) => rule));
    expect(PLAN_RULES.map(({ code }) => code).filter((code) => !seen.has(code))).toEqual([]);
  }
});

test('every finding, reason and way out is a whole sentence in both languages', () => {
  for (const finding of findings)
    for (const language of ['zh', 'en'] as const) {
      const ways = finding.waysOut.map((way) => wayOutText(way, language));
      const texts = [
        findingText(finding, language),
        findingReason(finding, language),
        ...ways.map(({ action }) => action),
      ];
      for (const text of texts) expect(text, finding.rule).toMatch(/\S/);
      for (const text of [...texts, ...ways.map(({ cost }) => cost)]) {
        expect(text, finding.rule).not.toMatch(/[{}]|undefined|NaN|\[object/);
        if (language === 'en')
          expect(text.replaceAll('沪市监认检〔2023〕246号', ''), finding.rule).not.toMatch(/[一-鿿]/);
      }
    }
});

test('R4-1.0j a refusal reads as on the office screen', () => {
  const plan = change(cityPlan, 'civil-defence', { team: [{ pool: 'market', count: 1 }] });
  const failed = checkPlan(plan, facts()).filter(({ rule, passed }) => rule === 'TEAM_TOO_SMALL' && !passed);
  const ways = failed.flatMap(({ waysOut }) => waysOut);
  expect(failed.map((finding) => findingText(finding, 'zh'))).toEqual(['每组只有 1 名执法人员，须不少于 2 名。']);
  expect(ways.map((way) => wayOutText(way, 'zh').action)).toEqual(['增派国动办 1 名', '增派市监 1 名']);
  expect(ways.map((way) => wayOutText(way, 'en').action)).toEqual([
    'Add 1 from Civil defence',
    'Add 1 from Market regulation',
  ]);
});

test('a way out that can be taken with one press resolves its finding', () => {
  let taken = 0;
  for (const [plan, given] of broken)
    for (const finding of checkPlan(plan, given).filter(({ passed }) => !passed))
      for (const way of finding.waysOut) {
        const next = takeWayOut(plan, way);
        if (next === null) continue;
        taken += 1;
        const still = checkPlan(next, given).filter(
          (after) => after.rule === finding.rule && !after.passed && sameMatter(after.params, finding.params),
        );
        expect(still, `${finding.rule} by ${way.code}`).toEqual([]);
      }
  expect(taken).toBeGreaterThan(20);
});

test('a way out that needs a person changes nothing by itself', () => {
  expect(takeWayOut(cityPlan, { code: 'ENTER_BASIS', params: {} })).toBeNull();
});

/** The same field, department and date: another place with the same rule may still fail. */
function sameMatter(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  return ['field', 'department', 'pool', 'date', 'factor', 'source'].every((key) => a[key] === b[key]);
}
