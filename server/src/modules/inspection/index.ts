export { hasPlans, type HistoryMeans, seedHistory } from './demo/seed-history.ts';
export { createInspection } from './inspection.ts';
export { inspectionTimeline, type PublicInspection, publicInspection } from './public/index.ts';
export type { DecisionLog, Directory, InspectionMeans, LogPlace, LogProof, OrganisationFacts } from './means.ts';
