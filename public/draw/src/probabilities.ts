import { ok, type Result } from '@hengjian/result';
import type { Frame, Stratum } from './frame.ts';
import { readOpenings, requireAllSizes, type Sizes, sizesOf, unitKey } from './openings.ts';
import { refusable, type Refusal } from './refusal.ts';
import { findCertainties } from './select-stratum.ts';
import { plain } from './shape.ts';

/** The chance of a unit in one stratum, as a fraction. */
export interface UnitProbability {
  readonly stratum: string;
  readonly unit: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly probability: number;
}

export interface InclusionProbabilities {
  /** In frame order of the units. */
  readonly perStratum: readonly UnitProbability[];
  /** Every unit once, by id, over all its strata. */
  readonly perUnit: readonly { readonly unit: string; readonly probability: number }[];
}

/**
 * The probability of inclusion that the frame aims at, before any seed.
 *
 * - Within a stratum, all its units being there: `equal` quota ÷ N; `pareto` and `systematic` 1 for certainties, else
 *   places left × size ÷ Σ size of the rest. Exact for `equal` and `systematic`; `pareto` realises it within the
 *   tolerance of docs/specs/draw.md §8.
 * - A unit of several strata: `1 − Π (1 − p)`. That treats the strata as independent and takes no account of units
 *   leaving a later stratum because an earlier one drew them, which raises the chance of those that remain. It is
 *   exact for units of one stratum none of whose units lies in an earlier one.
 */
export function inclusionProbabilities(frame: Frame, openings: unknown = []): Result<InclusionProbabilities, Refusal> {
  return refusable(() => {
    const sizes = sizesOf(frame, readOpenings(frame, plain(openings, ['openings']), ['openings']));
    requireAllSizes(frame, sizes, ['openings']);
    const listed = new Map<string, string[]>(frame.strata.map(({ id }) => [id, []]));
    for (const unit of frame.units) listed.get(unit.stratum)?.push(unit.id);
    const byKey = new Map<string, UnitProbability>();
    for (const stratum of frame.strata)
      for (const one of inStratum(stratum, listed.get(stratum.id) ?? [], sizes))
        byKey.set(unitKey({ stratum: one.stratum, id: one.unit }), one);
    const perStratum = frame.units.flatMap((unit) => byKey.get(unitKey(unit)) ?? []);
    const missed = new Map<string, number>();
    for (const { unit, probability } of perStratum) missed.set(unit, (missed.get(unit) ?? 1) * (1 - probability));
    const perUnit = Array.from(missed, ([unit, chance]) => ({ unit, probability: 1 - chance })).sort((a, b) =>
      a.unit < b.unit ? -1 : 1,
    );
    return ok({ perStratum, perUnit });
  });
}

function inStratum(stratum: Stratum, ids: readonly string[], sizes: Sizes): UnitProbability[] {
  const known = ids.map((id) => sizes.get(unitKey({ stratum: stratum.id, id })) ?? 0);
  const alike = stratum.method === 'equal';
  const { certain, left, total } = alike
    ? { certain: new Set<number>(), left: stratum.quota, total: BigInt(ids.length) }
    : findCertainties({ ids }, known, stratum.quota);
  return ids.map((unit, place) => {
    const size = BigInt(alike ? 1 : (known[place] ?? 0));
    const [numerator, denominator] = certain.has(place) ? [1n, 1n] : [BigInt(left) * size, total];
    const probability = Number(numerator) / Number(denominator);
    return { stratum: stratum.id, unit, numerator, denominator, probability };
  });
}
