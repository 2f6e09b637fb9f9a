import type { InspectorLeftOut, InstitutionLeftOut } from '../base.ts';
import type { CreditClass } from '../credit.ts';
import type { ExceptionRefusal } from '../exceptions.ts';
import type { FrameRefusal } from '../frame.ts';
import type { ReplacementReason, ReplacementRefusal } from '../replacement.ts';
import type { Words } from '../words.ts';

type Names<Code extends string> = Readonly<Record<Code, Words>>;

/** Why an institution is in no list. */
export const INSTITUTION_LEFT_OUT: Names<InstitutionLeftOut> = {
  NOT_ACTIVE: { zh: '资质认定不在有效状态', en: 'Its licence is not active' },
  OUTSIDE_REGION: { zh: '不在本辖区', en: 'It lies outside the region' },
  LICENSED_ELSEWHERE: { zh: '不是本市资质认定', en: 'Another authority licensed it' },
  DRAWN_BY_CITY: { zh: '市级已抽中', en: 'The city has drawn it' },
  DRAWN_CITY_WIDE: { zh: '只有全市统一抽取的领域', en: 'Its fields are drawn for the whole city' },
  FIELD_NOT_IN_PLAN: { zh: '没有本方案抽取的领域', en: 'The plan draws none of its fields' },
};

/** Why somebody is not sent. */
export const INSPECTOR_LEFT_OUT: Names<InspectorLeftOut> = {
  EXPERT: { zh: '技术专家，不是执法人员', en: 'An expert, not an inspector' },
  UNAVAILABLE: { zh: '不在岗', en: 'Not available' },
  OUTSIDE_REGION: { zh: '不在本辖区', en: 'Serves outside the region' },
  NO_CERTIFICATE: { zh: '没有执法证件', en: 'Has no certificate' },
  CERTIFICATE_EXPIRES: { zh: '执法证件到期', en: 'The certificate expires too early' },
  POOL_NOT_IN_PLAN: { zh: '方案不需要其所在部门派员', en: 'The plan asks nobody of his department' },
};

export const REPLACEMENT_REASON_NAMES: Names<ReplacementReason> = {
  CLOSED: { zh: '已关闭停业', en: 'Closed down' },
  LICENCE_LOST: { zh: '资质认定已失效', en: 'Licence no longer valid' },
  NO_ACTIVITY: { zh: '未开展检验检测活动', en: 'No testing activity' },
  MOVED_AWAY: { zh: '已迁出', en: 'Moved away' },
};

export const REPLACEMENT_REFUSALS: Names<ReplacementRefusal> = {
  EXPLANATION_MISSING: { zh: '须写明情况', en: 'An explanation is needed' },
  APPROVER_IS_REQUESTER: { zh: '申请人不能批准自己的申请', en: 'Nobody approves his own request' },
  NOT_SELECTED: { zh: '该机构不在抽中名单内', en: 'The institution was not drawn' },
  ALREADY_REPLACED: { zh: '该机构已被递补', en: 'The institution has been replaced' },
  NO_RESERVE_LEFT: { zh: '该层没有候补可用', en: 'The stratum has no reserve left' },
};

export const EXCEPTION_REFUSALS: Names<ExceptionRefusal> = {
  ALREADY_DECIDED: { zh: '该申请已经批准', en: 'The exception has been approved already' },
  APPROVER_IS_REQUESTER: { zh: '申请人不能批准自己的申请', en: 'Nobody approves his own request' },
  REASON_MISSING: { zh: '须写明理由', en: 'A reason is needed' },
};

export const FRAME_REFUSALS: Names<FrameRefusal['code']> = {
  ID_INVALID: { zh: '编号不符合抽取规格', en: 'An id breaks the draw specification' },
  ID_REPEATED: { zh: '编号重复', en: 'An id stands twice' },
  COMMITMENT_MISSING: { zh: '承诺方未提交承诺', en: 'A party has not committed' },
  COMMITMENT_INVALID: { zh: '承诺须为 64 位小写十六进制', en: 'A commitment has 64 lower-case hex digits' },
  SIZE_INVALID: { zh: '权重超出抽取规格', en: 'A weight is outside the draw specification' },
  STRATUM_TOO_SMALL: { zh: '可抽机构少于计划数', en: 'Fewer institutions than the quota' },
};

/** Short names; internal screens only. */
export const CREDIT_CLASS_NAMES: Names<CreditClass> = {
  A: { zh: 'A 类（风险低）', en: 'Class A (low risk)' },
  B: { zh: 'B 类（风险一般）', en: 'Class B (ordinary risk)' },
  C: { zh: 'C 类（风险较高）', en: 'Class C (raised risk)' },
  D: { zh: 'D 类（风险高）', en: 'Class D (high risk)' },
};
