export { checkPart, type PartFinding } from './check-part.ts';
export { identityWarning } from './draft-of.ts';
export { hashIdentity, type IdentityNumber, type IdentityWarning, readIdentityNumber } from './identity-number.ts';
export type { FilePart, PartColumn, PartDraft, PartValue } from './part.ts';
export { INSTRUMENT, STAFF } from './parts.ts';
export { fileRoutes } from './routes.ts';
export type { TimelineEntry, TimelinePlace, TimelineSource, TimelineStretch } from './timeline/timeline-source.ts';
export { insertParts, removeParts, revertParts, updateParts } from './write-parts.ts';
