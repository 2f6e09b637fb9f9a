export * from './library-affected.ts';
export * from './library-entries.ts';
export * from './library-proposals.ts';
export {
  LIBRARY_STATE_CODES,
  type LibraryStateCode,
  STANDARD_KIND_CODES,
  STANDARD_STATE_CODES,
} from './library-schemas.ts';
export {
  correctStandard,
  getStandard,
  listStandards,
  recordStandard,
  type Standard,
  StandardSchema,
  withdrawStandard,
} from './library-standards.ts';
