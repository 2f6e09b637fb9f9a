import type { Post, Words } from '@hengjian/contract';

export const POST_NAMES: Readonly<Record<Post, Words>> = {
  'top-manager': { zh: '最高管理者', en: 'Top manager' },
  'technical-manager': { zh: '技术负责人', en: 'Technical manager' },
  'quality-manager': { zh: '质量负责人', en: 'Quality manager' },
  'authorised-signatory': { zh: '授权签字人', en: 'Authorised signatory' },
  supervisor: { zh: '监督员', en: 'Supervisor' },
  'internal-auditor': { zh: '内审员', en: 'Internal auditor' },
  tester: { zh: '检测员', en: 'Tester' },
  sampler: { zh: '采样员', en: 'Sampler' },
  'equipment-keeper': { zh: '设备管理员', en: 'Equipment keeper' },
  'sample-keeper': { zh: '样品管理员', en: 'Sample keeper' },
  'document-keeper': { zh: '资料管理员', en: 'Document keeper' },
  other: { zh: '其他岗位', en: 'Other' },
};
export const EDUCATION_NAMES: Readonly<Record<string, Words>> = {
  doctor: { zh: '博士', en: 'Doctor' },
  master: { zh: '硕士', en: 'Master' },
  bachelor: { zh: '本科', en: 'Bachelor' },
  college: { zh: '大专', en: 'College' },
  secondary: { zh: '中专或高中', en: 'Secondary' },
  other: { zh: '其他', en: 'Other' },
};
export const SITE_KIND_NAMES: Readonly<Record<string, Words>> = {
  main: { zh: '主场所', en: 'Main site' },
  branch: { zh: '分支或分场所', en: 'Branch' },
  temporary: { zh: '临时场所', en: 'Temporary site' },
  mobile: { zh: '可移动设施', en: 'Mobile facility' },
};
export const TRACING_NAMES: Readonly<Record<string, Words>> = {
  verification: { zh: '检定', en: 'Verification' },
  calibration: { zh: '校准', en: 'Calibration' },
  check: { zh: '核查', en: 'Check' },
};
export const DOCUMENT_KIND_NAMES: Readonly<Record<string, Words>> = {
  manual: { zh: '质量手册', en: 'Quality manual' },
  procedure: { zh: '程序文件', en: 'Procedure' },
  instruction: { zh: '作业指导书', en: 'Work instruction' },
  form: { zh: '记录表格', en: 'Form' },
  other: { zh: '其他', en: 'Other' },
};
export const FORM_NAMES: Readonly<Record<string, Words>> = {
  independent: { zh: '独立法人', en: 'Independent legal person' },
  part: { zh: '非独立法人（经所属法人授权）', en: 'Part of a legal person, authorised by it' },
};
export const OWNERSHIP_NAMES: Readonly<Record<string, Words>> = {
  public: { zh: '事业', en: 'Public institution' },
  'state-owned': { zh: '国企', en: 'State-owned' },
  private: { zh: '民营', en: 'Private' },
  foreign: { zh: '外资', en: 'Foreign' },
  other: { zh: '其他', en: 'Other' },
};
export const LABEL_NAMES: Readonly<Record<string, Words>> = {
  'high-tech': { zh: '高新技术企业', en: 'High-tech enterprise' },
  specialised: { zh: '专精特新', en: 'Specialised and innovative' },
  listed: { zh: '上市公司', en: 'Listed company' },
};
export const YES_NO_NAMES: Readonly<Record<string, Words>> = {
  true: { zh: '是', en: 'Yes' },
  false: { zh: '否', en: 'No' },
};
