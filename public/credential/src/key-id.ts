import { sha256, toHex } from '@hengjian/sha256';

/** Name of a signing key: the first eight bytes of SHA-256 of its 32 bytes, as hex. */
export function keyIdOfPublicKey(publicKey: Uint8Array): string {
  return toHex(sha256(publicKey).subarray(0, 8));
}
