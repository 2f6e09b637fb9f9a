import type { Line, Tick } from './lines.ts';

/** More ticks than this on one line cannot be told apart; every k-th is drawn then. Those selected are always drawn. */
const MOST = 1400;

interface Room {
  readonly width: number;
  /** Where the line lies, from the top of the row. */
  readonly base: number;
  /** Height of a selected tick. */
  readonly tall: number;
}

interface Ticks {
  /** Paths of SVG: landed and taken, in the air, at rest and not taken. */
  readonly taken: string;
  readonly flying: string;
  readonly still: string;
}

/**
 * The ticks of one line at a moment. Those in the air hang the higher the later their turn comes; the next one falls.
 * @param landed how many have landed, broken while one is falling.
 * @param settled 0 … 1, how far the others have sunk after the last was taken.
 */
export function drawTicks(line: Line, { width, base, tall }: Room, landed: number, settled: number): Ticks {
  const [short, air] = [tall * 0.43, tall * 0.39];
  const count = line.selected.length;
  let [taken, flying, still] = ['', '', ''];
  const lift = (turns: number, tick: Tick): number =>
    tall * (0.35 + 1.25 * (1 - Math.exp(-turns / Math.max(4, count * 0.6)))) + jitter(tick) * tall * 0.6;
  line.selected.forEach((tick, i) => {
    const turns = i + 1 - landed;
    if (turns <= 0) {
      taken += stroke(tick.to * width, base - tall, tall);
      return;
    }
    const near = Math.min(1, turns / 3);
    const x = (tick.to + (tick.from - tick.to) * near) * width;
    flying += stroke(x, base - air - lift(turns, tick) * Math.min(1, turns) ** 2, air);
  });
  for (const [i, tick] of thinned(line.rest).entries()) {
    if (settled >= 1) {
      still += stroke(tick.to * width, base - short, short);
      continue;
    }
    const turns = count - landed + 1 + (i / Math.max(1, line.rest.length)) * count;
    const x = (tick.from + (tick.to - tick.from) * settled) * width;
    flying += stroke(x, base - air - lift(turns, tick) * (1 - settled) ** 2, air);
  }
  return { taken, flying, still };
}

function thinned(ticks: readonly Tick[]): readonly Tick[] {
  const each = Math.ceil(ticks.length / MOST);
  return each <= 1 ? ticks : ticks.filter((_, i) => i % each === 0);
}

/** Always the same for a ticket, so that nothing trembles; taken from its end, which says nothing of its place. */
function jitter({ ticket }: Tick): number {
  return Number.parseInt(ticket.slice(-2), 16) / 255;
}

function stroke(x: number, y: number, height: number): string {
  return `M${x.toFixed(1)} ${y.toFixed(1)}v${height.toFixed(1)}`;
}
