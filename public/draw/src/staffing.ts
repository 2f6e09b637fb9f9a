import type { Frame, TeamEntry } from './frame.ts';
import type { Selected } from './select.ts';

/** A unit that no team can be found for, even if nobody had anything else to do. */
export interface Shortage {
  readonly unit: string;
  /** The smallest set of team entries that asks for more people than there are. */
  readonly pools: readonly string[];
  readonly needed: number;
  readonly available: number;
}

/** Inspectors by number, in frame order, with who may not inspect what. */
export class Staff {
  readonly ids: readonly string[];
  readonly #pools: ReadonlyMap<string, Int32Array>;
  readonly #conflicts = new Map<string, Set<number>>();

  constructor(frame: Frame) {
    this.ids = frame.inspectors.map(({ id }) => id);
    const numbers = new Map(this.ids.map((id, i) => [id, i]));
    const pools = new Map<string, number[]>();
    frame.inspectors.forEach((inspector, i) => {
      for (const pool of new Set(inspector.pools)) {
        const members = pools.get(pool);
        if (members === undefined) pools.set(pool, [i]);
        else members.push(i);
      }
    });
    this.#pools = new Map(Array.from(pools, ([pool, members]) => [pool, Int32Array.from(members)]));
    for (const [inspector, unit] of frame.conflicts) {
      const number = numbers.get(inspector);
      if (number === undefined) continue;
      const conflicted = this.#conflicts.get(unit);
      if (conflicted === undefined) this.#conflicts.set(unit, new Set([number]));
      else conflicted.add(number);
    }
  }

  /** Members of a pool, ascending; none for a pool that nobody lists. */
  pool(pool: string): Int32Array {
    return this.#pools.get(pool) ?? new Int32Array();
  }

  conflictsOf(unit: string): ReadonlySet<number> {
    return this.#conflicts.get(unit) ?? NOBODY;
  }
}

const NOBODY: ReadonlySet<number> = new Set();

/** Tells unit by unit whether a team exists for it alone (Hall's condition over the entries of the team). */
export class TeamCheck {
  readonly #team: readonly TeamEntry[];
  /** For each inspector in any of the pools: the entries he can serve, as bits by position. */
  readonly #entriesOf = new Map<number, number>();
  /** How many inspectors serve exactly these entries. */
  readonly #serving: Float64Array;
  readonly #withoutConflicts: number | null;

  constructor(team: readonly TeamEntry[], staff: Staff) {
    this.#team = team;
    this.#serving = new Float64Array(2 ** team.length);
    team.forEach(({ pool }, position) => {
      for (const inspector of staff.pool(pool))
        this.#entriesOf.set(inspector, (this.#entriesOf.get(inspector) ?? 0) | (1 << position));
    });
    for (const entries of this.#entriesOf.values()) this.#serving[entries] = (this.#serving[entries] ?? 0) + 1;
    this.#withoutConflicts = this.#violation(this.#serving);
  }

  shortageOf({ unit }: Selected, conflicts: ReadonlySet<number>): Shortage | null {
    const serving = this.#serving.slice();
    let touched = false;
    for (const inspector of conflicts) {
      const entries = this.#entriesOf.get(inspector);
      if (entries === undefined) continue;
      serving[entries] = (serving[entries] ?? 0) - 1;
      touched = true;
    }
    const violation = touched ? this.#violation(serving) : this.#withoutConflicts;
    if (violation === null) return null;
    const entries = this.#team.filter((_, position) => (violation & (1 << position)) !== 0);
    return {
      unit,
      pools: entries.map(({ pool }) => pool),
      needed: entries.reduce((sum, { count }) => sum + count, 0),
      available: serving.reduce((sum, count, served) => ((served & violation) === 0 ? sum : sum + count), 0),
    };
  }

  /** The first violating set of entries as bits, or null: fewest entries, then first by position. */
  #violation(serving: Float64Array): number | null {
    const size = this.#team.length;
    const everybody = serving.reduce((sum, count) => sum + count, 0);
    // inside[S]: inspectors who serve only entries of S; everybody else but those outside can help the rest.
    const inside = serving.slice();
    for (let bit = 1; bit < 2 ** size; bit *= 2)
      for (let set = 0; set < 2 ** size; set++)
        if ((set & bit) !== 0) inside[set] = (inside[set] ?? 0) + (inside[set ^ bit] ?? 0);
    let best: number | null = null;
    for (let set = 1; set < 2 ** size; set++) {
      const needed = this.#team.reduce((sum, { count }, at) => ((set & (1 << at)) === 0 ? sum : sum + count), 0);
      const available = everybody - (inside[(2 ** size - 1) ^ set] ?? 0);
      if (needed > available && (best === null || comesFirst(set, best))) best = set;
    }
    return best;
  }
}

/** Fewer entries first; of equally many, the one that holds the first position in which they differ. */
function comesFirst(a: number, b: number): boolean {
  const [sizeA, sizeB] = [countBits(a), countBits(b)];
  if (sizeA !== sizeB) return sizeA < sizeB;
  const different = a ^ b;
  return (a & (different & -different)) !== 0;
}

function countBits(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
