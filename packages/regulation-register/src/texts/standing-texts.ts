import type { AxisReason, CreditState } from '../certificate/axes.ts';
import type { MergeObstacle } from '../certificate/merge.ts';
import type { CertificateStatus } from '../certificate/status.ts';
import type { CalibrationStatus } from '../file/calibration.ts';
import type { RequiredPost, SigningAnswer } from '../file/posts.ts';
import type { Words } from '../words.ts';
import { interpolate } from './interpolate.ts';

type Names<Code extends string> = Readonly<Record<Code, Words>>;

export const AXIS_NAMES: Names<'licence' | 'accreditation' | 'designation' | 'credit'> = {
  licence: { zh: '资质认定', en: 'Licence' },
  accreditation: { zh: '认可', en: 'Accreditation' },
  designation: { zh: '工信部实验室', en: 'Ministry laboratory' },
  credit: { zh: '信用风险分类', en: 'Credit class' },
};

export const STATUS_NAMES: Names<CertificateStatus> = {
  active: { zh: '有效', en: 'In force' },
  suspended: { zh: '暂停', en: 'Suspended' },
  expired: { zh: '过期', en: 'Expired' },
  revoked: { zh: '撤销', en: 'Revoked' },
  cancelled: { zh: '注销', en: 'Cancelled' },
  none: { zh: '无', en: 'None' },
};

export const CREDIT_STATE_NAMES: Names<CreditState> = {
  A: { zh: 'A（低风险）', en: 'A (low risk)' },
  B: { zh: 'B（一般风险）', en: 'B (ordinary risk)' },
  C: { zh: 'C（较高风险）', en: 'C (raised risk)' },
  D: { zh: 'D（高风险）', en: 'D (high risk)' },
  unclassified: { zh: '未分类', en: 'Unclassified' },
};

export const AXIS_REASONS: Names<AxisReason> = {
  IN_FORCE: {
    zh: '证书在有效期内，没有暂停或终止的决定。',
    en: 'Within its validity; no decision suspends or ends it.',
  },
  SUSPENDED: { zh: '有暂停决定，尚未恢复。', en: 'A decision suspends it, and none has lifted that.' },
  EXPIRED: { zh: '有效期已过，没有延续。', en: 'Its validity is over and was not renewed.' },
  REVOKED: { zh: '已决定撤销。', en: 'Revoked by decision.' },
  CANCELLED: { zh: '已决定注销。', en: 'Cancelled by decision.' },
  MERGED: { zh: '已并入另一张证书。', en: 'It went into another certificate.' },
  NOT_YET_BEGUN: { zh: '证书尚未生效。', en: 'The certificate does not hold yet.' },
  NEVER_HELD: { zh: '没有这类证书的记录。', en: 'No certificate of this kind is on record.' },
  CLASSIFIED: { zh: '按最近一次分类。', en: 'By the newest classification.' },
  UNCLASSIFIED: { zh: '当日没有分类。', en: 'Not classified on that day.' },
};

export const CALIBRATION_NAMES: Names<CalibrationStatus> = {
  valid: { zh: '在期', en: 'Calibrated' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  overdue: { zh: '已过期', en: 'Overdue' },
  unknown: { zh: '无记录', en: 'No record' },
  'out-of-use': { zh: '停用', en: 'Out of use' },
  'not-required': { zh: '无需溯源', en: 'Not required' },
};

export const REQUIRED_POST_NAMES: Names<RequiredPost> = {
  'top-manager': { zh: '最高管理者', en: 'Top manager' },
  'technical-manager': { zh: '技术负责人', en: 'Technical manager' },
  'quality-manager': { zh: '质量负责人', en: 'Quality manager' },
  'authorised-signatory': { zh: '授权签字人', en: 'Authorised signatory' },
};

export const SIGNING_TEXTS: Names<Extract<SigningAnswer, { authorised: false }>['code']> = {
  NOT_A_SIGNATORY: { zh: '不是授权签字人。', en: 'Not an authorised signatory.' },
  NOT_IN_POST: { zh: '当日不在授权签字人岗位。', en: 'Not in post on that day.' },
  NOT_AUTHORISED_THAT_DAY: { zh: '当日没有生效的授权。', en: 'No authorisation held on that day.' },
  OTHER_FIELD: { zh: '授权领域不包括该领域。', en: 'Authorised for other fields only.' },
};

const MERGE_TEXTS: Names<MergeObstacle['code']> = {
  FEWER_THAN_TWO: { zh: '至少两张证书才能合并。', en: 'It takes two certificates to merge.' },
  OTHER_INSTITUTION: { zh: '{number} 属于另一家机构，不能合并。', en: '{number} belongs to another institution.' },
  NOT_IN_FORCE: { zh: '{number} 当日不是有效状态，不能合并。', en: '{number} is not in force on that day.' },
  NAMED_TWICE: { zh: '{number} 写了两次。', en: '{number} is named twice.' },
};

export function mergeObstacleText(obstacle: MergeObstacle): Words {
  return interpolate(MERGE_TEXTS[obstacle.code], 'number' in obstacle ? { number: obstacle.number } : {});
}
