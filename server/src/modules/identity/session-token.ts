import { createHash } from 'node:crypto';
import type { RandomBytes } from './options.ts';

/** 256 random bits, in the alphabet a cookie may hold. */
export function newSessionToken(randomBytes: RandomBytes): string {
  return randomBytes(32).toString('base64url');
}

/** What the database knows of a token. The token itself exists only in the browser. */
export function sessionTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
