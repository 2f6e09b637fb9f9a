export {
  type CertificateDecision,
  type CertificateEnd,
  DECISION_KINDS,
  type DecisionKind,
} from './certificate/decision.ts';
export { type CertificateFold, foldCertificate } from './certificate/fold.ts';
export { type CertificateStatus, licenceStatus } from './certificate/status.ts';
export { type DateRange, type DayRange, halfOpen, holdsOn, lastDays } from './days.ts';
export { LIBRARY_STATES, type LibraryState, severityOf } from './library/state.ts';
export type { Language, Words } from './words.ts';
