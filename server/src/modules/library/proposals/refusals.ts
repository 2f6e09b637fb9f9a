import type { Refusal, Words } from '@hengjian/contract';
import type { Missing } from '@hengjian/law';
import { REGISTER_NEED_TEXTS } from '@hengjian/regulation-register';

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
  const words: Readonly<Record<string, Words>> = REGISTER_NEED_TEXTS;
  return words[code] ?? { zh: `未满足：${code}`, en: `Not met: ${code}` };
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
