import { baseOf } from './base.ts';
import type { Frame, Stratum } from './frame.ts';
import type { Sizes } from './openings.ts';
import { unitKey } from './openings.ts';
import { dependsOnSizes, selectStratum } from './select-stratum.ts';
import { ticket, TicketPrinter } from './tickets.ts';

export interface Selected {
  readonly stratum: string;
  readonly unit: string;
  /** 1-based, within the stratum. */
  readonly rank: number;
  readonly certainty: boolean;
}

export interface Reserve {
  readonly stratum: string;
  readonly unit: string;
  /** 1-based, among the reserves of the stratum. */
  readonly rank: number;
}

/** A stratum whose units were partly taken by an earlier one, so that fewer than its quota are left. */
export interface Shortfall {
  readonly stratum: string;
  readonly quota: number;
  readonly available: number;
}

export interface Selection {
  readonly selected: readonly Selected[];
  readonly reserves: readonly Reserve[];
  readonly shortfalls: readonly Shortfall[];
}

/** What somebody else says was drawn in a stratum that cannot be drawn again, its sizes being sealed. */
export type ClaimReader = (
  stratum: Stratum,
  available: readonly string[],
) => { readonly selected: readonly Selected[]; readonly reserves: readonly Reserve[] };

/**
 * Draws every stratum in frame order; a unit drawn earlier is gone for the later ones.
 * @param claim asked for each stratum that depends on a size which is not in `sizes`.
 */
export function selectUnits(frame: Frame, seed: string, sizes: Sizes, claim: ClaimReader): Selection {
  const printer = new TicketPrinter(seed);
  const listed = new Map<string, string[]>(frame.strata.map(({ id }) => [id, []]));
  for (const unit of frame.units) listed.get(unit.stratum)?.push(unit.id);
  const taken = new Set<string>();
  const selected: Selected[] = [];
  const reserves: Reserve[] = [];
  const shortfalls: Shortfall[] = [];
  for (const stratum of frame.strata) {
    const { id, quota } = stratum;
    const available = (listed.get(id) ?? []).filter((unit) => !taken.has(unit));
    if (available.length < quota) shortfalls.push({ stratum: id, quota, available: available.length });
    const drawn = canBeDrawn(stratum, available, sizes)
      ? drawStratum(stratum, available, sizes, printer, seed)
      : claim(stratum, available);
    for (const choice of drawn.selected) {
      taken.add(choice.unit);
      selected.push(choice);
    }
    for (const reserve of drawn.reserves) reserves.push(reserve);
  }
  return { selected, reserves, shortfalls };
}

function canBeDrawn(stratum: Stratum, available: readonly string[], sizes: Sizes): boolean {
  if (!dependsOnSizes(stratum, available.length)) return true;
  return available.every((id) => sizes.has(unitKey({ stratum: stratum.id, id })));
}

function drawStratum(
  stratum: Stratum,
  available: readonly string[],
  sizes: Sizes,
  printer: TicketPrinter,
  seed: string,
): { selected: Selected[]; reserves: Reserve[] } {
  const base = baseOf(stratum.id, available, printer);
  const known = available.map((id) => sizes.get(unitKey({ stratum: stratum.id, id })) ?? 0);
  const drawn = selectStratum(stratum, base, known, () => BigInt(`0x${ticket(seed, 'start', stratum.id)}`));
  const name = (place: number) => ({ stratum: stratum.id, unit: available[place] ?? '' });
  const certain = drawn.certainties.length;
  return {
    selected: [...drawn.certainties, ...drawn.drawn].map((place, i) => ({
      ...name(place),
      rank: i + 1,
      certainty: i < certain,
    })),
    reserves: drawn.reserves.map((place, i) => ({ ...name(place), rank: i + 1 })),
  };
}
