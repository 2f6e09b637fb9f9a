import type { Base } from './base.ts';
import type { Stratum } from './frame.ts';
import { orderByRank } from './pareto.ts';
import { pickSystematically } from './systematic.ts';

/** Places of a base, in the order of selection. */
export interface StratumSelection {
  readonly certainties: readonly number[];
  readonly drawn: readonly number[];
  readonly reserves: readonly number[];
}

/**
 * Whether the sizes have a say in who is drawn. With no place to give, or a place for everybody, they have none: then
 * every unit is a certainty whatever its size.
 */
export function dependsOnSizes(stratum: Stratum, available: number): boolean {
  return stratum.method !== 'equal' && stratum.quota > 0 && stratum.quota < available;
}

/**
 * Selection in one stratum (docs/specs/draw.md §4).
 * @param sizes by place; only looked at where `dependsOnSizes`.
 * @param start the ticket `start` of the stratum, for the systematic way.
 */
export function selectStratum(
  stratum: Stratum,
  base: Base,
  sizes: readonly number[],
  start: () => bigint,
): StratumSelection {
  const available = base.ids.length;
  const places = Math.min(stratum.quota, available);
  const reserves = Math.min(available - places, stratum.quota);
  if (stratum.method === 'equal') {
    const order = base.byTicket;
    return { certainties: [], drawn: order.slice(0, places), reserves: order.slice(places, places + reserves) };
  }
  if (places === 0) return { certainties: [], drawn: [], reserves: [] };
  if (places === available) return { certainties: base.byTicket, drawn: [], reserves: [] };
  const { certain, left } = findCertainties(base, sizes, places);
  const certainties = base.byTicket.filter((place) => certain.has(place));
  const rest = base.byTicket.filter((place) => !certain.has(place));
  if (stratum.method === 'systematic')
    return { certainties, drawn: pickSystematically(rest, sizes, left, start()), reserves: [] };
  const order = left === 0 ? rest : orderByRank(rest, sizes, left, base);
  return { certainties, drawn: order.slice(0, left), reserves: order.slice(left, left + reserves) };
}

/**
 * Units so large that their share of the places is one or more.
 *
 * The definition takes all such units at once and looks again. Taking them one by one, largest first, ends with the
 * same set: when n·s ≥ Σ holds for two units, taking the larger one away leaves (n−1)·s ≥ Σ − s ≥ Σ − larger true for
 * the other.
 */
export function findCertainties(
  base: Pick<Base, 'ids'>,
  sizes: readonly number[],
  places: number,
): { certain: ReadonlySet<number>; left: number; total: bigint } {
  const bySize = base.ids.map((_, place) => place).sort((i, j) => (sizes[j] ?? 0) - (sizes[i] ?? 0));
  let total = sizes.reduce((sum, size) => sum + BigInt(size), 0n);
  let left = places;
  const certain = new Set<number>();
  for (const place of bySize) {
    const size = BigInt(sizes[place] ?? 0);
    if (left === 0 || BigInt(left) * size < total) break;
    certain.add(place);
    total -= size;
    left--;
  }
  return { certain, left, total };
}
