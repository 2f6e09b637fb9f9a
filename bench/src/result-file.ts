import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Figure, isMet } from './figure.ts';

export const RESULTS = join(import.meta.dirname, '../results');

/** The class of machine, never its name. */
export interface Machine {
  readonly cores: number;
  readonly memoryGiB: number;
  readonly platform: string;
  readonly node: string;
}

/** What a run of one bench left behind. */
export interface Result {
  readonly bench: string;
  /** UTC, `YYYY-MM-DD`. */
  readonly date: string;
  /** The commit that was checked out; null outside a repository. */
  readonly commit: string | null;
  readonly quick: boolean;
  readonly machine: Machine;
  /** Runnable processes in the mean of the minute before the beginning and before the end, the bench's own included. */
  readonly load: readonly [before: number, after: number];
  readonly figures: readonly (Figure & { readonly met?: boolean })[];
}

function describeMachine(): Machine {
  return {
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${platform()}-${arch()}`,
    node: process.version,
  };
}

/** Zero on Windows, which does not count it. */
export function readLoad(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

export function writeResult(result: Omit<Result, 'commit' | 'date' | 'machine'>): void {
  const { bench, quick, load } = result;
  const figures = result.figures.map(({ target, ...figure }) => ({
    ...figure,
    value: toDigits(figure.value),
    ...(figure.standardError === undefined ? {} : { standardError: toDigits(figure.standardError, 2) }),
    ...(target === undefined ? {} : { target, met: isMet({ ...figure, target }) }),
  }));
  const date = new Date().toISOString().slice(0, 10);
  const whole = { bench, date, commit: findCommit(), quick, machine: describeMachine(), load, figures };
  writeFileSync(join(RESULTS, `${bench}.json`), `${JSON.stringify(whole, null, 2)}\n`);
}

export function readResults(): Result[] {
  return readdirSync(RESULTS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(RESULTS, name), 'utf8')) as Result);
}

/** More digits than the measurement is worth would only make two runs look more different than they are. */
function toDigits(value: number, digits = 5): number {
  return Number(value.toPrecision(digits));
}

function findCommit(): string | null {
  try {
    const cwd = import.meta.dirname;
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}
