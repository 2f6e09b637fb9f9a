import type { JsonObject, JsonValue } from '@hengjian/canonical-json';
import { sha256Hasher, type TreeHasher, treeHasher, verifyInclusion } from '@hengjian/merkle';
import { err, ok, type Result } from '@hengjian/result';
import { toHex, utf8 } from '@hengjian/sha256';
import {
  type Checkpoint,
  type NoteSignature,
  parseCheckpoint,
  parseNote,
  type VerifierKey,
} from '@hengjian/signed-note';
import { countOf, hasExactly, isObject, listOf } from './json-reading.ts';
import { canonicalBytesOf } from './plain-json.ts';
import { readHash } from './read-hash.ts';
import { isSignedBy, type SignatureVerifier } from './signature.ts';

/** What proves a leaf to be in the transparency log (docs/specs/log.md). */
export interface LogProof {
  readonly leafIndex: number;
  readonly leaf: JsonObject;
  readonly proof: readonly Uint8Array[];
  /** C2SP tlog-checkpoint. */
  readonly checkpoint: string;
}

/** `LOG_KEY_UNKNOWN` leaves it open; the others speak against. */
export type LogCode = 'LOG_KEY_UNKNOWN' | 'LOG_SIGNATURE_BAD' | 'LOG_PROOF_BAD';

export interface ProvedLeaf {
  readonly index: number;
  readonly size: number;
  readonly leafHash: string;
}

export function leafHashOf(leaf: JsonObject): string {
  return toHex(sha256Hasher.leaf(canonicalBytesOf(leaf)));
}

export function readLogProof(value: JsonValue | undefined): LogProof | null {
  if (!isObject(value) || !hasExactly(value, ['leafIndex', 'leaf', 'proof', 'checkpoint'])) return null;
  const leafIndex = countOf(value['leafIndex']);
  const proof = listOf(value['proof'], 64, readHash);
  const { leaf, checkpoint } = value;
  if (leafIndex === null || proof === null || !isObject(leaf) || typeof checkpoint !== 'string') return null;
  return { leafIndex, leaf, proof, checkpoint };
}

/** SHA-256 of bytes, which it must not keep. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** What the platform does faster than we do. */
interface ProofMeans {
  readonly verifySignature?: SignatureVerifier | undefined;
  readonly sha256?: Sha256 | undefined;
}

const hashers = new WeakMap<Sha256, TreeHasher>();

function hasherOf(sha256: Sha256 | undefined): TreeHasher {
  if (sha256 === undefined) return sha256Hasher;
  const hasher = hashers.get(sha256) ?? treeHasher(sha256);
  hashers.set(sha256, hasher);
  return hasher;
}

/** Whether the leaf stands at its place under a head signed by one of the log's keys. Total. */
export async function checkLogProof(
  { leafIndex: index, leaf, proof, checkpoint }: LogProof,
  logKeys: readonly VerifierKey[],
  { verifySignature, sha256 }: ProofMeans = {},
): Promise<Result<ProvedLeaf, LogCode>> {
  const head = await openHead(checkpoint, logKeys, verifySignature);
  if (!head.ok) return head;
  const hasher = hasherOf(sha256);
  const leafHash = hasher.leaf(canonicalBytesOf(leaf));
  const { size, root } = head.value;
  return verifyInclusion({ leafHash, index, size, proof, root }, hasher).ok
    ? ok({ index, size, leafHash: toHex(leafHash) })
    : err('LOG_PROOF_BAD');
}

/** Many proofs come under one head: its signature is checked once for each set of keys, and few heads are remembered. */
const opened = new WeakMap<readonly VerifierKey[], Map<string, Checkpoint>>();
const REMEMBERED = 16;

async function openHead(
  note: string,
  logKeys: readonly VerifierKey[],
  verifySignature: SignatureVerifier | undefined,
): Promise<Result<Checkpoint, LogCode>> {
  const known = opened.get(logKeys)?.get(note);
  if (known !== undefined) return ok(known);
  const parsed = parseNote(note);
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed;
  if (!parsed.ok || !checkpoint.ok) return err('LOG_PROOF_BAD');
  const { text, signatures } = parsed.value;
  // One signature is enough, and only one is checked: a note may repeat a line a hundred times.
  const { origin } = checkpoint.value;
  const keyOf = ({ name, id }: NoteSignature) => logKeys.find((one) => one.name === name && one.id === id);
  const line = signatures.find((one) => one.name === origin && keyOf(one) !== undefined);
  const key = line && keyOf(line);
  if (line === undefined || key === undefined) return err('LOG_KEY_UNKNOWN');
  if (!(await isSignedBy(verifySignature, key.publicKey, utf8(text), line.signature))) return err('LOG_SIGNATURE_BAD');
  remember(logKeys, note, checkpoint.value);
  return checkpoint;
}

function remember(logKeys: readonly VerifierKey[], note: string, head: Checkpoint): void {
  const heads = opened.get(logKeys) ?? new Map<string, Checkpoint>();
  if (heads.size >= REMEMBERED) heads.clear();
  opened.set(logKeys, heads.set(note, head));
}
