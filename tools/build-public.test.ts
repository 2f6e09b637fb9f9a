import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildPublic } from './build-public.ts';

const vectors = fileURLToPath(new URL('../public/vectors/draw', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'hengjian-public-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A citizen's project: nothing but the built packages, and JavaScript. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { parseJson } from '@hengjian/canonical-json';
import { runDraw } from '@hengjian/draw';
import { verifyDraw } from '@hengjian/verify';
const read = (file) => parseJson(readFileSync(process.argv[2] + '/' + file)).value;
const drawn = runDraw({ frame: read('frame.json'), reveals: read('reveals.json'), openings: read('openings.json') });
const verified = drawn.ok && verifyDraw({ ...drawn.value }, { keys: [] });
const { seed } = read('expected.json');
console.log(JSON.stringify({ drawn: drawn.ok, same: drawn.ok && drawn.value.seed === seed, verified: verified.ok }));
`;

test('the built packages draw and verify a published vector without the source, its tools or any dependency', () => {
  const names = buildPublic(join(base, 'built'));
  expect(names).toContain('@hengjian/verify');
  mkdirSync(join(base, 'project', 'node_modules'), { recursive: true });
  renameSync(join(base, 'built'), join(base, 'project', 'node_modules', '@hengjian'));
  writeFileSync(join(base, 'project', 'check.mjs'), PROGRAM);
  const [vector = ''] = readdirSync(vectors).filter((name) => /^\d{4}$/.test(name));
  // Told not to strip types, so that a leftover of TypeScript fails.
  const run = spawnSync(
    process.execPath,
    ['--no-strip-types', join(base, 'project', 'check.mjs'), join(vectors, vector)],
    {
      encoding: 'utf8',
    },
  );
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toEqual({ drawn: true, same: true, verified: true });
});
