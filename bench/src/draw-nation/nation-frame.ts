import { type Frame, FRAME_FORMAT, type Method, type Reveal } from '@hengjian/draw';
import { sha256Hex } from '@hengjian/sha256';

/** The institutions of the whole nation, and ten thousand inspectors. */
export const UNITS = 53_057;
export const INSPECTORS = 10_000;
const STRATA = 10;
const POOLS = 12;
const QUOTA = 60;
const METHODS: readonly Method[] = ['pareto', 'equal', 'pareto', 'systematic', 'pareto'];

/**
 * The nation's frame, the same every time: ten fields of 60 places, teams of two or three from pools of some 1,250,
 * one conflict for every ten institutions. Runs in the browser too, so it uses nothing of Node.
 */
export function nationInput(): { readonly frame: Frame; readonly reveals: readonly Reveal[] } {
  const next = chance(20_231_120);
  const secrets = ['bureau', 'discipline'].map((id) => ({ id, value: sha256Hex(`bench ${id}`) }));
  const units = Array.from({ length: UNITS }, (_, i) => {
    const stratum = i % STRATA;
    const size = methodOf(stratum) === 'equal' ? 1 : 1 << Math.min(3, Math.floor(next() * 1.6 + next() * 1.6));
    return { id: `U${number(i, 6)}`, stratum: `F${stratum}`, size };
  }).sort((a, b) => compare(a.stratum, b.stratum) || compare(a.id, b.id));
  const inspectors = Array.from({ length: INSPECTORS }, (_, i) => {
    const first = Math.floor(next() * POOLS);
    const pools = next() < 0.5 ? [first] : [first, (first + 1 + Math.floor(next() * (POOLS - 1))) % POOLS];
    return { id: `I${number(i, 5)}`, pools: pools.sort((a, b) => a - b).map((pool) => `P${number(pool, 2)}`) };
  });
  const pairs = new Map<string, readonly [string, string]>();
  for (let i = 0; i < UNITS / 10; i++) {
    const pair = [
      `I${number(Math.floor(next() * INSPECTORS), 5)}`,
      `U${number(Math.floor(next() * UNITS), 6)}`,
    ] as const;
    pairs.set(pair.join(), pair);
  }
  const frame: Frame = {
    format: FRAME_FORMAT,
    plan: { id: 'NATION', title: '全国规模试算 / trial at the size of the nation', organiser: 'bench' },
    strata: Array.from({ length: STRATA }, (_, i) => ({
      id: `F${i}`,
      quota: QUOTA,
      method: methodOf(i),
      team:
        i % 2 === 0
          ? [{ pool: `P${number(i, 2)}`, count: 2 }]
          : [
              { pool: `P${number(i, 2)}`, count: 2 },
              { pool: 'P11', count: 1 },
            ],
    })),
    units,
    inspectors,
    conflicts: [...pairs.keys()].sort().flatMap((key) => [pairs.get(key) ?? []]) as Frame['conflicts'],
    sources: secrets.map(({ id, value }) => ({ id, kind: 'commit', commitment: sha256Hex(value) })),
  };
  return { frame, reveals: secrets };
}

/** Tickets that the draw has to hash: one for each institution, one for each inspector who may go to a drawn one. */
export function countTickets(frame: Frame, selected: readonly { stratum: string; unit: string }[]): number {
  const teams = new Map(frame.strata.map(({ id, team }) => [id, new Set(team.map(({ pool }) => pool))]));
  const barred = new Set(frame.conflicts.map((pair) => pair.join()));
  let tickets = frame.units.length;
  for (const { stratum, unit } of selected) {
    const wanted = teams.get(stratum) ?? new Set();
    for (const { id, pools } of frame.inspectors)
      if (pools.some((pool) => wanted.has(pool)) && !barred.has(`${id},${unit}`)) tickets++;
  }
  return tickets;
}

function methodOf(stratum: number): Method {
  return METHODS[stratum % METHODS.length] ?? 'equal';
}

function number(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers in [0, 1), the same for the same seed (a linear congruential generator): only to make a frame up. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
