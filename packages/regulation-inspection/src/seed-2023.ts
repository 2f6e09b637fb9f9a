import { CREDIT_TABLES } from './credit.ts';
import { DEPARTMENTS } from './departments.ts';
import { type FieldCode, getField } from './fields.ts';
import type { DrawMethod, PlanContent, PlanField, TeamSeat } from './plan.ts';

/** One field with the departments the dictionary gives it. */
function field(code: FieldCode, quota: number, team: readonly TeamSeat[], more: Partial<PlanField> = {}): PlanField {
  const { lead, joint, keyField } = getField(code);
  const method: DrawMethod = 'equal';
  return { field: code, keyField, quota, method, randomArm: 0, lead, joint, team, experts: 0, ...more };
}

/**
 * The city plan of 2023: the eight quotas, departments and dates of the notice (R4-1.0b, R4-1.1 to R4-1.8, R4-4.6), all
 * else chosen for demonstration. The paper's own date is not catalogued; the plan is taken to arise in spring.
 */
export const shanghai2023: PlanContent = {
  title: '2023年度检验检测机构双随机抽查计划（演示）',
  documentNumber: '沪市监认检〔2023〕246号',
  basis: [
    '国发〔2019〕5号',
    '国办发〔2023〕1号',
    '国市监信〔2020〕111号',
    '国市监信发〔2022〕6号',
    '沪市监信用〔2023〕64号',
  ],
  level: 'city',
  region: '310000',
  year: 2023,
  arisesOn: '2023-04-10',
  cityPlan: null,
  total: 120,
  fields: [
    field(
      'vehicle',
      30,
      [
        { pool: 'market', count: 2 },
        { pool: 'police', count: 1 },
        { pool: 'ecology', count: 1 },
      ],
      { method: 'weighted', randomArm: 10 },
    ),
    field(
      'environment',
      30,
      [
        { pool: 'ecology', count: 1 },
        { pool: 'market', count: 1 },
      ],
      { method: 'weighted', randomArm: 10, experts: 1 },
    ),
    field('forensic', 5, [
      { pool: 'market', count: 1 },
      { pool: 'justice', count: 1 },
    ]),
    field('food-agri', 20, [
      { pool: 'market', count: 2 },
      { pool: 'agriculture', count: 1 },
    ]),
    field(
      'civil-defence',
      5,
      [
        { pool: 'market', count: 1 },
        { pool: 'civil-defence', count: 1 },
      ],
      { experts: 1 },
    ),
    field('import-export', 10, [
      { pool: 'customs', count: 1 },
      { pool: 'market', count: 1 },
    ]),
    field('cosmetics', 5, [
      { pool: 'market', count: 1 },
      { pool: 'drug', count: 1 },
    ]),
    field('other', 15, [{ pool: 'market', count: 2 }], { method: 'weighted', randomArm: 5 }),
  ],
  departments: DEPARTMENTS.map(({ code }) => code),
  deadlines: {
    publicDraw: '2023-05-22',
    selfCheck: '2023-06-15',
    districtScheme: '2023-06-30',
    onSite: '2023-08-31',
    summary: '2023-09-30',
  },
  parties: [
    // Organisations are named where the demonstration is installed.
    {
      id: 'bureau',
      kind: 'commit',
      organisation: '',
      name: { zh: '市场监管局（演示）', en: 'Market regulation bureau (demo)' },
    },
    {
      id: 'discipline',
      kind: 'commit',
      organisation: '',
      name: { zh: '纪检组（演示）', en: 'Discipline inspection (demo)' },
    },
    { id: 'notary', kind: 'commit', organisation: '', name: { zh: '公证处（演示）', en: 'Notary office (demo)' } },
    {
      id: 'institutions',
      kind: 'commit',
      organisation: '',
      name: { zh: '机构代表（演示）', en: 'Representative of the institutions (demo)' },
    },
    {
      id: 'lottery',
      kind: 'published',
      name: { zh: '公开开奖号码（演示）', en: 'Published lottery numbers (demo)' },
      describe: 'demo lottery, draw of 2023-05-22, numbers in the order published, joined by hyphens',
      at: '2023-05-22T21:15:00+08:00',
    },
  ],
  allocation: { table: 'house-default', sizes: CREDIT_TABLES[0].sizes, violationFactor: 2, commitmentFactor: 2 },
  certificateValidOn: 'on-site-deadline',
};
