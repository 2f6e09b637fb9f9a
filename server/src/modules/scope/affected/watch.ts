import { sql } from 'kysely';
import { officialDate } from '../../../platform/clock.ts';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
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

/**
 * What the passing of days changes, and what nobody has judged yet. Looks from the day for which a state was last
 * written, so that days on which no server ran are made up for.
 */
export async function judgeDay(means: Platform): Promise<number> {
  const on = officialDate(means.clock.now());
  return withinJurisdiction(means.db, NATION, async (tx) => {
    const from = await lastJudged(tx);
    const families = from === null || from >= on ? [] : await familiesChangingBetween(tx, from, on);
    const moved = families.length === 0 ? 0 : await judgeStoredItems(tx, on, { families });
    return moved + (await judgeStoredItems(tx, on, 'unjudged'));
  });
}

async function lastJudged(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ on: string | null }>`SELECT max(judged_on)::text AS "on" FROM scope.item`.execute(tx);
  return rows[0]?.on ?? null;
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
