import type { StandardDraft } from '../standards/check-standard.ts';

/** A standard of the demo: what its number does not say. */
export type DemoStandard = Pick<StandardDraft, 'number' | 'issued' | 'implemented'> &
  Partial<Pick<StandardDraft, 'withdrawn' | 'citable' | 'transitionUntil'>> & {
    readonly replacedBy?: readonly { readonly number: string; readonly part?: string }[];
    readonly title: { readonly zh: string; readonly en?: string };
  };

type Row = readonly [number: string, zh: string, issued: string | null, implemented: string | null];

/** Editions in force, with their days as generally cited (domain §12: to be checked before real use). */
// biome-ignore format: a dictionary reads as a table
const IN_FORCE: readonly Row[] = [
  ['GB 5009.12-2023', '食品中铅的测定', '2023-09-06', '2024-03-06'],
  ['GB 5009.15-2023', '食品中镉的测定', '2023-09-06', '2024-03-06'],
  ['GB 5009.11-2024', '食品中总砷及无机砷的测定', '2024-02-08', '2024-08-08'],
  ['GB 5009.17-2021', '食品中总汞及有机汞的测定', '2021-09-07', '2022-03-07'],
  ['GB 5009.22-2016', '食品中黄曲霉毒素B族和G族的测定', '2016-12-23', '2017-06-23'],
  ['GB 5009.33-2016', '食品中亚硝酸盐与硝酸盐的测定', '2016-12-23', '2017-06-23'],
  ['GB 4789.2-2022', '食品微生物学检验 菌落总数测定', '2022-06-30', '2022-12-30'],
  ['GB 4789.4-2024', '食品微生物学检验 沙门氏菌检验', '2024-02-08', '2024-08-08'],
  ['GB 23200.121-2021', '植物源性食品中331种农药及其代谢物残留量的测定', '2021-03-03', '2021-09-03'],
  ['HJ 828-2017', '水质 化学需氧量的测定 重铬酸盐法', '2017-03-30', '2017-05-01'],
  ['HJ 535-2009', '水质 氨氮的测定 纳氏试剂分光光度法', '2009-12-31', '2010-04-01'],
  ['HJ 505-2009', '水质 五日生化需氧量（BOD5）的测定 稀释与接种法', '2009-10-20', '2009-12-01'],
  ['GB/T 11901-1989', '水质 悬浮物的测定 重量法', '1989-12-25', '1990-07-01'],
  ['HJ 1147-2020', '水质 pH值的测定 电极法', '2020-11-26', '2021-06-01'],
  ['HJ 700-2014', '水质 65种元素的测定 电感耦合等离子体质谱法', '2014-05-16', '2014-07-01'],
  ['GB/T 5750.6-2023', '生活饮用水标准检验方法 第6部分：金属和类金属指标', '2023-03-17', '2023-10-01'],
  ['HJ 634-2012', '土壤 氨氮、亚硝酸盐氮、硝酸盐氮的测定 氯化钾溶液提取-分光光度法', '2012-02-29', '2012-06-01'],
  ['HJ 38-2017', '固定污染源废气 总烃、甲烷和非甲烷总烃的测定 气相色谱法', '2017-12-29', '2018-04-01'],
  ['HJ 618-2011', '环境空气 PM10和PM2.5的测定 重量法', '2011-09-08', '2011-11-01'],
  ['GB 12348-2008', '工业企业厂界环境噪声排放标准', '2008-08-19', '2008-10-01'],
  ['GB 38900-2020', '机动车安全技术检验项目和方法', '2020-05-26', '2021-01-01'],
  ['GB 18285-2018', '汽油车污染物排放限值及测量方法（双怠速法及简易工况法）', null, '2019-05-01'],
  ['GB 3847-2018', '柴油车污染物排放限值及测量方法（自由加速法及加载减速法）', null, '2019-05-01'],
  ['GB/T 17671-2021', '水泥胶砂强度检验方法（ISO法）', '2021-12-31', '2022-07-01'],
  ['GB/T 228.1-2021', '金属材料 拉伸试验 第1部分：室温试验方法', '2021-12-31', '2022-07-01'],
  ['GB 175-2023', '通用硅酸盐水泥', '2023-11-27', '2024-06-01'],
  ['JGJ 52-2006', '普通混凝土用砂、石质量及检验方法标准', '2006-12-19', '2007-06-01'],
  ['GB/T 37223-2018', '亲权鉴定技术规范', '2018-12-28', '2019-04-01'],
  ['GA/T 842-2019', '血液酒精含量的检验方法', null, null],
  ['《化妆品安全技术规范》（2015年版）', '化妆品安全技术规范', '2015-12-23', '2016-12-01'],
  ['RFJ 04-2009', '人民防空工程防护设备试验测试与质量检测标准', null, null],
  ['GB 4943.1-2022', '音视频、信息技术和通信技术设备 第1部分：安全要求', '2022-07-19', '2023-08-01'],
];

/** Editions that were replaced: their title is their successor's unless it says otherwise. */
// biome-ignore format: a dictionary reads as a table
const REPLACED: readonly (readonly [number: string, by: string, withdrawn: string, implemented: string | null, title?: string])[] = [
  ['GB 5009.12-2017', 'GB 5009.12-2023', '2024-03-06', '2017-10-06'],
  ['GB 5009.15-2014', 'GB 5009.15-2023', '2024-03-06', '2015-07-28'],
  ['GB 5009.11-2014', 'GB 5009.11-2024', '2024-08-08', '2016-03-21'],
  ['GB 4789.2-2016', 'GB 4789.2-2022', '2022-12-30', '2017-06-23'],
  ['GB 4789.4-2016', 'GB 4789.4-2024', '2024-08-08', '2017-06-23'],
  ['GB/T 11914-1989', 'HJ 828-2017', '2017-05-01', '1990-07-01', '水质 化学需氧量的测定 重铬酸盐法'],
  ['GB/T 5750.6-2006', 'GB/T 5750.6-2023', '2023-10-01', '2007-07-01', '生活饮用水标准检验方法 金属指标'],
  ['GB 21861-2014', 'GB 38900-2020', '2021-01-01', '2015-03-01', '机动车安全技术检验项目和方法'],
  ['GB 18285-2005', 'GB 18285-2018', '2019-05-01', '2005-07-01'],
  ['GB 3847-2005', 'GB 3847-2018', '2019-05-01', '2005-07-01'],
  ['GB/T 17671-1999', 'GB/T 17671-2021', '2022-07-01', '1999-05-01'],
  ['GB/T 228.1-2010', 'GB/T 228.1-2021', '2022-07-01', '2011-12-01'],
  ['GB 175-2007', 'GB 175-2023', '2024-06-01', '2008-06-01'],
];

/** A contract may still agree on these: vehicles that were approved by the old rule are checked by it. */
const CITABLE: ReadonlySet<string> = new Set(['GB 21861-2014']);

/** The standards of domain §12 with their old editions and what replaced them. */
export const REAL_STANDARDS: readonly DemoStandard[] = [
  ...IN_FORCE.map(([number, zh, issued, implemented]) => ({ number, title: { zh }, issued, implemented })),
  ...REPLACED.map(([number, by, withdrawn, implemented, title]) => ({
    number,
    title: { zh: title ?? IN_FORCE.find(([one]) => one === by)?.[1] ?? number },
    issued: null,
    implemented,
    withdrawn,
    citable: CITABLE.has(number),
    replacedBy: [{ number: by, part: '' }],
  })),
];
