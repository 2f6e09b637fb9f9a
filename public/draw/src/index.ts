export { assignInspectors, type Assigned, type Assignment } from './assign.ts';
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
  type Reveal,
  type Source,
  type Stratum,
  type TeamEntry,
  type Unit,
} from './frame.ts';
export { hasSealedSizes, readOpenings, sealSize, type Sizes, sizesOf } from './openings.ts';
export { type InclusionProbabilities, inclusionProbabilities, type UnitProbability } from './probabilities.ts';
export { type Path, Refused, type Refusal, type RefusalCode } from './refusal.ts';
export { type DrawInput, readNumber, readSupersedes, runDraw } from './run-draw.ts';
export { computeSeed, readReveals, seedOf } from './seed.ts';
export {
  type ClaimReader,
  type Reserve,
  type Selected,
  type Selection,
  selectUnits,
  type Shortfall,
} from './select.ts';
export type { Shortage } from './staffing.ts';
export { ticket } from './tickets.ts';
export { frameHash, readFrame, validateFrame } from './validate-frame.ts';
