import { customPinyin, pinyin } from 'pinyin-pro';
import { PLACE_NAMES } from './place-names.ts';

/** No name is longer; a hostile one costs no more than this. */
const LONGEST = 200;
/** Han characters, and the small letters and digits that stand between them in a name. */
const SAID = /[\p{Script=Han}]+|[a-z0-9]+/gu;

let ready = false;

/**
 * A name as it is spelt, small letters without tones and blanks: 重庆浦江 → chongqingpujiang. Letters and digits stay,
 * everything else goes; ü is v, as people type it. One reading only: that of the words in the name.
 */
export function pinyinOf(text: string): string {
  return spell(text, (syllables) => syllables.join(''));
}

/** The first letter of each syllable: 浦江示例 → pjsl. Letters and digits stay whole. */
export function initialsOf(text: string): string {
  return spell(text, (syllables) => syllables.map((syllable) => syllable.charAt(0)).join(''));
}

function spell(text: string, join: (syllables: readonly string[]) => string): string {
  const short = Array.from(text.slice(0, 2 * LONGEST)).slice(0, LONGEST);
  const plain = short.join('').normalize('NFKC').toLowerCase();
  return (plain.match(SAID) ?? []).map((run) => (/^[a-z0-9]/.test(run) ? run : join(syllablesOf(run)))).join('');
}

/** The syllables of a run of Han characters; characters that no dictionary can read are left out. */
function syllablesOf(run: string): readonly string[] {
  if (!ready) {
    customPinyin({ ...PLACE_NAMES });
    ready = true;
  }
  return pinyin(run, { toneType: 'none', type: 'array', v: true }).filter((syllable) => /^[a-z]+$/.test(syllable));
}
