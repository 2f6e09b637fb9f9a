import type { ImportField, ImportOptionField } from '../../registry/index.ts';

/** Columns whose cell may say 同上, or be empty where that is chosen to mean the same. */
export const REPEATED = ['certificate', 'institution', 'site', 'field', 'category', 'object', 'project'] as const;

/** Columns in which 同上 is understood though an empty cell means nothing there. */
export const SPOKEN_REPEATS = [...REPEATED, 'parameter', 'standard', 'standardTitle', 'method', 'restriction'] as const;

// biome-ignore format: fields read as a table
/** The columns of a capability annex (domain §3.8, table 4), and those by which a file of many certificates is told apart. */
export const FIELDS: readonly ImportField[] = [
  { key: 'certificate', labels: { zh: '证书编号', en: 'Certificate number' }, aliases: ['资质认定证书编号', 'CMA证书编号', '证书号', '资质证书编号', 'Certificate'], required: false, keyColumn: true },
  { key: 'institution', labels: { zh: '机构统一社会信用代码或编号', en: 'Institution (USCC or code)' }, aliases: ['统一社会信用代码', '信用代码', '机构信用代码', '机构统一社会信用代码', '机构编号', '机构代码', 'USCC', 'Institution'], required: false, keyColumn: true },
  { key: 'site', labels: { zh: '场所', en: 'Site' }, aliases: ['场所编号', '场所序号', '场所名称', '检测场所', '地点', '实验场所', 'Location'], required: false, keyColumn: true },
  { key: 'field', labels: { zh: '领域', en: 'Field' }, aliases: ['领域名称', '领域序号/名', '专业领域', '检测领域', '领域序号及名称'], required: false, keyColumn: false },
  { key: 'category', labels: { zh: '类别', en: 'Category' }, aliases: ['类别名称', '类别序号/名', '产品类别', '检测类别', '产品/类别'], required: false, keyColumn: false },
  { key: 'object', labels: { zh: '对象', en: 'Object' }, aliases: ['对象名称', '对象序号/名', '检测对象', '检验检测对象', '产品名称', '产品', '检测产品', '样品'], required: true, keyColumn: false },
  { key: 'project', labels: { zh: '项目', en: 'Project' }, aliases: ['项目名称', '项目序号/名', '检测项目', '检验项目'], required: false, keyColumn: false },
  { key: 'parameter', labels: { zh: '参数', en: 'Parameter' }, aliases: ['参数名称', '项目/参数', '项目（参数）', '检测参数', '检验检测参数', '项目参数'], required: false, keyColumn: false },
  { key: 'standard', labels: { zh: '依据标准（名称及编号，含年号）', en: 'Standard (title and number with edition)' }, aliases: ['依据标准', '标准名称及编号', '标准（方法）名称及编号', '依据的标准（方法）名称及编号（含年号）', '检测依据', '标准编号', '标准号', '依据标准编号', '检测标准', '方法标准', 'Standard'], required: true, keyColumn: false },
  { key: 'standardTitle', labels: { zh: '标准名称', en: 'Title of the standard' }, aliases: ['依据标准名称', '方法名称', '标准（方法）名称'], required: false, keyColumn: false },
  { key: 'method', labels: { zh: '方法', en: 'Method' }, aliases: ['检测方法', '方法编号', '分析方法', '条款'], required: false, keyColumn: false },
  { key: 'restriction', labels: { zh: '限制范围', en: 'Restriction' }, aliases: ['限制', '限制范围及说明', '限制内容', '不包括'], required: false, keyColumn: false },
  { key: 'note', labels: { zh: '说明', en: 'Note' }, aliases: ['备注', '附注', '其他说明'], required: false, keyColumn: false },
  { key: 'validFrom', labels: { zh: '生效日期', en: 'Valid from' }, aliases: ['有效期起', '起始日期', '批准日期', '有效期自', '能力批准日期'], required: false, keyColumn: false },
  { key: 'validTo', labels: { zh: '终止日期', en: 'Last day' }, aliases: ['有效期至', '有效期止', '截止日期', '失效日期'], required: false, keyColumn: false },
];

/** What may be chosen once for the whole file. */
export const OPTIONS: readonly ImportOptionField[] = [
  {
    key: 'certificate',
    kind: 'text',
    words: { zh: '证书编号', en: 'Certificate number' },
    note: { zh: '整表都属于这张证书时填写', en: 'Where all rows belong to one certificate' },
  },
  {
    key: 'site',
    kind: 'text',
    words: { zh: '场所', en: 'Site' },
    note: { zh: '编号或名称；不填为第1场所', en: 'Number or name; site 1 where nothing is said' },
  },
  {
    key: 'effectiveFrom',
    kind: 'date',
    words: { zh: '生效日期', en: 'Effective from' },
    note: {
      zh: '不填：附表原为空的，自证书有效期首日；否则自今日',
      en: 'Left empty: the first day of the certificate where its annex is empty, else today',
    },
  },
  {
    key: 'blankRepeats',
    kind: 'yes-no',
    words: { zh: '空白即同上', en: 'Empty means as above' },
    note: {
      zh: '场所、领域、类别、对象等列的空白单元格沿用上一行',
      en: 'Empty cells of site, field, category, object and the like repeat the row above',
    },
  },
];
