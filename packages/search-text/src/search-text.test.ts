import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistanceAtMostOne, foldText, lexemesOf, QUERY_LIMITS, readQuery, tsvectorLiteral } from './index.ts';

/** A small reading of a tsquery as PostgreSQL would take it: quoted lexemes, `:*`, `&` and nothing else. */
function meets(text: string, tsquery: string): boolean {
  const lexemes = lexemesOf(text);
  return termsOf(tsquery).every(({ lexeme, prefix }) =>
    lexemes.some((one) => (prefix ? one.startsWith(lexeme) : one === lexeme)),
  );
}

function termsOf(tsquery: string): readonly { readonly lexeme: string; readonly prefix: boolean }[] {
  const terms: { lexeme: string; prefix: boolean }[] = [];
  const pattern = /'((?:[^'\\]|''|\\\\)*)'(:\*)?(?: & |$)/y;
  while (pattern.lastIndex < tsquery.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(tsquery);
    if (match === null) throw new Error(`not a tsquery of ours at ${at}: ${tsquery}`);
    const lexeme = (match[1] ?? '').replaceAll("''", "'").replaceAll('\\\\', '\\');
    terms.push({ lexeme, prefix: match[2] !== undefined });
  }
  return terms;
}

const found = (text: string, query: string): boolean => {
  const { tsquery, recheck } = readQuery(query);
  return meets(text, tsquery) && recheck.every((part) => foldText(text).includes(part));
};

const han = fc.string({
  unit: fc.constantFrom(...Array.from('铅镉砷汞水土壤氨氮饮用食品中的测定法重金属')),
  minLength: 1,
  maxLength: 6,
});
const latin = fc.string({
  unit: fc.constantFrom(...Array.from('abcdehilmnopsABCP0123579')),
  minLength: 1,
  maxLength: 8,
});
const piece = fc.oneof(han, latin, fc.constantFrom(' ', '-', '.', '（', '）', '、', '：', ' (', 'PM2.5', 'pH'));
const texts = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

describe('a search', () => {
  it('finds a plain word exactly where LIKE would, Han of any length and Latin alike', () => {
    fc.assert(
      fc.property(texts, fc.oneof(han, latin), (text, word) => {
        const query = readQuery(word);
        fc.pre(query.standards.length === 0);
        expect(found(text, word)).toBe(foldText(text).includes(foldText(word)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds every part of a text by itself', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.integer({ min: 1, max: 5 }), (text, from, length) => {
        const part = Array.from(foldText(text))
          .slice(from, from + length)
          .join('')
          .trim();
        fc.pre(/[\p{L}\p{N}]/u.test(part) && !/\s/.test(part) && readQuery(part).standards.length === 0);
        expect(found(text, part), `${text} / ${part}`).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds several words where LIKE finds each', () => {
    fc.assert(
      fc.property(texts, han, latin, (text, one, other) => {
        fc.pre(readQuery(`${one} ${other}`).standards.length === 0);
        const folded = foldText(text);
        expect(found(text, `${one} ${other}`)).toBe([one, other].every((word) => folded.includes(foldText(word))));
      }),
    );
  });

  it('takes a number in any writing for the same, and a longer one for another', () => {
    const text = 'GB 5009.12-2023 食品安全国家标准 食品中铅的测定';
    for (const query of ['GB5009.12', 'gb 5009.12—2023', '铅 GB5009.12', 'ＧＢ５００９．１２', 'GB 5009'])
      expect(found(text, query), query).toBe(true);
    for (const query of ['GB 5009.1', 'GB 5009.120', 'GB 5009.12-2017', 'GB/T 5009.12', '镉 GB5009.12'])
      expect(found(text, query), query).toBe(false);
    expect(found('GB 5009.120-2016 丙酸', 'gb5009.12')).toBe(false);
    expect(found('GB/T 5750.6-2023', 'GB 5750.6')).toBe(true);
  });

  it('takes what stands in quotes letter by letter', () => {
    expect(readQuery('"生活 饮用水" pm2.5').words).toEqual(['生活 饮用水', 'pm2.5']);
    expect(found('生活 饮用水', '“生活 饮用水”')).toBe(true);
    expect(found('饮用水 生活', '“生活 饮用水”')).toBe(false);
  });

  it('looks for long words beyond what a lexeme holds', () => {
    const word = 'abcdefghijklmnopqrstuvwxyz0123456789';
    expect(found(`x${word}`, word)).toBe(true);
    expect(found(`${word.slice(0, 30)}!`, word)).toBe(false);
    expect(readQuery(word.slice(0, 24)).recheck).toEqual([]);
    expect(readQuery(word.slice(0, 25)).recheck).toEqual([word.slice(0, 25)]);
  });

  it('rechecks four Han characters and not three', () => {
    expect(readQuery('铅').recheck).toEqual([]);
    expect(readQuery('氨氮').recheck).toEqual([]);
    expect(readQuery('饮用水').recheck).toEqual([]);
    expect(readQuery('生活饮用').recheck).toEqual(['生活饮用']);
    expect(found('饮用 用水', '饮用水')).toBe(false);
    expect(meets('生活饮 活饮用', readQuery('生活饮用').tsquery)).toBe(true);
    expect(found('生活饮 活饮用', '生活饮用')).toBe(false);
  });
});

describe('what was typed', () => {
  it('never becomes an operator of the query', { timeout: 60_000 }, () => {
    for (const text of [
      "a' | 'b",
      'a & !b',
      'c:*',
      "\\' | x",
      "''",
      ':*',
      '(a|b)',
      "\\\\'",
      '<->',
      'a\u0000b',
      '\ud800铅',
    ])
      expect(() => termsOf(readQuery(text).tsquery), text).not.toThrow();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { tsquery } = readQuery(text);
        for (const { lexeme } of termsOf(tsquery)) expect(lexeme).toMatch(/^#?[^\s'\\&|!():*<>]+$/u);
        expect(tsquery).not.toContain('\u0000');
        expect(tsquery.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is cut at its limits and says so', { timeout: 60_000 }, () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
    expect(readQuery(words(QUERY_LIMITS.words))).toMatchObject({ cut: false, words: { length: 12 } });
    expect(readQuery(words(QUERY_LIMITS.words + 1))).toMatchObject({ cut: true, words: { length: 12 } });
    expect(readQuery('铅'.repeat(QUERY_LIMITS.characters)).cut).toBe(false);
    expect(readQuery('铅'.repeat(QUERY_LIMITS.characters + 1)).cut).toBe(true);
    const start = performance.now();
    for (const text of ['"', '铅', "'", 'GB 1', '《', ' ']) readQuery(text.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('asks for nothing where nothing is left to ask for', () => {
    for (const text of ['', '  ', '、，', '!&|', '"" “”', '\u0000'])
      expect(readQuery(text)).toMatchObject({ tsquery: '', words: [], standards: [], recheck: [] });
  });
});

describe('folding', () => {
  it('changes nothing the second time', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
    expect(foldText('ＧＢ　５００９．１２\t铅①')).toBe('gb 5009.12 铅1');
  });

  it('gives lexemes that a tsvector can hold', () => {
    expect(tsvectorLiteral(["it's", 'a\\b', 'a\\b', ''])).toBe("'a\\\\b' 'it''s'");
    fc.assert(
      fc.property(texts, (text) => {
        const lexemes = lexemesOf(text);
        expect(lexemes).toEqual([...new Set(lexemes)].sort());
        for (const lexeme of lexemes) expect(new TextEncoder().encode(lexeme).length).toBeLessThan(2_046);
      }),
    );
  });
});

describe('one typing error', () => {
  it.each([
    ['铅', '铅', true],
    ['浦江检测', '浦江检侧', true],
    ['浦江检测', '浦江检', true],
    ['浦江检', '浦江检测', true],
    ['浦江检测', '江浦检测', true],
    ['浦江检测', '浦江', false],
    ['浦江检测', '浦口检侧', false],
    ['ab', 'ba', true],
    ['abc', 'cba', false],
    ['', 'a', true],
    ['', 'ab', false],
  ])('%s and %s: %s', (a, b, close) => {
    expect(editDistanceAtMostOne(a, b)).toBe(close);
    expect(editDistanceAtMostOne(b, a)).toBe(close);
  });
});
