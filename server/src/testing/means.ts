import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';

/** A clock that stands until it is moved. */
export interface TestClock extends Clock {
  set(instant: string): void;
  advance(duration: Temporal.DurationLike): void;
}

/** A clock at a fixed instant; the default is the morning of a working day in May 2023. */
export function fixedClock(start = '2023-05-10T09:00:00+08:00'): TestClock {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    set(instant) {
      now = Temporal.Instant.from(instant);
    },
    advance(duration) {
      now = now.add(duration);
    },
  };
}

/** Ids that count: `00000000-0000-7000-8000-000000000001`, … */
export function countingIds(): Ids {
  let last = 0;
  return { next: () => `00000000-0000-7000-8000-${(++last).toString(16).padStart(12, '0')}` };
}
