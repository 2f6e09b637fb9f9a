import type { Words } from '@hengjian/contract';

/** What each requirement of the procedures says when it does not hold. */
export const MISSING_WORDS: Readonly<Record<string, Words>> = {
  PLAN_HAS_FAILED_CHECKS: {
    zh: '计划还有未通过的检查。逐项处理后再继续。',
    en: 'The plan has checks that fail. Settle each of them, then go on.',
  },
  COUNTERSIGNATURE_MISSING: {
    zh: '会签部门尚未全部签署。',
    en: 'Not every department has countersigned yet.',
  },
  DEPARTMENT_MAY_NOT_SIGN: {
    zh: '您的部门不在会签名单中，或已签署本版本。',
    en: 'Your department is not asked to sign, or has signed this version already.',
  },
  DECIDER_IS_AUTHOR: {
    zh: '编制人不能批准自己的计划，须由他人批准。',
    en: 'Whoever wrote the plan does not approve it; somebody else has to.',
  },
  REASON_MISSING: { zh: '请说明理由。', en: 'Please give a reason.' },
  DRAW_ALREADY_SEALED: {
    zh: '抽样框已封存，计划不能再改。须先将该次抽取作废。',
    en: 'A frame has been sealed, so the plan stands. The draw has to be declared void first.',
  },
  DRAW_STILL_OPEN: { zh: '还有未完成的抽取。', en: 'A draw under this plan is still open.' },
  PLAN_NOT_READY: {
    zh: '计划未批准，或按现在的名录不能通过检查。',
    en: 'The plan is not approved, or does not pass its checks on the lists as they are now.',
  },
  LISTS_NOT_LOGGED: {
    zh: '名录快照的哈希尚未写入日志，请稍候。',
    en: 'The hash of the lists is not in the log yet; please wait a moment.',
  },
  NOT_THIS_PARTY: { zh: '只能由该方本人提交。', en: 'Only this party itself may hand this in.' },
  COMMITMENT_INVALID: {
    zh: '承诺须为 64 位小写十六进制。',
    en: 'A commitment is 64 lower-case hex digits.',
  },
  ALREADY_COMMITTED: {
    zh: '该方已提交承诺，不能更换。',
    en: 'This party has committed already; a commitment is never exchanged.',
  },
  COMMITMENTS_MISSING: { zh: '还有参与方未提交承诺。', en: 'Not every party has committed yet.' },
  FRAME_INVALID: { zh: '抽样框不符合规格。', en: 'The frame breaks the specification.' },
  FRAME_NOT_LOGGED: {
    zh: '抽样框哈希尚未进入签名的日志头，请稍候。',
    en: 'The frame hash is not under a signed log head yet; please wait a moment.',
  },
  SECRET_DOES_NOT_MATCH: {
    zh: '秘密与承诺不符。请核对 64 位十六进制是否完整、有无多余空格。',
    en: 'The secret does not match the commitment. Check that all 64 hex digits are there and nothing else.',
  },
  ALREADY_REVEALED: {
    zh: '该来源的值已揭示，不能更改。',
    en: 'The value of this source stands already and cannot change.',
  },
  VALUE_NOT_DUE: { zh: '约定的公布时刻未到。', en: 'The moment agreed for this published value has not come.' },
  REVEALS_MISSING: { zh: '还有来源未揭示。', en: 'Not every source has been revealed.' },
  RESULT_NOT_LOGGED: {
    zh: '结果尚未进入签名的日志头，请稍候。',
    en: 'The result is not under a signed log head yet; please wait a moment.',
  },
  NOT_REQUESTED: { zh: '尚无人提出申请。', en: 'Nobody has asked for this yet.' },
  ALREADY_REQUESTED: { zh: '已有申请待批。', en: 'A request is waiting for a decision already.' },
  APPROVER_IS_REQUESTER: { zh: '申请人不能批准自己的申请。', en: 'Whoever asked cannot approve it.' },
  NO_RESERVE_LEFT: { zh: '该层已无候补机构。', en: 'No reserve is left in this stratum.' },
};
