import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { spawnAs } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { Placement } from './placement.ts';
import { PostgresUnavailable } from './postgres-unavailable.ts';

export const SUPERUSER = 'hengjian';

/** libc's locale only serves what ICU does not; it must be a UTF-8 one, and systems name it differently. */
const LIBC_LOCALE = process.platform === 'linux' ? 'C.UTF-8' : process.platform === 'darwin' ? 'en_US.UTF-8' : 'C';

/**
 * Makes the cluster unless there is one. It is built beside its place and moved in at the end with its password, so a
 * start that is killed half-way leaves nothing that could be taken for a cluster.
 *
 * @param durable whether to wait until the files are on disk; tests do without.
 * @returns the password of the superuser.
 * @throws PostgresUnavailable `initialisation-failed`, `cluster-of-another-version`
 */
export async function ensureCluster(
  placement: Placement,
  binaries: PostgresBinaries,
  major: string,
  durable: boolean,
): Promise<string> {
  removeDrafts(placement.location);
  if (existsSync(placement.data)) {
    refuseOtherVersion(placement.data, major);
  } else {
    await createCluster(placement, binaries, durable);
  }
  return readFileSync(join(placement.location, 'password'), 'utf8').trim();
}

async function createCluster(placement: Placement, binaries: PostgresBinaries, durable: boolean): Promise<void> {
  const draft = join(
    dirname(placement.location),
    `${draftPrefix(placement.location)}${randomBytes(6).toString('hex')}`,
  );
  const data = join(draft, 'data');
  const password = randomBytes(24).toString('hex');
  const passwordForInitdb = join(draft, 'initdb-password');
  mkdirSync(data, { recursive: true });
  // Passage for PostgreSQL's account, but the directory stays ours: nothing but `data` is given away.
  chmodSync(draft, 0o711);
  chmodSync(data, 0o700);
  writeFileSync(join(draft, 'password'), `${password}\n`, { mode: 0o600, flush: durable });
  writeFileSync(passwordForInitdb, `${password}\n`, { mode: 0o600 });
  if (placement.account !== undefined) {
    for (const path of [data, passwordForInitdb]) chownSync(path, placement.account.uid, placement.account.gid);
  }
  const failure = await runInitdb(placement, binaries, data, passwordForInitdb, durable);
  if (failure !== undefined) {
    rmSync(draft, { recursive: true, force: true });
    throw new PostgresUnavailable('initialisation-failed', {
      zh: `无法在 ${placement.location} 建立数据库：\n${failure}`,
      en: `Cannot create the database in ${placement.location}:\n${failure}`,
    });
  }
  rmSync(passwordForInitdb);
  renameSync(draft, placement.location);
  if (durable) syncDirectory(dirname(placement.location));
}

/** @returns what initdb said when it failed. */
function runInitdb(
  placement: Placement,
  binaries: PostgresBinaries,
  data: string,
  passwordFile: string,
  durable: boolean,
): Promise<string | undefined> {
  const args = [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${LIBC_LOCALE}`,
    '--locale-provider=icu',
    '--icu-locale=zh-Hans-CN',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  return new Promise((resolve) => {
    const child = spawn(binaries.initdb, args, {
      ...spawnAs(placement.account),
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : said.trim().slice(-2_000)));
  });
}

function refuseOtherVersion(data: string, major: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new PostgresUnavailable('cluster-of-another-version', {
    zh: `${data} 是 PostgreSQL ${found} 的数据，本程序自带 ${major}。请用备份与恢复迁移，或继续使用旧版程序。`,
    en: `${data} holds data of PostgreSQL ${found}; this program brings ${major}. Move it by backup and restore, or keep the older program.`,
  });
}

function removeDrafts(location: string): void {
  const parent = dirname(location);
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(draftPrefix(location))) continue;
    // An initdb that outlived its killed parent by a moment may still write; what stays is removed next time.
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {}
  }
}

function draftPrefix(location: string): string {
  return `.${basename(location)}-new-`;
}

/** A rename is only on disk once its directory is. Windows cannot open directories and needs none of it. */
function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
