export type { Catalogue, CatalogueSize } from './catalogue.ts';
export { type DemoParameterFact, demoParameters, type DemoStandardFact, demoStandards } from './library-facts.ts';
export { loadNation, type NationProgress } from './nation.ts';
export type { DemoInstitution, DemoRow } from './rows.ts';
export { seedDraft } from './seed-draft.ts';
export { type Numbered, seedScope, type Stored } from './seed-scope.ts';
export { tellHistories, type Telling, TOLD } from './tell-histories.ts';
