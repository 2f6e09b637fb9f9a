const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NONE = 255;
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const VALUES = new Uint8Array(128).fill(NONE);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** Base64url without padding (RFC 4648, 5) as ASCII bytes: what a JWS signs. */
export function base64urlBytes(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    // Writing behind the end of a typed array does nothing, so the last group needs no case of its own.
    out[to++] = CODES[three >> 18] ?? 0;
    out[to++] = CODES[(three >> 12) & 63] ?? 0;
    out[to++] = CODES[(three >> 6) & 63] ?? 0;
    out[to++] = CODES[three & 63] ?? 0;
  }
  return out;
}

export function toBase64url(bytes: Uint8Array): string {
  const encoded = base64urlBytes(bytes);
  let text = '';
  for (let at = 0; at < encoded.length; at += 8192) text += String.fromCharCode(...encoded.subarray(at, at + 8192));
  return text;
}

/** The bytes, or `null` for anything `toBase64url` would not have written: one value has one spelling. Total. */
export function fromBase64url(text: string): Uint8Array | null {
  const rest = text.length % 4;
  if (rest === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let out = 0;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? NONE;
    if (value === NONE) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[out++] = (bits >> held) & 255;
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}
