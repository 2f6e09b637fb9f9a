import type { JsonCode } from '@hengjian/canonical-json';
import type { Words } from '../language.ts';

/** Why a file is not taken as JSON. */
// biome-ignore format: a dictionary reads as a table
export const JSON_WORDS = {
  TOO_LARGE: { zh: '文件太大。', en: 'The file is too large.' },
  INVALID_UTF8: { zh: '文件不是 UTF-8 编码，可能被别的程序转存过。', en: 'The file is not UTF-8; another program may have saved it anew.' },
  BYTE_ORDER_MARK: { zh: '文件开头多了字节顺序标记，可能被别的程序转存过。', en: 'The file begins with a byte order mark; another program may have saved it anew.' },
  SYNTAX: { zh: '文件不是完整的 JSON，可能没有下载完，或选错了文件。', en: 'The file is not complete JSON; the download may have been cut, or it is another file.' },
  TOO_DEEP: { zh: '文件嵌套过深，不是复算包。', en: 'The file is nested too deeply to be a bundle.' },
  DUPLICATE_KEY: { zh: '同一个名称出现两次，两个读者会看到两份不同的内容。', en: 'A name occurs twice, so two readers could see two different documents.' },
  LONE_SURROGATE: { zh: '文件里有半个字符，无法计算哈希。', en: 'The file holds half a character, which cannot be hashed.' },
  NUMBER_OUT_OF_RANGE: { zh: '文件里有一个数超出可以准确计算的范围。', en: 'A number is beyond what can be computed exactly.' },
  NOT_JSON: { zh: '内容不是 JSON。', en: 'The content is not JSON.' },
} as const satisfies Record<JsonCode, Words>;
