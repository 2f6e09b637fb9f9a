import { sha512 } from './sha512.ts';

/** The curve of RFC 8032, 5.1: field, order, and the constant of −x² + y² = 1 + d·x²·y². */
const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * power(121666n, P - 2n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

/** Extended coordinates: x = X/Z, y = Y/Z, T = X·Y/Z. */
interface Point {
  readonly X: bigint;
  readonly Y: bigint;
  readonly Z: bigint;
  readonly T: bigint;
}

const IDENTITY: Point = { X: 0n, Y: 1n, Z: 1n, T: 0n };
const BASE = basePoint();

/**
 * Whether this is a signature of the message by the key (Ed25519, RFC 8032, 5.1.7). Total.
 *
 * Strict, so that every verifier gives the same answer: S below the group order, canonical encodings only, no key of
 * small order (with which one signature would fit many messages), and the equation without the cofactor.
 */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const A = decode(publicKey);
  if (A === null || isIdentity(multiply(8n, A))) return false;
  const R = signature.slice(0, 32);
  const s = littleEndian(signature.subarray(32));
  if (s >= ORDER) return false;
  const input = new Uint8Array(64 + message.length);
  input.set(R);
  input.set(publicKey, 32);
  input.set(message, 64);
  const k = littleEndian(sha512(input)) % ORDER;
  // R = s·B − k·A, compared as bytes: a non-canonical R can match nothing.
  const expected = encode(add(multiply(s, BASE), multiply(k, negate(A))));
  return expected.every((byte, i) => byte === R[i]);
}

function basePoint(): Point {
  const y = mod(4n * power(5n, P - 2n));
  const x = recoverX(y, 0n);
  if (x === null) throw new Error('4/5 is on the curve');
  return { X: x, Y: y, Z: 1n, T: mod(x * y) };
}

function decode(bytes: Uint8Array): Point | null {
  const value = littleEndian(bytes);
  const y = value & (2n ** 255n - 1n);
  if (y >= P) return null;
  const x = recoverX(y, value >> 255n);
  return x === null ? null : { X: x, Y: y, Z: 1n, T: mod(x * y) };
}

function encode({ X, Y, Z }: Point): Uint8Array {
  const inverse = power(Z, P - 2n);
  let value = mod(Y * inverse) | ((mod(X * inverse) & 1n) << 255n);
  return Uint8Array.from({ length: 32 }, () => {
    const byte = Number(value & 255n);
    value >>= 8n;
    return byte;
  });
}

/** RFC 8032, 5.1.3: the x of this parity with (y² − 1) / (d·y² + 1) = x², if there is one. */
function recoverX(y: bigint, parity: bigint): bigint | null {
  const u = mod(y * y - 1n);
  const v = mod(D * y * y + 1n);
  let x = mod(u * power(v, 3n) * power(mod(u * power(v, 7n)), (P - 5n) / 8n));
  if (mod(v * x * x) !== u) x = mod(x * ROOT_OF_MINUS_ONE);
  if (mod(v * x * x) !== u) return null;
  if (x === 0n) return parity === 0n ? x : null;
  return (x & 1n) === parity ? x : P - x;
}

/** RFC 8032, 5.1.4; complete, so it also doubles. */
function add(p: Point, q: Point): Point {
  const A = mod((p.Y - p.X) * (q.Y - q.X));
  const B = mod((p.Y + p.X) * (q.Y + q.X));
  const C = mod(2n * D * p.T * q.T);
  const E = mod(2n * p.Z * q.Z);
  const [e, f, g, h] = [B - A, E - C, E + C, B + A];
  return { X: mod(e * f), Y: mod(g * h), Z: mod(f * g), T: mod(e * h) };
}

function negate(p: Point): Point {
  return { X: mod(-p.X), Y: p.Y, Z: p.Z, T: mod(-p.T) };
}

/** Double and add. Nothing here is secret, so nothing needs to take constant time. */
function multiply(scalar: bigint, point: Point): Point {
  let result = IDENTITY;
  let doubled = point;
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = add(result, doubled);
    doubled = add(doubled, doubled);
  }
  return result;
}

function isIdentity({ X, Y, Z }: Point): boolean {
  return X === 0n && Y === Z;
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = mod(base);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

function mod(value: bigint): bigint {
  const rest = value % P;
  return rest < 0n ? rest + P : rest;
}
