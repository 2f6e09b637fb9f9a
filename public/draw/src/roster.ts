import type { Staff } from './staffing.ts';

/** One team entry of one unit: so many people of one pool. */
export interface Slot {
  readonly number: number;
  readonly unit: RosterUnit;
  readonly pool: Pool;
  readonly count: number;
  /** People who stand here for the time being and may still be moved. */
  readonly loose: Set<number>;
  /** How many stand here for good. */
  fixed: number;
}

export interface RosterUnit {
  readonly id: string;
  readonly conflicts: ReadonlySet<number>;
  readonly slots: Slot[];
  /** Everybody on the unit, with the slot he stands in: nobody is on a unit twice. */
  readonly on: Map<number, Slot>;
}

export interface Pool {
  readonly number: number;
  readonly members: Int32Array;
  /** 1 for each inspector who is a member. */
  readonly has: Uint8Array;
}

/**
 * Who stands where while an assignment is being found. Invariant: `load[i]` counts the slots inspector i stands in,
 * and never exceeds `limit`; `looseSlots(i)` are those of them that he may still leave.
 */
export class Roster {
  readonly slots: Slot[] = [];
  readonly units: RosterUnit[] = [];
  readonly pools: Pool[] = [];
  readonly load: Int32Array;
  readonly #looseSlots: (Set<Slot> | undefined)[] = [];
  limit = 1;

  constructor(inspectors: number) {
    this.load = new Int32Array(inspectors);
  }

  addPool(members: Int32Array): Pool {
    const has = new Uint8Array(this.load.length);
    for (const inspector of members) has[inspector] = 1;
    const pool: Pool = { number: this.pools.length, members, has };
    this.pools.push(pool);
    return pool;
  }

  addUnit(id: string, conflicts: ReadonlySet<number>, team: readonly { pool: Pool; count: number }[]): void {
    const unit: RosterUnit = { id, conflicts, slots: [], on: new Map() };
    for (const { pool, count } of team) {
      const slot: Slot = { number: this.slots.length, unit, pool, count, loose: new Set(), fixed: 0 };
      unit.slots.push(slot);
      this.slots.push(slot);
    }
    this.units.push(unit);
  }

  looseSlots(inspector: number): ReadonlySet<Slot> {
    return this.#looseSlots[inspector] ?? NO_SLOTS;
  }

  hasRoom(inspector: number): boolean {
    return (this.load[inspector] ?? 0) < this.limit;
  }

  place(inspector: number, slot: Slot): void {
    slot.loose.add(inspector);
    slot.unit.on.set(inspector, slot);
    this.load[inspector] = (this.load[inspector] ?? 0) + 1;
    const slots = this.#looseSlots[inspector];
    if (slots === undefined) this.#looseSlots[inspector] = new Set([slot]);
    else slots.add(slot);
  }

  remove(inspector: number, slot: Slot): void {
    slot.loose.delete(inspector);
    slot.unit.on.delete(inspector);
    this.load[inspector] = (this.load[inspector] ?? 0) - 1;
    this.#looseSlots[inspector]?.delete(slot);
  }

  /** From now on he stays. He stands in the slot already. */
  fix(inspector: number, slot: Slot): void {
    slot.loose.delete(inspector);
    slot.fixed++;
    this.#looseSlots[inspector]?.delete(slot);
  }
}

const NO_SLOTS: ReadonlySet<Slot> = new Set();

/** A roster with a slot for every team entry of the units, and nobody in it yet. */
export function emptyRoster(
  units: readonly {
    readonly id: string;
    readonly team: readonly { readonly pool: string; readonly count: number }[];
  }[],
  staff: Staff,
): Roster {
  const roster = new Roster(staff.ids.length);
  const pools = new Map<string, Pool>();
  for (const { id, team } of units) {
    const entries = team.map(({ pool: name, count }) => {
      const pool = pools.get(name) ?? roster.addPool(staff.pool(name));
      pools.set(name, pool);
      return { pool, count };
    });
    roster.addUnit(id, staff.conflictsOf(id), entries);
  }
  return roster;
}
