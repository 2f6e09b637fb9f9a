import { canonicalBytes, type JsonObject, type JsonValue } from '@hengjian/canonical-json';
import { integerAt, isHash, listAt, members, type Path, textAt } from '@hengjian/draw/reading';
import { sha256Hasher, verifyConsistency, verifyInclusion } from '@hengjian/merkle';
import { fromHex } from '@hengjian/sha256';
import { type Checkpoint, openCheckpoint, parseCheckpoint, parseNote } from '@hengjian/signed-note';
import { firstDifference } from './difference.ts';
import { Failed, type Trust } from './failure.ts';

const ENTRY_FORMAT = 'hengjian.log.entry/v1';

/** What the log says of a draw. */
export type LogReport =
  | { readonly status: 'not-logged' }
  | {
      readonly status: 'logged';
      readonly origin: string;
      /** `trusted`: by a key the caller gave. `unchecked`: he gave none, so anybody could have made this log. */
      readonly signature: 'trusted' | 'unchecked';
      readonly frameIndex: number;
      readonly resultIndex: number;
      /** Leaves of the log when the result was proved. */
      readonly size: number;
      readonly frameLoggedAt: string;
      readonly resultLoggedAt: string;
    };

/** The entry bodies that this draw must have left in the log. */
export interface ExpectedEntries {
  readonly frame: JsonObject;
  readonly reveals: readonly JsonObject[];
  readonly result: JsonObject;
}

interface Entry {
  readonly index: number;
  readonly loggedAt: string;
}

/**
 * Frame, reveals and result are leaves of one log, in this order, and the frame was under a signed checkpoint when
 * none of the reveals was in the log yet. The order is that of the tree, which no clock can change.
 */
export function checkLog(value: JsonValue | undefined, expected: ExpectedEntries, trust: Trust): LogReport {
  if (value === null) return { status: 'not-logged' };
  const path: Path = ['log'];
  const log = members(value, path, ['origin', 'frame', 'reveals', 'result', 'consistency']);
  const origin = textAt(log, 'origin', path);
  const names = ['leafIndex', 'leaf', 'proof'];
  const frame = members(log.frame, [...path, 'frame'], [...names, 'checkpoint']);
  const result = members(log.result, [...path, 'result'], [...names, 'checkpoint']);
  const reveals = listAt(log.reveals, [...path, 'reveals']);
  if (reveals.length !== expected.reveals.length) throw new Failed('NOT_IN_LOG', [...path, 'reveals']);
  const early = readCheckpoint(frame, [...path, 'frame'], origin, trust);
  const late = readCheckpoint(result, [...path, 'result'], origin, trust);
  const frameEntry = checkEntry(frame, [...path, 'frame'], 'draw.frame', expected.frame, early);
  const revealEntries = expected.reveals.map((body, i) => {
    const at = [...path, 'reveals', i];
    return checkEntry(members(reveals[i], at, names), at, 'draw.reveal', body, late);
  });
  const resultEntry = checkEntry(result, [...path, 'result'], 'draw.result', expected.result, late);
  checkContinuation(log.consistency, [...path, 'consistency'], early, late);
  revealEntries.forEach(({ index }, i) => {
    if (index < early.size || index >= resultEntry.index)
      throw new Failed('REVEALED_BEFORE_LOGGED', [...path, 'reveals', i, 'leafIndex']);
  });
  return {
    status: 'logged',
    origin,
    signature: trust.keys.length > 0 ? 'trusted' : 'unchecked',
    frameIndex: frameEntry.index,
    resultIndex: resultEntry.index,
    size: late.size,
    frameLoggedAt: frameEntry.loggedAt,
    resultLoggedAt: resultEntry.loggedAt,
  };
}

function readCheckpoint(holder: JsonObject, path: Path, origin: string, trust: Trust): Checkpoint {
  const note = textAt(holder, 'checkpoint', path);
  const at = [...path, 'checkpoint'];
  if (trust.keys.length > 0) {
    const opened = openCheckpoint(note, { origin, keys: trust.keys });
    if (opened.ok) return opened.value;
    const code =
      opened.error === 'MALFORMED' ? 'MALFORMED' : opened.error === 'ORIGIN_MISMATCH' ? 'NOT_IN_LOG' : 'BAD_SIGNATURE';
    throw new Failed(code, at, opened.error);
  }
  const parsed = parseNote(note);
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed;
  if (!checkpoint.ok) throw new Failed('MALFORMED', at, checkpoint.error);
  if (checkpoint.value.origin !== origin) throw new Failed('NOT_IN_LOG', at, 'ORIGIN_MISMATCH');
  return checkpoint.value;
}

/** One leaf: the entry this draw must have made, at this place of the tree under the checkpoint. */
function checkEntry(holder: JsonObject, path: Path, type: string, body: JsonObject, under: Checkpoint): Entry {
  const at = [...path, 'leaf'];
  const leaf = members(holder.leaf, at, ['format', 'type', 'at', 'subject', 'body']);
  const loggedAt = textAt(leaf, 'at', at);
  textAt(leaf, 'subject', at);
  if (leaf.format !== ENTRY_FORMAT) throw new Failed('NOT_IN_LOG', [...at, 'format']);
  if (leaf.type !== type) throw new Failed('NOT_IN_LOG', [...at, 'type']);
  const difference = firstDifference(body, leaf.body ?? null, [...at, 'body']);
  if (difference !== null) throw new Failed('NOT_IN_LOG', difference);
  const index = integerAt(holder, 'leafIndex', path, { min: 0, max: Number.MAX_SAFE_INTEGER, code: 'WRONG_TYPE' });
  const proof = hashes(holder.proof, [...path, 'proof']);
  const leafHash = sha256Hasher.leaf(canonicalBytes(leaf));
  const included = verifyInclusion({ leafHash, index, size: under.size, proof, root: under.root });
  if (!included.ok) throw new Failed('NOT_IN_LOG', [...path, 'proof'], included.error);
  return { index, loggedAt };
}

function checkContinuation(value: JsonValue | undefined, path: Path, early: Checkpoint, late: Checkpoint): void {
  const continued = verifyConsistency({
    oldSize: early.size,
    newSize: late.size,
    oldRoot: early.root,
    newRoot: late.root,
    proof: hashes(value, path),
  });
  if (!continued.ok) throw new Failed('NOT_IN_LOG', path, continued.error);
}

function hashes(value: JsonValue | undefined, path: Path): Uint8Array[] {
  return listAt(value, path).map((hash, i) => {
    const bytes = isHash(hash) ? fromHex(hash) : null;
    if (bytes === null) throw new Failed('MALFORMED', [...path, i]);
    return bytes;
  });
}
