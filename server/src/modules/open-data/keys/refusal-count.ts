/** Unknown keys that one address may try in a minute before its keys are not looked up any more. */
export const MOST_REFUSALS = 20;
const WINDOW = 60_000;
const MOST_ADDRESSES = 10_000;

export interface RefusalCount {
  note(address: string): void;
  /** 0 for an address whose keys may be looked up. */
  secondsToWait(address: string): number;
}

/** Counts refusals by address in windows of a minute that begin with the first. `now` in ms. */
export function countRefusals(now: () => number): RefusalCount {
  const counts = new Map<string, { readonly until: number; times: number }>();
  const current = (address: string) => {
    const found = counts.get(address);
    return found !== undefined && found.until > now() ? found : undefined;
  };
  return {
    note(address) {
      const found = current(address);
      if (found !== undefined) {
        found.times++;
        return;
      }
      // Entered anew, so that the map stays in the order of its windows.
      counts.delete(address);
      // The eldest makes room: emptying the map would set everybody free.
      const [eldest] = counts.keys();
      if (counts.size >= MOST_ADDRESSES && eldest !== undefined) counts.delete(eldest);
      counts.set(address, { until: now() + WINDOW, times: 1 });
    },
    secondsToWait(address) {
      const found = current(address);
      return found === undefined || found.times < MOST_REFUSALS ? 0 : Math.ceil((found.until - now()) / 1000);
    },
  };
}
