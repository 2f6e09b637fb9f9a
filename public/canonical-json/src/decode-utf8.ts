/**
 * Text of UTF-8 bytes, or the offset of the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates,
 * nothing above U+10FFFF). Never repairs: two repairs would give two documents.
 */
export function decodeUtf8(bytes: Uint8Array): string | number {
  const pieces: string[] = [];
  const units: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    const code = codePoint(bytes, at, length);
    if (code < 0x10000) units.push(code);
    else units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    at += length;
    if (units.length >= 8192) {
      pieces.push(String.fromCharCode(...units));
      units.length = 0;
    }
  }
  pieces.push(String.fromCharCode(...units));
  return pieces.join('');
}

/** Length of the sequence beginning here, or 0 where none does. The bounds are table 3-7 of the Unicode standard. */
function sequenceLength(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  if (first >= 0xc2 && first <= 0xdf) return isContinuation(second) ? 2 : 0;
  if (!isContinuation(bytes[at + 2] ?? 0)) return 0;
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high ? 3 : 0;
  }
  if (first < 0xf0 || first > 0xf4 || !isContinuation(bytes[at + 3] ?? 0)) return 0;
  const low = first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xf4 ? 0x8f : 0xbf;
  return second >= low && second <= high ? 4 : 0;
}

function codePoint(bytes: Uint8Array, at: number, length: 1 | 2 | 3 | 4): number {
  const first = bytes[at] ?? 0;
  if (length === 1) return first;
  let code = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) code = (code << 6) | ((bytes[at + i] ?? 0) & 63);
  return code;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
