const NONE = 255;
const VALUES = new Uint8Array(128).fill(NONE);
for (let i = 0; i < 16; i++) VALUES['0123456789abcdef'.charCodeAt(i)] = i;

/** The 32 bytes of 64 lower-case hex digits, `null` for anything else; a log proof holds some twenty. */
export function readHash(text: unknown): Uint8Array | null {
  if (typeof text !== 'string' || text.length !== 64) return null;
  const bytes = new Uint8Array(32);
  for (let i = 0; i < 32; i++) {
    const high = VALUES[text.charCodeAt(2 * i)] ?? NONE;
    const low = VALUES[text.charCodeAt(2 * i + 1)] ?? NONE;
    if (high === NONE || low === NONE) return null;
    bytes[i] = high * 16 + low;
  }
  return bytes;
}
