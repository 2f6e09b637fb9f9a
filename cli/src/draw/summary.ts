import type { LogReport, VerifiedDraw, VerifyCode, VerifyFailure } from '@hengjian/verify';
import type { Bilingual } from '../command.ts';

/** What each code means to the person who checks. */
const MEANING: Readonly<Record<VerifyCode, Bilingual>> = {
  MALFORMED: { zh: '文件不是完整的抽取结果文件', en: 'the file is not a whole draw bundle' },
  FRAME_INVALID: { zh: '抽样框不符合规则', en: 'the frame breaks a rule' },
  COMMITMENT_MISMATCH: { zh: '某一方揭示的秘密值与其承诺不符', en: 'a revealed secret does not match its commitment' },
  SOURCE_MISSING: {
    zh: '揭示的各方与抽样框中的随机来源不一致',
    en: 'the reveals are not those of the frame’s sources',
  },
  SEED_MISMATCH: { zh: '种子与抽样框及揭示值不符', en: 'the seed does not follow from frame and reveals' },
  SELECTION_MISMATCH: { zh: '抽中名单与重新计算的结果不符', en: 'the selection is not what the seed gives' },
  ASSIGNMENT_MISMATCH: { zh: '检查人员分派与重新计算的结果不符', en: 'the assignment is not what the seed gives' },
  MAX_LOAD_MISMATCH: {
    zh: '每人最多任务数与重新计算的结果不符',
    en: 'the greatest load is not the least possible one',
  },
  SHORTAGE_MISMATCH: { zh: '派员不足清单与重新计算的结果不符', en: 'the shortages are not those of the frame' },
  OPENING_MISMATCH: { zh: '启封的数值与封存的哈希不符', en: 'an opened size does not match its seal' },
  NOT_IN_LOG: { zh: '透明日志中没有这次抽取', en: 'the log does not hold this draw' },
  BAD_SIGNATURE: { zh: '日志签名不是由可信密钥作出', en: 'the log is not signed by a trusted key' },
  REVEALED_BEFORE_LOGGED: {
    zh: '抽样框登入日志之前已有秘密值揭示',
    en: 'a value was revealed before the frame was logged',
  },
};

/** The answer to a draw that does not verify. */
export function verdictOf({ code, at, cause }: VerifyFailure): string {
  const { zh, en } = MEANING[code];
  const detail = cause === undefined ? '' : `（${cause}）`;
  return [
    `验证不通过 does NOT verify: ${code}`,
    `  ${zh}`,
    `  ${en}`,
    `  位置 at  ${at === '' ? '/' : at}${detail}`,
    '',
  ].join('\n');
}

/** The answer to a draw that does. */
export function summaryOf(draw: VerifiedDraw): string {
  const counts = draw.frame.strata.map(({ id, quota, method }) => {
    const drawn = draw.selected.filter(({ stratum }) => stratum === id).length;
    return `  ${id}  ${method}  ${drawn}/${quota}`;
  });
  return [
    `验证通过 verified: ${draw.frame.plan.title}（${draw.frame.plan.id}）`,
    `组织单位 organiser  ${draw.frame.plan.organiser}`,
    `抽取编号 number  ${draw.number}`,
    ...supersedesLines(draw),
    `抽样框哈希 frame hash  ${draw.frameHash}`,
    `种子 seed  ${draw.seed}`,
    `结果哈希 bundle hash  ${draw.bundleHash}`,
    `抽中 selected  ${draw.selected.length}    候补 reserves  ${draw.reserves.length}    不足额 shortfalls  ${draw.shortfalls.length}`,
    ...counts,
    `每人最多任务 greatest load  ${draw.maxLoad}    派员不足 shortages  ${draw.shortages.length}`,
    ...uncheckedLines(draw.unchecked),
    ...logLines(draw.log),
    '',
  ].join('\n');
}

function supersedesLines({ supersedes }: VerifiedDraw): string[] {
  if (supersedes === null) return [];
  const { bundle, reason, approver } = supersedes;
  return [`取代 supersedes  ${bundle}`, `  理由 reason  ${reason}`, `  批准 approver  ${approver}`];
}

function uncheckedLines(strata: readonly string[]): string[] {
  if (strata.length === 0) return [];
  return [
    `未能核对 NOT checked: ${strata.join(', ')}`,
    '  这些层的规模已封存，须用 --openings 启封后才能重算抽中名单',
    '  their sizes are sealed; who was drawn there can be recomputed only with --openings',
  ];
}

function logLines(log: LogReport): string[] {
  if (log.status === 'not-logged') return ['未登入透明日志 not logged'];
  const { origin, frameIndex, resultIndex, size, frameLoggedAt, resultLoggedAt } = log;
  const lines = [
    `透明日志 log  ${origin}（${size}）`,
    `  抽样框 frame  #${frameIndex}  ${frameLoggedAt}`,
    `  结果 result  #${resultIndex}  ${resultLoggedAt}`,
  ];
  if (log.signature === 'trusted') return [...lines, '  签名 signature  可信密钥 by a trusted key'];
  return [...lines, '  签名未核对 signature NOT checked: 请用 --key 给出日志的公钥 give the log’s key with --key'];
}
