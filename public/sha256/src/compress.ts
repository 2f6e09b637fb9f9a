/** The chaining value before the first block (FIPS 180-4, 5.3.3). */
export const INITIAL_STATE: readonly number[] = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND = roundConstants();

function roundConstants(): Int32Array {
  const constants = new Int32Array(64);
  let filled = 0;
  for (let candidate = 2; filled < 64; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false;
    if (prime) constants[filled++] = cubeRootFraction(BigInt(candidate));
  }
  return constants;
}

/** Bits 1 to 32 after the point, by exact integers: floating point is not promised to be alike everywhere. */
function cubeRootFraction(value: bigint): number {
  const scaled = value << 96n;
  let root = 0n;
  for (let bit = 36n; bit >= 0n; bit--) {
    const next = root | (1n << bit);
    if (next * next * next <= scaled) root = next;
  }
  return Number(BigInt.asIntN(32, root));
}

const schedule = new Int32Array(64);

/**
 * One 64-byte block of SHA-256 (FIPS 180-4, 6.2.2): reads `bytes` from `offset`, updates the eight words of `state`.
 * `state` and `next` may be the same; a hash that continues from a kept prefix writes beside it.
 */
export function compress(state: Int32Array, bytes: Uint8Array, offset: number, next: Int32Array = state): void {
  const w = schedule;
  const k = ROUND;
  for (let i = 0, at = offset; i < 16; i++, at += 4)
    w[i] = (byte(bytes, at) << 24) | (byte(bytes, at + 1) << 16) | (byte(bytes, at + 2) << 8) | byte(bytes, at + 3);
  for (let i = 16; i < 64; i++) {
    const x = get(w, i - 15);
    const y = get(w, i - 2);
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (get(w, i - 16) + s0 + get(w, i - 7) + s1) | 0;
  }
  let a = get(state, 0);
  let b = get(state, 1);
  let c = get(state, 2);
  let d = get(state, 3);
  let e = get(state, 4);
  let f = get(state, 5);
  let g = get(state, 6);
  let h = get(state, 7);
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + get(k, i) + get(w, i)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  next[0] = get(state, 0) + a;
  next[1] = get(state, 1) + b;
  next[2] = get(state, 2) + c;
  next[3] = get(state, 3) + d;
  next[4] = get(state, 4) + e;
  next[5] = get(state, 5) + f;
  next[6] = get(state, 6) + g;
  next[7] = get(state, 7) + h;
}

// Every index above is inside its fixed-size array. Two functions, because one that meets both kinds of array is
// compiled for either, and slower for both.
function get(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function byte(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
