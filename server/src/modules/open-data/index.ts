export { createOpenData } from './open-data.ts';
export type { OpenDataMeans } from './means.ts';
