import { test } from 'vitest';

/**
 * The steps of one journey: each goes on where the one before it ended, so after a failure the rest is skipped and the
 * report names the step at which the journey ended. `onFailure` may look at what is there before it goes.
 */
export function beginJourney(onFailure: () => Promise<void>): (name: string, act: () => Promise<void>) => void {
  let hasStopped = false;
  return (name, act) => {
    test(name, async (context) => {
      if (hasStopped) context.skip('the journey ended before');
      hasStopped = true;
      try {
        await act();
      } catch (error) {
        await onFailure();
        throw error;
      }
      hasStopped = false;
    });
  };
}
