import type { DraftAction, DraftState } from '../certificate/decision-procedure.ts';
import type { CertificateAction, CertificateState } from '../certificate/actions.ts';
import type { ProposalAction, ProposalState } from '../library/proposal-procedure.ts';
import type { Words } from '../words.ts';

type Names<Code extends string> = Readonly<Record<Code, Words>>;

export const CERTIFICATE_STATE_NAMES: Names<CertificateState> = {
  none: { zh: '未发证', en: 'Not issued' },
  'in-force': { zh: '有效', en: 'In force' },
  suspended: { zh: '暂停', en: 'Suspended' },
  revoked: { zh: '撤销', en: 'Revoked' },
  cancelled: { zh: '注销', en: 'Cancelled' },
  merged: { zh: '已合并', en: 'Merged' },
};

export const CERTIFICATE_ACTION_NAMES: Names<CertificateAction> = {
  issue: { zh: '发证', en: 'Issue' },
  'take-over': { zh: '接管', en: 'Take over' },
  renew: { zh: '延续', en: 'Renew' },
  change: { zh: '变更', en: 'Change' },
  extend: { zh: '扩项', en: 'Extend' },
  reduce: { zh: '缩小范围', en: 'Reduce' },
  suspend: { zh: '暂停', en: 'Suspend' },
  resume: { zh: '恢复', en: 'Resume' },
  revoke: { zh: '撤销', en: 'Revoke' },
  cancel: { zh: '注销', en: 'Cancel' },
  merge: { zh: '合并', en: 'Merge' },
};

export const DRAFT_STATE_NAMES: Names<DraftState> = {
  prepared: { zh: '待决定', en: 'Waiting for a decision' },
  returned: { zh: '已退回', en: 'Returned' },
  decided: { zh: '已决定', en: 'Decided' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const DRAFT_ACTION_NAMES: Names<DraftAction> = {
  edit: { zh: '修改', en: 'Edit' },
  decide: { zh: '决定', en: 'Decide' },
  return: { zh: '退回', en: 'Return' },
  'submit-again': { zh: '重新提交', en: 'Submit again' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
};

export const PROPOSAL_STATE_NAMES: Names<ProposalState> = {
  proposed: { zh: '已提出', en: 'Proposed' },
  'under-review': { zh: '专家评议中', en: 'Under review' },
  reviewed: { zh: '已评议', en: 'Reviewed' },
  countersigning: { zh: '部门会签中', en: 'Being countersigned' },
  released: { zh: '已发布', en: 'Released' },
  declined: { zh: '未采纳', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const PROPOSAL_ACTION_NAMES: Names<ProposalAction> = {
  edit: { zh: '修改', en: 'Edit' },
  assign: { zh: '指定评议专家', en: 'Name reviewers' },
  review: { zh: '评议', en: 'Review' },
  'conclude-review': { zh: '完成评议', en: 'Conclude the review' },
  send: { zh: '送会签', en: 'Send for countersigning' },
  countersign: { zh: '会签', en: 'Countersign' },
  return: { zh: '退回', en: 'Return' },
  release: { zh: '发布', en: 'Release' },
  decline: { zh: '不予采纳', en: 'Decline' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
};
