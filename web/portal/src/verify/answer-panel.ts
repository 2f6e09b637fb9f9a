import { type Html, html, type Insert } from '../html.ts';
import type { Language, Words } from '../language.ts';
import { mark, shortHash } from '../marks.ts';
import type { Answer, StepFacts } from './facts.ts';
import { codeWords, stepWords } from './step-words.ts';

const NAMES: Readonly<Record<Answer, Words>> = {
  valid: { zh: '有效', en: 'Valid' },
  'not-valid': { zh: '无效', en: 'Not valid' },
  'cannot-tell': { zh: '无法判断', en: 'Cannot tell' },
};

const WOULD_SAY: Readonly<Record<Answer, Words>> = {
  valid: { zh: '签名、状态、范围都相符。', en: 'Signature, status and scope all agree.' },
  'not-valid': {
    zh: '会写明原因：撤销、注销、过期、暂停、不在范围、签名不符。',
    en: 'Would say why: revoked, cancelled, expired, suspended, out of scope, a signature that does not fit.',
  },
  'cannot-tell': {
    zh: '会写明缺什么：编号查不到、状态信息过旧、来源签名不认识。',
    en: 'Would say what is missing: an unknown number, status too old, a signer nobody knows.',
  },
};

const SHAPES = { valid: 'ok', 'not-valid': 'bad', 'cannot-tell': 'wait' } as const;

/**
 * The answer given, large and in a sentence, with the age of its status; the two others stay in sight with what they would
 * have said. Made alike by the server and, with the network off, by the page itself.
 */
export function renderAnswerPanel(
  language: Language,
  { answer, sentence, reasons, age }: { answer: Answer; sentence: Insert; reasons: readonly Words[]; age: Insert },
): Html {
  const others = (['valid', 'not-valid', 'cannot-tell'] as const).filter((other) => other !== answer);
  return html`<div class="ans ans-${SHAPES[answer]}"><div class="given"><p class="word"><b>${mark(SHAPES[answer], NAMES[answer][language])}</b></p><p>${sentence}</p>${reasons.map((reason) => html`<p>${reason[language]}</p>`)}<p class="age">${age}</p></div>${others.map(
    (other) =>
      html`<div class="other"><p>${mark(other === 'cannot-tell' ? 'wait' : 'todo', NAMES[other][language])}</p><p class="s13">${WOULD_SAY[other][language]}</p></div>`,
  )}</div>`;
}

const OUTCOMES = { passed: 'ok', failed: 'bad', unknown: 'wait', noted: 'run' } as const;

/** How the answer came about, step by step. */
export function renderSteps(language: Language, steps: readonly StepFacts[]): Html {
  return html`<ul class="ck">${steps.map(
    (step) =>
      html`<li>${mark(OUTCOMES[step.outcome], '')}<span>${stepWords(step.name)[language]}${step.code !== null && html`${language === 'zh' ? '：' : ': '}${codeWords(step.code)[language]}`}<small>${renderDetail(language, step)}</small></span></li>`,
  )}</ul>`;
}

/** What was compared, as people compare it: hashes by their ends, places with their count. */
function renderDetail(language: Language, { name, detail }: StepFacts): Insert {
  const { index, size, hashes, sha256 } = detail;
  if (name === 'log' && index !== undefined && size !== undefined && hashes !== undefined)
    return language === 'zh'
      ? `第 ${Number(index) + 1} 条，共 ${size} 条，证明 ${hashes} 步`
      : `entry ${Number(index) + 1} of ${size}, ${hashes} hashes`;
  if (sha256 !== undefined) return shortHash(sha256);
  if (index !== undefined) return language === 'zh' ? `第 ${index} 位` : `place ${index}`;
  return (SHOWN[name] ?? []).map((member) => {
    const value = detail[member];
    return value === undefined ? null : html`<span class="mono">${value}</span> `;
  });
}

const SHOWN: Readonly<Record<string, readonly string[]>> = {
  read: ['number'],
  trust: ['origin'],
  signature: ['key', 'issuer'],
  validity: ['validFrom', 'validTo'],
};
