/** A parameter of the demo's library. */
export interface DemoParameter {
  /** Certificate field, 00–21. */
  readonly field: string;
  readonly category: string;
  readonly object: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit?: string;
  readonly standards: readonly string[];
}

type Row = readonly [
  field: string,
  category: string,
  object: string,
  name: string,
  aliases: string,
  unit: string,
  standards: string,
];

// biome-ignore format: a dictionary reads as a table
const ROWS: readonly Row[] = [
  ['00', '食品', '食品', '铅', 'Pb', 'mg/kg', 'GB 5009.12-2023'],
  ['00', '食品', '食品', '镉', 'Cd', 'mg/kg', 'GB 5009.15-2023'],
  ['00', '食品', '食品', '总砷', '总砷(以As计)', 'mg/kg', 'GB 5009.11-2024'],
  ['00', '食品', '食品', '总汞', '总汞(以Hg计)', 'mg/kg', 'GB 5009.17-2021'],
  ['00', '食品', '食品', '黄曲霉毒素B1', 'AFB1；黄曲霉毒素 B₁', 'μg/kg', 'GB 5009.22-2016'],
  ['00', '食品', '食品', '亚硝酸盐', '亚硝酸盐(以NaNO2计)', 'mg/kg', 'GB 5009.33-2016'],
  ['00', '食品', '食品', '菌落总数', '', 'CFU/g', 'GB 4789.2-2022'],
  ['00', '食品', '食品', '沙门氏菌', '', '/25g', 'GB 4789.4-2024'],
  ['00', '食品', '植物源性食品', '毒死蜱', 'Chlorpyrifos', 'mg/kg', 'GB 23200.121-2021'],
  ['00', '食品', '植物源性食品', '多菌灵', 'Carbendazim', 'mg/kg', 'GB 23200.121-2021'],
  ['13', '水质', '水和废水', '化学需氧量', 'COD；CODCr', 'mg/L', 'HJ 828-2017'],
  ['13', '水质', '水和废水', '氨氮', 'NH3-N；氨氮(以N计)', 'mg/L', 'HJ 535-2009'],
  ['13', '水质', '水和废水', '五日生化需氧量', 'BOD5；生化需氧量', 'mg/L', 'HJ 505-2009'],
  ['13', '水质', '水和废水', '悬浮物', 'SS', 'mg/L', 'GB/T 11901-1989'],
  ['13', '水质', '水和废水', 'pH值', 'pH', '', 'HJ 1147-2020'],
  ['13', '水质', '水和废水', '镉', 'Cd', 'μg/L', 'HJ 700-2014'],
  ['13', '水质', '生活饮用水', '铅', 'Pb', 'mg/L', 'GB/T 5750.6-2023'],
  ['13', '水质', '生活饮用水', '镉', 'Cd', 'mg/L', 'GB/T 5750.6-2023'],
  ['12', '土壤和沉积物', '土壤', '氨氮', 'NH3-N', 'mg/kg', 'HJ 634-2012'],
  ['12', '空气和废气', '固定污染源废气', '非甲烷总烃', 'NMHC', 'mg/m³', 'HJ 38-2017'],
  ['12', '空气和废气', '环境空气', 'PM10', '可吸入颗粒物', 'μg/m³', 'HJ 618-2011'],
  ['12', '空气和废气', '环境空气', 'PM2.5', '细颗粒物', 'μg/m³', 'HJ 618-2011'],
  ['12', '噪声', '噪声', '厂界噪声', '工业企业厂界噪声', 'dB(A)', 'GB 12348-2008'],
  ['05', '机动车', '机动车', '安全技术检验', '安检', '', 'GB 38900-2020'],
  ['05', '机动车', '汽油车', '排气污染物', '尾气', '', 'GB 18285-2018'],
  ['05', '机动车', '柴油车', '排气烟度', '烟度', 'm⁻¹', 'GB 3847-2018'],
  ['02', '建材', '水泥', '胶砂强度', '水泥胶砂强度', 'MPa', 'GB/T 17671-2021'],
  ['02', '建材', '通用硅酸盐水泥', '凝结时间', '', 'min', 'GB 175-2023'],
  ['02', '建材', '金属材料', '拉伸性能', '抗拉强度；屈服强度', 'MPa', 'GB/T 228.1-2021'],
  ['02', '建材', '砂石', '含泥量', '', '%', 'JGJ 52-2006'],
  ['07', '司法鉴定', '人体血液', '亲权关系', '亲子鉴定', '', 'GB/T 37223-2018'],
  ['07', '司法鉴定', '血液', '乙醇', '酒精；血液酒精含量', 'mg/100mL', 'GA/T 842-2019'],
  ['10', '化妆品', '化妆品', '铅', 'Pb', 'mg/kg', '《化妆品安全技术规范》（2015年版）'],
  ['09', '电子信息', '音视频、信息技术和通信技术设备', '安全要求', '', '', 'GB 4943.1-2022'],
];

/** The parameters of domain §12. 防护设备密闭性能 (RFJ 04-2009) is left out on purpose: something has to be 未入库. */
export const REAL_PARAMETERS: readonly DemoParameter[] = ROWS.map(
  ([field, category, object, name, aliases, unit, standards]) => ({
    field,
    category,
    object,
    name,
    aliases: aliases === '' ? [] : aliases.split('；'),
    unit,
    standards: standards.split('；'),
  }),
);

/** The law that asks for the licence, and the department that looks after the field. */
export function basisOf(field: string): { readonly legalBasis: string; readonly ownerDepartment: string } {
  return BASES[field] ?? { legalBasis: '《计量法》第22条', ownerDepartment: 'market' };
}

const BASES: Readonly<Record<string, { readonly legalBasis: string; readonly ownerDepartment: string }>> = {
  '00': { legalBasis: '《食品安全法》第84条', ownerDepartment: 'market' },
  '04': { legalBasis: '《农产品质量安全法》（检测机构资质条款）', ownerDepartment: 'agriculture' },
  '05': { legalBasis: '《道路交通安全法》第13条；《大气污染防治法》第54条', ownerDepartment: 'police' },
  '06': { legalBasis: '《认证认可条例》第15条', ownerDepartment: 'police' },
  '07': { legalBasis: '《关于司法鉴定管理问题的决定》第5条', ownerDepartment: 'justice' },
  '12': { legalBasis: '《生态环境监测条例》；《认证认可条例》第15条', ownerDepartment: 'ecology' },
  '13': { legalBasis: '《生态环境监测条例》；《认证认可条例》第15条', ownerDepartment: 'ecology' },
};
