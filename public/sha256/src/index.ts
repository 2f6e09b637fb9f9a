export { fromHex, toHex } from './hex.ts';
export { PrefixedHash } from './prefixed.ts';
export { Sha256, sha256, sha256Hex } from './sha256.ts';
export { utf8 } from './utf8.ts';
