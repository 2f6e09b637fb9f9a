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
export { type HomeFacts, renderHome } from './home-page.ts';
export type { Html } from './html.ts';
export { type Language, LANGUAGES, pathIn, PUBLIC_CODE, type Words } from './language.ts';
export { LIST_SIZE, renderDrawList, renderPlanList } from './list-pages.ts';
export { renderLog } from './log-page.ts';
export type { Page } from './page.ts';
export { renderPlan } from './plan-page.ts';
export { renderVerify } from './verify-page.ts';
