import { findStandardNumbers } from '@hengjian/standard-codes';
import { tidy } from '../wording.ts';

/** One standard out of a cell, as an annex words it. */
export interface NamedStandard {
  /** Canonical; as written where no number could be read. */
  readonly number: string;
  readonly family: string | null;
  /** Undefined where the cell names none. */
  readonly edition: string | undefined;
  readonly title: string;
  readonly method: string;
  /** Whether a number could be read. */
  readonly read: boolean;
}

/** 第一法 石墨炉原子吸收光谱法 – part of a standard, not of its title; 第6部分 is part of the title. */
const METHOD = /第\s*[一二三四五六七八九十百\d]{1,3}\s*[法篇].*$/su;
const SEPARATORS = /[;；\n\r]+/u;
const HAN = /\p{Script=Han}/u;
/** What joins or encloses: marks at either end of a title, list numbers, 和, 及. */
const EDGES =
  /^(?:[\s,，、;；:：.。()（）《》〈〉[\]【】"'“”—–-]|[①-⑳]|(?:和|及|与|或)(?=\s|[《(（]|$)|\d{1,2}[.、)）](?=\s*\p{Script=Han}|\s*[《A-Z]))+|[\s,，、;；:：.。(（《〈[【"“—–-]+$|[》）)〉\]】”"]+$/gu;

/**
 * The standards that a cell names (依据标准: 名称+编号), in its order: people write the title before the number or behind
 * it, several standards with all kinds of marks between them, and a method behind either. Whether titles come first is
 * told by what stands before the first number.
 */
export function splitStandards(cell: string): readonly NamedStandard[] {
  const found = findStandardNumbers(cell);
  const first = found[0];
  if (first === undefined) {
    return [{ number: tidy(cell), family: null, edition: undefined, title: '', method: '', read: false }];
  }
  const titlesFirst = HAN.test(cleaned(cell.slice(0, first.start)));
  const titles: string[] = [];
  const methods: string[] = [];
  if (titlesFirst) titles[0] = cleaned(cell.slice(0, first.start));
  for (const [at, { end }] of found.entries()) {
    const next = found[at + 1];
    const { title, method, rest } = readBehind(cell.slice(end, next?.start ?? cell.length), titlesFirst);
    methods[at] = method;
    if (titlesFirst) titles[at + 1] = rest;
    else titles[at] = title;
  }
  const named = found.map(({ number }, at) => ({
    number: number.number,
    family: number.family,
    edition: number.edition,
    title: tidy(titles[at] ?? ''),
    method: tidy(methods[at] ?? ''),
    read: true,
  }));
  // The same standard twice, without another method, is one.
  return named.filter(
    (one, at) => named.findIndex(({ number, method }) => number === one.number && method === one.method) === at,
  );
}

/** What follows a number up to the next one: its method, and a title – its own, or that of the next. */
function readBehind(text: string, titlesFirst: boolean): { title: string; method: string; rest: string } {
  const [head = '', ...tail] = text.split(SEPARATORS);
  const method = METHOD.exec(head)?.[0] ?? '';
  const plain = cleaned(head.slice(0, head.length - method.length));
  if (!titlesFirst) return { title: plain, method: cleaned(method), rest: '' };
  return { title: '', method: cleaned(method), rest: cleaned([plain, ...tail].filter(Boolean).join(' ')) };
}

function cleaned(text: string): string {
  let plain = text;
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(EDGES, '').trim();
  }
  return HAN.test(plain) || /[A-Za-z]{3}/u.test(plain) ? plain : '';
}
