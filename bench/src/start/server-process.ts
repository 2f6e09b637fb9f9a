import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';

const MAIN = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));
const PATIENCE_MS = 120_000;

export interface RunningServer {
  readonly pid: number;
  /** Where it answers. */
  readonly url: string;
  /** From the spawning of the process to the first good answer of `/readyz`. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Options of the server besides port and data directory. */
  readonly args?: readonly string[];
  readonly patienceMs?: number;
}

/** Starts the server as `npm start` does once everything is installed and built; waits until it can work. */
export async function startServer(
  dataDir: string,
  { args = [], patienceMs = PATIENCE_MS }: StartOptions = {},
): Promise<RunningServer> {
  const port = await findFreePort();
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN, '--port', String(port), '--data', dataDir, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000);
  });
  while (!(await isReady(port))) {
    if (child.exitCode !== null || performance.now() - start > patienceMs) {
      child.kill('SIGKILL');
      throw new Error(`the server did not start; has it been built (npm start)?\n${said}`);
    }
    await delay(10);
  }
  const readyMs = performance.now() - start;
  return { pid: child.pid ?? 0, url: `http://127.0.0.1:${port}`, readyMs, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
