import { type Frame, FRAME_FORMAT, type Method, validateFrame } from '@hengjian/draw';
import { sha256Hex } from '@hengjian/sha256';
import { classedUnits } from './classes.ts';

/** One way of drawing that is put on trial. */
export interface Trial {
  /** Also the id of its stratum. */
  readonly id: string;
  readonly method: Method;
  readonly quota: number;
  readonly base: number;
  /** Trials with the same list draw from the same units: what one has drawn is gone for the next. */
  readonly list: string;
}

export const FIELD = 168;
const SMALL_FIELD = 28;

function trial(method: Method, quota: number, base: number): Trial {
  const id = `${method}-${quota}`;
  return { id, method, quota, base, list: id };
}

/** The product's methods: a field of the usual size, and the small quotas where order sampling is least exact. */
export const TRIALS: readonly Trial[] = [
  trial('equal', 30, FIELD),
  trial('pareto', 30, FIELD),
  trial('systematic', 30, FIELD),
  ...[5, 4, 3, 2].map((quota) => trial('pareto', quota, SMALL_FIELD)),
  ...[4, 3, 2].map((quota) => trial('systematic', quota, SMALL_FIELD)),
];

/**
 * A losing baseline: the city draws 10 % of the list; the district leaves those out and draws its 15 % from the rest
 * with the weights unchanged. What counts is the district's own draw.
 */
export const CITY: Trial = { id: 'city', method: 'pareto', quota: 17, base: FIELD, list: 'lab' };
export const DISTRICT: Trial = { ...CITY, id: 'district', quota: 26 };

/** The other one: order by -ln(u)/weight, take the first. No method of the package, so it has no stratum. */
export const SHUFFLES: readonly { readonly id: string; readonly like: Trial }[] = [
  { id: 'weighted-shuffle-17', like: CITY },
  { id: 'weighted-shuffle-30', like: trial('pareto', 30, FIELD) },
];

/** All of them in one frame, so that one seed serves all. */
export function trialFrame(): Frame {
  const trials = [...TRIALS, CITY, DISTRICT];
  const units = trials.flatMap((each) => classedUnits(each, each.list, each.base));
  const key = ({ stratum, id }: { stratum: string; id: string }) => `${stratum}\0${id}`;
  const frame = validateFrame({
    format: FRAME_FORMAT,
    plan: { id: 'BENCH', title: 'Inclusion per credit class', organiser: 'bench' },
    strata: trials.map(({ id, quota, method }) => ({ id, quota, method, team: [] })),
    units: units.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    inspectors: [],
    conflicts: [],
    sources: [{ id: 'bench', kind: 'commit', commitment: sha256Hex('0'.repeat(64)) }],
  });
  if (!frame.ok) throw new Error(JSON.stringify(frame.error));
  return frame.value;
}
