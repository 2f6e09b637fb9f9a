import { createHash } from 'node:crypto';

/** How a key looks: easy to find in a file where it should not be. */
const SHAPE = /^hjk_([0-9a-f]{8})([0-9a-f]{40})$/;
const SHOWN = 12;

export interface KeyText {
  /** Given to the holder once. */
  readonly secret: string;
  /** What is shown ever after. */
  readonly prefix: string;
  readonly hash: Buffer;
}

/** @param random 24 bytes as 48 hex digits; 192 bits, so that a plain hash is enough to keep. */
export function makeKey(random: string): KeyText {
  const secret = `hjk_${random}`;
  if (!SHAPE.test(secret)) throw new TypeError('a key is made of 48 hex digits');
  return { secret, prefix: secret.slice(0, SHOWN), hash: hashOf(secret) };
}

/** The key of a request: `Authorization: Bearer hjk_…` or `X-Api-Key: hjk_…`. Undefined where none was sent. */
export function readKey(headers: {
  readonly authorization?: string | undefined;
  readonly 'x-api-key'?: string | string[] | undefined;
}): string | undefined {
  const direct = headers['x-api-key'];
  if (typeof direct === 'string') return direct.trim();
  return /^bearer\s+(hjk_\S*)$/iu.exec(headers.authorization ?? '')?.[1];
}

/** The hash a key is found by; undefined for what cannot be a key. */
export function hashOfKey(text: string): Buffer | undefined {
  return SHAPE.test(text) ? hashOf(text) : undefined;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
