/** A line of an annex with its days; the last one inclusive, null is open. */
export interface Place {
  readonly certificateId: string;
  readonly site: number;
  readonly wording: number;
  readonly limitation: number;
  readonly from: string;
  readonly to: string | null;
}

interface Stretch {
  readonly row: number;
  readonly from: string;
  readonly to: string | null;
}

/** How a line stands to one above it with the same capability: the same days, some in common, or none. */
export interface Clash {
  readonly row: number;
  readonly kind: 'same' | 'overlapping' | 'apart';
}

/** Lines met so far in a file. One file says each capability once: a decision has one stretch of days for each. */
export class Seen {
  readonly #first = new Map<string, Stretch>();

  findClash(place: Place): Clash | undefined {
    const first = this.#first.get(keyOf(place));
    if (first === undefined) return undefined;
    if (first.from === place.from && first.to === place.to) return { row: first.row, kind: 'same' };
    return { row: first.row, kind: overlap(first, place) ? 'overlapping' : 'apart' };
  }

  note(place: Place, row: number): void {
    this.#first.set(keyOf(place), { row, from: place.from, to: place.to });
  }
}

function keyOf({ certificateId, site, wording, limitation }: Place): string {
  return `${certificateId} ${site} ${wording} ${limitation}`;
}

function overlap(a: Pick<Place, 'from' | 'to'>, b: Pick<Place, 'from' | 'to'>): boolean {
  return (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from);
}
