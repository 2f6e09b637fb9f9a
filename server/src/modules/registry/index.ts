export { type InspectionLists, loadInspectionLists } from './inspection-lists.ts';
export { parseLicenceStatus } from './licence-status.ts';
export type { RegistryMeans } from './means.ts';
export { createRegistry } from './registry.ts';
export { type DemoAccounts, seedProvince } from './demo/seed-province.ts';
