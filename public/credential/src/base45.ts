import { err, ok, type Result } from '@hengjian/result';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const NONE = 255;
const VALUES = new Uint8Array(128).fill(NONE);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** Base45 (RFC 9285): the alphabet of a QR code's alphanumeric mode, three characters for two bytes. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const high = bytes[at] ?? 0;
    const low = bytes[at + 1];
    const value = low === undefined ? high : high * 256 + low;
    text += ALPHABET.charAt(value % 45) + ALPHABET.charAt(Math.floor(value / 45) % 45);
    if (low !== undefined) text += ALPHABET.charAt(Math.floor(value / 2025));
  }
  return text;
}

/** The bytes, or a refusal of anything `toBase45` would not have written. Total. */
export function fromBase45(text: string): Result<Uint8Array, 'MALFORMED'> {
  const rest = text.length % 3;
  if (rest === 1) return err('MALFORMED');
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0));
  let out = 0;
  for (let at = 0; at < text.length; at += 3) {
    const pair = at + 3 > text.length;
    const c = valueAt(text, at);
    const d = valueAt(text, at + 1);
    const e = pair ? 0 : valueAt(text, at + 2);
    const value = c + d * 45 + e * 2025;
    if (c === NONE || d === NONE || e === NONE || value > (pair ? 0xff : 0xffff)) return err('MALFORMED');
    if (!pair) bytes[out++] = value >> 8;
    bytes[out++] = value & 0xff;
  }
  return ok(bytes);
}

function valueAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? NONE;
}
