import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { RandomBytes } from './options.ts';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * Seals bytes with AES-256-GCM. `purpose` is authenticated with them: what was sealed for one person or one step
 * cannot be opened as another's. Layout: version, nonce (12), tag (16), ciphertext.
 */
export function seal(key: Buffer, randomBytes: RandomBytes, purpose: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
}

/** The sealed bytes, or null when they were sealed under another key, for another purpose, or changed. */
export function unseal(key: Buffer, purpose: string, sealed: Buffer): Buffer | null {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== VERSION) return null;
  const nonce = sealed.subarray(1, 1 + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
