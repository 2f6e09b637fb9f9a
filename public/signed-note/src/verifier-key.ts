import { err, ok, type Result } from '@hengjian/result';
import { sha256, toHex, utf8 } from '@hengjian/sha256';
import { fromBase64, toBase64 } from './base64.ts';

/** Signature type of plain Ed25519 (C2SP signed-note). Others (ML-DSA, SM2) will have their own. */
const ED25519 = 1;

export interface VerifierKey {
  readonly name: string;
  /** Four bytes as hex: tells keys of one name apart. */
  readonly id: string;
  /** 32 bytes, Ed25519. */
  readonly publicKey: Uint8Array;
}

/** `MALFORMED`: no vkey line. `KEY_ID_MISMATCH`: mistyped or tampered with. `UNKNOWN_ALGORITHM`: not one we verify. */
export type VerifierKeyCode = 'MALFORMED' | 'KEY_ID_MISMATCH' | 'UNKNOWN_ALGORITHM';

/** `hex(SHA-256(name ‖ LF ‖ type ‖ key))`, the first four bytes. */
export function keyIdOf(name: string, publicKey: Uint8Array): string {
  const start = utf8(`${name}\n`);
  const input = new Uint8Array(start.length + 1 + publicKey.length);
  input.set(start);
  input[start.length] = ED25519;
  input.set(publicKey, start.length + 1);
  return toHex(sha256(input).subarray(0, 4));
}

/** The line under which a key is published: `<name>+<id>+<base64(type ‖ key)>`. */
export function formatVerifierKey(name: string, publicKey: Uint8Array): string {
  if (!isKeyName(name) || publicKey.length !== 32) throw new Error('not a name or not an Ed25519 key');
  return `${name}+${keyIdOf(name, publicKey)}+${toBase64(Uint8Array.from([ED25519, ...publicKey]))}`;
}

/** Reads a vkey line as somebody typed or pasted it; total. */
export function parseVerifierKey(line: string): Result<VerifierKey, VerifierKeyCode> {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(line);
  const [, name = '', id = '', encoded = ''] = parts ?? [];
  const data = fromBase64(encoded);
  if (parts === null || !isKeyName(name) || data === null || data.length < 1) return err('MALFORMED');
  if (data[0] !== ED25519) return err('UNKNOWN_ALGORITHM');
  if (data.length !== 33) return err('MALFORMED');
  const publicKey = data.slice(1);
  return keyIdOf(name, publicKey) === id ? ok({ name, id, publicKey }) : err('KEY_ID_MISMATCH');
}

/** Not empty, without white space, `+` or control characters. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s+\p{Cc}]/u.test(name);
}
