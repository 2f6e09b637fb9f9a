/**
 * The steps of a draw one by one, for those who check somebody else's. They throw `Refused`, with the place, where
 * `@hengjian/draw` itself answers with a value: whoever checks has codes of his own to turn it into.
 */
export { assignInspectors } from './assign.ts';
export { readOpenings, sizesOf } from './openings.ts';
export { type Path, Refused } from './refusal.ts';
export { readNumber, readSupersedes } from './run-draw.ts';
export { readReveals, seedOf } from './seed.ts';
export { type ClaimReader, selectUnits } from './select.ts';
export { idAt, integerAt, isHash, listAt, members, objectAt, plain, textAt } from './shape.ts';
export { readFrame } from './validate-frame.ts';
