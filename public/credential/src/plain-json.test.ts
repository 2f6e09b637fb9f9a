import { canonicalBytes, type JsonObject, parseJson } from '@hengjian/canonical-json';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalBytesOf, readDocument } from './plain-json.ts';

const LIMITS = { maxBytes: 10_000, maxDepth: 6, maxValues: 1_000 };
const strictly = (text: string) => {
  const read = parseJson(text, LIMITS);
  return read.ok ? read.value : null;
};

it('reads every text as the strict reader does', () => {
  const spoilt = fc
    .tuple(
      fc.json({ maxDepth: 8 }),
      fc.nat(200),
      fc.constantFrom('', '"', '{', '}', ',', ' ', '\\ud800', '\ud800', '-0', '1e999'),
    )
    .map(([text, at, noise]) => text.slice(0, at) + noise + text.slice(at));
  fc.assert(
    fc.property(fc.oneof(fc.json({ maxDepth: 8 }), spoilt), (text) => {
      expect(readDocument(text, LIMITS)).toEqual(strictly(text));
    }),
    { numRuns: 5_000 },
  );
});

it.each([
  '{"a":1,"a":2}',
  '{"a":1, "b":2}',
  '{"b":1,"a":2}',
  '{"__proto__":{"a":1}}',
  '["\\ud800"]',
  '["\ud800"]',
  '[-0]',
  '[1e400]',
  '[9007199254740993]',
  '[0.1,1e21,5e-324]',
  '{"2":0,"1":0}',
  '\ufeff[]',
  '[[[[[[]]]]]]',
  '[[[[[[[]]]]]]]',
  '['.repeat(100_000),
])('reads %.40s as the strict reader does', (text) => {
  expect(readDocument(text, LIMITS)).toEqual(strictly(text));
});

it('writes the canonical form of any object', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (object) => {
      const read = readDocument(JSON.stringify(object), { ...LIMITS, maxBytes: 1_000_000 });
      if (read === null) return;
      expect(canonicalBytesOf(read as JsonObject)).toEqual(canonicalBytes(read as JsonObject));
    }),
    { numRuns: 2_000 },
  );
});
