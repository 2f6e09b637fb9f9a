import type { FilePart } from '../files/index.ts';
import { INSTRUMENT, STAFF } from '../files/index.ts';
import type { Mode } from './batch.ts';
import type { ImportField, ImportOptionField } from './import-target.ts';

/** Other headings that the columns of people's and instruments' lists go by. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'staff.name': ['人员姓名', '员工姓名', '签字人姓名'],
  'staff.title': ['职称', '技术职称', '职务/职称', '专业技术职称'],
  'staff.education': ['学历', '最高学历', '文化程度'],
  'staff.posts': ['岗位', '职务', '岗位职责', '担任岗位', '职责'],
  'staff.from': ['入职日期', '从业起始日期', '聘用日期', '到岗日期', '合同起始日期'],
  'staff.to': ['离职日期', '从业截止日期', '合同终止日期'],
  'instrument.code': ['设备编号', '仪器编号', '管理编号', '资产编号', '统一编号'],
  'instrument.name': ['设备名称', '仪器名称', '仪器设备名称', '名称'],
  'instrument.model': ['型号', '规格型号', '型号规格'],
  'instrument.serial': ['出厂编号', '序列号', '机身号'],
  'instrument.manufacturer': ['制造商', '生产厂家', '厂家', '生产商'],
  'instrument.site': ['场所号', '场所', '放置场所', '存放地点序号'],
  'instrument.tracing': ['溯源方式', '检定/校准', '检定或校准', '检校方式'],
  'instrument.cycleMonths': ['检定周期', '校准周期', '周期', '溯源周期', '周期（月）'],
  'instrument.lastDone': ['检定日期', '校准日期', '最近检定日期', '最近溯源日期', '检定/校准日期'],
  'instrument.due': ['有效期至', '检定有效期', '校准有效期至', '有效日期', '下次检定日期'],
  'instrument.certificateNumber': ['检定证书编号', '校准证书编号', '证书编号', '检定/校准证书编号'],
  'instrument.provider': ['检定机构', '校准机构', '检定/校准机构', '溯源机构'],
  'instrument.from': ['启用日期', '购置日期', '投用日期'],
  'instrument.to': ['停用日期', '报废日期'],
};

// biome-ignore format: fields read as a table
const INSTITUTION_FIELD: ImportField =
  { key: 'institution', labels: { zh: '机构统一社会信用代码或编号', en: 'Institution (USCC or code)' }, aliases: ['统一社会信用代码', '信用代码', '机构信用代码', '机构统一社会信用代码', '机构编号', '机构代码', '所属机构代码', 'USCC'], required: false, keyColumn: true };

// biome-ignore format: fields read as a table
const IDENTITY_FIELD: ImportField =
  { key: 'identity', labels: { zh: '证件号码', en: 'Id number' }, aliases: ['身份证号', '身份证号码', '公民身份号码', '身份证', '证件号', 'ID number'], required: false, keyColumn: true, secret: true };

// biome-ignore format: fields read as a table
/** What a signatory may sign stands in the same row as the person (domain §3.8, table 5). */
const AUTHORISATION_FIELDS: readonly ImportField[] = [
  { key: 'authorisedField', labels: { zh: '授权签字领域', en: 'Authorised field' }, aliases: ['授权领域', '签字领域', '授权签字范围', '授权签字人领域'], required: false, keyColumn: false },
  { key: 'authorisedFrom', labels: { zh: '授权开始日期', en: 'Authorised from' }, aliases: ['授权日期', '授权起始日期', '授权批准日期'], required: false, keyColumn: false },
  { key: 'authorisedTo', labels: { zh: '授权截止日期', en: 'Authorised to' }, aliases: ['授权终止日期', '授权有效期至'], required: false, keyColumn: false },
];

/** Found by hand: filled in where nothing is said. */
const FILLED_IN: readonly string[] = ['staff.from', 'instrument.site', 'instrument.tracing'];

/** The columns of a part's table, in the order of the part. */
export function partFields(part: FilePart, mode: Mode): readonly ImportField[] {
  const columns = part.columns.filter(({ key, secret }) => secret !== true && key !== 'identityWarnings');
  const own = columns.map(({ key, words, required }): ImportField => {
    const path = `${part.name}.${key}`;
    return {
      key,
      labels: words,
      aliases: ALSO[path] ?? [],
      required: mode === 'create' && required === true && !FILLED_IN.includes(path),
      keyColumn: part === INSTRUMENT && key === 'code',
    };
  });
  const staff = part === STAFF ? [IDENTITY_FIELD] : [];
  return [INSTITUTION_FIELD, ...staff, ...own, ...(part === STAFF && mode === 'create' ? AUTHORISATION_FIELDS : [])];
}

export const PART_OPTIONS: readonly ImportOptionField[] = [
  {
    key: 'institution',
    kind: 'text',
    words: { zh: '机构统一社会信用代码或编号', en: 'Institution (USCC or code)' },
    note: { zh: '整表都属于这家机构时填写', en: 'Where all rows belong to one institution' },
  },
  {
    key: 'effectiveFrom',
    kind: 'date',
    words: { zh: '从业（启用）起始日期', en: 'Employed (in use) from' },
    note: { zh: '行内没有日期时采用', en: 'Where a row gives no day of its own' },
  },
];
