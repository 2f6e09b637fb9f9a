import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseVerifierKey, verifyDraw } from './index.ts';

interface MustFail {
  readonly name: string;
  readonly base: string;
  readonly patch: readonly { readonly op: string; readonly path: string; readonly value?: unknown }[];
  readonly expect: { readonly code: string; readonly at: string };
}

const text = (name: string) => readFileSync(new URL(`../../vectors/bundle/${name}`, import.meta.url), 'utf8');
const bundle = (name: string) => JSON.parse(text(`${name}.json`)) as Record<string, unknown>;
const key = parseVerifierKey(text('key.txt').trim());
const trust = { keys: key.ok ? [key.value] : [] };

function patched(document: unknown, { op, path, value }: MustFail['patch'][number]): unknown {
  const steps = path.split('/').slice(1);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], document);
  if (Array.isArray(parent)) parent.splice(Number(last), op === 'add' ? 0 : 1, ...(op === 'remove' ? [] : [value]));
  else if (op === 'remove') delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
  return document;
}

describe('the published bundles', () => {
  it.each([
    ['logged', []],
    ['public', ['s0']],
    ['redraw', []],
  ])('%s verifies', (name, unchecked) => {
    const log = { status: 'logged', signature: 'trusted' };
    expect(verifyDraw(bundle(name), trust)).toMatchObject({ ok: true, value: { unchecked, log } });
  });

  it.each(JSON.parse(text('must-fail.json')) as MustFail[])(
    '$base, $name: $expect.code',
    ({ base, patch, expect: expected }) => {
      const verified = verifyDraw(patch.reduce<unknown>(patched, bundle(base)), trust);
      expect(verified.ok ? 'VERIFIED' : { code: verified.error.code, at: verified.error.at }).toEqual(expected);
    },
  );
});
