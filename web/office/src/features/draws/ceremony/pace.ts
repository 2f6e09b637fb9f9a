/** When each line begins, stops taking, and has come to rest; in seconds from the start of the show. */
interface Stretch {
  readonly start: number;
  readonly taken: number;
  readonly end: number;
}

export interface Pace {
  readonly counts: readonly number[];
  readonly lines: readonly Stretch[];
  readonly assigning: { readonly start: number; readonly end: number };
  /** Whole length in seconds. */
  readonly total: number;
}

/** What is to be seen at a moment. */
export interface Moment {
  /** Index of the line under way; `counts.length` once all have come to rest. */
  readonly line: number;
  /** How many of that line have landed; broken while one is on its way. */
  readonly landed: number;
  /** 0 … 1: the others of that line sink to the ground after the last was taken. */
  readonly settled: number;
  /** Landed in all lines, whole ones only. */
  readonly drawn: number;
  /** Teams shown so far. */
  readonly assigned: number;
  readonly done: boolean;
}

const BEFORE = 0.8;
const AFTER = 0.7;
/** Share of the whole show that the teams take. */
const TEAMS = 0.16;

/**
 * Spreads a show over about `seconds`: every landing gets the same time, so that a long list takes long and a short one
 * does not crawl.
 */
export function paceOf(counts: readonly number[], seconds: number): Pace {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const teams = seconds * TEAMS;
  const each = Math.max(0, seconds - teams - counts.length * (BEFORE + AFTER)) / Math.max(all, 1);
  let at = 0;
  const lines = counts.map((count) => {
    const start = at;
    const taken = start + BEFORE + count * each;
    at = taken + AFTER;
    return { start, taken, end: at };
  });
  return { counts, lines, assigning: { start: at, end: at + teams }, total: at + teams };
}

export function momentAt(pace: Pace, seconds: number): Moment {
  const { counts, lines, assigning, total } = pace;
  const line = lines.findIndex(({ end }) => seconds < end);
  const before = (upTo: number) => counts.slice(0, upTo).reduce((sum, count) => sum + count, 0);
  const stretch = lines[line];
  if (stretch === undefined) {
    const all = before(counts.length);
    const part = share(seconds, assigning.start, assigning.end);
    const assigned = Math.floor(part * all + 1e-9);
    return { line: counts.length, landed: 0, settled: 1, drawn: all, assigned, done: seconds >= total };
  }
  const landed = share(seconds, stretch.start + BEFORE, stretch.taken) * (counts[line] ?? 0);
  const settled = share(seconds, stretch.taken, stretch.end);
  const drawn = before(line) + Math.floor(landed + 1e-9);
  return { line, landed, settled, drawn, assigned: 0, done: false };
}

/** The moment at which the next institution has just landed, or the next team is named. */
export function nextStep(pace: Pace, seconds: number): number {
  const { counts, lines, assigning, total } = pace;
  for (const [i, { start, taken, end }] of lines.entries()) {
    if (seconds >= end) continue;
    const count = counts[i] ?? 0;
    const each = count === 0 ? 0 : (taken - start - BEFORE) / count;
    for (let k = 1; k <= count; k++) {
      const at = start + BEFORE + k * each;
      if (at > seconds + 1e-6) return at;
    }
    return end;
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  const each = (assigning.end - assigning.start) / Math.max(all, 1);
  const k = Math.floor((seconds - assigning.start) / Math.max(each, 1e-9) + 1e-6) + 1;
  return Math.min(total, assigning.start + k * each);
}

function share(at: number, from: number, to: number): number {
  return to <= from ? (at >= to ? 1 : 0) : Math.min(1, Math.max(0, (at - from) / (to - from)));
}
