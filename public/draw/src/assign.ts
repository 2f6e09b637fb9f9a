import { Candidates } from './candidates.ts';
import type { Frame, TeamEntry } from './frame.ts';
import { fillWithLeastLoad } from './least-load.ts';
import { Rerouting } from './rerouting.ts';
import { emptyRoster, type Roster, type Slot } from './roster.ts';
import type { Selected } from './select.ts';
import { type Shortage, Staff, TeamCheck } from './staffing.ts';
import { TicketPrinter } from './tickets.ts';

export interface Assigned {
  readonly unit: string;
  readonly pool: string;
  /** In the order in which they were taken. */
  readonly inspectors: readonly string[];
}

export interface Assignment {
  readonly assignment: readonly Assigned[];
  /** Units of the busiest inspector, as few as can be; 0 when nobody is needed. */
  readonly maxLoad: number;
  readonly shortages: readonly Shortage[];
}

/**
 * Inspectors for the selected units (docs/specs/draw.md §5): the least possible load first, and of all assignments
 * with that load the first in the order of tickets.
 */
export function assignInspectors(frame: Frame, seed: string, selected: readonly Selected[]): Assignment {
  const staff = new Staff(frame);
  const { staffed, shortages } = splitByStaffing(frame, selected, staff);
  const roster = emptyRoster(staffed, staff);
  fillWithLeastLoad(roster);
  const taken = fixInOrder(roster, staff, new TicketPrinter(seed));
  const pools = staffed.flatMap(({ team }) => team.map(({ pool }) => pool));
  const assignment = roster.slots.map((slot) => ({
    unit: slot.unit.id,
    pool: pools[slot.number] ?? '',
    inspectors: (taken[slot.number] ?? []).map((inspector) => staff.ids[inspector] ?? ''),
  }));
  return { assignment, maxLoad: roster.limit, shortages };
}

function splitByStaffing(
  frame: Frame,
  selected: readonly Selected[],
  staff: Staff,
): { staffed: { id: string; team: readonly TeamEntry[] }[]; shortages: Shortage[] } {
  const teams = new Map(frame.strata.map(({ id, team }) => [id, team]));
  // Made when the first unit of a stratum asks: a frame may list many strata that draw nobody.
  const checks = new Map<string, TeamCheck>();
  const staffed: { id: string; team: readonly TeamEntry[] }[] = [];
  const shortages: Shortage[] = [];
  for (const unit of selected) {
    const team = teams.get(unit.stratum);
    if (team === undefined) throw new Error(`selected from no stratum: ${unit.stratum}`);
    const check = checks.get(unit.stratum) ?? new TeamCheck(team, staff);
    checks.set(unit.stratum, check);
    const shortage = check.shortageOf(unit, staff.conflictsOf(unit.unit));
    if (shortage === null) staffed.push({ id: unit.unit, team });
    else shortages.push(shortage);
  }
  return { staffed, shortages };
}

/** Goes through slots and candidates in order and keeps everybody who can be kept. Inspectors by slot number. */
function fixInOrder(roster: Roster, staff: Staff, printer: TicketPrinter): number[][] {
  const rerouting = new Rerouting(roster);
  return roster.units.flatMap((unit) => {
    const candidates = new Candidates(unit, staff, printer);
    return unit.slots.map((slot) => {
      const taken: number[] = [];
      for (const inspector of candidates.inOrder(slot.pool.has)) {
        if (taken.length === slot.count) break;
        if (!bringIn(inspector, slot, roster, rerouting)) continue;
        roster.fix(inspector, slot);
        taken.push(inspector);
      }
      return taken;
    });
  });
}

/** Moves him into the slot if the rest can still be completed. All slots are full before and after. */
function bringIn(inspector: number, slot: Slot, roster: Roster, rerouting: Rerouting): boolean {
  const now = slot.unit.on.get(inspector);
  if (now === slot) return true;
  if (now !== undefined) {
    // Fixed in an earlier entry of this unit: nobody serves twice.
    if (!now.loose.has(inspector)) return false;
    const start = { slot: now };
    const moves = rerouting.samePart(start, slot) ? rerouting.find(start, slot) : null;
    if (moves === null) return false;
    rerouting.apply([...moves, { inspector, leaves: now, joins: slot }]);
    return true;
  }
  if (!roster.hasRoom(inspector) && roster.looseSlots(inspector).size === 0) return false;
  const start = { inspector };
  const moves = rerouting.samePart(start, slot) ? rerouting.find(start, slot) : null;
  if (moves === null) return false;
  rerouting.apply([...moves, { inspector, leaves: null, joins: slot }]);
  return true;
}
