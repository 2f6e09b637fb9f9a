export { createLibrary } from './library.ts';
export type { LibraryMeans } from './means.ts';
