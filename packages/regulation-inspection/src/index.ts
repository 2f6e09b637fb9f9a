export {
  buildPools,
  type CityDrawn,
  countReasons,
  countsTowardsBase,
  type InspectorLeftOut,
  type InstitutionLeftOut,
  type LeftOut,
  type Lists,
  type Pools,
  whyNotSent,
} from './base.ts';
export { checkPlan, PLAN_RULES, type PlanRuleCode } from './check-plan.ts';
export {
  CLASS_OF_UNCLASSIFIED,
  CREDIT_CLASSES,
  CREDIT_TABLES,
  type CreditClass,
  type CreditTable,
  type CreditTableId,
  getCreditTable,
  isCreditClass,
} from './credit.ts';
export { DEPARTMENTS, type DepartmentId, getDepartment, isDepartmentId } from './departments.ts';
export { DRAWN_CITY_WIDE, districtMinimum } from './district.ts';
export { approveException, type ExceptionRefusal, isApproved } from './exceptions.ts';
export type {
  ConflictPair,
  InspectorFacts,
  InstitutionFacts,
  LicenceStatus,
  PlanFacts,
  PoolStrength,
  PrincipleException,
  RepeatException,
} from './facts.ts';
export {
  FIELD_DICTIONARIES,
  type FieldCode,
  type FieldDictionary,
  fieldDictionaryOn,
  getField,
  isFieldCode,
} from './fields.ts';
export {
  blocking,
  type Params,
  type Place,
  type PlanFinding,
  type PlanRule,
  type Severity,
  STAGES,
  type Stage,
} from './finding.ts';
export {
  type BuiltFrame,
  buildFrame,
  type FrameContext,
  type FrameMeans,
  type FrameRefusal,
  type PlannedStratum,
  sizeOf,
  strataOf,
} from './frame.ts';
export {
  DRAW_ID,
  type Frame,
  type FrameInspector,
  type FrameOpening,
  type FrameSource,
  type FrameStratum,
  type FrameUnit,
} from './frame-format.ts';
export { nextDue } from './next-due.ts';
export {
  cityOverallRatio,
  districtMinimumRatio,
  getValueOn,
  INSPECTION_PARAMETERS,
  minimumInspectors,
  minimumRandomArm,
  minimumSources,
  paretoFrom,
  publicationPeriod,
  reminders,
  type YearlyDates,
  yearlyDates,
} from './parameters.ts';
export type {
  CommitParty,
  DrawMethod,
  DrawParty,
  PlanAllocation,
  PlanContent,
  PlanDeadlines,
  PlanField,
  PlanLevel,
  PublishedSource,
  TeamSeat,
} from './plan.ts';
export type { PlanProcedureFacts } from './plan-drafting.ts';
export { type PlanPapers, planFacts } from './plan-facts.ts';
export { type DrawAction, type DrawFacts, type DrawState, drawProcedure } from './procedure-draw.ts';
export {
  cityPlanProcedure,
  decidePlan,
  districtPlanProcedure,
  mayDraw,
  type PlanAction,
  type PlanState,
  planChoices,
} from './procedure-plan.ts';
export { isPublicationLate, publicationDue } from './publication.ts';
export { ceilPercent, percentText, ratioExceeds, roundsToPercent } from './ratio.ts';
export { readPlanContent, type UnknownCode, type WrittenContent } from './read-content.ts';
export { isWithin, licensingRegion, type RegionCode } from './region.ts';
export { type Reminder, remindersDue } from './reminders-due.ts';
export {
  type DrawnResult,
  nextReserve,
  REPLACEMENT_REASONS,
  type Replacement,
  type ReplacementEntry,
  type ReplacementReason,
  type ReplacementRefusal,
  type ReplacementRequest,
} from './replacement.ts';
export type { InspectionRole } from './roles.ts';
export { shanghai2023 } from './seed-2023.ts';
export { type EarlierDraw, type NextDraw, type Supersedes, supersede } from './supersede.ts';
export * from './texts/index.ts';
export {
  daysLeft,
  dueOf,
  type InspectionClock,
  isInspectionClock,
  isReminderDay,
  type Milestone,
  type MilestoneOwner,
  timeline,
  usualDates,
} from './timeline.ts';
export { takeWayOut, type WayOut, type WayOutCode } from './way-out.ts';
export type { Language, Words } from './words.ts';
