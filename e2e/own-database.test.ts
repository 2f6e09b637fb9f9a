import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningPostgres, startPostgres } from '@hengjian/server';
import { FIRST_START } from './server.ts';
import { Client, expertDraft, SERVER, ServerProcess } from './server-process.ts';

/** A PostgreSQL as a bureau might run it: two owners of databases, neither a superuser, one of whom may make roles. */
const base = mkdtempSync(join(tmpdir(), 'hengjian-own-'));
chmodSync(base, 0o755);
const running: ServerProcess[] = [];
let postgres: RunningPostgres;
let port: number;

beforeAll(async () => {
  postgres = await startBureauPostgres();
  port = Number(new URL(postgres.url).port);
  await asAdministrator(
    `CREATE ROLE limited LOGIN PASSWORD 'p'`,
    `CREATE ROLE maker LOGIN PASSWORD 'p' CREATEROLE`,
    'CREATE DATABASE limited_db OWNER limited',
    'CREATE DATABASE maker_db OWNER maker',
  );
});
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await postgres.stop();
  rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

function startBureauPostgres(onPort?: number): Promise<RunningPostgres> {
  return startPostgres({
    dataDir: join(base, 'bureau'),
    log: () => undefined,
    settings: { fsync: 'off' },
    ...(onPort !== undefined && { port: onPort }),
  });
}

async function asAdministrator(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function start(owner: 'limited' | 'maker', ...more: string[]): ServerProcess {
  const url = `postgresql://${owner}:p@127.0.0.1:${port}/${owner}_db`;
  const server = new ServerProcess(SERVER, ['--data', join(base, `data-${owner}`), '--port', '0', ...more], {
    DATABASE_URL: url,
  });
  running.push(server);
  return server;
}

describe('an own PostgreSQL by DATABASE_URL', () => {
  test('whose owner can neither make nor use the application’s role is told the two lines that help', async () => {
    const { code, output } = await start('limited', '--empty').exited;
    expect(code).toBe(1);
    expect(output).toMatch(/既不能创建、也不能使用角色 hengjian_app[^]*can neither make nor use/u);
    const lines = ['CREATE ROLE hengjian_app NOLOGIN;', 'GRANT hengjian_app TO "limited";'];
    for (const line of lines) expect(output).toContain(line);
    expect(output).not.toContain(':p@');
    // An administrator runs what was printed, and it helps.
    await asAdministrator(...lines);
    const server = start('limited', '--empty');
    await server.ready();
    expect(await server.stop()).toMatchObject({ code: 0 });
    await asAdministrator('DROP DATABASE limited_db WITH (FORCE)', 'DROP ROLE hengjian_app');
  });

  test('whose owner may make roles needs nobody’s help', { timeout: FIRST_START }, async () => {
    const server = start('maker');
    const clerk = await new Client(await server.ready()).becomeDemoPerson('zhou.ming');
    expect((await clerk.send('POST', '/api/experts', { draft: expertDraft('自建库示例专家') })).status).toBe(201);
    expect(await server.stop()).toMatchObject({ code: 0 });
  });

  test('is waited for while it restarts: not ready, every answer a refusal, then at work again', async () => {
    const server = start('maker');
    const url = await server.ready();
    const clerk = await new Client(url).becomeDemoPerson('zhou.ming');
    const write = (name: string) => clerk.send('POST', '/api/experts', { draft: expertDraft(name) });
    const underWay = Promise.all(Array.from({ length: 20 }, (_, n) => write(`重启中示例${n}`)));
    await postgres.stop();
    for (const { status } of await underWay) expect([201, 503]).toContain(status);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const refused = await write('停机中示例');
    expect([refused.status, refused.json.error.code]).toEqual([503, 'DATABASE_UNAVAILABLE']);

    postgres = await startBureauPostgres(port);
    const until = performance.now() + 20_000;
    while ((await fetch(`${url}/readyz`)).status !== 200 && performance.now() < until) await delay(100);
    expect((await write('恢复后示例')).status).toBe(201);
    expect(await server.stop()).toMatchObject({ code: 0 });
  });

  test('that is not there is said to be not there, without its password', async () => {
    const server = new ServerProcess(SERVER, ['--data', join(base, 'none'), '--port', '0'], {
      DATABASE_URL: 'postgresql://somebody:geheim@127.0.0.1:1/none',
    });
    const { code, output } = await server.exited;
    expect(code).toBe(1);
    expect(output).toMatch(/无法连接 DATABASE_URL[^]*Cannot connect to the PostgreSQL that DATABASE_URL names/u);
    expect(output).not.toContain('geheim');
  });
});
