export type { CertificateAction, CertificateRole, CertificateState } from './certificate/actions.ts';
export { type Answer, answerAuthorised } from './answer/answer.ts';
export type { AnswerFacts, AnswerRow, Question } from './answer/question.ts';
export {
  CANNOT_TELL_CODES,
  type CannotTellCode,
  NOT_VALID_CODES,
  NOTICE_CODES,
  type NoticeCode,
  type NotValidCode,
  type Reason,
  type ReasonCode,
} from './answer/reasons.ts';
export {
  type Axes,
  type AxesFacts,
  type AxisReason,
  type AxisStanding,
  axesOn,
  type CertificateAxisStanding,
  type CreditStanding,
  type CreditState,
  type CreditStretch,
  standingOf,
} from './certificate/axes.ts';
export {
  type CertificateDecision,
  type CertificateEnd,
  DECISION_KINDS,
  type DecisionKind,
} from './certificate/decision.ts';
export {
  type DraftAction,
  type DraftFacts,
  type DraftState,
  decisionProcedure,
} from './certificate/decision-procedure.ts';
export type { CertificateFacts } from './certificate/facts.ts';
export { type CertificateFold, foldCertificate } from './certificate/fold.ts';
export {
  MERGE_CLAUSE,
  type MergeObstacle,
  type MergePlan,
  type MergingCertificate,
  type MergingRow,
  mergePlan,
} from './certificate/merge.ts';
export {
  type CertificateNumberParts,
  composeCertificateNumber,
  FOOD_FIELD,
  fieldOf,
  issuerCodeOf,
  type NumberRefusal,
  numberRefusalText,
} from './certificate/number.ts';
export {
  actionOfKind,
  CERTIFICATE_PROCEDURE,
  certificateChoices,
  certificateState,
  type DesignationState,
  decideCertificate,
  KIND_OF_ACTION,
} from './certificate/procedure.ts';
export { type ExpiryReminder, expiryRemindersOf, isRenewalDue } from './certificate/reminders.ts';
export { type CertificateStatus, licenceStatus } from './certificate/status.ts';
export {
  CERTIFICATE_AXES,
  type CertificateAxis,
  lastDayOf,
  renewalDue,
  suspensionEnds,
} from './certificate/validity.ts';
export { type DateRange, type DayRange, halfOpen, holdsOn, lastDays } from './days.ts';
export {
  CALIBRATION_CLAUSE,
  type CalibrationStatus,
  calibrationDue,
  calibrationStatus,
  type InstrumentFacts,
} from './file/calibration.ts';
export {
  type DoubleEmployment,
  type Employment,
  findDoubleEmployment,
  ONE_INSTITUTION_CLAUSE,
} from './file/double-employment.ts';
export {
  type Authorisation,
  missingPosts,
  POSTS_CLAUSE,
  REQUIRED_POSTS,
  type RequiredPost,
  type Signatory,
  type SigningAnswer,
  signatoryAuthorised,
} from './file/posts.ts';
export {
  SITE_CLAUSE,
  type SiteFacts,
  siteNeedsOwnApproval,
  sitesNeedingApproval,
  sitesNotCovered,
} from './file/sites.ts';
export {
  LIBRARY_REASONS,
  type LibraryEntry,
  type LibraryItem,
  type LibraryJudgement,
  type LibraryReason,
  libraryStateOf,
} from './library/judge.ts';
export {
  isProposalAction,
  isProposalState,
  type ProposalAction,
  type ProposalFacts,
  type ProposalRole,
  type ProposalState,
  proposalChoices,
  proposalProcedure,
} from './library/proposal-procedure.ts';
export {
  type StandardFacts,
  type StandardIndex,
  type StandardState,
  standardStateOn,
  successorsInForce,
} from './library/standards.ts';
export { LIBRARY_STATES, type LibraryState, severityOf } from './library/state.ts';
export {
  DIFFERENCES,
  type Difference,
  MATCH_CLAUSE,
  matchScopes,
  mayShorten,
  type ScopePair,
  type ScopeRow,
  SHORTEN_CLAUSE,
} from './matching/match-scopes.ts';
export {
  mergedValidity,
  NOT_MODELLED,
  type NotModelled,
  REGISTER_SETTINGS,
  renewalNumbering,
  type Setting,
  withdrawnByContract,
} from './open-questions.ts';
export {
  accreditationValidity,
  calibrationDueSoon,
  certificateValidity,
  expiryReminders,
  getValueOn,
  longestAccreditationSuspension,
  longestSuspension,
  minimumReviews,
  REGISTER_PARAMETERS,
  renewalApplication,
} from './parameters.ts';
export { checkRow } from './rows/check-row.ts';
export {
  type AnnexRowWords,
  ROW_CODES,
  type RowCode,
  type RowFacts,
  type RowFinding,
  type RowPlace,
  type RowSeverity,
} from './rows/facts.ts';
export { WORDING_RULES, type WordingRule } from './rows/wording.ts';
export * from './texts/index.ts';
export type { Language, Words } from './words.ts';
