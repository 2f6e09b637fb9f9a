export { renderDraw, DRAWN_SIZE } from './draw-page.ts';
export type {
  DrawFacts,
  DrawnUnitFacts,
  DrawPartyFacts,
  DrawStratumFacts,
  DrawSummaryFacts,
  Listing,
  LogEntryFacts,
  LogFacts,
  LogHead,
  LogPlace,
  PlanDeadlineFacts,
  PlanFacts,
  PlanFieldFacts,
  PlanSummaryFacts,
  PublicDrawState,
  PublicPlanState,
  ReplacementFacts,
  SiteFacts,
  Turn,
} from './facts.ts';
export { renderFailure, renderNotFound } from './failure-page.ts';
export type { Html } from './html.ts';
export { type Language, LANGUAGES, pathIn, PUBLIC_CODE, type Words } from './language.ts';
export { LIST_SIZE, renderDrawList, renderPlanList } from './list-pages.ts';
export { renderLog } from './log-page.ts';
export type { Page } from './page.ts';
export { renderPlan } from './plan-page.ts';
export type {
  AnswerPageFacts,
  RecordFacts,
  StepFacts,
  VerifyPageFacts,
  VerifyQuestion,
} from './verify/facts.ts';
export { renderVerify } from './verify/verify-page.ts';
export { COMPARE_SIZE, renderCompare } from './register/compare-page.ts';
export { DIRECTORY_SIZE, type DirectoryFacts, renderDirectory } from './register/directory-page.ts';
export type {
  AxisFacts,
  CapabilityFacts,
  CapabilityHit,
  CertificateFacts,
  CompareFacts,
  Facet,
  HistoryFacts,
  InstitutionHit,
  InstitutionPageFacts,
  LibraryState,
  NoticeFacts,
  RegisterHomeFacts,
  SearchFacts,
  SearchQuery,
  StandardListFacts,
  StandardNote,
  StandardPageFacts,
  StandardState,
} from './register/facts.ts';
export { renderHome } from './register/home-page.ts';
export { renderInstitution, SCOPE_SIZE } from './register/institution-page.ts';
export { type OpenDataFacts, renderOpenData } from './register/open-data-page.ts';
export type { RegionChoice } from './register/search-form.ts';
export { HITS_SIZE, renderSearch } from './register/search-page.ts';
export { renderStandardList, STANDARDS_SIZE } from './register/standard-list-page.ts';
export { renderStandard } from './register/standard-page.ts';
