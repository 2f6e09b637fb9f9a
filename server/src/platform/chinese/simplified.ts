import { Converter } from 'opencc-js/t2cn';

/** Longer texts are simplified piece by piece by whoever needs that; a name or a query never is as long. */
const LONGEST = 10_000;

let convert: ((text: string) => string) | undefined;

/**
 * Traditional characters as the mainland writes them (檢測 → 检测), by phrases where one character has two simple forms
 * (乾燥 → 干燥, 乾坤 stays). What is simplified already comes back as it was. The dictionary is read at the first call.
 */
export function toSimplified(text: string): string {
  const simplify: (text: string) => string = convert ?? Converter({ from: 't', to: 'cn' });
  convert = simplify;
  return simplify(text.length > LONGEST ? text.slice(0, LONGEST).toWellFormed() : text);
}
