import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locatePostgresBinaries, type RunningPostgres, type StartOptions, startPostgres } from './index.ts';
import { findProcess } from './process-identity.ts';

const OWNER = fileURLToPath(new URL('fixtures/owner.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;
let base = '';
const started: RunningPostgres[] = [];
const children: ChildProcess[] = [];

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'hengjian-postgres-test-'));
  chmodSync(base, 0o755);
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const postgres of started) await postgres.stop();
  rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

async function start(name: string, more: Partial<StartOptions> = {}): Promise<RunningPostgres> {
  const postgres = await startPostgres({
    dataDir: join(base, name),
    log: () => undefined,
    systemDirectory: join(base, 'system'),
    settings: { fsync: 'off' },
    ...more,
  });
  started.push(postgres);
  return postgres;
}

async function query<Row extends object>(postgres: RunningPostgres, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the owner in a process of its own; `until` says after which of its lines to go on. */
async function startOwner(name: string, task: string, until: (line: string) => boolean) {
  const child = spawn(process.execPath, [OWNER, join(base, name), task], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (until(line)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the owner ended early (${code})`)));
  });
  return { child, lines };
}

function postmasterPid(location: string): number {
  return Number.parseInt(readFileSync(join(location, 'data', 'postmaster.pid'), 'utf8'), 10);
}

async function waitUntilGone(pid: number, patience: number): Promise<boolean> {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    if (findProcess(pid) === undefined) return true;
    await delay(25);
  }
  return false;
}

describe('a cluster', () => {
  test('is made on the first start, and the second start finds its rows', async () => {
    const first = await start('kept');
    await query(first, "CREATE TABLE lab (name text); INSERT INTO lab VALUES ('示例检测')");
    await first.stop();

    const before = performance.now();
    const second = await start('kept');
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(await query(second, 'SELECT name FROM lab')).toEqual([{ name: '示例检测' }]);
    expect(second.version).toMatch(/^18\./u);
    await second.stop();
  });

  test('counts Chinese characters, orders them by pinyin and checks its pages', async () => {
    const postgres = await start('kept');
    expect(await query(postgres, "SELECT length('食品') AS length")).toEqual([{ length: 2 }]);
    expect(await query(postgres, "SELECT name FROM unnest(ARRAY['张','李','王','阿']) AS name ORDER BY name")).toEqual(
      ['阿', '李', '王', '张'].map((name) => ({ name })),
    );
    expect(await query(postgres, 'SHOW data_checksums')).toEqual([{ data_checksums: 'on' }]);
    await postgres.stop();
  });

  test('listens on the loopback address only, and only with its password', async () => {
    const postgres = await start('kept');
    expect(await query(postgres, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const guess = new URL(postgres.url);
    guess.password = 'guess';
    await expect(new Client({ connectionString: guess.href }).connect()).rejects.toThrow(/password/u);
    expect(statSync(join(postgres.location, 'password')).mode & 0o777).toBe(0o600);
    await postgres.stop();
  });

  test('that was only half made is made anew', async () => {
    mkdirSync(join(base, 'half', '.postgres-new-0123456789ab', 'data', 'global'), { recursive: true });
    writeFileSync(join(base, 'half', '.postgres-new-0123456789ab', 'data', 'PG_VERSION'), '18\n');
    const postgres = await start('half');
    expect(await query(postgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(base, 'half', '.postgres-new-0123456789ab'))).toBe(false);
    await postgres.stop();
  });

  test('of another major version is left alone', async () => {
    mkdirSync(join(base, 'older', 'postgres', 'data'), { recursive: true });
    writeFileSync(join(base, 'older', 'postgres', 'data', 'PG_VERSION'), '17\n');
    chmodSync(join(base, 'older', 'postgres', 'data'), 0o755);
    await expect(start('older')).rejects.toMatchObject({ code: 'cluster-of-another-version' });
  });
});

describe('the owner of a cluster', () => {
  test('killed without warning takes PostgreSQL with it and loses no acknowledged row', async () => {
    const { child, lines } = await startOwner('killed', 'write', (line) => line === 'row 200');
    const pid = postmasterPid(join(base, 'killed', 'postgres'));
    child.kill('SIGKILL');
    expect(await waitUntilGone(pid, 5_000)).toBe(true);

    const acknowledged = lines.filter((line) => line.startsWith('row ')).length;
    const postgres = await start('killed');
    const [row] = await query<{ found: number }>(
      postgres,
      `SELECT count(*)::integer AS found FROM acknowledged WHERE n <= ${acknowledged}`,
    );
    expect(row?.found).toBe(acknowledged);
    await postgres.stop();
  });

  test.runIf(process.platform === 'linux')(
    'finds and stops the PostgreSQL of a start whose guardian was killed too',
    async () => {
      const { child } = await startOwner('orphaned', 'stay', (line) => line.startsWith('ready '));
      const pid = postmasterPid(join(base, 'orphaned', 'postgres'));
      const guardian = Number(/^PPid:\s*(\d+)$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
      process.kill(guardian, 'SIGSTOP');
      child.kill('SIGKILL');
      process.kill(guardian, 'SIGKILL');
      await delay(100);
      const postgres = await start('orphaned');
      expect(postmasterPid(postgres.location)).not.toBe(pid);
      expect(findProcess(pid)).toBeUndefined();
      await postgres.stop();
    },
  );

  test('is the only one: a second server on the same data is refused and the first goes on', async () => {
    const { child } = await startOwner('single', 'stay', (line) => line.startsWith('ready '));
    const pid = postmasterPid(join(base, 'single', 'postgres'));
    await expect(start('single')).rejects.toMatchObject({ code: 'another-instance' });
    await expect(start('single')).rejects.toThrow(String(child.pid));
    expect(findProcess(pid)).toBeDefined();
    child.kill('SIGKILL');
    await waitUntilGone(pid, 5_000);
  });

  test('is not kept out by a pid file or a lock whose number belongs to a stranger now', async () => {
    const first = await start('reused');
    await first.stop();
    writeFileSync(join(first.location, 'data', 'postmaster.pid'), `${process.pid}\n`);
    writeFileSync(`${first.location}.lock`, JSON.stringify({ pid: process.pid, startedAt: 'another boot' }));
    const second = await start('reused');
    expect(await query(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  test('learns that PostgreSQL has ended by itself', async () => {
    const postgres = await start('kept');
    const reason = new Promise<string>((resolve) => postgres.onExit(resolve));
    process.kill(postmasterPid(postgres.location), 'SIGQUIT');
    expect(await reason).toContain('ended by itself');
    const again = await start('kept');
    await again.stop();
  });
});

describe.runIf(isRoot)('as root, below a directory that only root may enter', () => {
  test('cluster and binaries go where PostgreSQL may reach them, and are found again', async () => {
    const locked = join(base, 'locked');
    mkdirSync(locked, { mode: 0o700 });
    symlinkSync(locatePostgresBinaries().directory, join(locked, 'native'));
    const options = { binaries: join(locked, 'native') };

    const first = await start('locked/data', options);
    expect(first.location.startsWith(join(base, 'system', 'clusters'))).toBe(true);
    await query(first, 'CREATE TABLE kept (n integer)');
    await first.stop();
    expect(statSync(locked).mode & 0o777).toBe(0o700);

    const second = await start('locked/data', options);
    expect(second.location).toBe(first.location);
    expect(await query(second, 'SELECT * FROM kept')).toEqual([]);
    await second.stop();

    rmSync(first.location, { recursive: true });
    await expect(start('locked/data', options)).rejects.toMatchObject({ code: 'cluster-missing' });
  });
});
