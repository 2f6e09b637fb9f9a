import { err, ok, type Result } from '@hengjian/result';
import type { CborCode, CborMap, CborValue } from './cbor.ts';
import { decodeCbor } from './cbor-decode.ts';
import { encodeCbor } from './cbor-encode.ts';

/** Tag of a COSE_Sign1 (RFC 9052, 4.2), and the header parameters in use. */
const SIGN1_TAG = 18;
export const HEADER = { algorithm: 1, keyId: 4 } as const;
/** EdDSA (RFC 9053, 2.2). */
export const EDDSA = -8;

/** A message and one signature, neither of them believed yet. */
export interface Sign1 {
  /** As signed. */
  readonly protectedBytes: Uint8Array;
  readonly protectedHeader: CborMap;
  readonly unprotectedHeader: CborMap;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** Besides what CBOR refuses: `NOT_SIGN1`. */
export type CoseCode = CborCode | 'NOT_SIGN1';

/** What is signed (RFC 9052, 4.4): no external data. */
export function toBeSigned(protectedBytes: Uint8Array, payload: Uint8Array): Uint8Array {
  return encodeCbor(['Signature1', protectedBytes, new Uint8Array(), payload]);
}

export function encodeSign1(parts: Pick<Sign1, 'protectedBytes' | 'payload' | 'signature'>): Uint8Array {
  const value = [parts.protectedBytes, new Map<number, CborValue>(), parts.payload, parts.signature];
  return encodeCbor({ tag: SIGN1_TAG, value });
}

/** Takes a tagged COSE_Sign1 apart. Total. */
export function decodeSign1(bytes: Uint8Array): Result<Sign1, CoseCode> {
  const decoded = decodeCbor(bytes);
  if (!decoded.ok) return decoded;
  const item = decoded.value;
  if (!isTagged(item) || item.tag !== SIGN1_TAG || !isList(item.value)) return err('NOT_SIGN1');
  const [protectedBytes, unprotectedHeader, payload, signature, ...more] = item.value;
  if (
    !(protectedBytes instanceof Uint8Array) ||
    !(unprotectedHeader instanceof Map) ||
    !(payload instanceof Uint8Array) ||
    !(signature instanceof Uint8Array) ||
    more.length > 0
  )
    return err('NOT_SIGN1');
  const header = decodeCbor(protectedBytes);
  if (!header.ok) return header;
  if (!(header.value instanceof Map)) return err('NOT_SIGN1');
  return ok({ protectedBytes, protectedHeader: header.value, unprotectedHeader, payload, signature });
}

function isTagged(value: CborValue): value is { readonly tag: number; readonly value: CborValue } {
  return typeof value === 'object' && value !== null && 'tag' in value;
}

function isList(value: CborValue): value is readonly CborValue[] {
  return Array.isArray(value);
}
