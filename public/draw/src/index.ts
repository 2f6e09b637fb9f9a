export type { Assigned, Assignment } from './assign.ts';
export {
  type Bundle,
  BUNDLE_FORMAT,
  type BundleLog,
  bundleHash,
  type CheckpointedLeaf,
  type DrawResult,
  frameEntryBody,
  type LoggedLeaf,
  publicBundle,
  resultEntryBody,
  resultHash,
  revealEntryBody,
  type Supersedes,
} from './bundle.ts';
export {
  type Frame,
  FRAME_FORMAT,
  type Inspector,
  type Method,
  type Opening,
  type Plan,
  type Reveal,
  type Source,
  type Stratum,
  type TeamEntry,
  type Unit,
} from './frame.ts';
export { hasSealedSizes, sealSize } from './openings.ts';
export { type InclusionProbabilities, inclusionProbabilities, type UnitProbability } from './probabilities.ts';
export type { Refusal, RefusalCode } from './refusal.ts';
export { type DrawInput, runDraw } from './run-draw.ts';
export { computeSeed } from './seed.ts';
export type { Reserve, Selected, Selection, Shortfall } from './select.ts';
export type { Shortage } from './staffing.ts';
export { ticket } from './tickets.ts';
export { frameHash, validateFrame } from './validate-frame.ts';
