import { successorsInForce } from '@hengjian/regulation-register';
import { parseStandardNumber } from '@hengjian/standard-codes';
import type { Tx } from '../../../platform/database/index.ts';
import { chainsOf, indexOf } from './chains.ts';
import type { StandardRecord } from './record.ts';
import { type StandardState, standardStateOn } from './state.ts';

/** What the library knows of a number on a day. */
export interface Standing {
  readonly number: string;
  readonly family: string;
  readonly title: { readonly zh: string; readonly en: string | null } | null;
  readonly state: StandardState | 'unknown';
  /** What holds instead on the day: the end of the chain of replacements, or the family's edition in force. */
  readonly current: string | null;
  readonly implemented: string | null;
  readonly withdrawn: string | null;
  readonly transitionUntil: string | null;
  readonly citable: boolean;
  readonly replacedBy: readonly string[];
}

/**
 * How each number stands on `date`, by the number as it was given. Numbers in any writing; a family without an edition is
 * `unknown` itself and names the edition in force.
 */
export async function standardStanding(
  tx: Tx,
  numbers: readonly string[],
  date: string,
): Promise<ReadonlyMap<string, Standing>> {
  const asked = numbers.map((text) => {
    const parsed = parseStandardNumber(text);
    return { text, number: parsed?.number ?? text, family: parsed?.family ?? text };
  });
  const standards = await chainsOf(tx, [...new Set(asked.map(({ family }) => family))]);
  const byNumber = new Map(standards.map((standard) => [standard.number, standard]));
  const index = indexOf(standards);
  const families = Map.groupBy(standards, ({ family }) => family);
  return new Map(
    asked.map(({ text, number, family }) => {
      const standard = byNumber.get(number);
      const state = standard === undefined ? 'unknown' : standardStateOn(standard, date);
      const [next] = successorsInForce(index, number, date);
      const current = next ?? (state === 'unknown' ? editionInForce(families.get(family) ?? [], date) : null);
      return [
        text,
        {
          number,
          family,
          title: standard?.title ?? null,
          state,
          current,
          implemented: standard?.implemented ?? null,
          withdrawn: standard?.withdrawn ?? null,
          transitionUntil: standard?.transitionUntil ?? null,
          citable: standard?.citable ?? false,
          replacedBy: standard?.replacedBy.map((one) => one.number) ?? [],
        },
      ];
    }),
  );
}

/** Of editions in order, the newest in force on the day. */
function editionInForce(editions: readonly StandardRecord[], date: string): string | null {
  return editions.findLast((one) => standardStateOn(one, date) === 'current')?.number ?? null;
}
