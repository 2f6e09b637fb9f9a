import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const STARTER = fileURLToPath(new URL('../../../tools/start.mjs', import.meta.url));

/**
 * Starts the whole house as `npm start` does: installs what is missing, builds, runs the server, and ends with it. The
 * options are the server's own (`npm start -- --help`).
 */
export function runStartCommand(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [STARTER, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Starts a demonstration: the province, or with `--nation` the 53,057 institutions of the country and some 2·10^7
 * capability rows. Each size lives in a data directory of its own unless `--data` names one.
 */
export function runDemoCommand(args: readonly string[]): Promise<number> {
  const named = args.some((one) => one === '--data' || one.startsWith('--data='));
  if (named) return runStartCommand(args);
  return runStartCommand([...args, '--data', args.includes('--nation') ? '.data-nation' : '.data']);
}
