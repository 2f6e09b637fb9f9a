export { editDistanceAtMostOne } from './edit-distance.ts';
export { foldText } from './fold-text.ts';
export { lexemesOf } from './lexemes-of.ts';
export { QUERY_LIMITS, type Query, readQuery } from './read-query.ts';
export { tsvectorLiteral } from './tsvector.ts';
