import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { SignatureVerifier } from '@hengjian/credential';

const keys = new Map<string, KeyObject>();
const REMEMBERED = 64;

/** Ed25519 of the platform, some fifty times as fast as the one that browsers without it fall back on. */
export const nodeVerifier: SignatureVerifier = (key, message, signature) =>
  verify(null, message, keyObject(key), signature);

function keyObject(raw: Uint8Array): KeyObject {
  const x = Buffer.from(raw).toString('base64url');
  const known = keys.get(x);
  if (known !== undefined) return known;
  if (keys.size >= REMEMBERED) keys.clear();
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  keys.set(x, key);
  return key;
}
