import { certificateFields } from '@hengjian/registry-codes';
import type { Bilingual, Status } from '@hengjian/ui';
import type { Entry } from '../../registry/dictionaries.ts';

// biome-ignore format: dictionaries read as tables
export const STANDARD_KINDS: readonly Entry[] = [
  { code: 'national', words: { zh: '国家标准', en: 'National' } },
  { code: 'industry', words: { zh: '行业标准', en: 'Industry' } },
  { code: 'local', words: { zh: '地方标准', en: 'Local' } },
  { code: 'group', words: { zh: '团体标准', en: 'Association' } },
  { code: 'enterprise', words: { zh: '企业标准', en: 'Enterprise' } },
  { code: 'international', words: { zh: '国际标准', en: 'International' } },
  { code: 'other', words: { zh: '其他规范', en: 'Other' } },
];

interface Marked extends Entry {
  readonly status: Status;
}

// biome-ignore format: dictionaries read as tables
export const STANDARD_STATES: readonly Marked[] = [
  { code: 'current', words: { zh: '现行', en: 'In force' }, status: 'ok' },
  { code: 'upcoming', words: { zh: '即将实施', en: 'Upcoming' }, status: 'todo' },
  { code: 'in-transition', words: { zh: '过渡期', en: 'In transition' }, status: 'run' },
  { code: 'replaced', words: { zh: '已被代替', en: 'Replaced' }, status: 'end' },
  { code: 'withdrawn', words: { zh: '已废止', en: 'Withdrawn' }, status: 'end' },
];

/** The five states of a row, with the marks of the annex (design/mockups/office-institution). */
// biome-ignore format: dictionaries read as tables
export const LIBRARY_STATES: readonly Marked[] = [
  { code: 'in-library', words: { zh: '在库', en: 'In the library' }, status: 'ok' },
  { code: 'withdrawn-citable', words: { zh: '废止可引用', en: 'Withdrawn, citable' }, status: 'run' },
  { code: 'withdrawn', words: { zh: '已废止', en: 'Withdrawn' }, status: 'bad' },
  { code: 'edition-outdated', words: { zh: '年版过期', en: 'Edition outdated' }, status: 'stop' },
  { code: 'not-in-library', words: { zh: '未入库', en: 'Not in the library' }, status: 'wait' },
];

// biome-ignore format: dictionaries read as tables
export const PROPOSAL_STATES: readonly Marked[] = [
  { code: 'proposed', words: { zh: '已提出', en: 'Proposed' }, status: 'todo' },
  { code: 'under-review', words: { zh: '专家评议', en: 'Under review' }, status: 'run' },
  { code: 'reviewed', words: { zh: '评议结束', en: 'Reviewed' }, status: 'run' },
  { code: 'countersigning', words: { zh: '部门会签', en: 'Countersigning' }, status: 'run' },
  { code: 'released', words: { zh: '已发布', en: 'Released' }, status: 'ok' },
  { code: 'declined', words: { zh: '不予采纳', en: 'Declined' }, status: 'stop' },
  { code: 'withdrawn', words: { zh: '已撤回', en: 'Withdrawn' }, status: 'end' },
];

// biome-ignore format: dictionaries read as tables
export const PROPOSAL_KINDS: readonly Entry[] = [
  { code: 'new', words: { zh: '新增参数', en: 'New entry' } },
  { code: 'revise', words: { zh: '修订参数', en: 'Revision' } },
  { code: 'withdraw', words: { zh: '废止参数', en: 'Removal' } },
  { code: 'advanced-standard', words: { zh: '纳入先进标准方法', en: 'Advanced standard' } },
];

// biome-ignore format: dictionaries read as tables
export const PROPOSAL_ACTIONS: readonly Entry[] = [
  { code: 'edit', words: { zh: '修改', en: 'Change' } },
  { code: 'assign', words: { zh: '送专家评议', en: 'Ask experts' } },
  { code: 'review', words: { zh: '提交评议意见', en: 'Give an opinion' } },
  { code: 'conclude-review', words: { zh: '结束评议', en: 'Conclude the review' } },
  { code: 'send', words: { zh: '送部门会签', en: 'Send for signatures' } },
  { code: 'countersign', words: { zh: '会签', en: 'Countersign' } },
  { code: 'return', words: { zh: '退回修改', en: 'Return' } },
  { code: 'release', words: { zh: '发布', en: 'Release' } },
  { code: 'decline', words: { zh: '不予采纳', en: 'Decline' } },
  { code: 'withdraw', words: { zh: '撤回', en: 'Withdraw' } },
];

// biome-ignore format: dictionaries read as tables
export const CONTENT_PARTS: readonly Entry[] = [
  { code: 'field', words: { zh: '领域', en: 'field' } },
  { code: 'nationalField', words: { zh: '国家库领域', en: 'national field' } },
  { code: 'category', words: { zh: '类别', en: 'category' } },
  { code: 'object', words: { zh: '检测对象', en: 'object' } },
  { code: 'name', words: { zh: '名称', en: 'name' } },
  { code: 'aliases', words: { zh: '别名', en: 'aliases' } },
  { code: 'unit', words: { zh: '单位', en: 'unit' } },
  { code: 'legalBasis', words: { zh: '法定依据', en: 'legal basis' } },
  { code: 'ownerDepartment', words: { zh: '主管部门', en: 'department' } },
  { code: 'standards', words: { zh: '标准', en: 'standards' } },
  { code: 'note', words: { zh: '说明', en: 'note' } },
];

/** What is missing for a step, in a few words; the refusal of the server says the same at length. */
// biome-ignore format: dictionaries read as tables
export const NEEDS: readonly Entry[] = [
  { code: 'OWN_PROPOSAL', words: { zh: '不能办理自己提出的建议', en: 'it is your own proposal' } },
  { code: 'NOT_YOUR_PROPOSAL', words: { zh: '只有提出人可以办理', en: 'only its author may' } },
  { code: 'NOT_A_REVIEWER', words: { zh: '未请您评议', en: 'you were not asked' } },
  { code: 'ALREADY_REVIEWED', words: { zh: '您已提交意见', en: 'you have given your opinion' } },
  { code: 'REVIEWS_MISSING', words: { zh: '还有专家未提交意见', en: 'opinions are missing' } },
  { code: 'REVIEW_UNFAVOURABLE', words: { zh: '同意的专家没有过半', en: 'no majority is in favour' } },
  { code: 'LEGAL_BASIS_MISSING', words: { zh: '没有写明法定依据', en: 'no legal basis is named' } },
  { code: 'DEPARTMENT_NOT_ASKED', words: { zh: '未请您的部门会签', en: 'your department is not asked' } },
  { code: 'ALREADY_SIGNED', words: { zh: '您的部门已会签', en: 'your department has signed' } },
  { code: 'SIGNATURES_MISSING', words: { zh: '会签未齐', en: 'signatures are missing' } },
];

export const FIELD_ENTRIES: readonly Entry[] = certificateFields.map(({ code, zh, en }) => ({
  code,
  words: { zh, en },
}));

export function markOf(
  entries: readonly Marked[],
  code: string,
): { readonly status: Status; readonly words: Bilingual } {
  return entries.find((entry) => entry.code === code) ?? { status: 'wait', words: { zh: code, en: code } };
}
