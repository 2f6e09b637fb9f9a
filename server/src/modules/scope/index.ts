export {
  countAffected,
  judgeStoredItems,
} from './affected/index.ts';
export { createAnnexImport } from './annex-import/index.ts';
export { DECIDED, TAKEN_OVER } from './decisions/announce.ts';
export type { Logged } from './decisions/log-decisions.ts';
export type {
  AnnexRow,
  CertificateAxis,
  DecisionContent,
  DecisionRefusal,
  NewDecision,
  Recorded,
  RowKey,
  RowRemoval,
} from './decisions/new-decision.ts';
export { type PastDecision, pastDecisions } from './decisions/past-decisions.ts';
export { recordDecision, recordDecisions } from './decisions/record-decisions.ts';
export {
  type Catalogue,
  type DemoInstitution,
  type DemoParameterFact,
  demoParameters,
  type DemoRow,
  type DemoStandardFact,
  demoStandards,
  loadNation,
  type NationProgress,
  seedDraft,
  seedScope,
  tellHistories,
  TOLD,
} from './demo/index.ts';
export { findNewMatches, type NewMatch, type NewMatchQuery } from './export/new-matches.ts';
export { type CapabilitySelector, type DirectoryRow, findSelected } from './export/selected.ts';
export { streamCapabilities, streamCertificates, streamInstitutions } from './export/stream.ts';
export { type RegisterTotals, registerTotals } from './export/totals.ts';
export { upsertHolders } from './holders.ts';
export { ensureItems, ensureLimitations } from './items.ts';
export type { ScopeMeans } from './means.ts';
export { answerAt, type PointInTimeAnswer, type PointInTimeQuestion } from './read/answer-at.ts';
export {
  type CapabilityPage,
  type CapabilityQuery,
  type CapabilityRow,
  listCapabilities,
} from './read/capabilities.ts';
export {
  certificatesOf,
  type CertificateView,
  findCertificateByNumber,
  findCertificateOn,
  findHolderByCode,
  getCertificateOn,
  type Holder,
  type Site,
  sitesOf,
} from './read/certificates.ts';
export { type ComparedItem, type Comparison, compareScopes } from './read/compare.ts';
export { type AxisStatus, type CertificateStanding, listStatusBits, statusOf } from './read/status.ts';
export { createScope } from './scope.ts';
export { certificateTimeline } from './timeline-source.ts';
export { type Limitation, limitationKey, type Wording, wordingKey } from './wording.ts';
export {
  analyse,
  type CapabilityHit,
  type CapabilityResult,
  type CapabilitySearch,
  countItems,
  digestOfRows,
  everything,
  type Facets,
  facetsOf,
  fillRegister,
  type FoundBy,
  type HitRow,
  type InstitutionHit,
  type InstitutionResult,
  keepCounted,
  type MeantRow,
  RARE_WORDS,
  type RowFilter,
  searchCapabilities,
  searchInstitutions,
  type StandardAsked,
  suggest,
  type Suggestion,
} from './search/index.ts';
export { rowHistory } from './read/history.ts';
