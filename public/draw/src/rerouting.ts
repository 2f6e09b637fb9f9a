import type { Roster, Slot } from './roster.ts';

/** A chain of moves that keeps every slot as full as it was; applied as a whole. */
interface Move {
  readonly inspector: number;
  readonly leaves: Slot | null;
  readonly joins: Slot | null;
}

/** What a search starts from: a slot that lacks somebody, or an inspector who must leave one of his slots. */
export type Start = { readonly slot: Slot } | { readonly inspector: number };

/**
 * Looks for chains of moves: a slot takes somebody who has no room, he leaves another slot, which takes somebody else …
 * until somebody has room, or until the chain comes back to the slot where a place is to be vacated. In other words a
 * breadth-first search of the residual graph of the assignment flow, over slots and inspectors; the edges, millions,
 * are never written down.
 *
 * Parts. A search that fails has found a closed set: whoever stands in it can only be replaced from within it, and no
 * chain leads out. That stays true for good, because chains run inside one part only (a chain that comes back crosses
 * no border) and fixing people only takes chains away. So the set becomes a part of its own, later searches stay within
 * one part, and the question "could this slot take that inspector", when they are of different parts, is answered no
 * without a search. Each failure splits a part, so there are no more failures than slots and inspectors.
 */
export class Rerouting {
  readonly #roster: Roster;
  /** Nodes: inspectors first, then slots. */
  readonly #part: Int32Array;
  readonly #seen: Int32Array;
  readonly #queue: Int32Array;
  /** The node before, on the way from the start; −1 at the start. */
  readonly #before: Int32Array;
  /** Who moves between two slots of one unit, where the way goes from slot to slot. */
  readonly #mover: Int32Array;
  /** Members of each pool that the running search has not met yet, filled when it first asks. */
  readonly #waiting: { readonly members: Int32Array; length: number; round: number }[];
  #round = 0;
  #tail = 0;
  #parts = 1;

  constructor(roster: Roster) {
    const nodes = roster.load.length + roster.slots.length;
    this.#roster = roster;
    this.#part = new Int32Array(nodes);
    this.#seen = new Int32Array(nodes);
    this.#queue = new Int32Array(nodes);
    this.#before = new Int32Array(nodes);
    this.#mover = new Int32Array(nodes);
    this.#waiting = roster.pools.map(({ members }) => ({ members: members.slice(), length: 0, round: 0 }));
  }

  samePart(start: Start, slot: Slot): boolean {
    return this.#part[this.#nodeOf(start)] === this.#part[this.#slotNode(slot)];
  }

  /**
   * The moves that make room for the start, or null when there are none; then, given a `target`, the parts are split.
   * Without a target only somebody with room ends the chain.
   */
  find(start: Start, target: Slot | null): readonly Move[] | null {
    this.#round++;
    this.#tail = 0;
    const first = this.#nodeOf(start);
    const part = this.#part[first] ?? 0;
    const end = this.#visit(first, -1, -1) ? first : this.#search(part, target);
    if (end !== null) return this.#movesTo(end, target);
    if (target !== null) {
      for (let i = 0; i < this.#tail; i++) this.#part[this.#queue[i] ?? 0] = this.#parts;
      this.#parts++;
    }
    return null;
  }

  apply(moves: readonly Move[]): void {
    for (const { inspector, leaves } of moves) if (leaves !== null) this.#roster.remove(inspector, leaves);
    for (const { inspector, joins } of moves) if (joins !== null) this.#roster.place(inspector, joins);
  }

  /** The last node of a chain that ends well: somebody with room, or the target slot. */
  #search(part: number, target: Slot | null): number | null {
    const inspectors = this.#roster.load.length;
    for (let head = 0; head < this.#tail; head++) {
      const node = this.#queue[head] ?? 0;
      const end =
        node < inspectors ? this.#leaveFrom(node, part, target) : this.#fill(this.#slot(node), node, part, target);
      if (end !== null) return end;
    }
    return null;
  }

  /** An inspector without room can leave any slot he is loose in; that slot then lacks somebody. */
  #leaveFrom(inspector: number, part: number, target: Slot | null): number | null {
    for (const slot of this.#roster.looseSlots(inspector)) {
      const node = this.#slotNode(slot);
      if (!this.#isOpen(node, part)) continue;
      this.#visit(node, inspector, inspector);
      if (slot === target) return node;
    }
    return null;
  }

  /** A slot that lacks somebody takes one of another slot of its unit, or anybody of its pool who is not on the unit. */
  #fill(slot: Slot, node: number, part: number, target: Slot | null): number | null {
    for (const other of slot.unit.slots) {
      const otherNode = this.#slotNode(other);
      if (other === slot || !this.#isOpen(otherNode, part)) continue;
      const mover = firstOf(other.loose, slot.pool.has);
      if (mover === null) continue;
      this.#visit(otherNode, node, mover);
      if (other === target) return otherNode;
    }
    const waiting = this.#waitingOf(slot.pool.number);
    const { members } = waiting;
    for (let i = 0; i < waiting.length; ) {
      const inspector = members[i] ?? 0;
      const open = this.#isOpen(inspector, part);
      if (open && (slot.unit.on.has(inspector) || slot.unit.conflicts.has(inspector))) {
        i++;
        continue;
      }
      members[i] = members[--waiting.length] ?? 0;
      members[waiting.length] = inspector;
      if (open && this.#visit(inspector, node, -1)) return inspector;
    }
    return null;
  }

  #waitingOf(pool: number): { readonly members: Int32Array; length: number } {
    const waiting = this.#waiting[pool];
    if (waiting === undefined) throw new Error('every pool has its list');
    // Members are only ever swapped inside the array: restoring the length restores the list.
    if (waiting.round !== this.#round) {
      waiting.length = waiting.members.length;
      waiting.round = this.#round;
    }
    return waiting;
  }

  #isOpen(node: number, part: number): boolean {
    return this.#seen[node] !== this.#round && this.#part[node] === part;
  }

  /** Notes the node; true when it is somebody with room. */
  #visit(node: number, before: number, mover: number): boolean {
    this.#seen[node] = this.#round;
    this.#before[node] = before;
    this.#mover[node] = mover;
    this.#queue[this.#tail++] = node;
    return node < this.#roster.load.length && this.#roster.hasRoom(node);
  }

  #movesTo(end: number, target: Slot | null): Move[] {
    const inspectors = this.#roster.load.length;
    const moves: Move[] = [];
    if (target !== null && end < inspectors) {
      // Somebody has room: then whoever is loose in the target simply goes.
      const [goes] = target.loose;
      if (goes === undefined) throw new Error('a target has somebody to give up');
      moves.push({ inspector: goes, leaves: target, joins: null });
    }
    for (let node = end; ; ) {
      const before = this.#before[node] ?? -1;
      if (before < 0) return moves;
      if (node < inspectors) moves.push({ inspector: node, leaves: null, joins: this.#slot(before) });
      else {
        const joins = before < inspectors ? null : this.#slot(before);
        moves.push({ inspector: this.#mover[node] ?? 0, leaves: this.#slot(node), joins });
      }
      node = before;
    }
  }

  #nodeOf(start: Start): number {
    return 'slot' in start ? this.#slotNode(start.slot) : start.inspector;
  }

  #slotNode(slot: Slot): number {
    return this.#roster.load.length + slot.number;
  }

  #slot(node: number): Slot {
    const slot = this.#roster.slots[node - this.#roster.load.length];
    if (slot === undefined) throw new Error('not a slot');
    return slot;
  }
}

function firstOf(loose: ReadonlySet<number>, has: Uint8Array): number | null {
  for (const inspector of loose) if (has[inspector] === 1) return inspector;
  return null;
}
