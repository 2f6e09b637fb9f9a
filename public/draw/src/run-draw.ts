import type { JsonValue } from '@hengjian/canonical-json';
import { ok, type Result } from '@hengjian/result';
import { assignInspectors } from './assign.ts';
import { type Bundle, BUNDLE_FORMAT, type Supersedes } from './bundle.ts';
import { hasSealedSizes, readOpenings, requireAllSizes, sizesOf } from './openings.ts';
import { type Path, Refused, refusable, type Refusal } from './refusal.ts';
import { readReveals, seedOf } from './seed.ts';
import { selectUnits } from './select.ts';
import { integerAt, isHash, members, plain, textAt } from './shape.ts';
import { frameHash, readFrame } from './validate-frame.ts';

/** Everything a draw is made from; all of it from outside, none of it believed. */
export interface DrawInput {
  readonly frame: unknown;
  readonly reveals: unknown;
  /** Needed where the frame has sealed sizes. */
  readonly openings?: unknown;
  /** 1 by default; from 2 on `supersedes` is required. */
  readonly number?: unknown;
  readonly supersedes?: unknown;
}

/** Draws. Deterministic: the same input gives the same bundle to the byte, not yet logged. */
export function runDraw(input: DrawInput): Result<Bundle, Refusal> {
  return refusable(() => {
    const frame = readFrame(plain(input.frame, ['frame']), ['frame']);
    const reveals = readReveals(frame, plain(input.reveals, ['reveals']), ['reveals']);
    const openings = readOpenings(frame, plain(input.openings ?? [], ['openings']), ['openings']);
    const number = readNumber(plain(input.number ?? 1, ['number']), ['number']);
    const supersedes = readSupersedes(plain(input.supersedes ?? null, ['supersedes']), number, ['supersedes']);
    const sizes = sizesOf(frame, openings);
    requireAllSizes(frame, sizes, ['openings']);
    const seed = seedOf(frame, frameHash(frame), reveals);
    const selection = selectUnits(frame, seed, sizes, () => {
      throw new Error('every size is known');
    });
    const staffing = assignInspectors(frame, seed, selection.selected);
    return ok({
      format: BUNDLE_FORMAT,
      number,
      supersedes,
      frame,
      ...(hasSealedSizes(frame) ? { openings } : {}),
      reveals,
      seed,
      ...selection,
      ...staffing,
      log: null,
    });
  });
}

export function readNumber(value: JsonValue | undefined, path: Path): number {
  const rule = { min: 1, max: 1e9, code: 'NUMBER_INVALID' } as const;
  return integerAt({ number: value ?? null }, 'number', path.slice(0, -1), rule);
}

/** Number 1 supersedes nothing; every later one says what, why and by whose leave. */
export function readSupersedes(value: JsonValue | undefined, number: number, path: Path): Supersedes | null {
  if ((value === null) !== (number === 1)) throw new Refused('SUPERSEDES_INVALID', path);
  if (value === null) return null;
  const supersedes = members(value, path, ['bundle', 'reason', 'approver']);
  const { bundle } = supersedes;
  if (!isHash(bundle)) throw new Refused('SUPERSEDES_INVALID', [...path, 'bundle']);
  const [reason, approver] = [textAt(supersedes, 'reason', path), textAt(supersedes, 'approver', path)];
  if (reason === '') throw new Refused('SUPERSEDES_INVALID', [...path, 'reason']);
  if (approver === '') throw new Refused('SUPERSEDES_INVALID', [...path, 'approver']);
  return { bundle, reason, approver };
}
