// What laboratories of these trades own, made up: names of things are real, makers and numbers are nobody's.

/** Name, model prefix, how its traceability is kept, months. */
export type Thing = readonly [
  name: string,
  model: string,
  tracing: 'verification' | 'calibration' | 'check',
  months: number,
];

// biome-ignore format: a dictionary reads as a table
const COMMON: readonly Thing[] = [
  ['电子天平', 'FA', 'verification', 12], ['恒温恒湿箱', 'HS', 'calibration', 12], ['数显温湿度计', 'TH', 'calibration', 12],
  ['游标卡尺', 'YB', 'calibration', 12], ['电热鼓风干燥箱', 'DHG', 'calibration', 24], ['标准筛', 'BZS', 'check', 6],
];

// biome-ignore format: a dictionary reads as a table
const OF_FIELD: Readonly<Record<string, readonly Thing[]>> = {
  'food-agri': [
    ['原子吸收分光光度计', 'AA', 'verification', 24], ['电感耦合等离子体质谱仪', 'ICPMS', 'calibration', 12], ['气相色谱-质谱联用仪', 'GCMS', 'calibration', 12],
    ['液相色谱-串联质谱仪', 'LCMS', 'calibration', 12], ['高效液相色谱仪', 'LC', 'verification', 24], ['原子荧光光度计', 'AFS', 'verification', 12],
    ['生物安全柜', 'BSC', 'calibration', 12], ['高压灭菌锅', 'LDZX', 'calibration', 12], ['恒温培养箱', 'DHP', 'calibration', 12],
  ],
  environment: [
    ['烟气分析仪', 'YQ', 'verification', 12], ['大气采样器', 'DQC', 'verification', 12], ['噪声统计分析仪', 'AWA', 'verification', 12],
    ['紫外可见分光光度计', 'UV', 'verification', 24], ['离子色谱仪', 'IC', 'verification', 24], ['便携式酸度计', 'PHB', 'verification', 12],
    ['COD消解仪', 'COD', 'calibration', 12], ['红外测油仪', 'OIL', 'calibration', 12],
  ],
  vehicle: [
    ['滚筒反力式制动检验台', 'FZ', 'verification', 12], ['侧滑检验台', 'CH', 'verification', 12], ['前照灯检测仪', 'QD', 'verification', 12],
    ['汽油车排放分析仪', 'WQ', 'verification', 12], ['不透光烟度计', 'YD', 'verification', 12], ['底盘测功机', 'CG', 'verification', 12],
  ],
  forensic: [['遗传分析仪', 'GA', 'calibration', 12], ['顶空气相色谱仪', 'HSGC', 'verification', 24], ['比对显微镜', 'BX', 'check', 12]],
  other: [
    ['压力试验机', 'YES', 'verification', 12], ['万能材料试验机', 'WAW', 'verification', 12], ['水泥抗折抗压机', 'DKZ', 'verification', 12],
    ['耐压测试仪', 'NY', 'verification', 12], ['示波器', 'SBQ', 'calibration', 12],
  ],
};

/** What an institution of these fields may own. */
export function thingsOf(fields: readonly string[]): readonly Thing[] {
  return [...fields.flatMap((field) => OF_FIELD[field] ?? OF_FIELD['other'] ?? []), ...COMMON];
}

export const MAKERS = ['示例仪器（甲）', '示例仪器（乙）', '演示科学仪器', '演示测量设备'] as const;
export const PROVIDERS = ['示例计量测试研究院', '演示校准技术机构'] as const;
export const INSURERS = ['示例财产保险', '演示责任保险'] as const;
export const TITLES = [
  ['高级工程师', 15],
  ['工程师', 40],
  ['助理工程师', 30],
  ['技术员', 15],
] as const;
export const EDUCATIONS = [
  ['doctor', 3],
  ['master', 17],
  ['bachelor', 50],
  ['college', 25],
  ['secondary', 5],
] as const;
export const TASKS = [
  ['tester', 70],
  ['sampler', 12],
  ['supervisor', 6],
  ['internal-auditor', 5],
  ['equipment-keeper', 3],
  ['sample-keeper', 2],
  ['document-keeper', 2],
] as const;

/** Certificate field of a field of inspection. */
export const CERTIFICATE_FIELDS: Readonly<Record<string, readonly [code: string, text: string]>> = {
  vehicle: ['05', '机动车安全技术检验和排放检验'],
  environment: ['12', '水和废水、空气和废气、噪声'],
  forensic: ['07', '法医物证和法医毒物'],
  'food-agri': ['00', '食品和食用农产品'],
  'civil-defence': ['21', '人防工程防护设备'],
  'import-export': ['20', '进出口商品'],
  cosmetics: ['10', '化妆品'],
  carbon: ['12', '温室气体核查'],
  other: ['02', '建筑材料'],
};
