#!/usr/bin/env node
// The command `hengjian`. Plain JavaScript: any Node from 20 on must get past this file. One that cannot run the
// project itself hands over to the Node the project brings along, and passes on its exit code.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
// Temporal came last of what the project needs. Handed over is handed over: whatever comes then, there is no third try.
if ('Temporal' in globalThis || process.env.HENGJIAN_HANDED_OVER === '1') {
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(args);
} else {
  const runner = fileURLToPath(new URL('../../tools/with-node26.mjs', import.meta.url));
  const env = { ...process.env, HENGJIAN_HANDED_OVER: '1' };
  const child = spawn(process.execPath, [runner, fileURLToPath(import.meta.url), ...args], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
