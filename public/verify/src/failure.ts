import { appendPointer } from '@hengjian/canonical-json';
import { type Path, Refused } from '@hengjian/draw/reading';
import type { VerifierKey } from '@hengjian/signed-note';

/** Why a bundle does not verify; closed. docs/specs/refusal-codes.md says of each what it means. */
export type VerifyCode =
  | 'MALFORMED'
  | 'FRAME_INVALID'
  | 'COMMITMENT_MISMATCH'
  | 'SOURCE_MISSING'
  | 'SEED_MISMATCH'
  | 'SELECTION_MISMATCH'
  | 'ASSIGNMENT_MISMATCH'
  | 'MAX_LOAD_MISMATCH'
  | 'SHORTAGE_MISMATCH'
  | 'OPENING_MISMATCH'
  | 'NOT_IN_LOG'
  | 'BAD_SIGNATURE'
  | 'REVEALED_BEFORE_LOGGED';

export interface VerifyFailure {
  readonly code: VerifyCode;
  /** JSON Pointer into the bundle: the first place that is wrong. */
  readonly at: string;
  /** The finer code of the part that refused, e.g. `NOT_SORTED` of a frame or `ROOT_MISMATCH` of a proof. */
  readonly cause?: string;
}

/** Whom the verifier believes: keys of logs. With none, signatures are reported as unchecked, never as good. */
export interface Trust {
  readonly keys: readonly VerifierKey[];
}

/** Carries a failure out of the checks; never leaves this package. */
export class Failed extends Error {
  readonly failure: VerifyFailure;
  constructor(code: VerifyCode, path: Path | string, cause?: string) {
    super(code);
    const at = typeof path === 'string' ? path : path.reduce<string>(appendPointer, '');
    this.failure = cause === undefined ? { code, at } : { code, at, cause };
  }
}

/** Runs a reader of the draw; what it refuses fails with the code that `codeOf` gives for it. */
export function failing<Value>(read: () => Value, codeOf: (cause: string) => VerifyCode): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) throw new Failed(codeOf(error.refusal.code), error.refusal.at, error.refusal.code);
    throw error;
  }
}
