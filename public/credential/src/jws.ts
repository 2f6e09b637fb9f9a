import { canonicalBytes, type JsonObject, parseJson } from '@hengjian/canonical-json';
import { err, ok, type Result } from '@hengjian/result';
import { utf8 } from '@hengjian/sha256';
import { base64urlBytes, fromBase64url, toBase64url } from './base64url.ts';
import { hasExactly, isObject, textOf } from './json-reading.ts';
import type { CredentialSigner } from './signature.ts';

const HEADER_LIMITS = { maxBytes: 1_000, maxDepth: 2, maxValues: 16 };

/** What the protected header says besides algorithm (always EdDSA) and key. */
export interface JwsHeader {
  readonly keyId: string;
  /** Media type without `application/`: `vc+jwt`, `hengjian-answer+jws`. */
  readonly type: string;
  /** When it was signed, Unix seconds. */
  readonly issuedAt: number | null;
}

/** A compact JWS (RFC 7515) taken apart, not believed. `payload` is empty where it is detached. */
export interface ReadJws {
  readonly header: JwsHeader;
  readonly payload: Uint8Array;
  /** What the signature must be of; for a detached payload see `detachedInput`. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

function headerText({ keyId, type, issuedAt }: JwsHeader): string {
  const header: JsonObject = { alg: 'EdDSA', kid: keyId, typ: type, ...(issuedAt === null ? {} : { iat: issuedAt }) };
  return toBase64url(canonicalBytes(header));
}

/** Signs the canonical JSON of `payload`. @param detached leave the payload out: it travels beside (RFC 7515, appendix F). */
export function signJws(
  payload: JsonObject,
  { type, issuedAt = null, detached = false }: { type: string; issuedAt?: number | null; detached?: boolean },
  signer: CredentialSigner,
): string {
  const header = headerText({ keyId: signer.keyId, type, issuedAt });
  const encoded = base64urlBytes(canonicalBytes(payload));
  const signature = toBase64url(signer.sign(joinWithDot(header, encoded)));
  return `${header}.${detached ? '' : toBase64url(canonicalBytes(payload))}.${signature}`;
}

/** Reads a compact JWS by our own rules: EdDSA, the four header members we write, no extensions. Total. */
export function readJws(text: string, maxLength: number): Result<ReadJws, 'MALFORMED'> {
  if (text.length > maxLength) return err('MALFORMED');
  const parts = text.split('.');
  const [first = '', second = '', third = ''] = parts;
  const [head, payload, signature] = [fromBase64url(first), fromBase64url(second), fromBase64url(third)];
  if (parts.length !== 3 || head === null || payload === null || signature?.length !== 64) return err('MALFORMED');
  const header = readHeader(head);
  if (header === null) return err('MALFORMED');
  return ok({ header, payload, signed: utf8(text.slice(0, first.length + 1 + second.length)), signature });
}

function readHeader(bytes: Uint8Array): JwsHeader | null {
  const parsed = parseJson(bytes, HEADER_LIMITS);
  if (!parsed.ok || !isObject(parsed.value)) return null;
  const header = parsed.value;
  // `crit`, `b64`, embedded keys and addresses of keys change what is signed or by whom; none of them is ours.
  if (!hasExactly(header, ['alg', 'kid', 'typ'], ['iat', 'cty']) || header['alg'] !== 'EdDSA') return null;
  const keyId = textOf(header['kid'], /^[0-9a-f]{16}$/);
  const type = textOf(header['typ'], /^[a-z0-9+.-]{1,60}$/);
  const issuedAt = header['iat'] ?? null;
  if (keyId === null || type === null) return null;
  if (issuedAt !== null && (typeof issuedAt !== 'number' || !Number.isSafeInteger(issuedAt) || issuedAt < 0))
    return null;
  return { keyId, type, issuedAt };
}

/** What a detached signature is of: the header as written, a dot, and the payload in base64url. */
export function detachedInput(jws: string, payload: Uint8Array): Uint8Array {
  return joinWithDot(jws.slice(0, jws.indexOf('.')), base64urlBytes(payload));
}

function joinWithDot(header: string, payload: Uint8Array): Uint8Array {
  const input = new Uint8Array(header.length + 1 + payload.length);
  for (let at = 0; at < header.length; at++) input[at] = header.charCodeAt(at);
  input[header.length] = 0x2e;
  input.set(payload, header.length + 1);
  return input;
}
