import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runDraw, validateFrame } from './index.ts';

interface Patch {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: unknown;
}
interface MustFail {
  readonly name: string;
  readonly base: string;
  readonly document: 'frame' | 'reveals' | 'openings';
  readonly patch: readonly Patch[];
  readonly expect: { readonly code: string; readonly at: string };
}

const root = new URL('../../vectors/draw/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const cases = read('must-fail.json') as readonly MustFail[];

/** The three operations of RFC 6902 that the vectors use. */
function patched(document: unknown, { op, path, value }: Patch): unknown {
  if (path === '') return value;
  const steps = path.split('/').slice(1);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], document);
  if (Array.isArray(parent)) parent.splice(Number(last), op === 'add' ? 0 : 1, ...(op === 'remove' ? [] : [value]));
  else if (op === 'remove') delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
  return document;
}

describe('input that must be refused', () => {
  it.each(cases)('$name', ({ base, document, patch, expect: expected }) => {
    const input: Record<string, unknown> = {
      frame: read(`${base}/frame.json`),
      reveals: read(`${base}/reveals.json`),
      openings: read(`${base}/openings.json`),
    };
    for (const step of patch) input[document] = patched(input[document], step);
    const drawn = runDraw({ frame: input.frame, reveals: input.reveals, openings: input.openings });
    expect(drawn.ok ? 'DRAWN' : { code: drawn.error.code, at: drawn.error.at }).toEqual(expected);
  });

  const vector = { frame: read('0009/frame.json'), reveals: read('0009/reveals.json') };
  it.each([
    ['number 0', { number: 0 }, 'NUMBER_INVALID /number'],
    ['number as text', { number: '1' }, 'NUMBER_INVALID /number'],
    ['a second draw that says nothing about the first', { number: 2 }, 'SUPERSEDES_INVALID /supersedes'],
    [
      'a first draw that supersedes',
      { supersedes: { bundle: '0'.repeat(64), reason: 'x', approver: 'y' } },
      'SUPERSEDES_INVALID /supersedes',
    ],
    [
      'no reason',
      { number: 2, supersedes: { bundle: '0'.repeat(64), reason: '', approver: 'y' } },
      'SUPERSEDES_INVALID /supersedes/reason',
    ],
    [
      'no approver',
      { number: 2, supersedes: { bundle: '0'.repeat(64), reason: 'x' } },
      'MEMBER_MISSING /supersedes/approver',
    ],
    [
      'no hash',
      { number: 2, supersedes: { bundle: 'earlier', reason: 'x', approver: 'y' } },
      'SUPERSEDES_INVALID /supersedes/bundle',
    ],
  ])('%s', (_, more, expected) => {
    const drawn = runDraw({ ...vector, ...more });
    expect(drawn.ok ? 'DRAWN' : `${drawn.error.code} ${drawn.error.at}`).toBe(expected);
  });

  it('draws a second time when the reason and the approver are named', () => {
    const supersedes = { bundle: '0'.repeat(64), reason: '一方未揭示', approver: '示例局领导' };
    const drawn = runDraw({ ...vector, number: 2, supersedes });
    expect(drawn.ok && drawn.value.supersedes).toEqual(supersedes);
  });

  it('gives the place within the frame alone when only the frame is checked', () => {
    expect(validateFrame({ format: 'x' })).toEqual({ ok: false, error: { code: 'MEMBER_MISSING', at: '/plan' } });
    expect(validateFrame(new Date())).toEqual({ ok: false, error: { code: 'NOT_JSON', at: '' } });
  });
});
