import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCapabilities } from './read/capabilities.ts';
import { openRegister, type TestRegister } from './testing/register.ts';

let register: TestRegister;
let items: readonly number[];
beforeAll(async () => {
  register = await openRegister();
  items = await register.items(4);
});
afterAll(() => register.close());

/** Days are counted from this one; a decision is recorded an hour after the one before. */
const FIRST = Temporal.PlainDate.from('2023-05-10');
const LAST = 12;
const dayOf = (offset: number) => FIRST.add({ days: offset }).toString();

const step = fc.record({
  adds: fc.boolean(),
  // May lie before the decision of an earlier step: corrections reach back.
  from: fc.integer({ min: 0, max: LAST }),
  // Of rows that come in: their own last day, where they state one; of rows that go: the last day they are off.
  days: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
  items: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The same, day by day and row by row: which rows stand on each day after so many steps. */
function replay(steps: readonly Step[], known: number): ReadonlyMap<number, ReadonlySet<number>> {
  const days = new Map(Array.from({ length: LAST + 10 }, (_, day) => [day, new Set([0, 1])] as const));
  for (const { adds, from, days: length, items: named } of steps.slice(0, known))
    for (const [day, rows] of days) {
      if (day < from || (length !== null && day > from + length)) continue;
      for (const item of named) {
        if (adds) rows.add(item);
        else rows.delete(item);
      }
    }
  return days;
}

let serial = 0;

test('as of any day, as known at any moment: what a naive replay of the decisions says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      serial++;
      const institutionId = await register.institution(`P${serial}`);
      const row = (item: number) => ({ site: 1, itemId: items[item] ?? -1, limitationId: 0 });
      const issued = await register.decide({
        certificate: { institutionId, axis: 'licence', issuer: '310000' },
        content: {
          kind: 'issued',
          effectiveTo: '2029-05-09',
          number: `2309001${String(serial).padStart(5, '0')}`,
          sites: [1],
        },
        additions: [0, 1].map((item) => ({ line: item + 1, ...row(item) })),
      });
      if (!issued.ok) throw new Error(issued.error.code);
      const { certificateId } = issued.value;
      const moments = [register.clock.now()];
      for (const [at, { adds, from, days, items: named }] of steps.entries()) {
        register.clock.advance({ hours: 1 });
        const to = days === null ? null : dayOf(from + days);
        const result = await register.decide({
          certificate: { id: certificateId, baseSequence: at + 1 },
          content: { kind: adds ? 'extended' : 'reduced', effectiveFrom: dayOf(from) },
          ...(adds
            ? { additions: named.map((item) => ({ line: item + 1, ...row(item), to })) }
            : { removals: named.map((item) => ({ ...row(item), to })) }),
        });
        if (!result.ok) throw new Error(result.error.code);
        moments.push(register.clock.now());
      }
      await register.within(async (tx) => {
        for (const [known, moment] of moments.entries()) {
          const expected = replay(steps, known);
          for (const day of [0, 1, 3, 6, 9, LAST, LAST + 7]) {
            const page = await listCapabilities(tx, {
              of: { certificateId },
              on: dayOf(day),
              known: moment,
              page: 0,
              size: 10,
            });
            const found = page.rows.map(({ itemId }) => items.indexOf(itemId));
            expect(new Set(found), `day ${day} as known after ${known}`).toEqual(expected.get(day));
            expect(found).toHaveLength(page.total);
          }
        }
      });
    }),
    { numRuns: 40 },
  );
});
