/** The log from inside: what the benches measure step by step, and nobody else calls without the house around it. */
export { appendEntry, createSigner, integrate } from '../modules/transparency/index.ts';
export type { Connection } from '../platform/database/index.ts';
export type { Platform } from '../platform/means.ts';
/** The way of a capability annex into the register, step by step. */
export { createRegistry } from '../modules/registry/index.ts';
export {
  createAnnexImport,
  ensureItems,
  recordDecisions,
  type ScopeMeans,
  upsertHolders,
} from '../modules/scope/index.ts';
export { enterJurisdiction } from '../platform/database/index.ts';
export { createFileStore } from '../platform/files/index.ts';
export { type Actor, createHttp } from '../platform/http/index.ts';
export { readTable } from '../platform/tables/index.ts';
/** Certificates and answers, as the interface gives them. */
export { createCredentials, nodeVerifier } from '../modules/credentials/index.ts';
export { credentialsMeans } from '../operation/credentials-means.ts';
export { ed25519FromSeed } from '../operation/log-key.ts';
/** Searches of the register, and a made-up register of any size to search in. */
export {
  analyse,
  countItems,
  digestOfRows,
  everything,
  fillRegister,
  RARE_WORDS,
  type RowFilter,
  searchCapabilities,
  searchInstitutions,
  suggest,
} from '../modules/scope/index.ts';
export { explainHotQueries, type Plan } from './explain.ts';
