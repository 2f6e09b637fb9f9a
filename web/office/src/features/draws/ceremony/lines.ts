import { ticket } from '@hengjian/draw';
import type { VerifiedDraw } from '@hengjian/verify';

/** One institution on a line. Places are shares of the line, 0 … 1 from the left. */
export interface Tick {
  readonly unit: string;
  /** 64 hex digits. */
  readonly ticket: string;
  /** Where its ticket stands among all possible tickets. */
  readonly from: number;
  /** Where it comes to rest. */
  readonly to: number;
}

export interface Line {
  readonly stratum: string;
  readonly quota: number;
  /** In the list of the stratum. */
  readonly listed: number;
  /** Of those, drawn in an earlier stratum and no longer here. */
  readonly gone: number;
  /** By rank. */
  readonly selected: readonly Tick[];
  /** By ticket. */
  readonly rest: readonly Tick[];
  readonly cut: number;
}

const DIGITS = 13;
const WHOLE = 16 ** DIGITS;

/** A ticket as a share of 2^256; thirteen digits are what a float holds exactly. */
export function share(hex: string): number {
  return Number.parseInt(hex.slice(0, DIGITS), 16) / WHOLE;
}

/**
 * The lines of a draw, in its order. Where all are alike a tick stays where its ticket stands. Where sizes count, the
 * public order is that of the ranks: the selected stand evenly by rank, and of the others, whose sizes are sealed, only
 * the tickets are known.
 */
export function linesOf({ frame, seed, selected }: Pick<VerifiedDraw, 'frame' | 'seed' | 'selected'>): readonly Line[] {
  const listed = Map.groupBy(frame.units, ({ stratum }) => stratum);
  const taken = new Set<string>();
  return frame.strata.map(({ id: stratum, quota, method }) => {
    const units = listed.get(stratum) ?? [];
    const here = units.filter(({ id }) => !taken.has(id));
    const chosen = selected.filter((one) => one.stratum === stratum).map(({ unit }) => unit);
    for (const unit of chosen) taken.add(unit);
    const isChosen = new Set(chosen);
    const ticketOf = (unit: string) => ticket(seed, 'unit', stratum, unit);
    const chosenTickets = chosen.map((unit) => ({ unit, ticket: ticketOf(unit) }));
    const others = here
      .filter(({ id }) => !isChosen.has(id))
      .map(({ id }) => ({ unit: id, ticket: ticketOf(id) }))
      .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
    const bare = { stratum, quota, listed: units.length, gone: units.length - here.length };
    return method === 'equal' ? byTicket(bare, chosenTickets, others) : byRank(bare, chosenTickets, others);
  });
}

type Bare = Omit<Line, 'selected' | 'rest' | 'cut'>;
type Ticketed = Pick<Tick, 'unit' | 'ticket'>;

function byTicket(bare: Bare, chosen: readonly Ticketed[], others: readonly Ticketed[]): Line {
  const place = (one: Ticketed): Tick => ({ ...one, from: share(one.ticket), to: share(one.ticket) });
  const [selected, rest] = [chosen.map(place), others.map(place)];
  const [last, next] = [selected.at(-1)?.to ?? 0, rest[0]?.to ?? 1];
  return { ...bare, selected, rest, cut: (last + next) / 2 };
}

function byRank(bare: Bare, chosen: readonly Ticketed[], others: readonly Ticketed[]): Line {
  const count = chosen.length + others.length;
  const cut = count === 0 ? 0 : chosen.length / count;
  return {
    ...bare,
    selected: chosen.map((one, i) => ({ ...one, from: share(one.ticket), to: (i + 0.5) / Math.max(count, 1) })),
    rest: others.map((one) => {
      const from = share(one.ticket);
      return { ...one, from, to: cut + (1 - cut) * from };
    }),
    cut,
  };
}
