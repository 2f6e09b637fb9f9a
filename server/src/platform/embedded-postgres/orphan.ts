import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PostgresUnavailable } from './postgres-unavailable.ts';
import { findProcess, isRunning } from './process-identity.ts';

const STEPS: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/**
 * Stops a PostgreSQL that still runs on this cluster although nobody owns it (the caller holds the instance lock, so
 * no live server of ours does). A pid file that names a stranger is removed: PostgreSQL would take it for a rival.
 *
 * @throws PostgresUnavailable `orphan-will-not-stop`
 */
export async function stopOrphan(data: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  const pid = readPid(pidFile);
  const found = pid === undefined ? undefined : findProcess(pid);
  // No such process: PostgreSQL sees that itself and overwrites the file.
  if (found === undefined) return;
  if (!runsOn(found.pid, data)) {
    rmSync(pidFile, { force: true });
    return;
  }
  log(`stopping the PostgreSQL (pid ${found.pid}) that an earlier server left behind`);
  for (const [signal, patience] of STEPS) {
    try {
      process.kill(found.pid, signal);
    } catch {
      // Gone between the look and the signal; the loop below sees it.
    }
    const until = performance.now() + patience;
    while (performance.now() < until) {
      if (!isRunning(found)) return;
      await delay(20);
    }
  }
  throw new PostgresUnavailable('orphan-will-not-stop', {
    zh: `上次运行遗留的 PostgreSQL（进程号 ${found.pid}）无法停止。请手动结束它后重试。`,
    en: `The PostgreSQL left by an earlier run (pid ${found.pid}) does not stop. End it by hand and try again.`,
  });
}

/** Whether the process is the PostgreSQL of this cluster: the postmaster stands in its data directory all its life. */
function runsOn(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    // Another user's process: not ours, since the cluster's owner is who we run PostgreSQL as.
    return false;
  }
  const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.includes(data);
}

function readPid(pidFile: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}
