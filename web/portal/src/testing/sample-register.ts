import { sha256Hex } from '@hengjian/sha256';
import type {
  CapabilityFacts,
  CompareFacts,
  InstitutionPageFacts,
  RegisterHomeFacts,
  SearchFacts,
  StandardListFacts,
  StandardPageFacts,
} from '../register/facts.ts';
import type { DirectoryFacts } from '../register/directory-page.ts';
import type { OpenDataFacts } from '../register/open-data-page.ts';
import type { Words } from '../language.ts';
import type { VerifyPageFacts } from '../verify/facts.ts';

const words = (zh: string, en: string): Words => ({ zh, en });
const DISTRICT = words('示例区', 'Example District');
const WATER = words('水质', 'Water');

const capability: CapabilityFacts = {
  field: WATER,
  category: '水和废水',
  object: '生活饮用水',
  parameter: '铅',
  standardNumber: 'GB/T 5750.6-2023',
  standardTitle: '生活饮用水标准检验方法 第6部分：金属和类金属指标',
  method: '电感耦合等离子体质谱法',
  restriction: '只做电感耦合等离子体质谱法',
  note: '',
  site: 1,
  certificateNumber: '210913120123',
  libraryState: 'in-library',
};
const lab = { code: 'SH0443', name: '浦江示例检测技术有限公司', region: DISTRICT };
const other = { code: 'SH0001', name: '申源环境监测（演示）有限公司', region: DISTRICT };

export const sampleHome: RegisterHomeFacts = {
  totals: { institutions: 1203, capabilities: 486_120, countedAt: '2023-07-22T06:00:00+08:00' },
  place: words('示例市', 'Example City'),
  regions: [{ code: '310115', name: DISTRICT }],
  fields: [{ value: '13', label: WATER, count: 142 }],
  notices: [
    {
      at: '2023-05-22T10:00:00+08:00',
      title: '2023年度抽查计划（演示）',
      path: '/plans/SJ2023-SH',
      more: words('检查 120 家', '120 institutions'),
    },
  ],
  draw: { code: 'SJ2023-SH-2' },
  openData: [{ label: words('机构', 'Institutions'), count: 1203, path: '/open-data/institutions' }],
};

export const sampleSearch: SearchFacts = {
  query: { q: 'GB5750', region: null, field: '13', axis: 'licence', on: '2023-07-01', known: null, page: 2 },
  corrected: '生活饮用水',
  standards: [
    {
      number: 'GB/T 5750.6-2006',
      title: '生活饮用水标准检验方法 金属指标',
      state: 'replaced',
      current: 'GB/T 5750.6-2023',
      transitionUntil: '2023-09-30',
    },
  ],
  institutions: [{ ...lab, foundBy: '旧名（演示）' }],
  hits: [{ ...lab, foundBy: null, rows: [capability, capability, capability], matching: 12, inForce: true }],
  total: { institutions: 142, rows: 1871, countedAt: '2023-07-22T06:00:00+08:00' },
  regions: [{ value: '310115', label: DISTRICT, count: 31 }],
  fields: [{ value: '13', label: WATER, count: 142 }],
  editions: [{ value: 'GB/T 5750.6-2023', label: words('GB/T 5750.6-2023', 'GB/T 5750.6-2023'), count: 99 }],
  more: true,
  usccHint: null,
};

export const sampleInstitution: InstitutionPageFacts = {
  ...lab,
  nameEn: 'Pujiang Example Testing',
  formerNames: ['旧名检测（演示）有限公司'],
  uscc: '91310115MAD0RWT18M',
  kind: words('企业', 'Enterprise'),
  address: '示例路 16 号（演示）',
  on: '2023-07-01',
  today: '2023-07-22',
  known: null,
  axes: [
    { axis: 'licence', state: 'active', since: '2021-03-18', until: '2027-03-17', numbers: ['210913120123'] },
    { axis: 'accreditation', state: 'partly-suspended', since: '2023-05-12', until: '2023-11-11', numbers: ['L00000'] },
    { axis: 'designation', state: 'none', since: null, until: null, numbers: [] },
  ],
  certificates: [
    {
      number: '210913120123',
      axis: 'licence',
      issuer: words('示例市', 'Example City'),
      validFrom: '2021-03-18',
      validTo: '2027-03-17',
      state: 'active',
      annexVersion: 6,
      annexRows: 412,
      annexSha256: sha256Hex('annex'),
    },
  ],
  sites: [{ number: 1, name: '总部', address: '示例路 16 号（演示）', region: DISTRICT }],
  history: [
    {
      day: '2023-03-02',
      what: words('增加 14 项能力', '14 capabilities added'),
      certificateNumber: '210913120123',
      leafIndex: 16,
    },
  ],
  capabilities: { rows: [capability], total: 412, page: 2, size: 30, q: '', axis: 'licence' },
  commitment: { text: '独立、公正、诚实（演示）', url: 'https://lab.example.org', publishedAt: '2023-01-05' },
  contacts: [{ label: words('电话', 'Telephone'), value: '021-5550 0142' }],
};

export const sampleCompare: CompareFacts = {
  on: '2023-07-01',
  institutions: [
    { ...lab, foundBy: null },
    { ...other, foundBy: null },
  ],
  rows: [{ item: capability, cells: [{ restriction: '只做第一法' }, null] }],
  total: 120,
  page: 2,
  size: 50,
  unknown: ['SH9999'],
};

export const sampleStandard: StandardPageFacts = {
  number: 'GB 5009.12-2017',
  family: 'GB 5009.12',
  title: '食品中铅的测定',
  editions: [
    {
      number: 'GB 5009.12-2017',
      title: '食品中铅的测定',
      state: 'withdrawn',
      implemented: '2017-10-06',
      withdrawn: '2024-03-06',
      transitionUntil: '2024-06-06',
      citable: true,
      replacedBy: ['GB 5009.12-2023'],
      rows: 31,
      institutions: 12,
    },
  ],
};

export const sampleStandards: StandardListFacts = {
  q: 'GB5009',
  page: 2,
  total: 120,
  standards: [
    {
      number: 'GB 5009.12-2017',
      title: '食品中铅的测定',
      state: 'replaced',
      implemented: '2017-10-06',
      current: 'GB 5009.12-2023',
    },
  ],
};

export const sampleOpenData: OpenDataFacts = {
  datasets: [
    {
      name: 'institutions',
      words: words('机构', 'Institutions'),
      about: words('每家机构一行。', 'One row an institution.'),
      filters: ['region'],
      columns: [
        { key: 'code', type: 'text', words: words('编号', 'Code'), about: words('公开编号', 'public code') },
        { key: 'name', type: 'text', words: words('名称', 'Name'), about: words('', '') },
      ],
      files: [{ format: 'csv', path: '/open-data/institutions.csv' }],
    },
  ],
  directories: [{ code: 'ppe', title: words('防护用品（演示）', 'Protective equipment (demo)'), basis: '演示文件' }],
};

export const sampleVerify: VerifyPageFacts = {
  question: { number: '210913120123', on: '2023-07-01', item: 'GB/T 5750.6-2023', site: null },
  today: '2023-07-22',
  result: {
    answer: 'valid',
    sentence: words(
      '2023年7月1日，浦江示例检测技术有限公司在场所一，有资质依据 GB/T 5750.6-2023 检测生活饮用水中的铅。',
      'On 2023-07-01 it was authorised to test by GB/T 5750.6-2023.',
    ),
    reasons: [{ code: 'RESTRICTED', words: words('限制范围：只做第一法。', 'Limited to: method one.') }],
    status: { madeAt: '2023-07-22T09:30:00+08:00', nextUpdate: '2023-07-22T10:00:00+08:00' },
    records: [
      {
        label: words('能力', 'Capability'),
        value: '附表第 6 版第 17 行',
        note: words('自 2023-03-02', 'since 2023-03-02'),
      },
    ],
    steps: [
      { name: 'signature', outcome: 'passed', code: null, detail: { key: 'a1b2c3d4' } },
      { name: 'annex', outcome: 'noted', code: 'ANNEX_CHANGED', detail: { sha256: sha256Hex('annex') } },
    ],
    signedAnswer: '/api/public/answers?certificate=210913120123&on=2023-07-01',
    pdf: '/api/public/certificates/210913120123/pdf',
    institution: { code: 'SH0443', name: '浦江示例检测技术有限公司' },
    qrText: 'HJ1:6BFOXN',
  },
};

export const sampleDirectory: DirectoryFacts = {
  code: 'ppe',
  version: 2,
  title: words('防护用品检测机构名录（演示）', 'Laboratories for protective equipment (demo)'),
  basis: '演示文件〔2023〕1号',
  selection: [{ object: '口罩', parameter: '过滤效率', standard: 'GB 2626-2019' }],
  on: '2023-07-01',
  publishedAt: '2023-06-01T10:00:00+08:00',
  institutions: [
    {
      institution: 'SH0443',
      name: lab.name,
      region: DISTRICT,
      rows: [{ object: '口罩', parameter: '过滤效率', standard: 'GB 2626-2019', restriction: '只测：颗粒物' }],
    },
  ],
  cut: false,
};
