import type { Refusal, Words } from '@hengjian/contract';
import type { Missing } from '@hengjian/law';

/** What is said where a requirement of the procedure does not hold. */
export const NEED_TEXTS: Readonly<Record<string, Words>> = {
  NOT_YOUR_PROPOSAL: { zh: '只有提出人可以办理。', en: 'Only whoever proposed it may do this.' },
  REASON_MISSING: { zh: '请写明理由。', en: 'Please state the reason.' },
  OWN_PROPOSAL: {
    zh: '不能评议、会签或发布自己提出的建议。',
    en: 'Nobody reviews, signs or releases his own proposal.',
  },
  REVIEWERS_MISSING: { zh: '请至少选择一名评议专家。', en: 'Choose at least one expert to review it.' },
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
};

/** Several requirements that do not hold, as one refusal: the first speaks, all are listed. */
export function missingRefusal(missing: readonly Missing[]): Refusal {
  const [first] = missing;
  if (first === undefined) throw new Error('a refusal for missing requirements names at least one');
  return {
    code: first.code,
    clause: first.clause,
    message: wordsOf(first.code),
    params: { missing: missing.map(({ code }) => ({ code, words: wordsOf(code) })) },
  };
}

function wordsOf(code: string): Words {
  return NEED_TEXTS[code] ?? { zh: `未满足：${code}`, en: `Not met: ${code}` };
}

export const NOT_IN_THIS_STATE: Refusal = {
  code: 'NOT_IN_THIS_STATE',
  clause: 'R3-2a',
  message: { zh: '当前阶段不能办理这一步。', en: 'This step cannot be taken at the present stage.' },
  wayOut: {
    zh: '请刷新页面，查看现在轮到谁、办什么。',
    en: 'Reload the page to see whose turn it is and what is next.',
  },
};

export const RELEASED_IN_A_VERSION: Refusal = {
  code: 'RELEASED_IN_A_VERSION',
  clause: 'R3-2a',
  message: { zh: '建议随参数库新版本一并发布。', en: 'A proposal is released with a version of the library.' },
  wayOut: {
    zh: '请到“参数库版本”页，选择待发布的建议后发布。',
    en: 'Go to “Library versions”, choose what is ready and release it.',
  },
};
