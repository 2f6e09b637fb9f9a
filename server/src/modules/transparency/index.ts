export { appendEntry, type NewEntry } from './append-entry.ts';
export { createSigner, type HeadSigner } from './checkpoint.ts';
export { findNewestHead, type Head, keepDailyHead, listDailyHeads } from './heads.ts';
export { integrate } from './integrate.ts';
export { findPlaces, findProof, type InclusionProof, type Place, proveGrowth } from './places.ts';
export { listRecentEntries, type RecentEntry } from './recent-entries.ts';
export { createTransparency } from './transparency.ts';
