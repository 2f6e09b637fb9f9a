/** What a figure is held against. `exact`: 1, up to four standard errors of the measurement. */
export type Target =
  | { readonly atMost: number }
  | { readonly atLeast: number }
  | { readonly within: number }
  | { readonly exact: true };

/** One number that was measured. */
export interface Figure {
  /** Stable: `<what>.<detail>`. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** `ratio`, `ms`, `s`, `MiB`, `1/s`, `bytes`, `lists`, … */
  readonly unit: string;
  readonly value: number;
  /** How many observations stand behind it: seeds, whole runs, or things counted. */
  readonly n: number;
  readonly standardError?: number;
  readonly target?: Target;
}

export interface BenchOptions {
  /** Few repetitions, to see that everything works; not for publication. */
  readonly quick: boolean;
  /** At the size of the nation as well: minutes, and ten gigabytes of temporary files. */
  readonly nation: boolean;
  /** A data directory to measure, and to leave where it is; of benches that can. */
  readonly data?: string;
  /** Tells whoever waits how far it is. */
  readonly say: (line: string) => void;
}

export interface Bench {
  readonly name: string;
  run(options: BenchOptions): Promise<readonly Figure[]>;
}

/** Whether the figure keeps what was promised; undefined where nothing was. */
export function isMet({ value, target, standardError = 0 }: Figure): boolean | undefined {
  if (target === undefined) return undefined;
  if ('atMost' in target) return value <= target.atMost;
  if ('atLeast' in target) return value >= target.atLeast;
  const allowed = 'within' in target ? target.within : 4 * standardError;
  return Math.abs(value - 1) <= allowed;
}

/** The middle of the values, or the mean of the two in the middle: one disturbed run does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('no values, no median');
  return (lower + upper) / 2;
}

/** Runs `work` once; returns how long it took, in milliseconds, and what it gave. */
export function timed<Value>(work: () => Value): { readonly ms: number; readonly value: Value } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}
