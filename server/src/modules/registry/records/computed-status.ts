import type { Refusal } from '@hengjian/contract';
import type { ColumnFinding } from './check-draft.ts';
import { INSTITUTION } from './institution.ts';
import type { Draft, Value } from './value.ts';

/**
 * The three facts of a licence that follow from the decisions on its certificate. Whoever adds an institution states
 * them once, as they are taken over; from then on only `applyLicence` writes them.
 */
const COMPUTED = INSTITUTION.columns.filter(({ computed }) => computed === true);

/**
 * What a change of an institution would do to facts that are computed: nothing may be typed over them. Values that stay
 * as they are pass, so that a form can send the whole record and a table can keep its columns.
 */
export function findComputedChanges(draft: Draft, current: Readonly<Record<string, Value>>): readonly ColumnFinding[] {
  return COMPUTED.filter(({ key }) => key in draft && (draft[key] ?? null) !== (current[key] ?? null)).map(
    ({ key }) => ({
      column: key,
      code: 'COMPUTED_STATUS',
      message: {
        zh: '随证书决定和日期自动得出，不能直接修改；请在证书下拟制相应决定（变更、暂停、撤销、注销等）',
        en: 'follows from the decisions on the certificate and the date and is not typed; prepare a decision on the certificate instead',
      },
    }),
  );
}

/** R3-3h: the state of a certificate is what was decided on it. */
export function computedStatus(findings: readonly ColumnFinding[]): Refusal {
  const words = findings.flatMap(({ column }) => COMPUTED.find(({ key }) => key === column)?.words ?? []);
  return {
    code: 'COMPUTED_STATUS',
    clause: 'R3-3h',
    message: {
      zh: `${words.map(({ zh }) => zh).join('、')}由证书上的决定和日期得出，不能在这里修改。`,
      en: `${words.map(({ en }) => en).join(', ')}: follows from the decisions on the certificate and the date; it cannot be changed here.`,
    },
    wayOut: {
      zh: '请在该机构的证书下拟制决定（发证、变更、延续、暂停、恢复、撤销、注销），由有权限的人员决定后自动更新。',
      en: 'Prepare a decision on the certificate (issue, change, renew, suspend, resume, revoke, cancel); once decided, the status follows by itself.',
    },
    at: `/draft/${findings[0]?.column ?? ''}`,
    params: { findings },
  };
}
