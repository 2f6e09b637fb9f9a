import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProcess } from './embedded-postgres/process-identity.ts';

const WATCHED = fileURLToPath(new URL('fixtures/watched.ts', import.meta.url));
let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'hengjian-parent-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended early (${code})`)));
    if (child.stdout !== null) createInterface({ input: child.stdout }).once('line', resolve);
  });
}

test('a server whose starter is killed without warning stops in good order', async () => {
  const stopped = join(base, 'stopped');
  const parent = spawn(process.execPath, [WATCHED, 'parent', stopped], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number((await firstLine(parent)).replace('child ', ''));
  expect(existsSync(stopped)).toBe(false);

  parent.kill('SIGKILL');
  for (let waited = 0; waited < 5_000 && !existsSync(stopped); waited += 20) await delay(20);
  expect(existsSync(stopped)).toBe(true);
  for (let waited = 0; waited < 5_000 && findProcess(pid) !== undefined; waited += 20) await delay(20);
  expect(findProcess(pid)).toBeUndefined();
});

test('a server that nobody started over a channel is left alone', async () => {
  const stopped = join(base, 'alone');
  const server = spawn(process.execPath, [WATCHED, 'child', stopped], { stdio: ['ignore', 'pipe', 'inherit'] });
  await firstLine(server);
  await delay(100);
  expect(existsSync(stopped)).toBe(false);
  server.kill('SIGKILL');
});
