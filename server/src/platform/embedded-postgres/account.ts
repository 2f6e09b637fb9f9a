import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** An operating-system account that PostgreSQL runs as. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

const OWN_ACCOUNT = 'hengjian-postgres';

/**
 * The account for PostgreSQL, which refuses to run as root. Undefined when this process is not root: then PostgreSQL
 * runs as the same user. An existing cluster decides, because PostgreSQL insists on owning its files; else an existing
 * `postgres` account, else one that is created, else `nobody` (systems on which accounts cannot be created).
 */
export function chooseAccount(existingData: string | undefined): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existingData !== undefined) {
    const { uid, gid } = statSync(existingData);
    if (uid !== 0) return { name: `uid ${uid}`, uid, gid };
  }
  return findAccount('postgres') ?? findAccount('_postgres') ?? findAccount(OWN_ACCOUNT) ?? createAccount();
}

function createAccount(): Account {
  const attempts: readonly (readonly [string, readonly string[]])[] = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--home-dir', '/', '--shell', '/bin/false', OWN_ACCOUNT],
    ],
    ['adduser', ['-S', '-D', '-H', '-h', '/', '-s', '/bin/false', OWN_ACCOUNT]],
  ];
  for (const [command, args] of attempts) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status !== 0) continue;
    const created = findAccount(OWN_ACCOUNT);
    if (created !== undefined) return created;
  }
  return findAccount('nobody') ?? { name: 'nobody', uid: 65_534, gid: 65_534 };
}

function findAccount(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  const account = { name, uid: Number(uid), gid: Number(gid) };
  return Number.isInteger(account.uid) && Number.isInteger(account.gid) && account.uid !== 0 ? account : undefined;
}

/**
 * Whether the account may enter a directory. Asked of the system by trying, because mode bits are not the whole truth
 * (access lists, mount options, capabilities dropped in containers).
 */
export function canEnter(account: Account, directory: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', directory], spawnAs(account)).status === 0;
}

/** The part of the spawn options that makes a child run as the account. `/` because it may not enter where we stand. */
export function spawnAs(account: Account | undefined): { uid?: number; gid?: number; cwd: string } {
  return account === undefined ? { cwd: '/' } : { uid: account.uid, gid: account.gid, cwd: '/' };
}
