import { officialDate } from '../../../platform/clock.ts';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Subscriber } from '../../../platform/outbox/index.ts';
import {
  familiesBehind,
  familiesChangingBetween,
  LIBRARY_RELEASED,
  STANDARD_RECORDED,
  STANDARD_WITHDRAWN,
} from '../../library/index.ts';
import { DECIDED, TAKEN_OVER } from '../decisions/announce.ts';
import { judgeStoredItems } from './judge-stored-items.ts';
import type { Platform } from '../../../platform/means.ts';
import { tellAffected } from './tell-affected.ts';

/** The register is one, whoever changed the library. */
const NATION = '000000';

/** Keeps the five states true: after every change of the library and of annexes. */
export function libraryWatch(means: Platform): Subscriber {
  return {
    name: 'scope-library-states',
    topics: [LIBRARY_RELEASED, STANDARD_RECORDED, STANDARD_WITHDRAWN, DECIDED, TAKEN_OVER],
    react: async ({ topic, payload }) => {
      const on = officialDate(means.clock.now());
      await withinJurisdiction(means.db, NATION, async (tx) => {
        if (topic === LIBRARY_RELEASED) await judgeStoredItems(tx, on, 'all');
        else if (topic === DECIDED || topic === TAKEN_OVER) await judgeStoredItems(tx, on, 'unjudged');
        else await judgeStoredItems(tx, on, { families: await familiesBehind(tx, numbersOf(payload)) });
        if (topic === STANDARD_WITHDRAWN) await tellAffected(tx, means, withdrawalOf(payload), on);
      });
    },
  };
}

/** A house that stood still makes up for the days in between. */
const LOOK_BACK_DAYS = 400;

/**
 * What the passing of days changes, and what nobody has judged yet. `since` is the day for which the whole was looked at
 * last; null after a start. It cannot be read off the items: one that was judged today says nothing of the others.
 * Answers the day that is done.
 */
export async function judgeDay(means: Platform, since: string | null): Promise<string> {
  const on = officialDate(means.clock.now());
  const from = since ?? Temporal.PlainDate.from(on).subtract({ days: LOOK_BACK_DAYS }).toString();
  await withinJurisdiction(means.db, NATION, async (tx) => {
    const families = from < on ? await familiesChangingBetween(tx, from, on) : [];
    if (families.length > 0) await judgeStoredItems(tx, on, { families });
    await judgeStoredItems(tx, on, 'unjudged');
  });
  return on;
}

type Payload = Readonly<Record<string, unknown>>;

function numbersOf({ numbers, number }: Payload): readonly string[] {
  if (Array.isArray(numbers)) return numbers.map(String);
  if (typeof number === 'string') return [number];
  throw new TypeError('an event about standards names them');
}

function withdrawalOf({ number, withdrawn, changeId }: Payload) {
  if (typeof number !== 'string' || typeof withdrawn !== 'string' || typeof changeId !== 'string')
    throw new TypeError('a withdrawal names its standard, its day and its change');
  return { number, withdrawn, changeId };
}
