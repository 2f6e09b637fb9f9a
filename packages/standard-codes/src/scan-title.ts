import type { Scanned } from './scan-code.ts';
import { ANNOUNCEMENT, composeStandardNumber } from './standard-number.ts';

const EDITION_WORDS = '(\\d{4}) {0,2}年? {0,2}版?|(第[一二三四五六七八九十]{1,3}版(?:增补版)?)';
const TITLE = new RegExp(`《([^《》]{2,60})》(?: {0,2}\\( {0,2}(?:${EDITION_WORDS}) {0,2}\\))?`, 'y');
const BARE_TITLE = new RegExp(`^(\\p{Script=Han}[^《》()]{1,59}?) {0,2}\\( {0,2}(?:${EDITION_WORDS}) {0,2}\\)$`, 'u');
const OF_AGRICULTURE =
  /农业(?:农村)?部(?:公告)?第?(\d{1,4})号(?:公告)? {0,2}-{1,2} {0,2}(\d{1,3}) {0,2}-{1,2} {0,2}((?:19|20)\d{2})(?!\d)/y;

/** A specification cited by its title in 《》, or an announcement of the ministry of agriculture, at `at`. */
export function scanTitle(text: string, at: number): Scanned | undefined {
  OF_AGRICULTURE.lastIndex = at;
  const announced = OF_AGRICULTURE.exec(text);
  if (announced !== null)
    return {
      end: OF_AGRICULTURE.lastIndex,
      number: composeStandardNumber('other', ANNOUNCEMENT, `第${announced[1]}号-${announced[2]}`, announced[3]),
    };
  TITLE.lastIndex = at;
  const titled = TITLE.exec(text);
  const end = TITLE.lastIndex;
  const title = titled?.[1]?.trim() ?? '';
  if (titled === null || title.length < 2) return undefined;
  return { end, number: composeStandardNumber('other', '', title, titled[2] ?? titled[3]) };
}

/** A title without its marks: only where the whole text is one, and its edition stands behind it. */
export function readBareTitle(text: string): Scanned | undefined {
  if (text.length > 120) return undefined;
  const bare = BARE_TITLE.exec(text);
  const title = bare?.[1]?.trim() ?? '';
  if (bare === null || title.length < 2) return undefined;
  return { end: text.length, number: composeStandardNumber('other', '', title, bare[2] ?? bare[3]) };
}
