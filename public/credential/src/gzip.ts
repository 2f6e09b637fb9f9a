import { err, ok, type Result } from '@hengjian/result';
import { inflate, type InflateCode } from './inflate.ts';

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Unpacks one gzip member (RFC 1952) into at most `maxBytes`, its check sum compared. Total. */
export function gunzip(data: Uint8Array, maxBytes: number): Result<Uint8Array, InflateCode> {
  const start = headerLength(data);
  if (start === null) return err('MALFORMED');
  const unpacked = inflate(data.subarray(start), maxBytes);
  if (!unpacked.ok) return unpacked;
  const { bytes, end } = unpacked.value;
  const trailer = data.subarray(start + end);
  const sound =
    trailer.length === 8 && littleEndian(trailer, 0) === crc32(bytes) && littleEndian(trailer, 4) === bytes.length;
  return sound ? ok(bytes) : err('MALFORMED');
}

/** Packs without making anything smaller: stored blocks in one gzip member, for whoever has no compressor at hand. */
export function gzipStored(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / 0xffff));
  const out = new Uint8Array(10 + blocks * 5 + bytes.length + 8);
  out.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  let at = 10;
  for (let block = 0; block < blocks; block++) {
    const part = bytes.subarray(block * 0xffff, (block + 1) * 0xffff);
    const size = part.length;
    out.set([block === blocks - 1 ? 1 : 0, size & 255, size >> 8, ~size & 255, (~size >> 8) & 255], at);
    out.set(part, at + 5);
    at += 5 + size;
  }
  for (const [i, value] of [crc32(bytes), bytes.length].entries())
    for (let byte = 0; byte < 4; byte++) out[at + 4 * i + byte] = (value >>> (8 * byte)) & 255;
  return out;
}

function headerLength(data: Uint8Array): number | null {
  const flags = data[3] ?? 0xff;
  if (data[0] !== 0x1f || data[1] !== 0x8b || data[2] !== 8 || (flags & 0xe0) !== 0) return null;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (data[at] ?? 0) + (data[at + 1] ?? 0) * 256;
  // File name and comment end with a zero byte.
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = data.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at <= data.length ? at : null;
}

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function littleEndian(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0
  );
}
