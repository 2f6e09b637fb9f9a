import type { OrganisationKind, OrganisationLevel, Words } from '@hengjian/contract';
import { DEPARTMENTS } from '@hengjian/regulation-inspection';

/** An organisation of the demo province. Every name says that it is one. */
export interface DemoOrganisation {
  readonly key: string;
  readonly name: Words;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel | null;
  readonly region: string;
  readonly department: string | null;
  readonly parent: string | null;
}

const CITY = '310000';

// biome-ignore format: a dictionary reads as a table
const DISTRICTS = [
  ['310101', '黄浦区', 'Huangpu'], ['310104', '徐汇区', 'Xuhui'], ['310105', '长宁区', 'Changning'],
  ['310106', '静安区', 'Jing’an'], ['310107', '普陀区', 'Putuo'], ['310109', '虹口区', 'Hongkou'],
  ['310110', '杨浦区', 'Yangpu'], ['310112', '闵行区', 'Minhang'], ['310113', '宝山区', 'Baoshan'],
  ['310114', '嘉定区', 'Jiading'], ['310115', '浦东新区', 'Pudong'], ['310116', '金山区', 'Jinshan'],
  ['310117', '松江区', 'Songjiang'], ['310118', '青浦区', 'Qingpu'], ['310120', '奉贤区', 'Fengxian'],
  ['310151', '崇明区', 'Chongming'],
] as const;

const market = (key: string, level: OrganisationLevel, region: string, name: Words): DemoOrganisation => ({
  key,
  name,
  kind: 'regulator',
  level,
  region,
  department: 'market',
  parent: level === 'city' ? null : 'city-bureau',
});

const beside = (
  key: string,
  kind: OrganisationKind,
  name: Words,
  department: string | null = null,
): DemoOrganisation => ({
  key,
  name,
  kind,
  level: kind === 'institution' ? null : 'city',
  region: CITY,
  department,
  parent: null,
});

/**
 * The bodies a city's annual inspection is made by (R4-0.2, R4-0.3). The new area and the airport lie inside Pudong;
 * a code of their own does not exist in GB/T 2260.
 */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  market('city-bureau', 'city', CITY, {
    zh: '上海市市场监管局（演示）',
    en: 'Shanghai Market Regulation Bureau (demo)',
  }),
  ...DEPARTMENTS.filter(({ code }) => code !== 'market').map(({ code, name }) =>
    beside(`department-${code}`, 'joint-department', { zh: `${name.zh}（演示）`, en: `${name.en} (demo)` }, code),
  ),
  ...DISTRICTS.map(([region, zh, en]) =>
    market(`district-${region}`, 'district', region, {
      zh: `${zh}市场监管局（演示）`,
      en: `${en} Market Regulation Bureau (demo)`,
    }),
  ),
  market('lingang', 'affiliated', '310115', {
    zh: '临港新片区市场监管局（演示）',
    en: 'Lingang New Area Market Regulation Bureau (demo)',
  }),
  market('airport', 'affiliated', '310115', {
    zh: '市场监管局机场分局（演示）',
    en: 'Airport Branch of Market Regulation (demo)',
  }),
  market('enforcement', 'affiliated', CITY, {
    zh: '市场监管局执法总队（演示）',
    en: 'Market Regulation Enforcement Corps (demo)',
  }),
  beside('discipline', 'discipline-inspection', {
    zh: '驻市场监管局纪检监察组（演示）',
    en: 'Discipline Inspection Team at Market Regulation (demo)',
  }),
  beside('audit-office', 'audit', { zh: '市审计局（演示）', en: 'Municipal Audit Office (demo)' }),
  beside('association', 'association', {
    zh: '检验检测行业协会（演示）',
    en: 'Inspection and Testing Association (demo)',
  }),
  beside('notary', 'public-representative', { zh: '公证处（演示）', en: 'Notary Office (demo)' }),
  beside('institution', 'institution', {
    zh: '示例检测技术有限公司（演示）',
    en: 'Example Testing Technology Ltd (demo)',
  }),
];
