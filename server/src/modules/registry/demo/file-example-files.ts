import type { OutRow } from '../../../platform/tables/index.ts';
import { encodeGbk } from './gbk.ts';
import { MAIN_INSTITUTION } from './main-institution.ts';
import { titledWorkbook } from './titled-workbook.ts';

/** A laboratory's own tables: its annex, its people, its instruments. The same every time; nobody in them exists. */
export async function makeLaboratoryFiles(uscc: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ['能力附表-2026.xlsx', await annexFile()],
    ['机构人员-2026.xlsx', await staffFile(uscc)],
    ['仪器设备-2026.csv', instrumentFile()],
  ]);
}

const FIRST_ROW = 4;

/** 类别, 对象 and the parameters under it: parameter, standards as an annex writes them, restriction. */
// biome-ignore format: an annex reads as a table
const ANNEX: readonly (readonly [site: string, field: string, category: string, object: string, rows: readonly (readonly [string, string, string])[]])[] = [
  ['场所一', '1 食品', '1.1 食品', '食品', [
    ['铅', '食品安全国家标准 食品中铅的测定 GB 5009.12-2023 第一法', '只做石墨炉原子吸收光谱法（第一法）'],
    ['镉', '食品安全国家标准 食品中镉的测定 GB 5009.15-2014', ''],
    ['总砷及无机砷', '食品安全国家标准 食品中总砷及无机砷的测定 GB 5009.11-2024', '不测：无机砷'],
    ['亚硝酸盐与硝酸盐', '食品安全国家标准 食品中亚硝酸盐与硝酸盐的测定 GB 5009.33-2016', ''],
    ['菌落总数', '食品安全国家标准 食品微生物学检验 菌落总数测定 GB4789.2—2022', ''],
    ['沙门氏菌', '食品安全国家标准 食品微生物学检验 沙门氏菌检验 GB 4789.4-2024', ''],
  ]],
  ['场所二', '2 环境与环保', '2.1 水和废水', '水和废水', [
    ['化学需氧量', '水质 化学需氧量的测定 重铬酸盐法 HJ 828-2017', ''],
    ['氨氮', '水质 氨氮的测定 纳氏试剂分光光度法 HJ 535-2009；水质 氨氮的测定 水杨酸分光光度法 HJ 536-2009', ''],
    ['五日生化需氧量', '水质 五日生化需氧量（BOD5）的测定 稀释与接种法 HJ 505-2009', ''],
    ['悬浮物', '水质 悬浮物的测定 重量法 GB/T 11901-1989', '限液体样品'],
    ['pH值', '水质 pH值的测定 电极法 HJ 1147-2020', ''],
    ['示例参数', '本机构作业指导书 示例-SOP-01', ''],
  ]],
  ['场所二', '2 环境与环保', '2.2 环境空气和废气', '废气', [
    ['非甲烷总烃', '固定污染源废气 总烃、甲烷和非甲烷总烃的测定 气相色谱法 HJ 38', '只测：固定源'],
    ['总烃', '固定污染源废气 总烃、甲烷和非甲烷总烃的测定 气相色谱法 HJ 38-2017', '只测：固定源'],
    ['厂界噪声', '工业企业厂界环境噪声排放标准 GB 12348-2008', ''],
    ['总烃', '固定污染源废气 总烃、甲烷和非甲烷总烃的测定 气相色谱法 HJ 38-2017', '只测：固定源'],
  ]],
  ['场所三', '2 环境与环保', '2.3 土壤', '土壤和沉积物', [
    ['氨氮', '土壤 氨氮、亚硝酸盐氮、硝酸盐氮的测定 氯化钾溶液提取-分光光度法 HJ 634-2012', ''],
  ]],
];

/** Merged as on paper; four rows that come back: no edition, twice the same, and two that the check of the days finds. */
async function annexFile(): Promise<Uint8Array> {
  const rows: OutRow[] = [];
  const merges: string[] = [];
  for (const [site, field, category, object, parameters] of ANNEX) {
    const first = FIRST_ROW + rows.length;
    for (const [at, [parameter, standard, restriction]] of parameters.entries()) {
      const head = at === 0 ? [site, field, category, object] : ['', '', '', ''];
      const days = parameter === '示例参数' ? ['2026-07-01', '2026-06-30'] : ['', ''];
      rows.push([...head, parameter, standard, restriction, ...days]);
    }
    const last = FIRST_ROW + rows.length - 1;
    if (last > first) for (const column of ['A', 'B', 'C', 'D']) merges.push(`${column}${first}:${column}${last}`);
  }
  return titledWorkbook({
    sheet: '能力附表',
    title: '检验检测机构资质认定能力附表（演示数据）',
    note: `机构名称：${MAIN_INSTITUTION.name}    证书编号：${MAIN_INSTITUTION.certificateNumber}`,
    header: [
      '场所',
      '领域序号/名',
      '类别序号/名',
      '对象',
      '参数',
      '依据标准（名称及编号，含年号）',
      '限制范围',
      '生效日期',
      '终止日期',
    ],
    rows,
    formulas: {},
    merges,
  });
}

/** No number of an identity card is made up, not even for a demo: these people show another document. */
async function staffFile(uscc: string): Promise<Uint8Array> {
  // biome-ignore format: people read as a table
  const people: OutRow[] = [
    ['示例甲', 'SYNTHA0001', '高级工程师', '硕士', '技术负责人、授权签字人', '2018-03-01', '', '食品', '2020-01-01'],
    ['示例乙', 'SYNTHA0002', '工程师', '本科', '质量负责人', '2019-07-01', '', '', ''],
    ['示例丙', 'SYNTHA0003', '工程师', '本科', '检测员', '2021-02-30', '', '', ''],
    ['示例丁', 'SY12', '', '大专', '采样员', '2022-01-04', '', '', ''],
    ['示例戊', 'SYNTHA0005', '高级工程师', '博士', '授权签字人', '2021-05-06', '2025-12-31', '环境与环保', '2021-04-01'],
    ['示例己', 'SYNTHA0006', '助理工程师', '本科', '检测员', '2023-09-01', '2023-08-31', '', ''],
    ['示例庚', 'SYNTHA0007', '', '中专', '样品管理员、司机', '2020-10-12', '', '', ''],
  ];
  return titledWorkbook({
    sheet: '人员',
    title: '检验检测机构人员一览表（演示数据）',
    note: '填报日期：2026年7月1日',
    header: [
      '机构信用代码',
      '姓名',
      '证件号码',
      '职称',
      '学历',
      '岗位',
      '入职日期',
      '离职日期',
      '授权签字领域',
      '授权开始日期',
    ],
    rows: people.map((person) => [uscc, ...person]),
    formulas: {},
  });
}

/** In GBK as Excel in China saves CSV; three rows come back and one is pointed out. */
function instrumentFile(): Uint8Array {
  const header =
    '设备编号,设备名称,规格型号,出厂编号,制造商,场所号,溯源方式,检定周期,检定日期,有效期至,检定证书编号,检定机构';
  // biome-ignore format: instruments read as a table
  const lines = [
    'EX-AA-001,原子吸收分光光度计,示例-900,SN0001,示例仪器厂,1,检定,12个月,2026-03-02,2027-03-01,演示检字第0001号,示例计量院',
    'EX-MS-002,电感耦合等离子体质谱仪,示例-7900,SN0002,示例仪器厂,1,校准,1年,2026-01-15,2027-01-14,演示校字第0002号,示例计量院',
    'EX-GC-003,气相色谱仪,示例-8890,SN0003,示例仪器厂,场所二,校准,12,2026-04-10,2026-04-09,演示校字第0003号,示例计量院',
    'EX-TP-004,电子天平,示例-XS205,SN0004,示例仪器厂,2,检定,12,2026/05/06,2027.05.05,演示检字第0004号,示例计量院',
    'EX-TP-004,电子天平,示例-XS105,SN0005,示例仪器厂,2,检定,12,2026-05-06,2027-05-05,演示检字第0005号,示例计量院',
    'EX-HW-006,恒温恒湿箱,示例-260,SN0006,示例仪器厂,9,核查,半年,2026年6月1日,2026年11月30日,,本机构',
    'EX-YQ-007,烟气分析仪,示例-350,SN0007,示例仪器厂,2,校准,12,2026-02-01,2028-01-31,演示校字第0007号,示例计量院',
  ];
  return encodeGbk([header, ...lines].map((line) => `${line}\r\n`).join(''));
}
