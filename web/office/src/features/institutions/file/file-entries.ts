import { CALIBRATION_NAMES } from '@hengjian/regulation-register';
import type { Status } from '@hengjian/ui';
import type { Entry } from '../../../registry/dictionaries.ts';

// biome-ignore format: dictionaries read as tables
export const POSTS: readonly Entry[] = [
  { code: 'top-manager', words: { zh: '最高管理者', en: 'Top manager' } },
  { code: 'technical-manager', words: { zh: '技术负责人', en: 'Technical manager' } },
  { code: 'quality-manager', words: { zh: '质量负责人', en: 'Quality manager' } },
  { code: 'authorised-signatory', words: { zh: '授权签字人', en: 'Authorised signatory' } },
  { code: 'supervisor', words: { zh: '监督员', en: 'Supervisor' } },
  { code: 'internal-auditor', words: { zh: '内审员', en: 'Internal auditor' } },
  { code: 'tester', words: { zh: '检测人员', en: 'Tester' } },
  { code: 'sampler', words: { zh: '采样人员', en: 'Sampler' } },
  { code: 'equipment-keeper', words: { zh: '设备管理员', en: 'Equipment keeper' } },
  { code: 'sample-keeper', words: { zh: '样品管理员', en: 'Sample keeper' } },
  { code: 'document-keeper', words: { zh: '档案管理员', en: 'Document keeper' } },
  { code: 'other', words: { zh: '其他', en: 'Other' } },
];
// biome-ignore format: dictionaries read as tables
export const SITE_KINDS: readonly Entry[] = [
  { code: 'main', words: { zh: '主场所', en: 'Main site' } },
  { code: 'branch', words: { zh: '分场所', en: 'Branch' } },
  { code: 'temporary', words: { zh: '临时场所', en: 'Temporary' } },
  { code: 'mobile', words: { zh: '移动场所', en: 'Mobile' } },
];
// biome-ignore format: dictionaries read as tables
export const EDUCATION: readonly Entry[] = [
  { code: 'doctor', words: { zh: '博士', en: 'Doctorate' } },
  { code: 'master', words: { zh: '硕士', en: 'Master' } },
  { code: 'bachelor', words: { zh: '本科', en: 'Bachelor' } },
  { code: 'college', words: { zh: '大专', en: 'College' } },
  { code: 'secondary', words: { zh: '中专', en: 'Secondary' } },
  { code: 'other', words: { zh: '其他', en: 'Other' } },
];
// biome-ignore format: dictionaries read as tables
export const TRACING: readonly Entry[] = [
  { code: 'verification', words: { zh: '检定', en: 'Verification' } },
  { code: 'calibration', words: { zh: '校准', en: 'Calibration' } },
  { code: 'check', words: { zh: '核查', en: 'Check' } },
];
// biome-ignore format: dictionaries read as tables
export const DOCUMENT_KINDS: readonly Entry[] = [
  { code: 'manual', words: { zh: '质量手册', en: 'Quality manual' } },
  { code: 'procedure', words: { zh: '程序文件', en: 'Procedure' } },
  { code: 'instruction', words: { zh: '作业指导书', en: 'Work instruction' } },
  { code: 'form', words: { zh: '记录表格', en: 'Form' } },
  { code: 'other', words: { zh: '其他', en: 'Other' } },
];
// biome-ignore format: dictionaries read as tables
export const FORMS: readonly Entry[] = [
  { code: 'independent', words: { zh: '独立法人', en: 'Legal person itself' } },
  { code: 'part', words: { zh: '法人单位内设机构', en: 'Part of a legal person' } },
];
// biome-ignore format: dictionaries read as tables
export const OWNERSHIP: readonly Entry[] = [
  { code: 'public', words: { zh: '事业单位', en: 'Public' } },
  { code: 'state-owned', words: { zh: '国有企业', en: 'State-owned' } },
  { code: 'private', words: { zh: '民营企业', en: 'Private' } },
  { code: 'foreign', words: { zh: '外商投资', en: 'Foreign-invested' } },
  { code: 'other', words: { zh: '其他', en: 'Other' } },
];
// biome-ignore format: dictionaries read as tables
export const LABELS: readonly Entry[] = [
  { code: 'high-tech', words: { zh: '高新技术企业', en: 'High-tech' } },
  { code: 'specialised', words: { zh: '专精特新', en: 'Specialised' } },
  { code: 'listed', words: { zh: '上市公司', en: 'Listed' } },
];

export type InstrumentState = keyof typeof CALIBRATION_NAMES;
export const INSTRUMENT_STATES: readonly Entry[] = (
  ['overdue', 'unknown', 'due-soon', 'valid', 'not-required', 'out-of-use'] as const
).map((code) => ({ code, words: CALIBRATION_NAMES[code] }));

/** Lost traceability is lateness: vermilion. None at all on record needs attention. */
export const INSTRUMENT_MARKS: Readonly<Record<InstrumentState, Status>> = {
  valid: 'ok',
  'due-soon': 'run',
  overdue: 'bad',
  unknown: 'stop',
  'out-of-use': 'end',
  'not-required': 'end',
};
