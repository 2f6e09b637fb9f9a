// Checks the laws of the house that types cannot express. Run it alone, or through `npm run check`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCycles } from './boundaries/cycle-rule.ts';
import { checkFiles } from './boundaries/file-rules.ts';
import { checkImports } from './boundaries/import-rules.ts';
import { readRepository } from './boundaries/repository.ts';
import { checkRooms, checkTables } from './boundaries/room-rules.ts';
import { describeViolation, type Violation } from './boundaries/violation.ts';

const ROOMS = ['packages', 'public', 'server', 'web', 'cli', 'tools', 'bench', 'e2e'];
const SKIPPED = new Set(['node_modules', 'dist', 'results', '.data', 'coverage']);
const READ = /(?:\.(?:ts|tsx|mts|js|mjs|jsx)|package\.json)$/u;

/** @param texts path relative to the repository, with `/` → content. */
export function findViolations(texts: ReadonlyMap<string, string>): Violation[] {
  const repository = readRepository(texts);
  return [checkImports, checkRooms, checkTables, checkCycles, checkFiles]
    .flatMap((check) => check(repository))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** Every file of the rooms; only sources and manifests are read, the rest is there for its name. */
export function readTree(root: string): Map<string, string> {
  const texts = new Map<string, string>([['package.json', readFileSync(join(root, 'package.json'), 'utf8')]]);
  const walk = (directory: string) => {
    for (const entry of readdirSync(join(root, directory), { withFileTypes: true })) {
      const path = `${directory}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) walk(path);
      else if (entry.isFile()) texts.set(path, READ.test(entry.name) ? readFileSync(join(root, path), 'utf8') : '');
    }
  };
  const present = new Set(readdirSync(root));
  for (const room of ROOMS) if (present.has(room)) walk(room);
  return texts;
}

if (import.meta.main) {
  const violations = findViolations(readTree(fileURLToPath(new URL('..', import.meta.url))));
  for (const violation of violations) console.error(describeViolation(violation));
  if (violations.length > 0) process.exitCode = 1;
}
