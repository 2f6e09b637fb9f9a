import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, canEnter, chooseAccount } from './account.ts';
import { PostgresUnavailable } from './postgres-unavailable.ts';

/** Where a cluster lies: `location` is ours (password), `location/data` belongs to the account PostgreSQL runs as. */
export type Placement = {
  readonly location: string;
  readonly data: string;
  readonly account: Account | undefined;
  /** Whether the cluster lies outside the data directory, so that a note must be left inside it. */
  readonly elsewhere: boolean;
};

const NOTE = 'postgres-location.json';

/** Makes the data directory and returns its real path. @throws PostgresUnavailable `data-directory-unusable` */
export function prepareDataDirectory(wanted: string): string {
  try {
    const isNew = mkdirSync(wanted, { recursive: true }) !== undefined;
    const directory = realpathSync(wanted);
    // Only a directory without history is opened for passage (not for listing); anybody else's keeps its mode.
    if (isNew || readdirSync(directory).length === 0) chmodSync(directory, statSync(directory).mode | 0o111);
    return directory;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PostgresUnavailable(
      'data-directory-unusable',
      { zh: `无法使用数据目录 ${wanted}：${reason}`, en: `Cannot use the data directory ${wanted}: ${reason}` },
      error,
    );
  }
}

/**
 * Decides where the cluster of a data directory lies: inside it, or below `systemDirectory` where PostgreSQL's account
 * cannot reach the data directory. Directories above the data directory are the user's and are never changed.
 *
 * @throws PostgresUnavailable `cluster-missing`, `cluster-unreachable`
 */
export function choosePlacement(dataDirectory: string, systemDirectory: string): Placement {
  const noted = readNote(dataDirectory);
  if (noted !== undefined) {
    const data = join(noted, 'data');
    if (!existsSync(data)) throw missing(dataDirectory, noted);
    return { location: noted, data, account: chooseAccount(data), elsewhere: true };
  }
  const inside = join(dataDirectory, 'postgres');
  const data = join(inside, 'data');
  if (existsSync(data)) {
    const account = chooseAccount(data);
    if (!mayUse(account, data)) throw unreachable(data);
    return { location: inside, data, account, elsewhere: false };
  }
  const account = chooseAccount(undefined);
  if (account === undefined || canEnter(account, dataDirectory)) {
    return { location: inside, data, account, elsewhere: false };
  }
  const clusters = join(systemDirectory, 'clusters');
  mkdirSync(clusters, { recursive: true });
  for (const directory of [systemDirectory, clusters]) chmodSync(directory, 0o755);
  const location = join(clusters, createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16));
  return { location, data: join(location, 'data'), account, elsewhere: true };
}

/** Called only once the cluster exists, so that a note never points at a cluster that was not finished. */
export function leaveNote(dataDirectory: string, placement: Placement): void {
  const path = join(dataDirectory, NOTE);
  if (!placement.elsewhere || existsSync(path)) return;
  writeFileSync(`${path}.new`, `${JSON.stringify({ location: placement.location }, undefined, 2)}\n`);
  renameSync(`${path}.new`, path);
}

function readNote(dataDirectory: string): string | undefined {
  const path = join(dataDirectory, NOTE);
  if (!existsSync(path)) return undefined;
  const note: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof note === 'object' && note !== null && 'location' in note && typeof note.location === 'string') {
    return note.location;
  }
  throw missing(dataDirectory, path);
}

function mayUse(account: Account | undefined, data: string): boolean {
  if (account !== undefined) return canEnter(account, data);
  return process.getuid === undefined || statSync(data).uid === process.getuid();
}

/** Starting an empty database where there was one would look like the loss of everything: it is refused. */
function missing(dataDirectory: string, location: string): PostgresUnavailable {
  const note = join(dataDirectory, NOTE);
  return new PostgresUnavailable('cluster-missing', {
    zh: `${note} 指向的数据库 ${location} 不存在。请恢复该目录；若确要从空库开始，请删除 ${note}。`,
    en: `${note} points at the database ${location}, which is not there. Restore it; to begin with an empty database, delete ${note}.`,
  });
}

function unreachable(data: string): PostgresUnavailable {
  return new PostgresUnavailable('cluster-unreachable', {
    zh: `运行 PostgreSQL 的账户无法进入 ${data}。请把数据目录移到该账户可达之处（或改由其所有者启动）。`,
    en: `The account that runs PostgreSQL cannot enter ${data}. Move the data directory to where it can (or start as its owner).`,
  });
}
