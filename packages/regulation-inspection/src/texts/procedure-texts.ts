import type { DrawAction, DrawState } from '../procedure-draw.ts';
import type { PlanAction, PlanState } from '../procedure-plan.ts';
import type { InspectionRole } from '../roles.ts';
import type { Words } from '../words.ts';

type Names<Code extends string> = Readonly<Record<Code, Words>>;

export const PLAN_STATE_NAMES: Names<PlanState> = {
  draft: { zh: '草稿', en: 'Draft' },
  countersigning: { zh: '会签中', en: 'Being countersigned' },
  approved: { zh: '已批准', en: 'Approved' },
  reported: { zh: '已报送市局', en: 'Reported to the city' },
  filed: { zh: '已备案', en: 'On file' },
  published: { zh: '已公开', en: 'Public' },
  closed: { zh: '已办结', en: 'Closed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const PLAN_ACTION_NAMES: Names<PlanAction> = {
  edit: { zh: '编制', en: 'Edit' },
  submit: { zh: '提交会签', en: 'Send for countersigning' },
  countersign: { zh: '会签', en: 'Countersign' },
  return: { zh: '退回', en: 'Return' },
  approve: { zh: '批准', en: 'Approve' },
  'assign-number': { zh: '编文号', en: 'Assign a number' },
  report: { zh: '报送市局', en: 'Report to the city' },
  acknowledge: { zh: '收讫备案', en: 'Take on file' },
  'send-back': { zh: '退回各区', en: 'Send back to the district' },
  publish: { zh: '印发公开', en: 'Issue and publish' },
  amend: { zh: '修订', en: 'Amend' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  close: { zh: '办结', en: 'Close' },
};

export const DRAW_STATE_NAMES: Names<DrawState> = {
  prepared: { zh: '名录已冻结', en: 'Lists frozen' },
  committing: { zh: '承诺中', en: 'Commitments' },
  sealed: { zh: '抽样框已封存', en: 'Frame sealed' },
  revealing: { zh: '揭示中', en: 'Reveals' },
  drawn: { zh: '已抽取派员', en: 'Drawn' },
  published: { zh: '已公布', en: 'Published' },
  void: { zh: '作废', en: 'Void' },
};

export const DRAW_ACTION_NAMES: Names<DrawAction> = {
  'open-commitments': { zh: '征集承诺', en: 'Open commitments' },
  commit: { zh: '提交承诺', en: 'Commit' },
  seal: { zh: '冻结抽样框', en: 'Seal the frame' },
  'open-reveals': { zh: '开始揭示', en: 'Open reveals' },
  reveal: { zh: '揭示', en: 'Reveal' },
  'enter-published-value': { zh: '录入公开值', en: 'Enter the published value' },
  draw: { zh: '抽取并派员', en: 'Draw and assign' },
  publish: { zh: '公布', en: 'Publish' },
  'request-replacement': { zh: '申请递补', en: 'Ask for a replacement' },
  'approve-replacement': { zh: '批准递补', en: 'Approve the replacement' },
  'request-void': { zh: '申请作废', en: 'Ask to void' },
  void: { zh: '作废', en: 'Void' },
};

export const INSPECTION_ROLE_NAMES: Names<InspectionRole> = {
  clerk: { zh: '市局经办', en: 'City clerk' },
  'division-head': { zh: '市局处长', en: 'Division head' },
  'joint-department': { zh: '联合部门', en: 'Joint department' },
  party: { zh: '承诺方', en: 'Committing party' },
  host: { zh: '主持人', en: 'Host' },
  auditor: { zh: '审计', en: 'Auditor' },
  discipline: { zh: '纪检', en: 'Discipline inspection' },
  'district-clerk': { zh: '区局经办', en: 'District clerk' },
  'district-head': { zh: '区局负责人', en: 'District head' },
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
};

/** What is missing before an action: the codes of the requirements of both procedures. */
export const NEED_TEXTS = {
  PLAN_HAS_FAILED_CHECKS: { zh: '方案还有未通过的检查', en: 'The plan still fails checks' },
  COUNTERSIGNATURE_MISSING: { zh: '会签不齐', en: 'Not every department has signed' },
  DEPARTMENT_MAY_NOT_SIGN: {
    zh: '该部门不在会签名单内，或已签过这一版',
    en: 'The department is not asked to sign, or signed this version already',
  },
  DECIDER_IS_AUTHOR: { zh: '编制人不能批准自己的方案', en: 'The author does not decide on his own plan' },
  REASON_MISSING: { zh: '须写明理由', en: 'A reason is needed' },
  DRAW_ALREADY_SEALED: {
    zh: '已有抽样框按此方案封存，须先作废',
    en: 'A frame is sealed under this plan; that draw has to be voided first',
  },
  DRAW_STILL_OPEN: { zh: '还有抽取未完成', en: 'A draw is still under way' },
  PLAN_NOT_READY: {
    zh: '方案尚未批准（区级须已备案）、冻结后又被修改，或冻结前检查未通过',
    en: 'The plan is not approved (a district’s: not on file), was changed after the freeze, or fails a check before it',
  },
  LISTS_NOT_LOGGED: { zh: '名录快照的哈希还未写入日志', en: 'The hash of the lists is not in the log yet' },
  NOT_THIS_PARTY: { zh: '只能提交本方的承诺和揭示', en: 'A party hands in its own and nobody else’s' },
  COMMITMENT_INVALID: { zh: '承诺须为 64 位小写十六进制', en: 'A commitment has 64 lower-case hex digits' },
  ALREADY_COMMITTED: { zh: '已提交承诺，不能更换', en: 'This party has committed; a commitment is never exchanged' },
  COMMITMENTS_MISSING: { zh: '还有承诺方未提交承诺', en: 'Commitments are missing' },
  FRAME_INVALID: { zh: '抽样框不符合抽取规格', en: 'The frame breaks the draw specification' },
  FRAME_NOT_LOGGED: { zh: '抽样框哈希还未入签名日志', en: 'The frame hash is not in the signed log yet' },
  SECRET_DOES_NOT_MATCH: { zh: '揭示值与承诺不符', en: 'The secret does not match its commitment' },
  ALREADY_REVEALED: { zh: '该随机源已经揭示', en: 'This source has been revealed' },
  VALUE_NOT_DUE: { zh: '公开值尚未产生', en: 'The published value does not exist yet' },
  REVEALS_MISSING: { zh: '还有随机源未揭示', en: 'Reveals are missing' },
  RESULT_NOT_LOGGED: { zh: '结果还未入签名日志', en: 'The result is not in the signed log yet' },
  NOT_REQUESTED: { zh: '还没有人提出申请', en: 'Nobody has asked for it' },
  ALREADY_REQUESTED: { zh: '已有申请待批', en: 'A request is waiting already' },
  APPROVER_IS_REQUESTER: { zh: '申请人不能批准自己的申请', en: 'Nobody approves his own request' },
  NO_RESERVE_LEFT: { zh: '该层没有候补可用', en: 'The stratum has no reserve left' },
} as const satisfies Readonly<Record<string, Words>>;
