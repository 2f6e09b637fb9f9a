import type { Refusal, Words } from '@hengjian/contract';
import type { Missing } from '@hengjian/law';
import { NEED_TEXTS } from '@hengjian/regulation-inspection';

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
  const words: Readonly<Record<string, Words>> = NEED_TEXTS;
  return words[code] ?? { zh: `未满足：${code}`, en: `Not met: ${code}` };
}

export const NOT_IN_THIS_STATE: Refusal = {
  code: 'NOT_IN_THIS_STATE',
  clause: 'R4-2.1a',
  message: { zh: '当前阶段不能办理这一步。', en: 'This step cannot be taken at the present stage.' },
  wayOut: {
    zh: '请刷新页面，查看现在轮到谁、办什么。',
    en: 'Reload the page to see whose turn it is and what is next.',
  },
};

export const STALE: Refusal = {
  code: 'CHANGED_MEANWHILE',
  message: {
    zh: '内容已被他人修改，您的更改未保存。',
    en: 'Somebody changed this meanwhile; your change was not saved.',
  },
  wayOut: {
    zh: '您输入的内容仍在页面上。请载入最新版本，对照后再保存。',
    en: 'What you typed is still on the page. Load the newest version, compare and save again.',
  },
};
