import { type Base, compareIds } from './base.ts';
import { compareTickets, ticketAt } from './tickets.ts';

const TWO_257 = 1n << 257n;

/**
 * Relative error of `estimate`: eight operations of at most 2^-52 each, taken a hundred times over. Two estimates
 * farther apart than this are in the order of the exact ranks; nearer ones are compared exactly.
 */
const MARGIN = 1e-12;

interface Ranked {
  readonly place: number;
  readonly estimate: number;
  /** The exact rank is numerator / denominator. */
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Pareto order sampling: places by the rank `a·(D − P) / (b·P)`, ties by ticket, then by id. The order is that of the
 * exact rationals; floating point only tells apart what is far apart, which saves a million big multiplications.
 */
export function orderByRank(places: readonly number[], sizes: readonly number[], left: number, base: Base): number[] {
  const total = places.reduce((sum, place) => sum + BigInt(sizes[place] ?? 0), 0n);
  return places
    .map((place) => rankOf(place, total, BigInt(left) * BigInt(sizes[place] ?? 0), base.tickets))
    .sort((x, y) => compareRanks(x, y) || compareTies(x.place, y.place, base))
    .map(({ place }) => place);
}

function rankOf(place: number, total: bigint, share: bigint, tickets: Uint32Array): Ranked {
  const a = 2n * ticketAt(tickets, place) + 1n;
  const b = TWO_257 - a;
  const rest = total - share;
  const estimate = (Number(a) / Number(b)) * (Number(rest) / Number(share));
  return { place, estimate, numerator: a * rest, denominator: b * share };
}

function compareRanks(x: Ranked, y: Ranked): number {
  const apart = x.estimate - y.estimate;
  if (Math.abs(apart) > MARGIN * (x.estimate + y.estimate)) return apart;
  const [left, right] = [x.numerator * y.denominator, y.numerator * x.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareTies(i: number, j: number, base: Base): number {
  return compareTickets(base.tickets, i, j) || compareIds(base.ids[i], base.ids[j]);
}
