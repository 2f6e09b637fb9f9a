import { Rerouting } from './rerouting.ts';
import type { Roster, Slot } from './roster.ts';

/**
 * Fills every slot, with the smallest limit for which that is possible, which it leaves in `roster.limit`. Who stands
 * where is of no importance yet.
 *
 * The limit starts at a bound that no assignment can beat, and grows by one only when a slot cannot be filled by any
 * chain of moves, which proves that the limit was too small. Whoever stands somewhere then stays there.
 */
export function fillWithLeastLoad(roster: Roster): void {
  if (roster.slots.length === 0) {
    roster.limit = 0;
    return;
  }
  roster.limit = lowerBound(roster);
  const rerouting = new Rerouting(roster);
  const next = new Int32Array(roster.pools.length);
  for (const slot of roster.slots) {
    while (slot.loose.size < slot.count) {
      const free = nextFree(roster, slot, next);
      if (free !== null) {
        roster.place(free, slot);
        continue;
      }
      const moves = rerouting.find({ slot }, null);
      if (moves === null) roster.limit++;
      else rerouting.apply(moves);
    }
  }
}

/** Every pool must carry its own demand, and everybody together the whole. */
function lowerBound(roster: Roster): number {
  const demand = new Float64Array(roster.pools.length);
  for (const { pool, count } of roster.slots) demand[pool.number] = (demand[pool.number] ?? 0) + count;
  const bounds = roster.pools.map(({ number, members }) => (demand[number] ?? 0) / members.length);
  const everybody = new Set(roster.pools.flatMap(({ members }) => Array.from(members))).size;
  const total = demand.reduce((sum, one) => sum + one, 0);
  return Math.max(1, Math.ceil(Math.max(total / everybody, ...bounds)));
}

/** Goes round each pool, so that the load spreads and full people are not asked again and again. */
function nextFree(roster: Roster, slot: Slot, next: Int32Array): number | null {
  const { members, number } = slot.pool;
  for (let tried = 0; tried < members.length; tried++) {
    const at = ((next[number] ?? 0) + tried) % members.length;
    const inspector = members[at] ?? 0;
    if (!roster.hasRoom(inspector) || slot.unit.on.has(inspector) || slot.unit.conflicts.has(inspector)) continue;
    next[number] = (at + 1) % members.length;
    return inspector;
  }
  return null;
}
