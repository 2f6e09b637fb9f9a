import { computeSeed, type Frame, frameHash, type Reveal, validateFrame } from '@hengjian/draw';
import { type VerifiedDraw, type VerifyFailure, verifyDraw } from '@hengjian/verify';

/** The sealed frame as this browser read and hashed it. */
export interface CheckedFrame {
  readonly frame: Frame;
  readonly hash: string;
  /** The hash is the one that the server shows and the log holds. */
  readonly asShown: boolean;
}

/** Undefined when what came is no frame at all. */
export function checkFrame(frame: unknown, shownHash: string | null): CheckedFrame | undefined {
  const checked = validateFrame(frame);
  if (!checked.ok) return undefined;
  const hash = frameHash(checked.value);
  return { frame: checked.value, hash, asShown: hash === shownHash };
}

/** The seed from the frame and what the sources revealed; null while one is missing or does not match. */
export function seedFrom(frame: Frame, reveals: readonly Reveal[]): string | null {
  const seed = computeSeed(frame, reveals);
  return seed.ok ? seed.value : null;
}

export type Verdict =
  | { readonly ok: true; readonly draw: VerifiedDraw }
  | { readonly ok: false; readonly failure: VerifyFailure };

/**
 * The whole draw once more, from its public bundle. The proofs of the log are left aside: a screen that takes the log's
 * key from the same server would prove nothing with it. Anybody checks those with the bundle at home.
 */
export function recompute(bundle: unknown): Verdict {
  const alone = typeof bundle === 'object' && bundle !== null ? { ...bundle, log: null } : bundle;
  const verified = verifyDraw(alone, { keys: [] });
  return verified.ok ? { ok: true, draw: verified.value } : { ok: false, failure: verified.error };
}
