#!/usr/bin/env node
// The command `hengjian`. Plain JavaScript: any Node from 20 on must get past this file, which hands over to one that
// runs TypeScript when it is not itself one.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeBinary } from '../../tools/node-binary.mjs';

const args = process.argv.slice(2);
const node = nodeBinary();
if (node === process.execPath) {
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(args);
} else {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}
