export { toSimplified } from './simplified.ts';
export { initialsOf, pinyinOf } from './spelling.ts';
