import { appendPointer, type JsonCode } from '@hengjian/canonical-json';
import { err, type Result } from '@hengjian/result';

/**
 * Why an input to a draw is refused; closed, and described one by one in docs/specs/refusal-codes.md.
 * What `JsonCode` adds concerns the form of the JSON before any rule of the draw is looked at.
 */
export type RefusalCode =
  | JsonCode
  | 'MEMBER_MISSING'
  | 'MEMBER_UNKNOWN'
  | 'WRONG_TYPE'
  | 'FORMAT_UNKNOWN'
  | 'ID_INVALID'
  | 'ID_REPEATED'
  | 'NOT_SORTED'
  | 'METHOD_UNKNOWN'
  | 'QUOTA_INVALID'
  | 'QUOTA_ABOVE_BASE'
  | 'TEAM_TOO_LARGE'
  | 'POOL_REPEATED'
  | 'COUNT_INVALID'
  | 'STRATUM_UNKNOWN'
  | 'SIZE_INVALID'
  | 'SIZE_NOT_ONE'
  | 'SEAL_INVALID'
  | 'SOURCES_EMPTY'
  | 'SOURCE_KIND_UNKNOWN'
  | 'COMMITMENT_INVALID'
  | 'SOURCE_MISSING'
  | 'SOURCE_UNKNOWN'
  | 'SECRET_INVALID'
  | 'VALUE_INVALID'
  | 'COMMITMENT_MISMATCH'
  | 'SALT_INVALID'
  | 'OPENING_MISSING'
  | 'OPENING_UNKNOWN'
  | 'OPENING_MISMATCH'
  | 'NUMBER_INVALID'
  | 'SUPERSEDES_INVALID';

export interface Refusal {
  readonly code: RefusalCode;
  /** JSON Pointer into the input (for a whole draw: into `{ frame, reveals, openings, number, supersedes }`). */
  readonly at: string;
  /** The id concerned, where the place alone would make a person count rows. */
  readonly id?: string;
}

export type Path = readonly (string | number)[];

/** Carries a refusal out of the readers of this package; never leaves it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, path: Path, id?: string) {
    super(code);
    const at = path.reduce<string>(appendPointer, '');
    this.refusal = id === undefined ? { code, at } : { code, at, id };
  }
}

/** Runs a reader and turns what it refuses into a value. */
export function refusable<Value>(read: () => Result<Value, Refusal>): Result<Value, Refusal> {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    throw error;
  }
}
