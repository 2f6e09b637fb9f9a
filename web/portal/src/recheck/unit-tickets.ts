import { ticket } from '@hengjian/draw';
import type { VerifiedDraw } from '@hengjian/verify';

export type Outcome =
  | { readonly kind: 'selected'; readonly rank: number; readonly certainty: boolean }
  | { readonly kind: 'reserve'; readonly rank: number }
  /** An earlier stratum took it. */
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'not-drawn' };

/** One institution in one stratum: its ticket worked out, and what came of it. */
export interface UnitTicket {
  readonly stratum: string;
  /** SHA-256 of `<seed>,unit,<stratum>,<unit>`, 64 hex digits. */
  readonly ticket: string;
  readonly outcome: Outcome;
  /** Place by ticket among those that were there to be drawn; null where weights decide too. */
  readonly position: number | null;
  readonly among: number;
}

/** The tickets of a unit in every stratum that lists it, in frame order; empty where none does. */
export function unitTickets(draw: VerifiedDraw, unit: string): readonly UnitTicket[] {
  const { frame, seed } = draw;
  const takenBy = new Map(draw.selected.map((one) => [one.unit, one.stratum]));
  const order = new Map(frame.strata.map(({ id }, index) => [id, index]));
  return frame.strata.flatMap(({ id: stratum, method }): readonly UnitTicket[] => {
    const listed = frame.units.filter((one) => one.stratum === stratum);
    if (!listed.some(({ id }) => id === unit)) return [];
    const here = order.get(stratum) ?? 0;
    const there = listed.filter(({ id }) => (order.get(takenBy.get(id) ?? '') ?? here) >= here);
    const own = ticket(seed, 'unit', stratum, unit);
    const outcome = outcomeOf(draw, stratum, unit, there.some(({ id }) => id === unit) ? null : takenBy.get(unit));
    return [
      {
        stratum,
        ticket: own,
        outcome,
        position: method === 'equal' && outcome.kind !== 'taken' ? positionOf(seed, stratum, unit, own, there) : null,
        among: there.length,
      },
    ];
  });
}

function outcomeOf(draw: VerifiedDraw, stratum: string, unit: string, taken: string | null | undefined): Outcome {
  if (typeof taken === 'string') return { kind: 'taken', by: taken };
  const isThis = (one: { readonly stratum: string; readonly unit: string }) =>
    one.stratum === stratum && one.unit === unit;
  const selected = draw.selected.find(isThis);
  if (selected !== undefined) return { kind: 'selected', rank: selected.rank, certainty: selected.certainty };
  const reserve = draw.reserves.find(isThis);
  return reserve === undefined ? { kind: 'not-drawn' } : { kind: 'reserve', rank: reserve.rank };
}

/** Ties are broken by id, as in the draw. */
function positionOf(
  seed: string,
  stratum: string,
  unit: string,
  own: string,
  there: readonly { readonly id: string }[],
): number {
  return there.reduce((position, { id }) => {
    if (id === unit) return position;
    const other = ticket(seed, 'unit', stratum, id);
    return other < own || (other === own && id < unit) ? position + 1 : position;
  }, 1);
}
