/**
 * SHA-512 (FIPS 180-4) for Ed25519, over a few hundred bytes at a time: written for brevity, not for speed.
 * The constants are computed as the standard defines them, from the roots of the first primes.
 */
const MASK = (1n << 64n) - 1n;
const PRIMES = firstPrimes(80);
const ROUND = PRIMES.map((prime) => rootFraction(prime, 3n));
const INITIAL = PRIMES.slice(0, 8).map((prime) => rootFraction(prime, 2n));

export function sha512(input: Uint8Array): Uint8Array {
  const blocks = Math.ceil((input.length + 17) / 128);
  const padded = new Uint8Array(blocks * 128);
  padded.set(input);
  padded[input.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(input.length) * 8n);
  let state: readonly bigint[] = INITIAL;
  for (let block = 0; block < blocks; block++) state = compress(state, view, block * 128);
  const out = new DataView(new ArrayBuffer(64));
  state.forEach((word, i) => out.setBigUint64(8 * i, word));
  return new Uint8Array(out.buffer);
}

function compress(state: readonly bigint[], view: DataView, offset: number): bigint[] {
  const w: bigint[] = [];
  for (let i = 0; i < 80; i++) w.push(i < 16 ? view.getBigUint64(offset + 8 * i) : extend(w, i));
  let [a, b, c, d, e, f, g, h] = [...state] as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  w.forEach((word, i) => {
    const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
    const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + (ROUND[i] ?? 0n) + word;
    const t2 = (rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
  });
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] ?? 0n)) & MASK);
}

function extend(w: readonly bigint[], i: number): bigint {
  const [x, y] = [w[i - 15] ?? 0n, w[i - 2] ?? 0n];
  const s0 = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n);
  const s1 = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n);
  return ((w[i - 16] ?? 0n) + s0 + (w[i - 7] ?? 0n) + s1) & MASK;
}

function rotate(word: bigint, by: bigint): bigint {
  return ((word >> by) | (word << (64n - by))) & MASK;
}

/** First 64 bits of the fractional part of the root. */
function rootFraction(prime: bigint, degree: bigint): bigint {
  const scaled = prime << (64n * degree);
  let root = 0n;
  for (let bit = 72n; bit >= 0n; bit--) {
    const next = root | (1n << bit);
    if (next ** degree <= scaled) root = next;
  }
  return root & MASK;
}

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let candidate = 2n; primes.length < count; candidate++)
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  return primes;
}
