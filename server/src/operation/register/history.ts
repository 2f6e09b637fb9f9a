import type { Words } from '@hengjian/contract';
import type { HistoryFacts } from '@hengjian/portal';
import type { PastDecision } from '../../modules/scope/index.ts';

const KINDS: Readonly<Record<PastDecision['kind'], Words>> = {
  issued: { zh: '发证', en: 'Certificate issued' },
  'taken-over': { zh: '登记已有证书', en: 'Existing certificate recorded' },
  renewed: { zh: '延续', en: 'Renewed' },
  changed: { zh: '变更', en: 'Changed' },
  extended: { zh: '扩项', en: 'Scope extended' },
  reduced: { zh: '缩小范围', en: 'Scope reduced' },
  suspended: { zh: '暂停', en: 'Suspended' },
  resumed: { zh: '恢复', en: 'Resumed' },
  revoked: { zh: '撤销', en: 'Revoked' },
  cancelled: { zh: '注销', en: 'Cancelled' },
  merged: { zh: '并入他证', en: 'Merged into another certificate' },
};

/** What one decision did, in a line: its kind, how the annex changed, until when it holds. */
export function eventOf(
  decision: PastDecision,
  before: PastDecision | undefined,
  certificateNumber: string,
  leafIndex: number | null,
): HistoryFacts {
  const more: Words[] = [];
  const rows = decision.annexRows - (before?.annexRows ?? 0);
  if (decision.annexVersion !== before?.annexVersion && decision.annexRows > 0) {
    const change = rows === 0 || before === undefined ? '' : rows > 0 ? `+${rows}` : `−${-rows}`;
    more.push({
      zh: `附表第 ${decision.annexVersion} 版 ${decision.annexRows} 行${change === '' ? '' : `（${change}）`}`,
      en: `annex version ${decision.annexVersion}, ${decision.annexRows} rows${change === '' ? '' : ` (${change})`}`,
    });
  }
  if (decision.effectiveTo !== null)
    more.push({ zh: `至 ${decision.effectiveTo}`, en: `until ${decision.effectiveTo}` });
  const kind = KINDS[decision.kind];
  return {
    day: decision.effectiveFrom,
    what: {
      zh: [kind.zh, ...more.map(({ zh }) => zh)].join('，'),
      en: [kind.en, ...more.map(({ en }) => en)].join(', '),
    },
    certificateNumber,
    leafIndex,
  };
}
