import type { CodeEntry } from './code-entry.ts';

/**
 * `supervision-unit`: a unit that supervises like a district without being an administrative division;
 * its code is this software's own and holds a letter, so that no edition of GB/T 2260 can ever collide with it.
 */
export type RegionKind = 'province' | 'city' | 'district' | 'supervision-unit';

export interface Region extends CodeEntry {
  /** Six characters: GB/T 2260 digits, or an own code. */
  readonly code: string;
  /** Code of the region above; null for a province. */
  readonly parent: string | null;
  readonly kind: RegionKind;
}

type Line = readonly [code: string, zh: string, en: string];

const provinces: readonly Line[] = [
  ['110000', '北京市', 'Beijing'],
  ['120000', '天津市', 'Tianjin'],
  ['130000', '河北省', 'Hebei'],
  ['140000', '山西省', 'Shanxi'],
  ['150000', '内蒙古自治区', 'Inner Mongolia'],
  ['210000', '辽宁省', 'Liaoning'],
  ['220000', '吉林省', 'Jilin'],
  ['230000', '黑龙江省', 'Heilongjiang'],
  ['310000', '上海市', 'Shanghai'],
  ['320000', '江苏省', 'Jiangsu'],
  ['330000', '浙江省', 'Zhejiang'],
  ['340000', '安徽省', 'Anhui'],
  ['350000', '福建省', 'Fujian'],
  ['360000', '江西省', 'Jiangxi'],
  ['370000', '山东省', 'Shandong'],
  ['410000', '河南省', 'Henan'],
  ['420000', '湖北省', 'Hubei'],
  ['430000', '湖南省', 'Hunan'],
  ['440000', '广东省', 'Guangdong'],
  ['450000', '广西壮族自治区', 'Guangxi'],
  ['460000', '海南省', 'Hainan'],
  ['500000', '重庆市', 'Chongqing'],
  ['510000', '四川省', 'Sichuan'],
  ['520000', '贵州省', 'Guizhou'],
  ['530000', '云南省', 'Yunnan'],
  ['540000', '西藏自治区', 'Tibet'],
  ['610000', '陕西省', 'Shaanxi'],
  ['620000', '甘肃省', 'Gansu'],
  ['630000', '青海省', 'Qinghai'],
  ['640000', '宁夏回族自治区', 'Ningxia'],
  ['650000', '新疆维吾尔自治区', 'Xinjiang'],
  ['710000', '台湾省', 'Taiwan'],
  ['810000', '香港特别行政区', 'Hong Kong'],
  ['820000', '澳门特别行政区', 'Macao'],
];

const shanghaiDistricts: readonly Line[] = [
  ['310101', '黄浦区', 'Huangpu'],
  ['310104', '徐汇区', 'Xuhui'],
  ['310105', '长宁区', 'Changning'],
  ['310106', '静安区', "Jing'an"],
  ['310107', '普陀区', 'Putuo'],
  ['310109', '虹口区', 'Hongkou'],
  ['310110', '杨浦区', 'Yangpu'],
  ['310112', '闵行区', 'Minhang'],
  ['310113', '宝山区', 'Baoshan'],
  ['310114', '嘉定区', 'Jiading'],
  ['310115', '浦东新区', 'Pudong'],
  ['310116', '金山区', 'Jinshan'],
  ['310117', '松江区', 'Songjiang'],
  ['310118', '青浦区', 'Qingpu'],
  ['310120', '奉贤区', 'Fengxian'],
  ['310151', '崇明区', 'Chongming'],
];

const shanghaiSupervisionUnits: readonly Line[] = [
  ['3101L1', '临港新片区', 'Lin-gang Special Area'],
  ['3101L2', '机场分局', 'Airport Branch'],
  ['3101L3', '执法总队', 'Law Enforcement Corps'],
];

const guangdongCities: readonly Line[] = [
  ['440100', '广州市', 'Guangzhou'],
  ['440200', '韶关市', 'Shaoguan'],
  ['440300', '深圳市', 'Shenzhen'],
  ['440400', '珠海市', 'Zhuhai'],
  ['440500', '汕头市', 'Shantou'],
  ['440600', '佛山市', 'Foshan'],
  ['440700', '江门市', 'Jiangmen'],
  ['440800', '湛江市', 'Zhanjiang'],
  ['440900', '茂名市', 'Maoming'],
  ['441200', '肇庆市', 'Zhaoqing'],
  ['441300', '惠州市', 'Huizhou'],
  ['441400', '梅州市', 'Meizhou'],
  ['441500', '汕尾市', 'Shanwei'],
  ['441600', '河源市', 'Heyuan'],
  ['441700', '阳江市', 'Yangjiang'],
  ['441800', '清远市', 'Qingyuan'],
  ['441900', '东莞市', 'Dongguan'],
  ['442000', '中山市', 'Zhongshan'],
  ['445100', '潮州市', 'Chaozhou'],
  ['445200', '揭阳市', 'Jieyang'],
  ['445300', '云浮市', 'Yunfu'],
];

function under(parent: string | null, kind: RegionKind, lines: readonly Line[]): readonly Region[] {
  return lines.map(([code, zh, en]) => ({ code, zh, en, parent, kind }));
}

/** The regions this software knows, each after its parent. Source: GB/T 2260. */
export const regions: readonly Region[] = [
  ...under(null, 'province', provinces),
  ...under('310000', 'district', shanghaiDistricts),
  ...under('310000', 'supervision-unit', shanghaiSupervisionUnits),
  ...under('440000', 'city', guangdongCities),
];

const byCode = new Map(regions.map((region) => [region.code, region]));

export function findRegion(code: string): Region | undefined {
  return byCode.get(code);
}

export function childrenOf(code: string): readonly Region[] {
  return regions.filter((region) => region.parent === code);
}

/** The regions above, nearest first. Empty for a province and for an unknown code. */
export function ancestorsOf(code: string): readonly Region[] {
  const parent = byCode.get(byCode.get(code)?.parent ?? '');
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent.code)];
}

/** Whether `code` is `outer` or lies anywhere below it. Unknown codes lie nowhere. */
export function isWithin(code: string, outer: string): boolean {
  return byCode.has(code) && (code === outer || ancestorsOf(code).some((region) => region.code === outer));
}
