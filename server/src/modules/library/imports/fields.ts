import type { ImportField } from '../../registry/index.ts';

// biome-ignore format: fields read as a table
/** Columns of a list of standards, by the headings that lists of standards bodies and bureaus have. */
export const STANDARD_FIELDS: readonly ImportField[] = [
  { key: 'number', labels: { zh: '标准编号', en: 'Standard number' }, aliases: ['标准号', '编号', '标准代号', '标准编号（含年号）', '标准代码', 'Standard No.', 'Number'], required: true, keyColumn: true },
  { key: 'title', labels: { zh: '标准名称', en: 'Title' }, aliases: ['名称', '中文名称', '标准中文名称', '标准题名', '标准名称（中文）'], required: true, keyColumn: false },
  { key: 'titleEn', labels: { zh: '英文名称', en: 'English title' }, aliases: ['标准英文名称', '英文题名', '标准名称（英文）', 'English name'], required: false, keyColumn: false },
  { key: 'issued', labels: { zh: '发布日期', en: 'Issued' }, aliases: ['发布日', '批准日期', '公布日期', '颁布日期', 'Issue date'], required: false, keyColumn: false },
  { key: 'implemented', labels: { zh: '实施日期', en: 'In force from' }, aliases: ['实施日', '施行日期', '生效日期', '执行日期', 'Effective date'], required: false, keyColumn: false },
  { key: 'withdrawn', labels: { zh: '废止日期', en: 'Withdrawn on' }, aliases: ['废止日', '作废日期', '失效日期', '停用日期', 'Withdrawal date'], required: false, keyColumn: false },
  { key: 'replacedBy', labels: { zh: '被代替', en: 'Replaced by' }, aliases: ['被代替标准', '被…代替', '被替代标准', '被替代', '替代为', '新标准', '现行标准', '被代替为', '代替它的标准', 'Superseded by'], required: false, keyColumn: false },
  { key: 'replaces', labels: { zh: '代替标准', en: 'Replaces' }, aliases: ['代替', '替代标准', '代替的标准', '代替标准号', '替代', '被本标准代替', 'Supersedes'], required: false, keyColumn: false },
  { key: 'transitionUntil', labels: { zh: '过渡期至', en: 'Transition until' }, aliases: ['过渡期', '过渡期截止', '过渡期截止日期', '过渡期止', '过渡截止日', 'Transition end'], required: false, keyColumn: false },
  { key: 'citable', labels: { zh: '废止后可引用', en: 'Citable after withdrawal' }, aliases: ['可引用', '废止可引用', '合同可引用', '仍可引用'], required: false, keyColumn: false },
  { key: 'source', labels: { zh: '来源', en: 'Source' }, aliases: ['信息来源', '公告', '公告号', '发布公告', '公告文号', '依据'], required: false, keyColumn: false },
  { key: 'note', labels: { zh: '备注', en: 'Note' }, aliases: ['说明', '附注', '注'], required: false, keyColumn: false },
];

// biome-ignore format: fields read as a table
/** Columns of a list of parameters: a province's own, and the national library as published. */
export const PARAMETER_FIELDS: readonly ImportField[] = [
  { key: 'code', labels: { zh: '参数编号', en: 'Code' }, aliases: ['编号', '项目编号', '参数编码', '项目编码', '能力编号', '能力编码', '库编号', '代码', '编码'], required: false, keyColumn: true },
  { key: 'source', labels: { zh: '来源', en: 'Source' }, aliases: ['库来源', '来源库', '所属库', '项目库', '库别'], required: false, keyColumn: false },
  { key: 'field', labels: { zh: '领域', en: 'Field' }, aliases: ['领域名称', '专业领域', '检测领域', '顶层领域', '一级领域', '国家库领域', '领域序号/名'], required: true, keyColumn: false },
  { key: 'certificateField', labels: { zh: '证书领域', en: 'Certificate field' }, aliases: ['证书专业领域', '资质认定领域', '领域代码', '证书领域代码'], required: false, keyColumn: false },
  { key: 'category', labels: { zh: '类别', en: 'Category' }, aliases: ['类别名称', '产品类别', '子领域', '二级领域', '检测类别', '产品/类别'], required: false, keyColumn: false },
  { key: 'object', labels: { zh: '对象', en: 'Object' }, aliases: ['对象名称', '检测对象', '检验检测对象', '产品名称', '产品', '样品'], required: false, keyColumn: false },
  { key: 'name', labels: { zh: '参数', en: 'Parameter' }, aliases: ['参数名称', '项目/参数', '项目名称', '项目', '检测参数', '检测项目', '检验检测参数', '检验检测项目', '项目（参数）', '能力名称'], required: true, keyColumn: false },
  { key: 'aliases', labels: { zh: '别名', en: 'Aliases' }, aliases: ['参数别名', '其他名称', '同义词', '又名', '别称'], required: false, keyColumn: false },
  { key: 'unit', labels: { zh: '计量单位', en: 'Unit' }, aliases: ['单位', '结果单位', '量纲'], required: false, keyColumn: false },
  { key: 'standards', labels: { zh: '依据标准', en: 'Standards' }, aliases: ['标准', '标准编号', '标准号', '检测依据', '依据标准编号', '方法标准', '检测标准', '标准（方法）', '标准（方法）名称及编号', '依据标准（含年号）'], required: true, keyColumn: false },
  { key: 'legalBasis', labels: { zh: '法律依据', en: 'Legal basis' }, aliases: ['法律法规依据', '设定依据', '法定依据', '法律法规', '资质依据'], required: false, keyColumn: false },
  { key: 'ownerDepartment', labels: { zh: '主管部门', en: 'Department' }, aliases: ['行业主管部门', '牵头部门', '归口部门', '主管单位'], required: false, keyColumn: false },
  { key: 'note', labels: { zh: '备注', en: 'Note' }, aliases: ['说明', '附注', '注'], required: false, keyColumn: false },
];

/** In mode update the code finds the entry, and everything else may be left out: empty cells change nothing. */
export function parameterFields(mode: 'create' | 'update'): readonly ImportField[] {
  if (mode === 'create') return PARAMETER_FIELDS;
  return PARAMETER_FIELDS.map((field) => ({ ...field, required: field.key === 'code' }));
}

export function labelOf(fields: readonly ImportField[], key: string): ImportField['labels'] {
  const field = fields.find((one) => one.key === key);
  if (field === undefined) throw new Error(`no column ${key}`);
  return field.labels;
}
