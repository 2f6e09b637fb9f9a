import { compareIds } from './base.ts';
import type { RosterUnit } from './roster.ts';
import type { Staff } from './staffing.ts';
import { compareTickets, type TicketPrinter } from './tickets.ts';

/** The inspectors who may go to one unit, in the order of their tickets for it. */
export class Candidates {
  readonly #inspectors: readonly number[];
  readonly #ids: readonly string[];
  readonly #tickets: Uint32Array;

  constructor(unit: RosterUnit, staff: Staff, printer: TicketPrinter) {
    const anybody = new Set<number>();
    for (const { pool } of unit.slots)
      for (const inspector of pool.members) if (!unit.conflicts.has(inspector)) anybody.add(inspector);
    this.#inspectors = [...anybody];
    this.#ids = this.#inspectors.map((inspector) => staff.ids[inspector] ?? '');
    this.#tickets = new Uint32Array(this.#ids.length * 8);
    printer.print('inspector', unit.id, this.#ids, this.#tickets);
  }

  /** The members of one pool, one by one, first ticket first. Most slots are filled by the first few: a heap, no sort. */
  *inOrder(has: Uint8Array): Generator<number> {
    const heap: number[] = [];
    this.#inspectors.forEach((inspector, place) => {
      if (has[inspector] === 1) heap.push(place);
    });
    for (let i = Math.floor(heap.length / 2) - 1; i >= 0; i--) this.#sink(heap, i);
    while (heap.length > 0) {
      const first = heap[0] ?? 0;
      const last = heap.pop() ?? 0;
      if (heap.length > 0) {
        heap[0] = last;
        this.#sink(heap, 0);
      }
      yield this.#inspectors[first] ?? 0;
    }
  }

  #sink(heap: number[], from: number): void {
    const place = heap[from] ?? 0;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#compare(heap[child + 1] ?? 0, heap[child] ?? 0) < 0) child++;
      if (this.#compare(place, heap[child] ?? 0) <= 0) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = place;
  }

  #compare(i: number, j: number): number {
    return compareTickets(this.#tickets, i, j) || compareIds(this.#ids[i], this.#ids[j]);
  }
}
