import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegister, type TestRegister } from '../testing/register.ts';
import { answerAt } from './answer-at.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

test('a number that was given later answers about the time before as it did then: nobody knew it', async () => {
  const institutionId = await register.institution('SH0001');
  const [old, renewed] = ['230900110001', '290900110001'];
  const first = await register.decide({
    certificate: { institutionId, axis: 'licence', issuer: '310000' },
    content: { kind: 'issued', effectiveTo: '2029-05-09', number: old, sites: [1] },
  });
  if (!first.ok) throw new Error(first.error.code);
  const before = register.clock.now();
  const ask = (certificate: string, known: Temporal.Instant) =>
    register.within((tx) => answerAt(tx, { certificate, on: '2023-05-10', known }));
  const then = await ask(renewed, before);
  expect(then).toBeUndefined();
  register.clock.advance({ hours: 1 });
  await register.decide({
    certificate: { id: first.value.certificateId, baseSequence: 1 },
    content: { kind: 'renewed', effectiveFrom: '2029-05-10', effectiveTo: '2035-05-09', number: renewed },
  });
  expect(await ask(renewed, before)).toEqual(then);
  expect((await ask(old, before))?.answer).toBe('valid');
  expect((await ask(renewed, register.clock.now()))?.answer).toBe('valid');
  expect((await ask(old, register.clock.now()))?.answer).toBe('valid');
});
