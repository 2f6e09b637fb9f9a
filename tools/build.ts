// Builds the front ends whose sources have changed since their last build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, secondsSince } from './say.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FRONT_ENDS = ['web/office', 'web/portal'];
const SKIPPED = new Set(['node_modules', 'dist']);

const outcomes = await Promise.all(
  FRONT_ENDS.filter((directory) => existsSync(join(root, directory, 'vite.config.ts'))).map(buildIfStale),
);
if (outcomes.includes('failed')) process.exitCode = 1;

async function buildIfStale(directory: string): Promise<'built' | 'fresh' | 'failed'> {
  const stamp = join(root, directory, 'dist', '.stamp');
  const wanted = fingerprint(directory);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'fresh';
  const start = performance.now();
  const { code, output } = await runVite(directory);
  if (code !== 0) {
    say(`构建 ${directory} 失败：\n${output}`, `Building ${directory} failed.`);
    return 'failed';
  }
  // Last, so that a build that was killed is done again.
  writeFileSync(stamp, wanted);
  say(`已构建 ${directory}（${secondsSince(start)}）。`, `Built ${directory} (${secondsSince(start)}).`);
  return 'built';
}

/** A digest of everything that goes into a build: the workspace, those it stands on, and the lockfile. */
function fingerprint(directory: string): string {
  const digest = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const workspace of [...withDependencies(directory)].sort()) {
    for (const path of filesBelow(workspace)) digest.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return digest.digest('hex');
}

function withDependencies(directory: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(directory)) return found;
  found.add(directory);
  const manifest: unknown = JSON.parse(readFileSync(join(root, directory, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest)) return found;
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const [, short] = /^@hengjian\/(.+)$/u.exec(name) ?? [];
    const owner = ['packages', 'public', 'web'].find((tier) => existsSync(join(root, tier, short ?? '-')));
    if (short !== undefined && owner !== undefined) withDependencies(`${owner}/${short}`, found);
  }
  return found;
}

function filesBelow(directory: string): string[] {
  return readdirSync(join(root, directory), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${directory}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(path);
      return entry.isFile() && !/\.test\.tsx?$/u.test(entry.name) ? [path] : [];
    });
}

/** Vite as the front end itself resolves it. */
function runVite(directory: string): Promise<{ code: number | null; output: string }> {
  const manifest = createRequire(join(root, directory, 'package.json')).resolve('vite/package.json');
  const child = spawn(process.execPath, [join(dirname(manifest), 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: join(root, directory),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
