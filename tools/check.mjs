// `npm run check`: everything that can be judged without running the program. Plain JavaScript: this must work on Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode } from './child.mjs';
import { ensureInstalled, root } from './install.mjs';
import { say, secondsSince } from './say.mjs';

await ensureInstalled();

const bin = (...path) => join(root, 'node_modules', ...path);
const tsc = (project) => [bin('typescript', 'bin', 'tsc'), '-p', project];

/** Name, the command under Node 26, and whether there is anything to check yet. */
const CHECKS = [
  { name: 'types: server, cli, tools', command: tsc('tsconfig.json') },
  { name: 'types: packages, public', command: tsc('tsconfig.pure.json') },
  { name: 'types: their tests', command: tsc('tsconfig.tests.json') },
  { name: 'types: web', command: tsc('tsconfig.web.json') },
  { name: 'lint', command: [bin('oxlint', 'bin', 'oxlint'), '--type-aware', '--quiet'] },
  { name: 'format', command: [bin('@biomejs', 'biome', 'bin', 'biome'), 'format'] },
  { name: 'boundaries', command: [join(root, 'tools', 'boundaries.ts')] },
  {
    name: 'dead code',
    command: [bin('knip', 'bin', 'knip.js'), '--config', 'tools/knip.json', '--no-progress', '--no-config-hints'],
  },
  { name: 'generated files', command: [join(root, 'tools', 'generate.ts'), '--check'] },
];

const node = projectNode();
const failed = [];
for (const { name, command } of CHECKS) {
  const start = performance.now();
  const run = existsSync(command[0])
    ? spawnSync(node, command, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
    : { status: null, stdout: '', stderr: `${command[0]} is not there\n` };
  const passed = run.status === 0;
  process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${secondsSince(start)})\n`);
  if (passed) continue;
  failed.push(name);
  process.stdout.write(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}\n`);
}
if (failed.length === 0) {
  say(`${CHECKS.length} 项检查全部通过。`, `All ${CHECKS.length} checks passed.`);
} else {
  say(`${failed.length} 项检查未通过：`, `${failed.length} of ${CHECKS.length} checks failed: ${failed.join('; ')}.`);
  process.exitCode = 1;
}
