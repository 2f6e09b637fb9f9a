export { applyLicence } from './apply-licence.ts';
export { type HolderFacts, type HolderSite, type LicenceFacts, listHolderIds, readHolders } from './holders.ts';
export type { TimelineEntry, TimelinePlace, TimelineSource, TimelineStretch } from './files/index.ts';
export { NOBODY } from './nobody.ts';
export { seedNation } from './demo/seed-nation.ts';
export { INSTITUTIONS_CHANGED } from './records/announce.ts';
export { type CreditFacts, readCredit } from './credit.ts';
export { type PublicFile, readPublicFile } from './public-file.ts';
export { type SignatoryOnPaper, signatoriesOn } from './signatories.ts';
export { organisationsOfInstitutions } from './organisations.ts';
export { type InspectionLists, loadInspectionLists } from './inspection-lists.ts';
export { parseLicenceStatus } from './licence-status.ts';
export type { RegistryMeans } from './means.ts';
export { createRegistry } from './registry.ts';
export { type Chance, createChance } from './demo/chance.ts';
export { type DemoAccounts, seedProvince } from './demo/seed-province.ts';
export type { Batch as ImportBatch, Mapping as ImportMapping, Mode as ImportMode } from './imports/batch.ts';
export {
  type Check,
  type CheckResult,
  type ImportField,
  type ImportOptionField,
  type ImportTarget,
  NotTaken,
  type Report,
  type ReturnedRow,
  type RowQuery,
  type TakenOff,
} from './imports/import-target.ts';
export { missingColumns } from './imports/lacks.ts';
export { hasErrors, type MappedRow, problemAt, type RowProblem } from './imports/row.ts';
