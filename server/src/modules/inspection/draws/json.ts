import { type JsonObject, type JsonValue, toJsonValue } from '@hengjian/canonical-json';

/** Our own plain data as JSON. What is not plain is a bug. */
export function toJson(value: unknown): JsonValue {
  const json = toJsonValue(value);
  if (!json.ok) throw new Error(`not plain JSON: ${json.error.code}`);
  return json.value;
}

export function toJsonObject(value: object): JsonObject {
  const json = toJson(value);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('not a JSON object');
  return json as JsonObject;
}
