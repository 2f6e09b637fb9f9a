import type { Language, Words } from '../language.ts';

// biome-ignore format: a dictionary reads as a table
const MEMBERS: Readonly<Record<string, Words>> = {
  frame: { zh: '抽样框', en: 'frame' },
  plan: { zh: '计划', en: 'plan' },
  strata: { zh: '分层', en: 'strata' },
  units: { zh: '机构名录', en: 'units' },
  inspectors: { zh: '检查人员', en: 'inspectors' },
  conflicts: { zh: '回避', en: 'conflicts' },
  sources: { zh: '来源', en: 'sources' },
  reveals: { zh: '揭示值', en: 'reveals' },
  seed: { zh: '种子', en: 'seed' },
  selected: { zh: '抽中名单', en: 'selected' },
  reserves: { zh: '候补名单', en: 'reserves' },
  shortfalls: { zh: '不足', en: 'shortfalls' },
  assignment: { zh: '派员', en: 'assignment' },
  maxLoad: { zh: '每人最多家数', en: 'maximum load' },
  shortages: { zh: '派不出人的清单', en: 'shortages' },
  openings: { zh: '开封值', en: 'openings' },
  supersedes: { zh: '接替的抽取', en: 'superseded draw' },
  number: { zh: '编号', en: 'number' },
  format: { zh: '格式标记', en: 'format' },
  log: { zh: '日志证明', en: 'log' },
  result: { zh: '结果', en: 'result' },
  proof: { zh: '证明', en: 'proof' },
  checkpoint: { zh: '日志头', en: 'checkpoint' },
  leafIndex: { zh: '日志序号', en: 'leaf index' },
  stratum: { zh: '分层编号', en: 'stratum' },
  unit: { zh: '机构编号', en: 'unit' },
  rank: { zh: '名次', en: 'rank' },
  certainty: { zh: '必定抽中', en: 'certainty' },
  quota: { zh: '配额', en: 'quota' },
  method: { zh: '抽法', en: 'method' },
  team: { zh: '人员组成', en: 'team' },
  pool: { zh: '人员库', en: 'pool' },
  pools: { zh: '人员库', en: 'pools' },
  commitment: { zh: '承诺', en: 'commitment' },
  value: { zh: '值', en: 'value' },
  size: { zh: '权重', en: 'size' },
  sealed: { zh: '密封值', en: 'seal' },
  salt: { zh: '盐值', en: 'salt' },
  id: { zh: '编号', en: 'id' },
};

/** A JSON Pointer (RFC 6901) as a person counts: `/selected/3/unit` is 抽中名单第 4 项的机构编号. */
export function placeInWords(pointer: string, language: Language): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (steps.length === 0) return language === 'zh' ? '整个文件' : 'the file as a whole';
  const words = steps.map((step) => {
    if (/^(?:0|[1-9]\d*)$/.test(step))
      return language === 'zh' ? `第 ${Number(step) + 1} 项` : `item ${Number(step) + 1}`;
    return Object.hasOwn(MEMBERS, step) ? (MEMBERS[step]?.[language] ?? step) : step;
  });
  return language === 'zh' ? words.join('·') : words.join(', ');
}
