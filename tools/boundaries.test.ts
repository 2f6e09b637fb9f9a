import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { describeViolation } from './boundaries/violation.ts';
import { findViolations, readTree } from './boundaries.ts';

const manifest = (name: string, more: object = {}) =>
  JSON.stringify({ name, exports: { '.': './src/index.ts' }, ...more });

/** A small house that keeps every law; each test breaks one. */
const SOUND: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'house', devDependencies: { vitest: '1', 'fast-check': '1' } }),
  'packages/law/package.json': manifest('@hengjian/law'),
  'packages/law/src/index.ts': 'export const article = 1;',
  'packages/contract/package.json': manifest('@hengjian/contract', { dependencies: { typebox: '1' } }),
  'packages/contract/src/index.ts': "export { Type } from 'typebox';",
  'public/draw/package.json': manifest('@hengjian/draw'),
  'public/draw/src/index.ts': "export type { Unit } from './unit.ts';",
  'public/draw/src/unit.ts': 'export type Unit = string;',
  'server/package.json': manifest('@hengjian/server', {
    exports: { '.': './src/main.ts', './testing': './src/testing/index.ts' },
    dependencies: { '@hengjian/law': '1', '@hengjian/portal': '1', pg: '8' },
    devDependencies: { 'smtp-server': '3' },
  }),
  'server/src/main.ts': "import './modules/registry/index.ts'; import '@hengjian/portal'; export const house = 1;",
  'server/src/testing/index.ts': 'export const database = 1;',
  'server/src/platform/database/index.ts': "export { connect } from './connect.ts';",
  'server/src/platform/database/connect.ts': "import { Client } from 'pg'; export const connect = Client;",
  'server/src/modules/registry/index.ts': "export { findLab } from './store.ts';",
  'server/src/modules/registry/store.ts': 'export const findLab = (db) => db.selectFrom("registry.institution");',
  'server/src/modules/self-check/index.ts':
    "import { findLab } from '../registry/index.ts'; export const check = findLab;",
  'web/ui/package.json': manifest('@hengjian/ui'),
  'web/ui/src/index.ts': 'export const Button = 1;',
  'web/portal/package.json': manifest('@hengjian/portal'),
  'web/portal/src/index.ts': 'export const page = 1;',
  'web/office/package.json': manifest('@hengjian/office', { dependencies: { '@hengjian/ui': '1' } }),
  'web/office/vite.config.ts': 'export default {};',
  'web/office/src/features/plans/index.ts': "import '@hengjian/ui'; export const plans = 1;",
  'web/office/src/features/draws/index.ts': 'export const draws = 1;',
  'cli/package.json': manifest('hengjian', { dependencies: { '@hengjian/server': '1' } }),
  'cli/src/main.ts': "import '@hengjian/server'; export const run = 1;",
};

/** `rule file:line` of every violation in the sound house with some files put in. */
function violationsWith(seeded: Record<string, string>): string[] {
  return findViolations(new Map(Object.entries({ ...SOUND, ...seeded }))).map(
    ({ rule, file, line }) => `${rule} ${file}:${line}`,
  );
}

test('this repository keeps every law', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  expect(findViolations(readTree(root)).map(describeViolation)).toEqual([]);
});

test('a sound house has no violation', () => {
  expect(violationsWith({})).toEqual([]);
});

describe('tiers point one way', () => {
  test.each([
    ['packages/law/src/index.ts', '@hengjian/server'],
    ['packages/law/src/index.ts', '@hengjian/draw'],
    ['public/draw/src/index.ts', '@hengjian/law'],
    ['server/src/main.ts', '@hengjian/office'],
    ['web/office/src/main.ts', '@hengjian/server'],
    ['web/office/src/main.ts', '@hengjian/portal'],
    ['cli/src/main.ts', '@hengjian/ui'],
  ])('%s may not import %s', (file, specifier) => {
    expect(violationsWith({ [file]: `export type Seeded = import('${specifier}').Thing;` })).toContain(
      `tier ${file}:1`,
    );
  });
});

describe('every way of naming another file is seen', () => {
  test.each([
    ['a type import', "import type { A } from '@hengjian/server';"],
    ['a re-export', "export * from '@hengjian/server';"],
    ['a named re-export over several lines', "export {\n  a,\n} from '@hengjian/server';"],
    ['an import for its effect', "import '@hengjian/server';"],
    ['a dynamic import', "export const a = () => import('@hengjian/server');"],
    ['a type in place', "export type A = import('@hengjian/server').A;"],
    ['require', "export const a = require('@hengjian/server');"],
  ])('%s', (_name, text) => {
    expect(violationsWith({ 'packages/law/src/index.ts': text })).toContain('tier packages/law/src/index.ts:1');
  });

  test('but not a comment or a string', () => {
    expect(
      violationsWith({
        'packages/law/src/index.ts': '// import "@hengjian/server"\nexport const a = "import \'fs\'";',
      }),
    ).toEqual([]);
  });

  test('and one that cannot be read is a violation itself', () => {
    const text = 'export const load = (name: string) => import(name);';
    expect(violationsWith({ 'packages/law/src/index.ts': text })).toEqual(['unreadable packages/law/src/index.ts:1']);
  });
});

describe('dependencies', () => {
  test('are declared by the workspace that imports them', () => {
    const text = "\nimport { Type } from 'typebox';\nexport const a = Type;";
    expect(violationsWith({ 'server/src/a.ts': text })).toEqual(['undeclared-dependency server/src/a.ts:2']);
  });

  test('of development serve tests only', () => {
    const text = "import 'smtp-server';";
    expect(violationsWith({ 'server/src/a.ts': text })).toEqual(['undeclared-dependency server/src/a.ts:1']);
    expect(violationsWith({ 'server/src/a.test.ts': text })).toEqual([]);
  });

  test.each(['node:fs', 'fs', 'kysely'])('packages and public do without %s, their tests need not', (specifier) => {
    const text = `import '${specifier}';`;
    expect(violationsWith({ 'packages/law/src/a.ts': text })).toEqual(['pure-package packages/law/src/a.ts:1']);
    expect(violationsWith({ 'public/draw/src/a.ts': text })).toEqual(['pure-package public/draw/src/a.ts:1']);
    expect(violationsWith({ 'public/draw/src/a.test.ts': "import 'node:fs'; import 'vitest';" })).toEqual([]);
  });

  test.each(['Date.now()', 'new Date()', 'Math.random()', 'Temporal.Now.instant()'])(
    'pure code does not call %s',
    (call) => {
      expect(violationsWith({ 'public/draw/src/a.ts': `export const a = () => ${call};` })).toEqual([
        'clock-or-chance public/draw/src/a.ts:1',
      ]);
      expect(violationsWith({ 'server/src/a.ts': `export const a = () => ${call};` })).toEqual([]);
    },
  );

  test('a date made from a given value is no clock', () => {
    expect(violationsWith({ 'public/draw/src/a.ts': 'export const a = (n: number) => new Date(n);' })).toEqual([]);
  });
});

describe('rooms are entered through their door', () => {
  test.each([
    ['another workspace by a path', 'cli/src/a.ts', '../../server/src/main.ts', 'deep-import'],
    ['another workspace below its entrance', 'cli/src/a.ts', '@hengjian/server/src/main.ts', 'deep-import'],
    ['another module', 'server/src/modules/self-check/a.ts', '../registry/store.ts', 'module-entrance'],
    ['a module from the composition root', 'server/src/a.ts', './modules/registry/store.ts', 'module-entrance'],
    ['a module from the platform', 'server/src/platform/a.ts', '../modules/registry/index.ts', 'module-entrance'],
    ['another feature', 'web/office/src/features/plans/a.ts', '../draws/index.ts', 'feature-isolation'],
  ])('%s', (_name, file, specifier, rule) => {
    expect(violationsWith({ [file]: `import type { A } from '${specifier}';` })).toEqual([`${rule} ${file}:1`]);
  });

  test('a declared entrance below the first is one', () => {
    expect(violationsWith({ 'cli/src/a.test.ts': "import '@hengjian/server/testing';" })).toEqual([]);
  });
});

describe('a module keeps to its own tables', () => {
  test.each([
    "db.selectFrom('registry.institution')",
    "db.selectFrom(['self_check.answer', 'registry.institution'])",
    "db.selectFrom('self_check.answer as a').innerJoin('registry.institution as i', 'i.id', 'a.id')",
    "db.insertInto('registry.institution')",
    'sql`SELECT 1 FROM self_check.answer a JOIN registry.institution i ON true WHERE a.id = ${id}`',
    'db.query(\'update "registry"."institution" set a = 1\')',
    'sql`INSERT INTO\n  registry.institution VALUES (1)`',
  ])('%s', (call) => {
    const violations = violationsWith({
      'server/src/modules/self-check/a.ts': `export const a = (db, sql, id) => ${call};`,
    });
    expect(violations).toEqual(['foreign-table server/src/modules/self-check/a.ts:1']);
  });

  test('its own tables, aliases and columns are its affair', () => {
    const text =
      "export const a = (db, sql) => [db.selectFrom('self_check.answer as r').select('r.id'), sql`EXTRACT(year FROM r.date)`];";
    expect(violationsWith({ 'server/src/modules/self-check/a.ts': text })).toEqual([]);
  });
});

describe('cycles', () => {
  test('of two files are found even when only types go round', () => {
    expect(
      violationsWith({
        'server/src/a.ts': "import type { B } from './b.ts'; export type A = B;",
        'server/src/b.ts': "export type B = 1;\nexport type C = import('./a.ts').A;",
      }),
    ).toEqual(['cycle server/src/a.ts:1']);
  });

  test('through another workspace are found', () => {
    const declared = manifest('@hengjian/law', { dependencies: { '@hengjian/contract': '1' } });
    expect(
      violationsWith({
        'packages/law/package.json': declared,
        'packages/contract/package.json': manifest('@hengjian/contract', { dependencies: { '@hengjian/law': '1' } }),
        'packages/law/src/index.ts': "export * from '@hengjian/contract';",
        'packages/contract/src/index.ts': "export * from '@hengjian/law';",
      }),
    ).toEqual(['cycle packages/contract/src/index.ts:1']);
  });

  test('of a file with itself are found', () => {
    expect(violationsWith({ 'server/src/a.ts': "import './a.ts';" })).toEqual(['cycle server/src/a.ts:1']);
  });
});

describe('files', () => {
  test.each([
    'server/src/utils/a.ts',
    'web/ui/src/helpers.ts',
    'packages/law/src/common.test.ts',
    'cli/src/shared/a.css',
  ])('%s has a name that says nothing', (path) => {
    expect(violationsWith({ [path]: '' })).toEqual([`forbidden-name ${path}:1`]);
  });

  test('are kebab-case', () => {
    expect(violationsWith({ 'server/src/someThing.ts': '' })).toEqual(['forbidden-name server/src/someThing.ts:1']);
  });

  test.each([
    ['server/src/a.ts', 300],
    ['server/src/a.test.ts', 400],
  ])('%s may have %i lines and not one more', (path, most) => {
    expect(violationsWith({ [path]: '//\n'.repeat(most) })).toEqual([]);
    expect(violationsWith({ [path]: '//\n'.repeat(most + 1) })).toEqual([`file-length ${path}:${most + 1}`]);
  });

  test.each(['export default 1;', 'const a = 1;\nexport { a as default };'])('have no default export: %s', (text) => {
    const line = text.split('\n').length;
    expect(violationsWith({ 'server/src/a.ts': text })).toEqual([`default-export server/src/a.ts:${line}`]);
  });

  test('that no parser can read are reported', () => {
    expect(violationsWith({ 'server/src/a.ts': 'export const = ;' })[0]).toMatch(/^unreadable server\/src\/a\.ts:1$/u);
  });
});
