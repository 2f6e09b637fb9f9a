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
  type PlanFinding,
  type PlanRule,
  type Severity,
  STAGES,
  type Stage,
  type WayOut,
} from './finding.ts';
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
export { isWithin, licensingRegion, type RegionCode } from './region.ts';
export type { Language, Words } from './words.ts';
