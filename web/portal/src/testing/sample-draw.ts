import { runDraw } from '@hengjian/draw';
import { sha256Hex } from '@hengjian/sha256';

/*
 * A small city draw made by the real code: two fields with equal chances and one with sealed weights. Everything is
 * invented, and the same every time.
 */

const UNITS = 60;
const PARTIES = ['office', 'discipline', 'public'] as const;

const secretOf = (party: string): string => sha256Hex(`secret of ${party}`);
const unitId = (index: number): string => `SH${String(index).padStart(4, '0')}`;

const strata = [
  { id: 'vehicle', quota: 10, method: 'equal', team: [{ pool: 'market', count: 2 }] },
  {
    id: 'food.risk',
    quota: 8,
    method: 'pareto',
    team: [
      { pool: 'market', count: 1 },
      { pool: 'agriculture', count: 1 },
    ],
  },
  { id: 'other', quota: 6, method: 'equal', team: [{ pool: 'market', count: 2 }] },
] as const;

const openings = Array.from({ length: UNITS }, (_, index) => ({
  stratum: 'food.risk',
  id: unitId(index + 20),
  salt: sha256Hex(`salt ${index}`).slice(0, 32),
  size: [1, 2, 4, 8][index % 4] ?? 1,
}));

const units = [
  ...openings.map(({ stratum, id, salt, size }) => ({ id, stratum, sealed: sha256Hex(`${salt},${size}`) })),
  ...Array.from({ length: UNITS }, (_, index) => ({ id: unitId(index + 50), stratum: 'other', size: 1 })),
  ...Array.from({ length: UNITS }, (_, index) => ({ id: unitId(index), stratum: 'vehicle', size: 1 })),
];

const inspectors = Array.from({ length: 24 }, (_, index) => ({
  id: `I${String(index).padStart(3, '0')}`,
  pools: [index % 3 === 0 ? 'agriculture' : 'market'],
}));

export const sampleFrame = {
  format: 'hengjian.draw.frame/v1',
  plan: { id: 'SJ2023-SH', title: '2023年度抽查计划（演示）', organiser: '示例市市场监督管理局' },
  strata,
  units,
  inspectors,
  conflicts: [['I001', 'SH0003']],
  sources: [
    ...PARTIES.map((id) => ({ id, kind: 'commit', commitment: sha256Hex(secretOf(id)) })),
    { id: 'lottery', kind: 'published', describe: '示例抽奖号码', at: '2023-05-22T21:30:00+08:00' },
  ],
};

const drawn = runDraw({
  frame: sampleFrame,
  reveals: [...PARTIES.map((id) => ({ id, value: secretOf(id) })), { id: 'lottery', value: "03-07%'11" }],
  openings,
});
if (!drawn.ok) throw new Error(`the sample draw is refused: ${drawn.error.code} at ${drawn.error.at}`);

/** With the openings: the auditor's. */
export const sampleBundle = drawn.value;
export const sampleOpenings = openings;

/** As the public downloads it. */
export function samplePublicBundle(): Omit<typeof sampleBundle, 'openings'> {
  const { openings: _hidden, ...shown } = sampleBundle;
  return structuredClone(shown);
}
