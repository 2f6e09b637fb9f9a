import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { FIRST_START } from './server.ts';
import { Client, expertDraft, leftNaming, processesNaming, SERVER, ServerProcess, STARTER } from './server-process.ts';

const base = mkdtempSync(join(tmpdir(), 'hengjian-life-'));
// So that PostgreSQL’s own account may enter, and the cluster lies where the tests look for its processes.
chmodSync(base, 0o755);
const running: ServerProcess[] = [];
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await leftNaming(base);
  rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

function start(file: string, name: string, ...more: string[]): ServerProcess {
  const server = new ServerProcess(file, ['--data', join(base, name), '--port', '0', ...more]);
  running.push(server);
  return server;
}

describe.runIf(process.platform === 'linux')('a house with the demonstration', () => {
  test('prints its address and the demo people, and is ready', { timeout: FIRST_START }, async () => {
    const server = start(STARTER, 'demo');
    const url = await server.ready();
    expect(server.output).toContain('周明 zhou.ming');
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('hengjian_http_request_seconds_bucket');
    expect((await fetch(`${url}/office/`)).status).toBe(200);
    expect(await server.stop('SIGINT')).toMatchObject({ code: 0 });
    expect(await leftNaming(join(base, 'demo'))).toEqual([]);
  });

  test('starts again at once and keeps the same log key', async () => {
    const key = readFileSync(join(base, 'demo', 'keys', 'log.key'));
    const before = performance.now();
    const server = start(STARTER, 'demo');
    await server.ready();
    // Printed, not judged: the machine may be busy with other tests.
    console.log(`second start: ${((performance.now() - before) / 1000).toFixed(1)} s`);
    expect(readFileSync(join(base, 'demo', 'keys', 'log.key'))).toEqual(key);
    await server.stop();
  });

  test('finishes the request that is under way when it is told to stop', async () => {
    const server = start(STARTER, 'demo');
    const url = new URL(await server.ready());
    const clerk = await new Client(url.origin).becomeDemoPerson('zhou.ming');
    const body = Buffer.from(JSON.stringify({ draft: expertDraft('收尾示例专家') }));
    const headers = Object.entries(clerk.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const socket = connect(Number(url.port), url.hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.write(
      `POST /api/experts HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n${headers.join('')}\r\n`,
    );
    socket.write(body.subarray(0, 20));
    await delay(200);
    server.child.kill('SIGTERM');
    await delay(500);
    await expect(fetch(`${url.origin}/healthz`)).rejects.toThrow();
    socket.write(body.subarray(20));
    const end = await server.exited;
    expect(end.code === 0 ? '' : end.output.slice(-1500)).toBe('');
    expect(answer).toMatch(/^HTTP\/1\.1 201 /u);
  });

  test.each(['starter', 'server'] as const)(
    'killed at its %s loses nothing it acknowledged, and leaves no process',
    async (which) => {
      const server = start(STARTER, 'demo');
      const clerk = await new Client(await server.ready()).becomeDemoPerson('zhou.ming');
      const names: string[] = [];
      const writing = (async () => {
        for (let n = 1; ; n += 1) {
          const name = `确认示例${which}${n}`;
          const { status } = await clerk.send('POST', '/api/experts', { draft: expertDraft(name) });
          if (status !== 201) throw new Error(`refused with ${status}`);
          names.push(name);
        }
      })().catch(() => undefined);
      while (names.length < 25) await delay(5);
      const pid = which === 'starter' ? server.child.pid : processesNaming(join(base, 'demo')).find(isServer)?.pid;
      process.kill(pid ?? 0, 'SIGKILL');
      await writing;
      expect(await leftNaming(join(base, 'demo'))).toEqual([]);
      if (which === 'server') expect((await server.exited).code).not.toBe(0);

      const next = start(STARTER, 'demo');
      const again = await new Client(await next.ready()).becomeDemoPerson('zhou.ming');
      const found = new Set<string>();
      for (let page = 0; found.size < names.length && page < 20; page += 1) {
        const { json } = await again.send(
          'GET',
          `/api/experts?search=${encodeURIComponent(`确认示例${which}`)}&page=${page}&size=200`,
        );
        for (const row of json.rows) found.add(row.name);
      }
      expect(names.filter((name) => !found.has(name))).toEqual([]);
      await next.stop();
    },
  );

  test('writes log lines of JSON in which nobody is named', async () => {
    const server = start(STARTER, 'demo');
    const url = await server.ready();
    const clerk = await new Client(url).becomeDemoPerson('zhou.ming');
    await clerk.send('GET', '/api/people?search=gu.lan');
    await clerk.send('GET', `/api/experts?search=${encodeURIComponent('示例')}`);
    await clerk.send('POST', '/api/session', { login: 'somebody.else', password: 'not the password' });
    await clerk.send('GET', '/no/such/page/zhou.ming');
    const { output } = await server.stop();
    const lines = output.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      expect(() => JSON.parse(line)).not.toThrow();
      expect(line).not.toMatch(
        /zhou\.ming|gu\.lan|somebody|周明|示例|%E7%A4%BA|127\.0\.0\.1:\d+.*remote|@demo|password":|cookie/u,
      );
    }
    const requests = lines.map((line) => JSON.parse(line)).filter((line) => 'req' in line);
    for (const { req } of requests)
      expect(Object.keys(req).filter((key) => key !== 'method' && key !== 'route')).toEqual([]);
  });

  test('stops with a clear word when its PostgreSQL dies, and goes on at the next start', async () => {
    const server = start(STARTER, 'demo');
    await server.ready();
    const postmaster = Number.parseInt(
      readFileSync(join(base, 'demo', 'postgres', 'data', 'postmaster.pid'), 'utf8'),
      10,
    );
    process.kill(postmaster, 'SIGKILL');
    const { code, output } = await server.exited;
    expect(code).toBe(1);
    expect(output).toContain('自带的 PostgreSQL 意外退出');
    expect(output).toContain('The embedded PostgreSQL ended unexpectedly');
    expect(await leftNaming(join(base, 'demo'))).toEqual([]);
    const next = start(STARTER, 'demo');
    await next.ready();
    // An empty office does not come out of a demonstration by a flag.
    await next.stop();
    const flagged = await start(SERVER, 'demo', '--empty').exited;
    expect(flagged.code).toBe(1);
    expect(flagged.output).toMatch(/已有演示数据[^]*demonstration lives here/u);
  });
});

const isServer = ({ command }: { readonly command: string }) => command.includes(SERVER);

describe.runIf(process.platform === 'linux')('a start that cannot be', () => {
  test.each([
    ['a port that is none', ['--port', '99999'], /--port 应为[^]*--port is a number/u],
    ['an unknown flag', ['--prot', '1'], /无法识别的选项[^]*Unknown option '--prot'/u],
  ])('says why in both languages: %s', async (_name, args, words) => {
    for (const file of [STARTER, SERVER]) {
      const { code, output } = await new ServerProcess(file, [...args, '--data', join(base, 'never')]).exited;
      expect(code).toBeGreaterThan(0);
      expect(output).toMatch(words);
    }
    expect(processesNaming(join(base, 'never'))).toEqual([]);
  });

  test('says so when the port is taken, and leaves nothing running', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const { code, output } = await new ServerProcess(STARTER, [
      '--data',
      join(base, 'empty'),
      '--empty',
      '--port',
      String(port),
    ]).exited;
    taken.close();
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`端口 ${port} 已被占用[^]*Port ${port} is in use`, 'u'));
    expect(output).not.toContain('口令');
    expect(await leftNaming(join(base, 'empty'))).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('an empty house', () => {
  test('knows nobody but the administrator it names once, who has to choose a password', async () => {
    const server = start(STARTER, 'empty', '--empty');
    const url = await server.ready();
    const password = /password {2}([0-9a-z-]{19})/u.exec(server.output)?.[1] ?? '';
    expect(server.output).toContain('login     admin');
    expect(server.output).not.toContain('zhou.ming');
    const nobody = new Client(url);
    expect((await nobody.send('POST', '/api/session/demo', { login: 'zhou.ming' })).status).toBe(404);
    expect((await nobody.send('GET', '/api/session/options')).json).toMatchObject({ demo: false, demoPeople: [] });
    const administrator = new Client(url);
    const session = await administrator.send('POST', '/api/session', { login: 'admin', password });
    expect(session.json).toMatchObject({ passwordTemporary: true, roles: [] });
    const next = 'a long sentence of my own';
    expect((await administrator.send('POST', '/api/account/password', { current: password, next })).status).toBe(204);
    const again = new Client(url);
    expect((await again.send('POST', '/api/session', { login: 'admin', password: next })).json.roles).toMatchObject([
      { id: 'system-administrator' },
    ]);
    expect((await again.send('GET', '/api/people')).json.people).toHaveLength(1);
    expect(
      (await server.stop()).output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .join(''),
    ).not.toContain(password);

    // Forgetting the flag later lets no demo people in, and nothing is shown twice.
    const second = start(STARTER, 'empty');
    const secondUrl = await second.ready();
    expect(second.output).not.toMatch(/口令|zhou\.ming/u);
    expect((await new Client(secondUrl).send('POST', '/api/session/demo', { login: 'zhou.ming' })).status).toBe(404);
    await second.stop();
  });
});
