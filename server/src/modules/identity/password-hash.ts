import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { RandomBytes } from './options.ts';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT = 16;
const DIGEST = 32;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,})\$([A-Za-z0-9+/]{22,})$/;

/** Hashes a password; the PHC string carries everything needed to check it later. */
export async function hashPassword(password: string, randomBytes: RandomBytes): Promise<string> {
  const salt = randomBytes(SALT);
  const digest = await derive('argon2id', { message: normal(password), nonce: salt, tagLength: DIGEST, ...COST });
  return phc(salt, digest);
}

/**
 * A hash nobody has the password of. A login that does not exist is checked against it, so that the answer takes
 * as long as for one that does.
 */
export const NOBODY = phc(Buffer.alloc(SALT), Buffer.alloc(DIGEST));

/** Whether the password belongs to the hash. Throws when the hash is not one of ours: that is a bug, not a guess. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, digest] = PHC.exec(hash) ?? [];
  if (salt === undefined || digest === undefined) throw new Error('a stored password hash is not an argon2id string');
  const expected = Buffer.from(digest, 'base64');
  const actual = await derive('argon2id', {
    message: normal(password),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(expected, actual);
}

/** Whether a hash was made at another cost than today's and should be made anew when the password is next at hand. */
export function isOutdated(hash: string): boolean {
  return !hash.startsWith(prefix());
}

function phc(salt: Buffer, digest: Buffer): string {
  return `${prefix()}${unpadded(salt)}$${unpadded(digest)}`;
}

function prefix(): string {
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

/** The same characters typed on two keyboards can be two code point sequences (RFC 8265 §4.2.2 uses NFC). */
function normal(password: string): string {
  return password.normalize('NFC');
}
