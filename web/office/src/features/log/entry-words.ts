import type { Bilingual } from '@hengjian/ui';

// biome-ignore format: a dictionary reads as a table
const TYPES: ReadonlyMap<string, Bilingual> = new Map([
  ['plan.approve', { zh: '批准计划', en: 'Plan approved' }],
  ['plan.acknowledge', { zh: '计划备案', en: 'Plan taken on file' }],
  ['plan.publish', { zh: '公开计划', en: 'Plan published' }],
  ['plan.amend', { zh: '修改计划', en: 'Plan amended' }],
  ['plan.withdraw', { zh: '撤回计划', en: 'Plan withdrawn' }],
  ['plan.close', { zh: '计划办结', en: 'Plan closed' }],
  ['plan.exception', { zh: '例外的决定', en: 'Decision on an exception' }],
  ['draw.lists', { zh: '冻结名录', en: 'Lists frozen' }],
  ['draw.frame', { zh: '封存抽样框', en: 'Frame sealed' }],
  ['draw.commitment', { zh: '提交承诺', en: 'Commitment' }],
  ['draw.reveal', { zh: '揭示', en: 'Reveal' }],
  ['draw.result', { zh: '抽取结果', en: 'Result' }],
  ['draw.published', { zh: '公布结果', en: 'Result published' }],
  ['draw.replacement', { zh: '递补', en: 'Replacement' }],
  ['draw.void', { zh: '作废', en: 'Void' }],
]);

/** What happened, in words; a type without words of its own is shown as the log has it. */
export function typeWords(type: string): Bilingual {
  return TYPES.get(type) ?? { zh: type, en: type };
}
