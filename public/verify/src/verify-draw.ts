import type { JsonObject, JsonValue } from '@hengjian/canonical-json';
import {
  BUNDLE_FORMAT,
  bundleHash,
  type DrawResult,
  type Frame,
  frameEntryBody,
  frameHash,
  type Reveal,
  resultEntryBody,
  revealEntryBody,
  type Supersedes,
} from '@hengjian/draw';
import {
  assignInspectors,
  isHash,
  members,
  objectAt,
  plain,
  readFrame,
  readNumber,
  readOpenings,
  readReveals,
  readSupersedes,
  seedOf,
  selectUnits,
  sizesOf,
} from '@hengjian/draw/reading';
import { err, ok, type Result } from '@hengjian/result';
import { claimReader, readClaims } from './claims.ts';
import { firstDifference } from './difference.ts';
import { Failed, failing, type Trust, type VerifyCode, type VerifyFailure } from './failure.ts';
import { checkLog, type LogReport } from './log-proof.ts';

/** A draw that was found to be as it says, with what was computed on the way. */
export interface VerifiedDraw extends DrawResult {
  readonly number: number;
  readonly supersedes: Supersedes | null;
  readonly frame: Frame;
  readonly frameHash: string;
  readonly seed: string;
  /** Names this draw, see `bundleHash` of @hengjian/draw. */
  readonly bundleHash: string;
  /** Strata whose choice rests on sealed sizes that were not opened: there only the form could be checked. */
  readonly unchecked: readonly string[];
  readonly log: LogReport;
}

const MEMBERS = [
  'format',
  'number',
  'supersedes',
  'frame',
  'reveals',
  'seed',
  'selected',
  'reserves',
  'shortfalls',
  'assignment',
  'maxLoad',
  'shortages',
  'log',
];

/**
 * Recomputes a draw from its bundle alone: no network, no clock. Total: any input gives a verified draw or a code.
 * @param openings seals opened, where they are not in the bundle; they replace the bundle's own.
 */
export function verifyDraw(input: unknown, trust: Trust, openings?: unknown): Result<VerifiedDraw, VerifyFailure> {
  try {
    return ok(
      failing(
        () => verify(input, trust, openings),
        () => 'MALFORMED',
      ),
    );
  } catch (error) {
    if (error instanceof Failed) return err(error.failure);
    throw error;
  }
}

function verify(input: unknown, trust: Trust, given: unknown): VerifiedDraw {
  const bundle = readBundle(input);
  const frame = failing(() => readFrame(bundle.frame, ['frame']), frameCode);
  const number = readNumber(bundle.number, ['number']);
  const supersedes = readSupersedes(bundle.supersedes, number, ['supersedes']);
  const reveals = failing(() => readReveals(frame, bundle.reveals, ['reveals']), revealCode);
  const hash = frameHash(frame);
  const seed = checkSeed(bundle.seed, seedOf(frame, hash, reveals));
  const list = given === undefined ? (bundle.openings ?? []) : plain(given, ['openings']);
  const openings = failing(() => readOpenings(frame, list, ['openings']), openingCode);
  const claims = readClaims(bundle);
  const unchecked: string[] = [];
  const claim = claimReader(claims, seed, (stratum) => unchecked.push(stratum));
  const selection = selectUnits(frame, seed, sizesOf(frame, openings), claim);
  expectSame('SELECTION_MISMATCH', selection, claims, ['selected', 'reserves', 'shortfalls']);
  const staffing = assignInspectors(frame, seed, selection.selected);
  expectSame('SHORTAGE_MISMATCH', staffing, claims, ['shortages']);
  expectSame('MAX_LOAD_MISMATCH', staffing, claims, ['maxLoad']);
  expectSame('ASSIGNMENT_MISMATCH', staffing, claims, ['assignment']);
  const result: DrawResult = { ...selection, ...staffing };
  const draw = { number, supersedes, frame, reveals, seed, ...result };
  return {
    ...draw,
    frameHash: hash,
    bundleHash: bundleHash({ format: BUNDLE_FORMAT, ...draw, log: null }),
    unchecked,
    log: checkLog(bundle.log, expectedEntries({ ...draw, frameHash: hash, result }), trust),
  };
}

function readBundle(input: unknown): JsonObject {
  const value = plain(input, []);
  const withOpenings = Object.hasOwn(objectAt(value, []), 'openings');
  const bundle = members(value, [], withOpenings ? [...MEMBERS, 'openings'] : MEMBERS);
  if (bundle.format !== BUNDLE_FORMAT) throw new Failed('MALFORMED', ['format'], 'FORMAT_UNKNOWN');
  return bundle;
}

function checkSeed(given: JsonValue | undefined, seed: string): string {
  if (!isHash(given)) throw new Failed('MALFORMED', ['seed']);
  if (given !== seed) throw new Failed('SEED_MISMATCH', ['seed']);
  return seed;
}

function expectSame<Part extends Partial<DrawResult>>(
  code: VerifyCode,
  computed: Part,
  claimed: DrawResult,
  names: readonly (keyof Part & keyof DrawResult)[],
): void {
  for (const name of names) {
    // Both sides are JSON by construction; their types only lack the index signature that would say so.
    const [expected, given] = [computed[name], claimed[name]] as unknown as [JsonValue, JsonValue];
    const difference = firstDifference(expected, given, [name]);
    if (difference !== null) throw new Failed(code, difference);
  }
}

function expectedEntries(draw: {
  readonly number: number;
  readonly supersedes: Supersedes | null;
  readonly frame: Frame;
  readonly frameHash: string;
  readonly reveals: readonly Reveal[];
  readonly seed: string;
  readonly result: DrawResult;
}) {
  return {
    frame: frameEntryBody({ ...draw, plan: draw.frame.plan.id }),
    reveals: draw.reveals.map((reveal) => revealEntryBody({ ...draw, reveal })),
    result: resultEntryBody(draw),
  };
}

function frameCode(): VerifyCode {
  return 'FRAME_INVALID';
}

/** A reveal for a source the frame has not, and a source without a reveal, are the same disagreement. */
function revealCode(cause: string): VerifyCode {
  if (cause === 'SOURCE_MISSING' || cause === 'SOURCE_UNKNOWN') return 'SOURCE_MISSING';
  return cause === 'COMMITMENT_MISMATCH' || cause === 'SECRET_INVALID' ? 'COMMITMENT_MISMATCH' : 'MALFORMED';
}

function openingCode(cause: string): VerifyCode {
  const form = ['WRONG_TYPE', 'MEMBER_MISSING', 'MEMBER_UNKNOWN', 'ID_INVALID'];
  return form.includes(cause) ? 'MALFORMED' : 'OPENING_MISMATCH';
}
