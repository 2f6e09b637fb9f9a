export { applyLicence } from './apply-licence.ts';
export { type HolderFacts, type HolderSite, type LicenceFacts, listHolderIds, readHolders } from './holders.ts';
export { NOBODY } from './nobody.ts';
export { announceInstitutions, INSTITUTIONS_CHANGED } from './records/announce.ts';
export { type InspectionLists, loadInspectionLists } from './inspection-lists.ts';
export { parseLicenceStatus } from './licence-status.ts';
export type { RegistryMeans } from './means.ts';
export { createRegistry } from './registry.ts';
export { type DemoAccounts, seedProvince } from './demo/seed-province.ts';
