import { createPrivateKey, type KeyObject } from 'node:crypto';

/** RFC 8410: an Ed25519 private key is this prefix and 32 bytes of seed. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The log's signing key from the 32 bytes of its key file. */
export function ed25519FromSeed(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
}
