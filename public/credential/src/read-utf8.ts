const PERCENT = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).padStart(2, '0')}`);

/**
 * The text of UTF-8 bytes, `null` where they are none. `TextDecoder` belongs to the platform and repairs by default;
 * `decodeURIComponent` belongs to the language and is strict: no overlong forms, no surrogates.
 */
export function readUtf8(bytes: Uint8Array): string | null {
  let escaped = '';
  let plain = true;
  for (const byte of bytes) {
    if (byte >= 0x80) plain = false;
    escaped += PERCENT[byte] ?? '';
  }
  if (plain) return String.fromCharCode(...bytes);
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}
