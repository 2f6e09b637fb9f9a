import { canonicalHash, type JsonObject, type JsonValue } from '@hengjian/canonical-json';
import type { Assigned } from './assign.ts';
import type { Frame, Opening, Reveal } from './frame.ts';
import type { Reserve, Selected, Shortfall } from './select.ts';
import type { Shortage } from './staffing.ts';

export const BUNDLE_FORMAT = 'hengjian.draw.bundle/v1';

/** What a redraw says about the draw it replaces. Required from number 2 on: there is no quiet second try. */
export interface Supersedes {
  /** `bundleHash` of the earlier draw; its `frameHash` when it ended without a result (somebody did not reveal). */
  readonly bundle: string;
  readonly reason: string;
  readonly approver: string;
}

/** What chance decided. */
export interface DrawResult {
  readonly selected: readonly Selected[];
  readonly reserves: readonly Reserve[];
  readonly shortfalls: readonly Shortfall[];
  readonly assignment: readonly Assigned[];
  readonly maxLoad: number;
  readonly shortages: readonly Shortage[];
}

/** A leaf of the log with what proves it: docs/specs/draw-bundle.md. */
export interface LoggedLeaf {
  readonly leafIndex: number;
  readonly leaf: JsonObject;
  /** Hashes as lower-case hex, from the leaf upwards. */
  readonly proof: readonly string[];
}

export interface CheckpointedLeaf extends LoggedLeaf {
  /** The signed note, as the log serves it. */
  readonly checkpoint: string;
}

export interface BundleLog {
  readonly origin: string;
  readonly frame: CheckpointedLeaf;
  /** One for each source, in frame order; proved under the result's checkpoint. */
  readonly reveals: readonly LoggedLeaf[];
  readonly result: CheckpointedLeaf;
  /** From the tree of the frame's checkpoint to that of the result's. */
  readonly consistency: readonly string[];
}

/** A whole draw, checkable by anybody; with `openings` it is the auditor's, who alone may see sealed sizes. */
export interface Bundle extends DrawResult {
  readonly format: typeof BUNDLE_FORMAT;
  readonly number: number;
  readonly supersedes: Supersedes | null;
  readonly frame: Frame;
  readonly openings?: readonly Opening[];
  readonly reveals: readonly Reveal[];
  readonly seed: string;
  readonly log: BundleLog | null;
}

/** The bundle without what only auditors may see. */
export function publicBundle(bundle: Bundle): Bundle {
  const { openings: _hidden, ...shown } = bundle;
  return shown;
}

/** Names a draw for the one that supersedes it. The same for the public and the auditor's bundle, logged or not yet. */
export function bundleHash(bundle: Bundle): string {
  return hashOf({ ...publicBundle(bundle), log: null });
}

/** What the result's leaf in the log commits to. */
export function resultHash(result: DrawResult): string {
  const { selected, reserves, shortfalls, assignment, maxLoad, shortages } = result;
  return hashOf({ selected, reserves, shortfalls, assignment, maxLoad, shortages });
}

/** Body of the log entry `draw.frame`. */
export function frameEntryBody(draw: {
  readonly plan: string;
  readonly number: number;
  readonly frameHash: string;
  readonly supersedes: Supersedes | null;
}): JsonObject {
  const { plan, number, frameHash, supersedes } = draw;
  const body = { plan, number, frameHash };
  return supersedes === null ? body : { ...body, supersedes: hashOf(supersedes) };
}

/** Body of the log entry `draw.reveal`, one for each source, its value in the open. */
export function revealEntryBody(draw: {
  readonly number: number;
  readonly frameHash: string;
  readonly reveal: Reveal;
}): JsonObject {
  return { number: draw.number, frameHash: draw.frameHash, source: draw.reveal.id, value: draw.reveal.value };
}

/** Body of the log entry `draw.result`. */
export function resultEntryBody(draw: {
  readonly number: number;
  readonly frameHash: string;
  readonly seed: string;
  readonly result: DrawResult;
}): JsonObject {
  const { number, frameHash, seed, result } = draw;
  return { number, frameHash, seed, resultHash: resultHash(result) };
}

/** The types above are JSON by construction and only lack the index signature that would say so. */
function hashOf(value: object): string {
  return canonicalHash(value as JsonValue);
}
