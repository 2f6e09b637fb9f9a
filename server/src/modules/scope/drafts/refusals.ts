import type { Refusal, Words } from '@hengjian/contract';
import { unreachable } from '@hengjian/kernel';
import type { Missing } from '@hengjian/law';
import { REGISTER_NEED_TEXTS } from '@hengjian/regulation-register';
import type { DecisionRefusal } from '../decisions/new-decision.ts';

/** What a decision still needs, as one refusal: the first speaks, all are listed. */
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
  return REGISTER_NEED_TEXTS[code] ?? { zh: `未满足：${code}`, en: `Not met: ${code}` };
}

export const NOT_IN_THIS_STATE: Refusal = {
  code: 'NOT_IN_THIS_STATE',
  clause: 'R4-A0.2',
  message: {
    zh: '证书现在的状态不能办理这一项。',
    en: 'This cannot be done with the certificate as it now stands.',
  },
  wayOut: {
    zh: '请打开证书，查看现在可以办理哪些事项。',
    en: 'Open the certificate to see what can be decided on it now.',
  },
};

export function staleRefusal(newest: number): Refusal {
  return {
    code: 'STALE',
    clause: 'R4-A0.2',
    message: wordsOf('STALE'),
    wayOut: {
      zh: '请按证书现状重新拟办；原拟办件可撤回。',
      en: 'Prepare it anew on the certificate as it is; the old draft can be taken back.',
    },
    params: { newest },
  };
}

export function unknownSite(site: number): Refusal {
  return {
    code: 'UNKNOWN_SITE',
    clause: 'R4-A2.1',
    at: `/sites/${site}`,
    message: {
      zh: `场所 ${site} 不是该机构登记的场所。`,
      en: `Site ${site} is not one of this institution’s.`,
    },
    wayOut: {
      zh: '请先在机构档案登记该场所，或改用已登记的场所。',
      en: 'Enter the site in the institution’s file first, or use one that is there.',
    },
  };
}

export const UNKNOWN_ROW: Refusal = {
  code: 'UNKNOWN_ROW',
  clause: 'R4-A15.2',
  at: '/removals',
  message: { zh: '所列能力中有不在现行附表内的行。', en: 'Some of the rows named do not stand in the annex.' },
  wayOut: { zh: '请刷新附表后重新选择。', en: 'Reload the annex and choose again.' },
};

export const NOT_SUSPENDED: Refusal = {
  code: 'ROW_NOT_SUSPENDED',
  clause: 'R4-A15.2',
  at: '/rows',
  message: {
    zh: '所列能力中有未被暂停、或恢复日前已到期的行。',
    en: 'Some of the rows named were not suspended, or have run out by the day on which they would resume.',
  },
  wayOut: {
    zh: '请只选择被暂停的行；新增能力请办理扩项。',
    en: 'Choose suspended rows only; new ones take an extension.',
  },
};

export function unknownField(field: string, at: number): Refusal {
  return {
    code: 'UNKNOWN_FIELD',
    clause: 'R3-3g',
    at: `/additions/${at}/field`,
    message: {
      zh: `专业领域代码“${field}”不在字典中。`,
      en: `No certificate field has the code “${field}”.`,
    },
    wayOut: { zh: '请从 00–21 的专业领域中选择。', en: 'Choose one of the fields 00–21.' },
  };
}

export function wordingMissing(at: number): Refusal {
  return {
    code: 'WORDING_MISSING',
    clause: 'R3-3g',
    at: `/additions/${at}`,
    message: {
      zh: '能力须写明对象、参数和依据标准。',
      en: 'A capability names its object, its parameter and its standard.',
    },
    wayOut: { zh: '请补全这一行。', en: 'Complete this row.' },
  };
}

/** A number that does not follow the rule (12 digits with three dictionaries), in the words of whoever read it. */
export function badNumber(message: Words): Refusal {
  return {
    code: 'NUMBER_NOT_BY_RULE',
    clause: 'R4-A0.2',
    at: '/number',
    message,
    wayOut: {
      zh: '可使用系统按规则建议的编号。',
      en: 'The number proposed by the rule can be used as it is.',
    },
  };
}

export const MERGE_OBSTACLE = (message: Words): Refusal => ({
  code: 'CANNOT_MERGE',
  clause: 'R3-3f',
  at: '/merge',
  message,
  wayOut: { zh: '请查看合并预案并调整所选证书。', en: 'Look at the merge plan and choose other certificates.' },
});

export function decisionRefusal(refusal: DecisionRefusal): Refusal {
  switch (refusal.code) {
    case 'STALE':
      return staleRefusal(refusal.newest);
    case 'UNKNOWN_SITE':
      return unknownSite(refusal.site);
    case 'NUMBER_TAKEN':
      return { code: 'NUMBER_TAKEN', clause: 'R4-A0.2', at: '/number', message: wordsOf('NUMBER_TAKEN') };
    case 'NO_NUMBER':
      return { code: 'NUMBER_MISSING', clause: 'R4-A0.2', at: '/number', message: wordsOf('NUMBER_MISSING') };
    case 'NO_SUCH_CERTIFICATE':
      return NOT_IN_THIS_STATE;
    default:
      return unreachable(refusal);
  }
}
