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
  NOT_YOUR_PROPOSAL: { zh: '只有提出人可以办理。', en: 'Only whoever proposed it may do this.' },
  OWN_PROPOSAL: {
    zh: '不能评议、会签或发布自己提出的建议。',
    en: 'Nobody reviews, signs or releases his own proposal.',
  },
  REVIEWERS_MISSING: { zh: '评议专家人数不够，请再选。', en: 'Too few experts are chosen to review it; choose more.' },
  REVIEWER_WITHOUT_RIGHT: { zh: '所选人员不是技术专家。', en: 'Somebody chosen is no technical expert.' },
  PROPOSER_AS_REVIEWER: { zh: '提出人不能评议自己的建议。', en: 'Whoever proposed it cannot review it.' },
  NOT_A_REVIEWER: { zh: '您不在本建议的评议专家名单中。', en: 'You were not asked to review this proposal.' },
  ALREADY_REVIEWED: { zh: '您已提交过评议意见。', en: 'You have given your opinion already.' },
  VERDICT_MISSING: { zh: '请选择同意或不同意。', en: 'Say whether you are in favour or not.' },
  REVIEWS_MISSING: { zh: '还有专家没有提交意见。', en: 'Some experts have not given their opinion yet.' },
  REVIEW_UNFAVOURABLE: {
    zh: '同意的专家没有过半，不能送会签；可退回修改或不予采纳。',
    en: 'No majority of the experts is in favour: it cannot go out for signatures. Return or decline it.',
  },
  DEPARTMENTS_MISSING: { zh: '请选择会签部门。', en: 'Choose the departments that sign.' },
  DEPARTMENT_UNKNOWN: {
    zh: '所选部门在本地区没有单位。',
    en: 'A department chosen has no organisation in this region.',
  },
  DEPARTMENT_NOT_ASKED: { zh: '本建议没有请您的部门会签。', en: 'Your department is not asked to sign this proposal.' },
  ALREADY_SIGNED: { zh: '您的部门已会签。', en: 'Your department has signed already.' },
  SIGNATURES_MISSING: { zh: '会签还没有齐。', en: 'Some departments have not signed yet.' },
  LEGAL_BASIS_MISSING: {
    zh: '没有写明法定依据：无法定依据的项目无需资质认定，不能入库。',
    en: 'No legal basis is named: what no law asks a licence for needs none and cannot enter the library.',
  },
  OWNING_DEPARTMENT_MISSING: {
    zh: '会签部门须包括该参数的主管部门。',
    en: 'The department that owns the parameter must be among those that sign.',
  },
};
