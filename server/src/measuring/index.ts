/** The log from inside: what the benches measure step by step, and nobody else calls without the house around it. */
export { appendEntry, createSigner, integrate } from '../modules/transparency/index.ts';
export type { Connection } from '../platform/database/index.ts';
export type { Platform } from '../platform/means.ts';
