import type { Words } from '@hengjian/contract';
import { CREDIT_CLASSES, DEPARTMENTS, FIELD_DICTIONARIES, getField } from '@hengjian/regulation-inspection';

/** An entry of a dictionary with every name people write for it. */
export interface Entry {
  readonly code: string;
  readonly names: Words;
  readonly also: readonly string[];
}

const FIELD_NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  vehicle: ['机动车', '机动车检测', '机动车检验检测', '汽车检测'],
  environment: ['环境', '环境监测', '生态环境', '环保'],
  forensic: ['司法', '司法鉴定领域'],
  'food-agri': ['食品', '农产品', '食品和农产品', '食品及农产品'],
  'civil-defence': ['人防', '人防工程', '人防防护设备'],
  'import-export': ['进出口', '进出口商品', '进出口商品检验'],
  cosmetics: ['化妆品检验'],
  carbon: ['碳', '碳核查'],
  other: ['其他', '其它', '其它领域'],
};

/** Every field of every edition: a record keeps what it was given, a plan reads the edition of its day. */
export const FIELD_ENTRIES: readonly Entry[] = [
  ...new Set(FIELD_DICTIONARIES.flatMap(({ entries }) => entries.map(({ code }) => code))),
].map((code) => ({ code, names: getField(code).name, also: FIELD_NICKNAMES[code] ?? [] }));

const DEPARTMENT_NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  market: ['市场监管', '市场监管局', '市监局', '市场监督管理'],
  police: ['公安局', '公安分局', '交警'],
  justice: ['司法局'],
  ecology: ['环保', '生态环境局', '环境'],
  agriculture: ['农业农村委', '农委', '农业'],
  'civil-defence': ['国防动员办', '民防办', '民防', '人防办'],
  customs: ['上海海关'],
  drug: ['药监局', '药品监管', '药品监督管理局'],
  'road-transport': ['道路运输局', '交通', '交通委', '运管'],
};

export const DEPARTMENT_ENTRIES: readonly Entry[] = DEPARTMENTS.map(({ code, name, short }) => ({
  code,
  names: short,
  also: [name.zh, name.en, name.zh.replace(/^市/, ''), ...(DEPARTMENT_NICKNAMES[code] ?? [])],
}));

// biome-ignore format: dictionaries read as tables
export const KIND_ENTRIES: readonly Entry[] = [
  { code: 'enterprise', names: { zh: '企业', en: 'Enterprise' }, also: ['企业法人', '公司'] },
  { code: 'public-institution', names: { zh: '事业单位', en: 'Public institution' }, also: ['事业', '事业法人'] },
  { code: 'association', names: { zh: '社会组织', en: 'Association' }, also: ['社会团体', '社团', '社团法人', '民办非企业单位'] },
  { code: 'other', names: { zh: '其他', en: 'Other' }, also: ['其它', '其他组织'] },
];

// biome-ignore format: dictionaries read as tables
export const LICENCE_STATUS_ENTRIES: readonly Entry[] = [
  { code: 'active', names: { zh: '有效', en: 'Active' }, also: ['正常', '在有效期内', '存续'] },
  { code: 'suspended', names: { zh: '暂停', en: 'Suspended' }, also: ['已暂停', '责令暂停'] },
  { code: 'expired', names: { zh: '过期', en: 'Expired' }, also: ['已过期', '失效', '到期'] },
  { code: 'revoked', names: { zh: '撤销', en: 'Revoked' }, also: ['已撤销', '吊销'] },
  { code: 'cancelled', names: { zh: '注销', en: 'Cancelled' }, also: ['已注销'] },
];

// biome-ignore format: dictionaries read as tables
export const PERSON_STATUS_ENTRIES: readonly Entry[] = [
  { code: 'active', names: { zh: '在岗', en: 'Active' }, also: ['在职', '有效', '正常'] },
  { code: 'left', names: { zh: '离岗', en: 'Left' }, also: ['离职', '调离', '退休'] },
];

export const CREDIT_ENTRIES: readonly Entry[] = CREDIT_CLASSES.map((code) => ({
  code,
  names: { zh: code, en: code },
  also: [`${code}类`, `${code}级`],
}));

// biome-ignore format: dictionaries read as tables
export const CONFLICT_REASON_ENTRIES: readonly Entry[] = [
  { code: 'employed', names: { zh: '任职', en: 'Employment' }, also: ['曾任职', '兼职', '本人任职'] },
  { code: 'family', names: { zh: '亲属', en: 'Family' }, also: ['近亲属', '亲属任职', '亲属关系'] },
  { code: 'consulting', names: { zh: '咨询服务', en: 'Consulting' }, also: ['咨询', '技术服务'] },
  { code: 'shareholding', names: { zh: '持股', en: 'Shareholding' }, also: ['股权', '投资'] },
  { code: 'previous-visits', names: { zh: '多次检查过', en: 'Previous visits' }, also: ['连续检查', '曾多次检查'] },
  { code: 'other', names: { zh: '其他', en: 'Other' }, also: ['其它'] },
];
