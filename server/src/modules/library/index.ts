export { createLibrary } from './library.ts';
export type { LibraryMeans } from './means.ts';
export { type ItemJudgement, judgeItems } from './matching/judge-items.ts';
export { suggestEntries, type Suggestion } from './matching/suggest-entries.ts';
export { standardStanding, type Standing } from './standards/standing.ts';
