export { createInspection } from './inspection.ts';
export type { DecisionLog, Directory, InspectionMeans, LogPlace, LogProof, OrganisationFacts } from './means.ts';
