import type { WayOutCode } from '../way-out.ts';
import type { Words } from '../words.ts';

export interface WayOutText {
  /** What is done, as on a button's left. */
  readonly action: Words;
  /** What it costs; empty where it costs nothing worth saying. */
  readonly cost: Words;
}

const FREE: Words = { zh: '', en: '' };

export const WAY_OUT_TEXTS = {
  SET_TOTAL: { action: { zh: '把计划总数改为 {to}', en: 'Set the total to {to}' }, cost: FREE },
  SET_QUOTA: {
    action: { zh: '把“{field}”改为 {to} 家', en: 'Set “{field}” to {to}' },
    cost: { zh: '合计随之变动', en: 'changes the sum' },
  },
  MOVE_FIELD_LAST: { action: { zh: '把“{field}”移到最后', en: 'Move “{field}” to the end' }, cost: FREE },
  REMOVE_FIELD: {
    action: { zh: '删去“{field}”', en: 'Remove “{field}”' },
    cost: { zh: '合计随之变动', en: 'changes the sum' },
  },
  ADD_INSPECTOR: {
    action: { zh: '增派{pool} {count} 名', en: 'Add {count} from {pool}' },
    cost: {
      zh: '可派 {eligible} 人，人均至少 {loadBefore} → {loadAfter} 家',
      en: '{eligible} can be sent; least load {loadBefore} → {loadAfter}',
    },
  },
  SET_SEAT: {
    action: { zh: '把{pool}改为每组 {to} 名', en: 'Set {pool} to {to} per team' },
    cost: { zh: '检查组变小', en: 'a smaller team' },
  },
  MERGE_SEATS: { action: { zh: '合并{pool}的两行', en: 'Merge the two rows of {pool}' }, cost: FREE },
  ADD_DEPARTMENT: {
    action: { zh: '请{department}会签', en: 'Ask {department} to sign' },
    cost: { zh: '多一次会签', en: 'one more signature' },
  },
  SET_DATE: { action: { zh: '把“{date}”改为 {to}', en: 'Set the {date} to {to}' }, cost: FREE },
  MARK_KEY_FIELD: { action: { zh: '标为重点领域', en: 'Mark as a key field' }, cost: FREE },
  USE_TABLE_SIZES: { action: { zh: '采用“{table}”的权重', en: 'Use the weights of “{table}”' }, cost: FREE },
  SET_VIOLATION_FACTOR: {
    action: { zh: '上年有违法记录的权重 × {to}', en: 'Weight of last year’s violators × {to}' },
    cost: FREE,
  },
  SET_RANDOM_ARM: { action: { zh: '纯随机部分改为 {to} 家', en: 'Set the random arm to {to}' }, cost: FREE },
  USE_EQUAL: {
    action: { zh: '改为等概率抽取', en: 'Draw with equal chances' },
    cost: { zh: '不再按风险加权', en: 'risk no longer counts' },
  },
  USE_WEIGHTED: {
    action: { zh: '改为加权抽取，其中 {randomArm} 家纯随机', en: 'Draw by weight, {randomArm} purely at random' },
    cost: FREE,
  },
  SPREAD_DIFFERENCE: {
    action: { zh: '在各领域间调整 {difference} 家', en: 'Adjust the fields by {difference}' },
    cost: FREE,
  },
  RENEW_CERTIFICATES: {
    action: {
      zh: '请{pool}为 {expired} 人换证后更新名录',
      en: 'Have {pool} renew {expired} certificates and update the list',
    },
    cost: { zh: '须在冻结前完成', en: 'before the freeze' },
  },
  RECRUIT_TO_POOL: {
    action: { zh: '请{pool}再登记 {missing} 名执法人员', en: 'Have {pool} register {missing} more inspectors' },
    cost: { zh: '须在冻结前完成', en: 'before the freeze' },
  },
  ENTER_DOCUMENT_NUMBER: { action: { zh: '批准后编文号', en: 'Assign a number after approval' }, cost: FREE },
  ENTER_BASIS: { action: { zh: '填写依据文件', en: 'Enter the papers it rests on' }, cost: FREE },
  COLLECT_COUNTERSIGNATURES: {
    action: { zh: '催请{departments}会签', en: 'Remind {departments} to sign' },
    cost: FREE,
  },
  REQUEST_EXCEPTION: {
    action: { zh: '申请例外', en: 'Ask for an exception' },
    cost: { zh: '须写理由，由他人批准，留痕', en: 'a reason, somebody else’s consent, on record' },
  },
  DROP_REPEAT: { action: { zh: '不再保留 {institution}', en: 'Let go of {institution}' }, cost: FREE },
  LINK_CITY_PLAN: { action: { zh: '选择市级方案', en: 'Choose the city plan' }, cost: FREE },
  ADD_SOURCE: { action: { zh: '再增加 {missing} 个随机源', en: 'Add {missing} sources' }, cost: FREE },
  CORRECT_SOURCE: { action: { zh: '更正随机源“{source}”', en: 'Correct source “{source}”' }, cost: FREE },
  CORRECT_NUMBER: { action: { zh: '更正数字', en: 'Correct the number' }, cost: FREE },
} as const satisfies Readonly<Record<WayOutCode, WayOutText>>;
