import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftNaming, SERVER, ServerProcess } from './server-process.ts';

/** Milliseconds a first start may take on a busy machine: it makes a province with some 500,000 capabilities. */
export const FIRST_START = 600_000;

/** The demo province in a data directory of its own, as `npm start` would leave it. */
export interface House {
  /** The address it printed. */
  readonly url: string;
  /** For files of the journey; goes with the house. */
  readonly directory: string;
  close(): Promise<void>;
}

/** Starts the server with the demonstration and waits until it says that it is ready. The front ends are built before. */
export async function startHouse(): Promise<House> {
  const directory = mkdtempSync(join(tmpdir(), 'hengjian-journey-'));
  // So that PostgreSQL’s own account may enter.
  chmodSync(directory, 0o755);
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const data = join(directory, 'data');
  const server = new ServerProcess(SERVER, ['--data', data, '--port', port], { HENGJIAN_PUBLIC_URL: url });
  const close = async (): Promise<void> => {
    await server.stop();
    await leftNaming(data);
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    await server.ready();
    const ready = await fetch(`${url}/readyz`);
    if (!ready.ok) throw new Error(`/readyz answers ${ready.status}:\n${server.output}`);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, directory, close };
}

/** The address has to be known before the server listens: links and codes are made with it. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
