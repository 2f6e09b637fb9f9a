import { ticket, type Frame } from '@hengjian/draw';
import { selectUnits, sizesOf } from '@hengjian/draw/reading';
import { sha256Hex } from '@hengjian/sha256';
import { CLASSES, classedUnits, classOf } from './classes.ts';
import { FIELD, SHUFFLES, trialFrame } from './trial-frame.ts';

/** How many units of a class were drawn, over many seeds: sum and sum of squares, by `<trial>.<class>`. */
export type Tally = Record<string, { sum: number; squares: number }>;

/** Draws with the seeds from `from` to `to` - 1 and counts. */
export function tallySeeds(from: number, to: number): Tally {
  const frame = trialFrame();
  const sizes = sizesOf(frame, []);
  const tally: Tally = {};
  for (let i = from; i < to; i++) {
    const seed = sha256Hex(`hengjian.bench/inclusion ${i}`);
    const counts = countSelected(frame, sizes, seed);
    const shuffled = weightedShuffle(seed);
    for (const { id, like } of SHUFFLES) for (const unit of shuffled.slice(0, like.quota)) count(counts, id, unit);
    for (const [key, drawn] of counts) {
      const entry = (tally[key] ??= { sum: 0, squares: 0 });
      entry.sum += drawn;
      entry.squares += drawn * drawn;
    }
  }
  return tally;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const total: Tally = {};
  for (const tally of tallies)
    for (const [key, { sum, squares }] of Object.entries(tally)) {
      const entry = (total[key] ??= { sum: 0, squares: 0 });
      entry.sum += sum;
      entry.squares += squares;
    }
  return total;
}

function countSelected(frame: Frame, sizes: ReturnType<typeof sizesOf>, seed: string): Map<string, number> {
  const counts = new Map<string, number>();
  const { selected } = selectUnits(frame, seed, sizes, () => {
    throw new Error('every size is known');
  });
  for (const { stratum, unit } of selected) count(counts, stratum, unit);
  return counts;
}

function count(counts: Map<string, number>, trial: string, unit: string): void {
  const key = `${trial}.${classOf(unit)}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const LISTED = classedUnits({ id: 'weighted-shuffle', method: 'pareto' }, 'lab', FIELD).map(({ id }) => ({
  id,
  size: CLASSES.find((each) => each.id === classOf(id))?.size ?? 1,
}));

/** The losing order. Chance comes from tickets here too; 52 of their bits are plenty for a logarithm. */
function weightedShuffle(seed: string): string[] {
  return LISTED.map(({ id, size }) => {
    const bits = Number.parseInt(ticket(seed, 'unit', 'weighted-shuffle', id).slice(0, 13), 16);
    return { id, key: -Math.log((bits + 0.5) / 2 ** 52) / size };
  })
    .sort((a, b) => a.key - b.key)
    .map(({ id }) => id);
}
