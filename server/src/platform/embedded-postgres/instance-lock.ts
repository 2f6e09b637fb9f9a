import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { PostgresUnavailable } from './postgres-unavailable.ts';
import { findProcess, isRunning, type ProcessIdentity } from './process-identity.ts';

export type InstanceLock = { release(): void };

/**
 * Takes the lock that makes one server the owner of one cluster. A lock left by a dead process is taken over; a live
 * owner is never disturbed.
 *
 * @throws PostgresUnavailable `another-instance`
 */
export function acquireInstanceLock(path: string): InstanceLock {
  const self = findProcess(process.pid);
  if (self === undefined) throw new Error('this process is not listed by the system');
  const mine = JSON.stringify(self);
  // A link appears at once and with its content, so that nobody ever reads a half-written lock.
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, mine, { mode: 0o644, flag: 'wx' });
  try {
    while (!tryLink(draft, path)) removeIfStale(path);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release() {
      if (readIfPresent(path) === mine) rmSync(path, { force: true });
    },
  };
}

function removeIfStale(path: string): void {
  const found = readIfPresent(path);
  if (found === undefined) return;
  const holder = parseIdentity(found);
  if (holder !== undefined && isRunning(holder)) {
    throw new PostgresUnavailable('another-instance', {
      zh: `数据目录正由另一个衡鉴进程使用（进程号 ${holder.pid}，锁文件 ${path}）。请先停止它，或用 --data 另指目录。`,
      en: `The data directory is in use by another Hengjian process (pid ${holder.pid}, lock ${path}). Stop it first, or name another directory with --data.`,
    });
  }
  // Two starters may both have judged this lock stale. Only the one whose rename catches the judged file goes on; the
  // other has caught the first one's fresh lock and puts it back.
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readIfPresent(aside) !== found) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseIdentity(text: string): ProcessIdentity | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('startedAt' in value)) return undefined;
    const { pid, startedAt } = value;
    if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
    return typeof startedAt === 'string' ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}
