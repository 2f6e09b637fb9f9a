export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: JsonValue;
}

/**
 * Why an input is not taken as JSON.
 * - `TOO_LARGE`: more bytes, or values, than the limits allow
 * - `INVALID_UTF8`, `BYTE_ORDER_MARK`: the bytes are not plain UTF-8
 * - `SYNTAX`: not RFC 8259; `NaN`, comments and trailing commas among it
 * - `TOO_DEEP`: nested deeper than the limit
 * - `DUPLICATE_KEY`: a member named twice, where two readers could see two different documents
 * - `LONE_SURROGATE`: half a character, which has no UTF-8 and therefore no hash
 * - `NUMBER_OUT_OF_RANGE`: a number that a double does not hold exactly enough to be hashed
 * - `NOT_JSON`: (values in memory only) a date, function, hole, getter that throws …
 */
export type JsonCode =
  | 'TOO_LARGE'
  | 'INVALID_UTF8'
  | 'BYTE_ORDER_MARK'
  | 'SYNTAX'
  | 'TOO_DEEP'
  | 'DUPLICATE_KEY'
  | 'LONE_SURROGATE'
  | 'NUMBER_OUT_OF_RANGE'
  | 'NOT_JSON';

export interface JsonRefusal {
  readonly code: JsonCode;
  /** JSON Pointer (RFC 6901) to the value being read. */
  readonly at: string;
  /** Where in the text: UTF-16 units from its start, bytes for `INVALID_UTF8`; 0 for values in memory. */
  readonly offset: number;
}

export interface JsonLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
  /** Values of all kinds together; stops a small object in memory that refers to itself many times over. */
  readonly maxValues: number;
}

/** Ample for the nation's frame (about 5 MB) and for a million units, and small enough for a phone to survive. */
export const DEFAULT_LIMITS: JsonLimits = { maxBytes: 256 * 2 ** 20, maxDepth: 64, maxValues: 20_000_000 };
