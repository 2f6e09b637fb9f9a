import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, rowsOf, type TestRegister } from '../testing/register.ts';
import { findNewMatches } from './new-matches.ts';

let register: TestRegister;
let certificateId: string;
let items: readonly number[];
let begin: Temporal.Instant;

/** Each a minute after the one before: two rows, the first of them on another site too, two more, and one taken off. */
beforeAll(async () => {
  register = await openRegister();
  items = await register.items(4);
  begin = register.clock.now();
  const step = async (decision: Parameters<TestRegister['decide']>[0]) => {
    register.clock.advance({ minutes: 1 });
    const recorded = await register.decide(decision);
    if (!recorded.ok) throw new Error(recorded.error.code);
    return recorded.value;
  };
  const institutionId = await register.institution('SH0001', { sites: 2 });
  const first = await step({
    certificate: { institutionId, axis: 'licence', issuer: '310000' },
    content: { kind: 'issued', effectiveTo: '2029-05-09', number: '230900110001', sites: [1, 2] },
    additions: rowsOf(items.slice(0, 2)),
  });
  certificateId = first.certificateId;
  const more = (baseSequence: number) => ({ certificate: { id: certificateId, baseSequence } });
  await step({ ...more(1), content: { kind: 'extended' }, additions: rowsOf(items.slice(0, 1), 2) });
  await step({ ...more(2), content: { kind: 'extended' }, additions: rowsOf(items.slice(2)) });
  const off = { site: 1, itemId: items[0] ?? 0, limitationId: 0 };
  await step({ ...more(3), content: { kind: 'reduced', effectiveFrom: '2024-01-01' }, removals: [off] });
});
afterAll(() => register.close());

const found = async (limit: number, since = begin) => {
  const asked = { q: '铅', region: null, field: null, axis: 'licence' } as const;
  const matches = await register.within((tx) => findNewMatches(tx, asked, since, register.clock.now(), limit));
  return matches.map(({ object, site }) => `${object}@${site}`);
};

describe('what a search finds anew', () => {
  test('is told oldest first; where it is too much, the newest of it', async () => {
    expect(await found(10)).toEqual(['示例样品1@1', '示例样品0@2', '示例样品2@1', '示例样品3@1']);
    expect(await found(4)).toHaveLength(4);
    expect(await found(3)).toEqual(['示例样品0@2', '示例样品2@1', '示例样品3@1']);
  });

  test('begins after the moment up to which one has looked', async () => {
    expect(await found(10, begin.add({ minutes: 2 }))).toEqual(['示例样品2@1', '示例样品3@1']);
  });

  test('is no row of which days were only taken off', async () => {
    expect(await found(10, begin.add({ minutes: 3 }))).toEqual([]);
  });
});
