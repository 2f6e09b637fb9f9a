import { frameHash } from '@hengjian/draw';
import { sha256Hex } from '@hengjian/sha256';
import type {
  DrawFacts,
  DrawSummaryFacts,
  LogFacts,
  LogHead,
  LogPlace,
  PlanFacts,
  PlanSummaryFacts,
  SiteFacts,
  Turn,
} from '../facts.ts';
import type { Words } from '../language.ts';
import { sampleBundle } from './sample-draw.ts';

const words = (zh: string, en: string): Words => ({ zh, en });
const place = (leafIndex: number): LogPlace => ({
  leafIndex,
  treeSize: leafIndex + 1,
  signedAt: '2023-05-22T22:00:00+08:00',
});

const REGION = words('示例市', 'Example City');
const ORGANISER = words('示例市市场监督管理局', 'Example City Administration for Market Regulation');
const POOLS: Readonly<Record<string, Words>> = {
  market: words('市监', 'Market regulation'),
  agriculture: words('农业农村', 'Agriculture'),
};
const poolName = (pool: string): Words => POOLS[pool] ?? words(pool, pool);

export const SAMPLE_NOW = '2023-07-22T09:41:00+08:00';

export const sampleSite: SiteFacts = {
  organiser: ORGANISER,
  demo: true,
  publicUrl: 'https://portal.example.org',
  log: { origin: 'example.org/log', key: 'example.org/log+70da24f6+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  officePath: null,
};

export const sampleHead: LogHead = {
  treeSize: 51_877,
  root: sha256Hex('root'),
  signedAt: '2023-07-22T09:30:00+08:00',
};

const turn: Turn = {
  who: words('24 个检查组', '24 inspection teams'),
  due: { what: words('完成现场检查', 'visits finished'), on: '2023-08-31', workingDaysLeft: 28, clause: 'R4-1.0g' },
};

const drawSummary: DrawSummaryFacts = {
  code: 'SJ2023-SH-2',
  planTitle: '2023年度抽查计划（演示）',
  region: REGION,
  number: 2,
  state: 'published',
  since: '2023-05-23T10:00:00+08:00',
  quota: 24,
  selected: sampleBundle.selected.length,
};

/** A published draw that follows a void one, with a replacement. */
export const sampleDraw: DrawFacts = {
  ...drawSummary,
  planCode: 'SJ2023-SH',
  organiser: ORGANISER,
  createdAt: '2023-05-22T08:00:00+08:00',
  turn,
  parties: sampleBundle.frame.sources.map((source) => ({
    id: source.id,
    name: words(`示例方 ${source.id}`, `Example party ${source.id}`),
    kind: source.kind,
    commitment: source.kind === 'commit' ? source.commitment : null,
    committedAt: source.kind === 'commit' ? '2023-05-22T09:10:00+08:00' : null,
    describe: source.kind === 'published' ? source.describe : null,
    at: source.kind === 'published' ? source.at : null,
    value: sampleBundle.reveals.find(({ id }) => id === source.id)?.value ?? null,
    revealedAt: '2023-05-22T21:40:00+08:00',
  })),
  listsHash: sha256Hex('lists'),
  frameHash: frameHash(sampleBundle.frame),
  frameLog: place(51_801),
  seed: sampleBundle.seed,
  resultLog: place(51_808),
  strata: sampleBundle.frame.strata.map(({ id, method, quota }) => ({
    id,
    field: words(`领域 ${id}`, `Field ${id}`),
    arm: method === 'equal' ? 'all' : 'risk',
    method,
    quota,
    units: sampleBundle.frame.units.filter(({ stratum }) => stratum === id).length,
  })),
  units: 110,
  inspectors: sampleBundle.frame.inspectors.length,
  conflicts: 1,
  maxLoad: sampleBundle.maxLoad,
  drawn: sampleBundle.selected.map(({ stratum, unit, rank, certainty }) => ({
    stratum,
    unit,
    rank,
    certainty,
    name: `浦江示例${unit}检测技术有限公司`,
    region: REGION,
    team: sampleBundle.assignment
      .filter((seat) => seat.unit === unit)
      .map(({ pool, inspectors }) => ({ pool: poolName(pool), inspectors })),
  })),
  reserves: sampleBundle.reserves.length,
  shortfalls: [{ stratum: 'other', quota: 6, available: 5 }],
  shortages: [{ unit: 'SH0099', pools: [poolName('market')], needed: 2, available: 1 }],
  replacements: sampleBundle.reserves.slice(0, 1).map(({ stratum, unit, rank }) => ({
    stratum,
    out: { unit: sampleBundle.selected[0]?.unit ?? '', name: '已关闭的示例机构' },
    in: { unit, name: '递补的示例机构', region: REGION },
    rank,
    reason: '已注销营业执照',
    at: '2023-06-02T10:00:00+08:00',
    log: place(51_870),
  })),
  supersedes: {
    code: 'SJ2023-SH-1',
    number: 1,
    reason: '名录漏列',
    approver: words('市局处长', 'City division head'),
  },
  supersededBy: null,
  voided: null,
  bundle: true,
};

/** The void draw before it: sealed, never revealed in full. */
export const sampleVoidDraw: DrawFacts = {
  ...sampleDraw,
  code: 'SJ2023-SH-1',
  number: 1,
  state: 'void',
  selected: null,
  turn: null,
  parties: sampleDraw.parties.map((party) => ({ ...party, value: null, revealedAt: null })),
  seed: null,
  resultLog: null,
  maxLoad: null,
  drawn: [],
  reserves: 0,
  shortfalls: [],
  shortages: [],
  replacements: [],
  supersedes: null,
  supersededBy: { code: 'SJ2023-SH-2', number: 2 },
  voided: {
    reason: '名录漏列',
    approver: words('市局处长', 'City division head'),
    at: '2023-05-22T07:00:00+08:00',
    log: place(51_790),
  },
  bundle: false,
};

const planSummary: PlanSummaryFacts = {
  code: 'SJ2023-SH',
  title: '2023年度抽查计划（演示）',
  documentNumber: '示市监〔2023〕1号',
  level: 'city',
  region: REGION,
  year: 2023,
  state: 'published',
  total: 24,
  publishedAt: '2023-05-12T09:00:00+08:00',
  draws: 2,
};

export const samplePlan: PlanFacts = {
  ...planSummary,
  organiser: ORGANISER,
  basis: ['示例发〔2023〕1号'],
  base: 240,
  requiredRatio: { percent: 10, kind: 'about', clause: 'R4-1.0a' },
  fields: sampleDraw.strata.map(({ field, method, quota, units }) => ({
    name: field,
    keyField: method === 'equal',
    quota,
    base: units,
    method: method === 'equal' ? 'equal' : 'weighted',
    randomArm: 0,
    lead: poolName('market'),
    joint: [poolName('agriculture')],
    team: [{ pool: poolName('market'), count: 2 }],
    experts: 1,
  })),
  departments: [{ name: poolName('market'), signedAt: '2023-05-08T10:00:00+08:00' }],
  deadlines: {
    publicDraw: '2023-05-22',
    selfCheck: '2023-06-15',
    districtScheme: '2023-06-30',
    onSite: '2023-08-31',
    summary: '2023-09-30',
  },
  parties: sampleDraw.parties.map(({ name, kind }) => ({ name, kind })),
  weights: {
    table: words('四级权重表', 'Weights by four classes'),
    sizes: { A: 1, B: 2, C: 4, D: 8 },
    violationFactor: 2,
    commitmentFactor: 2,
  },
  turn,
  log: place(51_700),
  numbered: [sampleDraw, sampleVoidDraw],
};

export const sampleLog: LogFacts = {
  head: sampleHead,
  checkpoint: 'example.org/log\n51877\nAAAA\n\n— example.org/log BBBB\n',
  recent: [
    { leafIndex: 51_876, type: 'draw.replacement', at: SAMPLE_NOW, about: { kind: 'draw', code: 'SJ2023-SH-2' } },
    { leafIndex: 51_875, type: 'plan.publish', at: SAMPLE_NOW, about: { kind: 'plan', code: 'SJ2023-SH' } },
    { leafIndex: 51_874, type: 'of-a-later-version', at: SAMPLE_NOW, about: null },
  ],
  daily: [{ day: '2023-07-21', treeSize: 51_800, root: sha256Hex('yesterday') }],
};
