import { err, ok, type Result } from '@hengjian/kernel';
import { trimText } from './trim.ts';
import type { ValueRefusal } from './value-refusal.ts';
import { toHalfWidth } from './width.ts';

const yes = new Set(['是', '有', '对', 'y', 'yes', 'true', 't', '1', '√', '✓', '✔', '☑', '■']);
const no = new Set(['否', '无', '没有', '不是', 'n', 'no', 'false', 'f', '0', '×', 'x', '✗', '✘', '☐', '□']);

/** The words and marks people answer with in a column of yes and no. */
export function parseYesOrNo(text: string): Result<boolean, ValueRefusal> {
  const word = toHalfWidth(trimText(text)).toLowerCase();
  if (yes.has(word)) return ok(true);
  return no.has(word) ? ok(false) : err({ code: 'NOT_YES_OR_NO', text });
}
