import { err, ok, type Result } from '@hengjian/result';
import { decodeUtf8 } from './decode-utf8.ts';
import { DEFAULT_LIMITS, type JsonLimits, type JsonRefusal, type JsonValue } from './json.ts';
import { Reader, Refused } from './reader.ts';

/**
 * Reads JSON (RFC 8259) from a stranger: bytes, or text that was already decoded. Members called `__proto__` are
 * ordinary members of the result. Everything that two readers could understand differently is refused, with its place.
 */
export function parseJson(
  input: Uint8Array | string,
  limits: JsonLimits = DEFAULT_LIMITS,
): Result<JsonValue, JsonRefusal> {
  if (input.length > limits.maxBytes) return err({ code: 'TOO_LARGE', at: '', offset: limits.maxBytes });
  const text = typeof input === 'string' ? input : decodeUtf8(input);
  if (typeof text === 'number') return err({ code: 'INVALID_UTF8', at: '', offset: text });
  if (text.startsWith('\ufeff')) return err({ code: 'BYTE_ORDER_MARK', at: '', offset: 0 });
  try {
    return ok(new Reader(text, limits).readDocument());
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    throw error;
  }
}
