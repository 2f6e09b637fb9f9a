import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerAt } from './read/answer-at.ts';
import { openRegister, rowsOf, type TestRegister } from './testing/register.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

it('rests on the annex of the day asked about, not on the newest one', async () => {
  const institutionId = await register.institution('T0001');
  const items = await register.items(5);
  const issued = await register.decide({
    certificate: { institutionId, axis: 'licence', issuer: '310000' },
    content: {
      kind: 'issued',
      number: '230900110099',
      sites: [1],
      decidedOn: '2023-01-10',
      effectiveFrom: '2023-01-10',
      effectiveTo: '2029-01-09',
    },
    additions: rowsOf(items.slice(0, 3)),
  });
  if (!issued.ok) throw new Error(issued.error.code);
  const extended = await register.decide({
    certificate: { id: issued.value.certificateId, baseSequence: issued.value.sequence },
    content: { kind: 'extended', decidedOn: '2023-04-20', effectiveFrom: '2023-05-01' },
    additions: rowsOf(items.slice(3)),
  });
  expect(extended.ok).toBe(true);
  const annexOn = async (on: string) => {
    const known = register.clock.now();
    const answer = await register.within((tx) => answerAt(tx, { certificate: '230900110099', on, known }));
    const record = answer?.records.find(({ kind }) => kind === 'certificate');
    return [record?.['annexVersion'], record?.['annexRows'], record?.['decision']];
  };
  expect(await annexOn('2023-01-10')).toEqual([1, 3, 'issued']);
  expect(await annexOn('2023-04-30')).toEqual([1, 3, 'issued']);
  expect(await annexOn('2023-05-01')).toEqual([2, 5, 'extended']);
});
