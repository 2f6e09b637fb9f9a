export { digestOfRows, type MeantRow } from './all-rows.ts';
export { countItems, keepCounted } from './count-items.ts';
export { type FacetCount, type Facets, facetsOf } from './facets.ts';
export type { HitRow } from './hit-rows.ts';
export {
  type FoundBy,
  type InstitutionHit,
  type InstitutionResult,
  type InstitutionSearch,
  searchInstitutions,
} from './institutions/search-institutions.ts';
export {
  type CapabilityHit,
  type CapabilityResult,
  searchCapabilities,
  type SearchTotal,
} from './search-capabilities.ts';
export { type CapabilitySearch, everything, type RowFilter, type SearchOrder } from './search-query.ts';
export type { StandardAsked } from './standards-asked.ts';
export { suggest, type Suggestion } from './suggest.ts';
export { analyse, fillRegister, type RegisterSize } from './synthetic/fill-register.ts';
export { RARE_WORDS } from './synthetic/vocabulary.ts';
