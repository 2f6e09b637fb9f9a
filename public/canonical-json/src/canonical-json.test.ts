import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalHash, canonicalJson, parseJson, toJsonValue } from './index.ts';

const limits = { maxBytes: 1000, maxDepth: 4, maxValues: 100 };
const codeOf = (input: string | Uint8Array) => {
  const read = parseJson(input, limits);
  return read.ok ? 'OK' : `${read.error.code} ${read.error.at}`;
};

describe('canonical JSON (RFC 8785)', () => {
  it('writes the sample of the RFC as the RFC does', () => {
    const sample = parseJson(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}'.replace(
        '1E30',
        '1E10',
      ),
    );
    if (!sample.ok) throw new Error(sample.error.code);
    expect(canonicalJson(sample.value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,10000000000,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 units, not by code points', () => {
    const members = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    expect(Object.keys(JSON.parse(canonicalJson(members)) as object)).toHaveLength(7);
    expect(canonicalJson(members)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('hashes piece by piece what it would hash whole', () => {
    const big = Array.from({ length: 20_000 }, (_, i) => ({ id: `机构${i}😀`, size: i }));
    expect(canonicalHash(big)).toBe(createHash('sha256').update(canonicalBytes(big)).digest('hex'));
  });

  it('is read back as the same value, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const plain = toJsonValue(value);
        if (!plain.ok) return;
        const text = canonicalJson(plain.value);
        const again = parseJson(text);
        expect(again.ok && canonicalJson(again.value)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('reading JSON from strangers', () => {
  it.each([
    ['[1,2', 'SYNTAX /1'],
    ['[1,]', 'SYNTAX /1'],
    ['{"a":NaN}', 'SYNTAX /a'],
    ['{"a":-Infinity}', 'SYNTAX /a'],
    ['{a:1}', 'SYNTAX /'],
    ["{'a':1}", 'SYNTAX /'],
    ['[01]', 'SYNTAX /0'],
    ['[1.]', 'SYNTAX /0'],
    ['[+1]', 'SYNTAX /0'],
    ['"a\nb"', 'SYNTAX '],
    ['"\\x41"', 'SYNTAX '],
    ['"\\u12g4"', 'SYNTAX '],
    ['"abc', 'SYNTAX '],
    ['"abc\\', 'SYNTAX '],
    ['', 'SYNTAX '],
    ['1 2', 'SYNTAX '],
    ['/*x*/1', 'SYNTAX '],
    ['tru', 'SYNTAX '],
    ['{"a":{"b":1,"b":2}}', 'DUPLICATE_KEY /a/b'],
    ['{"b":1,"\\u0062":2}', 'DUPLICATE_KEY /b'],
    ['{"__proto__":1,"__proto__":2}', 'DUPLICATE_KEY /__proto__'],
    ['["\\ud800"]', 'LONE_SURROGATE /0'],
    ['["\\udc00\\ud800"]', 'LONE_SURROGATE /0'],
    ['{"\\ud800":1}', 'LONE_SURROGATE /'],
    ['{"x/y~z":"\\ud800"}', 'LONE_SURROGATE /x~1y~0z'],
    ['[9007199254740992]', 'NUMBER_OUT_OF_RANGE /0'],
    ['[-9007199254740992]', 'NUMBER_OUT_OF_RANGE /0'],
    ['[1e400]', 'NUMBER_OUT_OF_RANGE /0'],
    ['[1e-400]', 'NUMBER_OUT_OF_RANGE /0'],
    ['[0.9999999999999999999999]', 'NUMBER_OUT_OF_RANGE /0'],
    ['[[[[[]]]]]', 'TOO_DEEP /0/0/0/0'],
    ['\ufeff[]', 'BYTE_ORDER_MARK '],
    [`"${'a'.repeat(999)}"`, 'TOO_LARGE '],
    [`[${'1,'.repeat(100)}1]`, 'TOO_LARGE /99'],
  ])('refuses %j with its place', (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });

  it.each([
    ['[9007199254740991]', [9007199254740991]],
    ['[-0, 0.0, 0e0, 1.0, 1e2, 0.1]', [-0, 0, 0, 1, 100, 0.1]],
    ['[[[[]]]]', [[[[]]]]],
    [' {"😀" : "\\ud83d\\ude00" } ', { '😀': '😀' }],
  ])('takes %j', (text, expected) => {
    const read = parseJson(text, limits);
    expect(read.ok && read.value).toEqual(expected);
  });

  it('keeps __proto__ as an ordinary member that changes no prototype', () => {
    const read = parseJson('{"__proto__":{"size":7},"constructor":1}');
    if (!read.ok) throw new Error(read.error.code);
    const object = read.value as Record<string, unknown>;
    expect(Object.keys(object)).toEqual(['__proto__', 'constructor']);
    expect(object.size).toBeUndefined();
    expect(canonicalJson(read.value)).toBe('{"__proto__":{"size":7},"constructor":1}');
  });

  it('survives a hundred thousand brackets', () => {
    const read = parseJson('['.repeat(100_000));
    expect(!read.ok && read.error.code).toBe('TOO_DEEP');
  });

  it.each(['c080', 'e08080', 'eda080', 'f0808080', 'f4908080', 'f5808080', '80', 'c2', 'e282', 'f09f98', 'ff'])(
    'refuses the bytes %s, which are not UTF-8',
    (hex) => {
      expect(codeOf(Buffer.concat([Buffer.from('["'), Buffer.from(hex, 'hex'), Buffer.from('"]')]))).toMatch(
        /^INVALID_UTF8/,
      );
    },
  );

  it('agrees with the platform about every well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = parseJson(Buffer.from(JSON.stringify([text])));
        expect(read.ok ? read.value : !text.isWellFormed()).toEqual(text.isWellFormed() ? [text] : true);
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseJson(bytes)));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('[]{}",:\\u0e-+.1tn')) }), (text) => {
        const read = parseJson(text);
        let expected = true;
        try {
          JSON.parse(text);
        } catch {
          expected = false;
        }
        // Whatever is taken must be JSON to the platform too.
        if (read.ok) expect(expected).toBe(true);
      }),
    );
  });
});

describe('values in memory', () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const throwing = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('trap');
      },
    },
  );
  const laughs = Array.from({ length: 40 }).reduce<unknown[]>((inner) => [inner, inner], []);
  it.each([
    ['a date', new Date(0), 'NOT_JSON'],
    ['a map', new Map(), 'NOT_JSON'],
    ['a function', () => 1, 'NOT_JSON'],
    ['undefined', undefined, 'NOT_JSON'],
    ['a hole', Array.from({ length: 2 }), 'NOT_JSON'],
    ['a bigint', 1n, 'NOT_JSON'],
    ['a proxy that throws', throwing, 'NOT_JSON'],
    [
      'a getter that throws',
      {
        get a() {
          throw new Error('getter');
        },
      },
      'NOT_JSON',
    ],
    ['NaN', NaN, 'NUMBER_OUT_OF_RANGE'],
    ['2^53', 2 ** 53, 'NUMBER_OUT_OF_RANGE'],
    ['half a character', '\ud800', 'LONE_SURROGATE'],
    ['a cycle', cyclic, 'TOO_DEEP'],
    ['a small object of 2^40 values', laughs, 'TOO_LARGE'],
  ])('refuses %s', (_, value, code) => {
    const taken = toJsonValue(value, { ...limits, maxDepth: 60, maxValues: 10_000 });
    expect(!taken.ok && taken.error.code).toBe(code);
  });

  it('takes objects without a prototype', () => {
    const taken = toJsonValue(Object.assign(Object.create(null), { a: [1] }));
    expect(taken.ok && canonicalJson(taken.value)).toBe('{"a":[1]}');
  });
});
