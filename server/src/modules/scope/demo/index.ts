export { type Catalogue, type CatalogueSize, catalogue } from './catalogue.ts';
export { type DemoParameterFact, demoParameters, type DemoStandardFact, demoStandards } from './library-facts.ts';
export { loadNation, type NationProgress } from './nation.ts';
export { certificateFieldsOf, type DemoInstitution, type DemoRow, rowsOf, rowsWanted } from './rows.ts';
export { seedDraft } from './seed-draft.ts';
export { type Numbered, seedScope, type Stored } from './seed-scope.ts';
export { tellHistories, type Telling, TOLD } from './tell-histories.ts';
export { DEMO_LIMITATIONS } from './vocabulary.ts';
