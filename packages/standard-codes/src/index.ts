export { type FoundStandard, findStandardNumbers, parseStandardNumber } from './find.ts';
export { composeStandardNumber, type StandardKind, type StandardNumber } from './standard-number.ts';
export { standardFamilyToken, standardQueryToken, standardTokens } from './tokens.ts';
