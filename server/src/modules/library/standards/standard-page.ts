import { parseStandardNumber } from '@hengjian/standard-codes';
import type { Tx } from '../../../platform/database/index.ts';
import { chainsOf } from './chains.ts';
import { type StandardState, standardStateOn } from './state.ts';
import { editionsOf, predecessorsOf, type StoredStandard } from './store.ts';

export interface ChainedStandard extends StoredStandard {
  readonly state: StandardState;
}

/** A standard with everything it hangs together with. */
export interface StandardPage {
  /** As it was asked for, in the library's writing; perhaps the family alone. */
  readonly number: string;
  readonly family: string;
  /** Undefined where only other editions of its family are known. */
  readonly standard: ChainedStandard | undefined;
  /** Editions of the family, oldest first. */
  readonly editions: readonly ChainedStandard[];
  /** What came before and after in other families, by number. */
  readonly others: readonly ChainedStandard[];
}

/** Everything public about a number, in any writing; undefined where neither it nor its family is known. */
export async function findStandardPage(tx: Tx, text: string, date: string): Promise<StandardPage | undefined> {
  const parsed = parseStandardNumber(text);
  const number = parsed?.number ?? text;
  const family = parsed?.family ?? text;
  const onward = await chainsOf(tx, [family]);
  const own = onward.filter((one) => one.family === family);
  if (own.length === 0) return undefined;
  const before = await predecessorsOf(
    tx,
    own.map((one) => one.number),
  );
  const olderFamilies = before
    .map(({ old }) => parseStandardNumber(old)?.family ?? old)
    .filter((one) => !onward.some((known) => known.family === one));
  const older = await editionsOf(tx, [...new Set(olderFamilies)]);
  const withState = (one: StoredStandard): ChainedStandard => ({ ...one, state: standardStateOn(one, date) });
  const editions = own.map(withState);
  return {
    number,
    family,
    standard: editions.find((one) => one.number === number),
    editions,
    others: [...onward.filter((one) => one.family !== family), ...older]
      .map(withState)
      .sort((a, b) => (a.number < b.number ? -1 : 1)),
  };
}
