import { setTimeout as delay } from 'node:timers/promises';

/** How long to leave alone what has just failed: it must not fill the log twenty times a second. */
const AFTER_FAILURE_MS = 5_000;

/**
 * Does `work` again and again, never twice at once, with a pause of `everyMs` between; after a failure, which it reports,
 * a longer one. `stop` waits for what is under way.
 */
export function repeat(
  work: () => Promise<void>,
  everyMs: number,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async () => {
    while (!signal.aborted) {
      let pause = everyMs;
      try {
        await work();
      } catch (error) {
        onFailure(error);
        pause = AFTER_FAILURE_MS;
      }
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
