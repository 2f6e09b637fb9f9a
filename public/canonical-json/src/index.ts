export { canonicalBytes, canonicalHash, canonicalJson } from './canonical.ts';
export {
  DEFAULT_LIMITS,
  type JsonCode,
  type JsonLimits,
  type JsonObject,
  type JsonRefusal,
  type JsonValue,
} from './json.ts';
export { parseJson } from './parse.ts';
export { appendPointer, formatPointer } from './pointer.ts';
export { toJsonValue } from './snapshot.ts';
