import { codesAt } from './codes.ts';
import { composeStandardNumber, DATED_SERIES, type StandardKind, type StandardNumber } from './standard-number.ts';

/** A number read at a place, and the place behind it. */
export interface Scanned {
  readonly end: number;
  readonly number: StandardNumber;
}

/*
 * Every pattern is sticky and every repetition bounded: reading at one place costs a constant, a text its length.
 * Where blanks may stand, two at most do.
 */
const SUFFIX = / {0,2}[-/_]? {0,2}([TZ])(?= {0,2}[A-Z]? {0,2}\d)/y;
const LOCAL = /DB {0,2}(\d{2}(?:\d{2}(?:\d{2})?)?) {0,2}(?:\/ {0,2}([TZ])?|([TZ]))(?= {0,2}\d)/y;
const GROUP = /T {0,2}\/ {0,2}([A-Z]{2,10})(?= {0,2}-? {0,2}\d)/y;
const ENTERPRISE = /Q {0,2}\/ {0,2}([A-Z0-9]{0,10}[A-Z])(?= {0,2}\d)/y;
const QUALIFIER = / {0,2}\((\p{Script=Han}{1,4})\)/uy;
/** `5750.6`, `E42`, `D7005`, `0001S`; a blank behind the dot only where an edition shows that a number is meant. */
const BODY =
  / {0,2}([A-Z]? ?\d{1,8}(?:\.\d{1,4}|\. \d{1,3}(?= {0,2}-{1,2} {0,2}(?:19|20)\d\d)){0,4}[A-Z]?)(?![A-Z0-9])/y;
const FOREIGN_BODY = / {0,2}([A-Z]? ?\d{1,8}(?:[.-]\d{1,4}(?!\d)){0,4}[A-Z]?)(?![A-Z0-9])/y;
const EDITION =
  / {0,2}(?:[-:一]{1,2} {0,2}((?:19|20)\d{2}|[5-9]\d)|\( {0,2}((?:19|20)\d{2}) {0,2}年?版?\))(?![\dA-Z.])/y;
const AMERICAN_EDITION = / {0,2}-{1,2} {0,2}((?:19|20)?\d{2})([A-E]\d?)?(?![\dA-Z.])/y;

/** The number with a code that begins at `at` of an evenly written text, or undefined. */
export function scanCode(text: string, at: number): Scanned | undefined {
  return (
    scanLocal(text, at) ??
    scanOwn(text, at, GROUP, 'group', 'T/') ??
    scanOwn(text, at, ENTERPRISE, 'enterprise', 'Q/') ??
    scanListed(text, at)
  );
}

function scanListed(text: string, at: number): Scanned | undefined {
  for (const { code, kind } of codesAt(text, at)) {
    const end = at + code.length;
    const scanned = kind === 'international' ? scanForeign(text, end, code) : scanChinese(text, end, code, kind);
    if (scanned !== undefined) return scanned;
  }
  return undefined;
}

function scanChinese(text: string, at: number, code: string, kind: StandardKind): Scanned | undefined {
  const suffix = match(SUFFIX, text, at);
  const qualifier = suffix === undefined && code.startsWith('JJ') ? match(QUALIFIER, text, at) : undefined;
  const prefix = suffix ? `${code}/${suffix.groups[1]}` : qualifier ? `${code}(${qualifier.groups[1]})` : code;
  return scanRest(text, suffix?.end ?? qualifier?.end ?? at, prefix, kind);
}

function scanLocal(text: string, at: number): Scanned | undefined {
  const local = match(LOCAL, text, at);
  if (local === undefined) return undefined;
  return scanRest(text, local.end, `DB${local.groups[1]}/${local.groups[2] ?? local.groups[3] ?? ''}`, 'local');
}

function scanOwn(text: string, at: number, pattern: RegExp, kind: StandardKind, start: string): Scanned | undefined {
  const own = match(pattern, text, at);
  if (own === undefined) return undefined;
  const dash = /^ {0,2}-/.exec(text.slice(own.end, own.end + 3));
  return scanRest(text, own.end + (dash?.[0].length ?? 0), `${start}${own.groups[1]}`, kind);
}

function scanRest(text: string, at: number, prefix: string, kind: StandardKind): Scanned | undefined {
  const body = match(BODY, text, at);
  if (body === undefined) return undefined;
  const written = (body.groups[1] ?? '').replaceAll(' ', '');
  if (DATED_SERIES.includes(prefix)) {
    const dated = /^(?:19|20)\d{4}$/.test(written) ? written.slice(0, 4) : undefined;
    return dated === undefined
      ? undefined
      : { end: body.end, number: composeStandardNumber('other', prefix, written, dated) };
  }
  const edition = match(EDITION, text, body.end);
  const year = edition?.groups[1] ?? edition?.groups[2];
  return {
    end: edition?.end ?? body.end,
    number: composeStandardNumber(kind, prefix, written, year?.length === 2 ? `19${year}` : year),
  };
}

function scanForeign(text: string, at: number, prefix: string): Scanned | undefined {
  if (prefix === 'ASTM') return scanAmerican(text, at);
  const body = match(FOREIGN_BODY, text, at);
  if (body === undefined) return undefined;
  const written = (body.groups[1] ?? '').replaceAll(' ', '');
  const edition = match(EDITION, text, body.end);
  const year = edition?.groups[1] ?? edition?.groups[2];
  if (year !== undefined && year.length === 4)
    return { end: edition?.end ?? body.end, number: composeStandardNumber('international', prefix, written, year) };
  // The year behind a dash, as Chinese writers put it: ISO 17025-2017. A part of 19xx or 20xx does not occur.
  const dashed = /^(.+)-((?:19|20)\d{2})$/.exec(written);
  const number = composeStandardNumber('international', prefix, dashed?.[1] ?? written, dashed?.[2]);
  return { end: body.end, number };
}

/** ASTM: `D4294-16e1`, two digits of the year to this day. From 50 on they are of the last century. */
function scanAmerican(text: string, at: number): Scanned | undefined {
  const body = match(BODY, text, at);
  if (body === undefined) return undefined;
  const edition = match(AMERICAN_EDITION, text, body.end);
  const digits = edition?.groups[1];
  const year = digits?.length === 2 ? `${Number(digits) >= 50 ? '19' : '20'}${digits}` : digits;
  const written = (body.groups[1] ?? '').replaceAll(' ', '');
  const whole = year === undefined ? undefined : `${year}${edition?.groups[2] ?? ''}`;
  return { end: edition?.end ?? body.end, number: composeStandardNumber('international', 'ASTM', written, whole) };
}

function match(
  pattern: RegExp,
  text: string,
  at: number,
): { readonly end: number; readonly groups: readonly (string | undefined)[] } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? undefined : { end: pattern.lastIndex, groups: found };
}
