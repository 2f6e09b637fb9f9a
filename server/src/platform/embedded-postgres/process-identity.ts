import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run of a process. A pid alone is no identity: the system gives it to another process later. */
export type ProcessIdentity = { readonly pid: number; readonly startedAt: string };

/** The process that has this pid now, or undefined when there is none. A zombie is none: it holds nothing any more. */
export function findProcess(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.startedAt === identity.startedAt;
}

function startFromProc(pid: number): string | undefined {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the command in brackets and may itself hold blanks and brackets: count from the last one.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticksSinceBoot = rest[18];
  if (state === 'Z' || state === 'X' || ticksSinceBoot === undefined) return undefined;
  return `${readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim() ?? 'boot'}:${ticksSinceBoot}`;
}

function startFromPs(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return undefined;
  }
  // Windows has no ps; there the pid alone must do.
  if (process.platform === 'win32') return 'unknown';
  const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } });
  return listed.status === 0 ? listed.stdout.trim() : undefined;
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
