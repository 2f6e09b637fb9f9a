import { isGenerated, isTest, type Repository, workspaceOf } from './repository.ts';
import type { Violation } from './violation.ts';

const FORBIDDEN = new Set(['util', 'utils', 'common', 'shared', 'helper', 'helpers', 'misc']);
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/u;
/** The router reads meaning from these marks in file names. */
const ROUTE_FILE = /^web\/[^/]+\/src\/routes\//u;
const LONGEST = 300;
const LONGEST_TEST = 400;

/** What a file may be called, how long it may be, what it may export, whether it can be read at all. */
export function checkFiles(repository: Repository): Violation[] {
  return [...checkNames(repository), ...checkContents(repository)];
}

function checkNames(repository: Repository): Violation[] {
  const violations: Violation[] = [];
  for (const path of repository.paths) {
    const segments = path.split('/');
    const vague = segments.find((segment) => FORBIDDEN.has(segment.split('.')[0] ?? ''));
    if (vague !== undefined) {
      violations.push({
        file: path,
        line: 1,
        rule: 'forbidden-name',
        what: `"${vague}" says nothing about what is inside`,
        wayOut: 'name it after what it does, and put it where that is needed',
      });
    }
    if (!repository.files.has(path) || ROUTE_FILE.test(path)) continue;
    const odd = segments.find((segment) => !KEBAB.test(segment));
    if (odd !== undefined) {
      violations.push({
        file: path,
        line: 1,
        rule: 'forbidden-name',
        what: `"${odd}" is not kebab-case`,
        wayOut: 'lower-case words joined by hyphens',
      });
    }
  }
  return violations;
}

function checkContents(repository: Repository): Violation[] {
  const violations: Violation[] = [];
  for (const file of repository.files.values()) {
    const at = (line: number) => ({ file: file.path, line });
    const test = isTest(file.path);
    const longest = test ? LONGEST_TEST : LONGEST;
    if (file.lineCount > longest && !isGenerated(file.path)) {
      violations.push({
        ...at(longest + 1),
        rule: 'file-length',
        what: `${file.lineCount} lines; ${longest} is the most`,
        wayOut: 'the file does more than one thing: give each its own file',
      });
    }
    for (const line of /\.config\.[a-z]+$/u.test(file.path) ? [] : file.defaultExportLines) {
      violations.push({ ...at(line), rule: 'default-export', what: 'a default export', wayOut: 'export it by name' });
    }
    for (const { message, line } of file.problems) {
      violations.push({ ...at(line), rule: 'unreadable', what: message, wayOut: 'write what the parser can read' });
    }
    const tier = workspaceOf(repository, file.path)?.tier;
    if (test || (tier !== 'packages' && tier !== 'public')) continue;
    for (const { name, line } of file.impurities) {
      violations.push({
        ...at(line),
        rule: 'clock-or-chance',
        what: `${name} in a pure package`,
        wayOut: 'take the time or the random value as a parameter',
      });
    }
  }
  return violations;
}
