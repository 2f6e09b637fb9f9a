import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { repeat } from './repeat.ts';

test('work is done again and again, never twice at once, and stopping waits for what is under way', async () => {
  let running = 0;
  let most = 0;
  let done = 0;
  const third = Promise.withResolvers<void>();
  const repeating = repeat(
    async () => {
      most = Math.max(most, ++running);
      await delay(5);
      running -= 1;
      if (++done === 3) third.resolve();
    },
    1,
    () => undefined,
  );
  await third.promise;
  await repeating.stop();
  expect({ most, running }).toEqual({ most: 1, running: 0 });
  const before = done;
  await delay(30);
  expect(done).toBe(before);
});

test('work that fails is reported once and then left alone for a while, which stopping does not wait for', async () => {
  const failures: unknown[] = [];
  const repeating = repeat(
    () => Promise.reject(new Error('the tiles were changed')),
    1,
    (error) => failures.push(error),
  );
  await delay(60);
  await repeating.stop();
  expect(failures).toEqual([new Error('the tiles were changed')]);
});
