import { LAST_DAY } from '../days.ts';
import type { ClauseId, IsoDate } from '@hengjian/law';

/** One person – one institution. */
export const ONE_INSTITUTION_CLAUSE: ClauseId = 'R4-A7.1';

export interface Employment {
  /** Salted hash of the id number; left out where all stretches are of one person. */
  readonly person?: string;
  readonly institution: string;
  readonly from: IsoDate;
  /** Last day, inclusive; null while it lasts. */
  readonly to: IsoDate | null;
}

/** Days on which a person worked for two institutions at once. */
export interface DoubleEmployment<Stretch extends Employment = Employment> {
  readonly person: string;
  readonly first: Stretch;
  readonly second: Stretch;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/**
 * Where people work for two institutions at once (R4-A7.1): stretches of one person at two institutions that share a day.
 * Who leaves on one day and begins elsewhere on the next does not. By person, then by day.
 */
export function findDoubleEmployment<Stretch extends Employment>(
  stretches: readonly Stretch[],
): readonly DoubleEmployment<Stretch>[] {
  const found: DoubleEmployment<Stretch>[] = [];
  for (const [person, own] of Map.groupBy(stretches, ({ person: of }) => of ?? '')) {
    const sorted = own
      .filter(({ from, to }) => to === null || from <= to)
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    let running: Stretch[] = [];
    for (const second of sorted) {
      running = running.filter(({ to }) => (to ?? LAST_DAY) >= second.from);
      for (const first of running)
        if (first.institution !== second.institution)
          found.push({ person, first, second, from: second.from, to: earlier(first.to, second.to) });
      running.push(second);
    }
  }
  return found.sort((a, b) => compare(a.person, b.person) || compare(a.from, b.from));
}

function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
