import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseJson } from '@hengjian/canonical-json';
import { frameHash, runDraw, validateFrame } from './index.ts';

const root = new URL('../../vectors/draw/', import.meta.url);
const read = (path: string) => {
  const parsed = parseJson(readFileSync(new URL(path, root)));
  if (!parsed.ok) throw new Error(`${path}: ${parsed.error.code}`);
  return parsed.value;
};
const names = readdirSync(root).filter((name) => /^[0-9]{4}$/.test(name));

describe('the published draws', () => {
  it('are all there', () => {
    expect(names.length).toBeGreaterThanOrEqual(12);
  });

  it.each(names)('draw %s gives its expected result', (name) => {
    const frame = read(`${name}/frame.json`);
    const drawn = runDraw({ frame, reveals: read(`${name}/reveals.json`), openings: read(`${name}/openings.json`) });
    if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
    const { selected, reserves, shortfalls, assignment, maxLoad, shortages, seed } = drawn.value;
    const valid = validateFrame(frame);
    expect({
      frameHash: valid.ok && frameHash(valid.value),
      seed,
      selected,
      reserves,
      shortfalls,
      assignment,
      maxLoad,
      shortages,
    }).toEqual(read(`${name}/expected.json`));
  });
});
