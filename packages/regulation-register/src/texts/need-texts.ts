import type { Words } from '../words.ts';

/** What is missing for a step of any procedure of the register, and what to do about it. */
export const REGISTER_NEED_TEXTS: Readonly<Record<string, Words>> = {
  SAME_HAND: {
    zh: '拟办和决定不能是同一人，请由另一人决定。',
    en: 'Who prepared it cannot decide it; somebody else must.',
  },
  REASON_MISSING: { zh: '请写明理由。', en: 'Give a reason.' },
  EFFECTIVE_BEFORE_LAST: {
    zh: '生效日早于上一决定的生效日；如是更正，请注明更正。',
    en: 'It would hold from a day before the last decision’s. If it mends that one, say that it is a correction.',
  },
  NUMBER_MISSING: { zh: '请给出证书编号。', en: 'Give the certificate a number.' },
  NUMBER_TAKEN: {
    zh: '这个编号已有证书用过，请换一个。',
    en: 'Another certificate has, or had, this number; choose another.',
  },
  SITE_MISSING: { zh: '证书至少要有一个场所。', en: 'A certificate covers one site at least.' },
  LAST_DAY_MISSING: { zh: '请给出有效期止。', en: 'Give the last day of validity.' },
  ENDS_BEFORE_IT_BEGINS: { zh: '截止日早于起始日，请核对。', en: 'It ends before it begins; check both days.' },
  NOT_A_FULL_TERM: {
    zh: '有效期应为法定年限（资质认定 6 年，至满期前一日）；合并的证书不得更长。',
    en: 'Validity is the full legal term (six years for a licence, to the day before); a merger may be shorter, never longer.',
  },
  END_NOT_LATER: { zh: '延续后的有效期止须晚于原有效期止。', en: 'A renewal must end later than what it renews.' },
  EXPIRED: { zh: '证书在生效日已过期，请先办理延续。', en: 'The certificate has expired by that day; renew it first.' },
  SUSPENSION_TOO_LONG: {
    zh: '暂停须有截止日，且不超过规定的月数。',
    en: 'A suspension needs a last day, within the months that are set.',
  },
  ADDITIONS_MISSING: { zh: '请列出要增加的能力。', en: 'List the capabilities to be added.' },
  REMOVALS_MISSING: { zh: '请列出要取消的能力。', en: 'List the capabilities to be taken off.' },
  REDUCTION_ADDS: {
    zh: '缩小范围不能同时增加能力，请另办扩项。',
    en: 'A reduction adds nothing; extend by a decision of its own.',
  },
  MERGED_INTO_MISSING: { zh: '请指明并入哪张证书。', en: 'Name the certificate that it goes into.' },
  NOT_YOUR_DRAFT: { zh: '只有拟办人可以改动或撤回。', en: 'Only who prepared it can change it or take it back.' },
  STALE: { zh: '拟办之后该证书又有新决定，请重新拟办。', en: 'The certificate was decided on since; prepare it anew.' },
  ANSWER_MISSING: { zh: '请写明退回的原因。', en: 'Say why it is returned.' },
  NOT_YOUR_PROPOSAL: {
    zh: '只有提议人可以改动或撤回提议。',
    en: 'Only the proposer can change the proposal or take it back.',
  },
  REVIEWER_IS_PROPOSER: {
    zh: '提议人不能评议或会签自己的提议。',
    en: 'Nobody reviews or countersigns his own proposal.',
  },
  ALREADY_REVIEWED: { zh: '您已评议过这份提议。', en: 'You have reviewed this proposal.' },
  REVIEWS_MISSING: { zh: '专家评议的人数不够，请再请专家评议。', en: 'Too few experts have reviewed it; ask more.' },
  NOT_THE_OWNING_DEPARTMENT: {
    zh: '须由该参数的主管部门会签；没有主管部门的，先指定。',
    en: 'The department that owns the parameter countersigns; name one where there is none.',
  },
  LEGAL_BASIS_MISSING: {
    zh: '没有法律法规依据的项目不需要资质认定，请写明依据。',
    en: 'What no law asks to be licensed needs no parameter; name the basis.',
  },
  SUCCESSOR_NOT_RELEASED: {
    zh: '修订稿发布之后，原参数才转为已修订。',
    en: 'A parameter counts as revised once its successor is released.',
  },
};
