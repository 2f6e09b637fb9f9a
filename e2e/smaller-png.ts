import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const MOST_COLOURS = 256;
/** Bytes of a pixel once nothing is transparent. */
const RGB = 3;
/** By the colour type of the header: truecolour, and truecolour with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * A screenshot at a third of its size: a screen has few colours, and one byte names each. The rare ones, at the edges of
 * letters, become the nearest of the frequent. For truecolour of eight bits, as Chromium writes it; what is transparent
 * stands on white.
 */
export function makeSmaller(png: Buffer): Buffer {
  const chunks = readChunks(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const channels = CHANNELS[header?.[9] ?? 0];
  if (header === undefined || header[8] !== 8 || channels === undefined)
    throw new Error('not a PNG of eight bits and RGB');
  const width = header.readUInt32BE(0);
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  const pixels = withoutAlpha(unfilter(inflateSync(data), width * channels, channels), channels);
  const { palette, indexes } = quantise(pixels);
  const rows: Buffer[] = [];
  for (let at = 0; at < indexes.length; at += width) rows.push(Buffer.of(0), indexes.subarray(at, at + width));
  const indexed = Buffer.from(header);
  indexed[9] = 3;
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', indexed),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function readChunks(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Undoes the filters of PNG (ISO/IEC 15948, 9.2). */
function unfilter(filtered: Buffer, stride: number, channels: number): Buffer {
  const height = filtered.length / (stride + 1);
  const pixels = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (pixels[at - channels] ?? 0);
      const up = y === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (pixels[at - stride - channels] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[at] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return pixels;
}

/** Red, green and blue of each pixel, as they look on white. */
function withoutAlpha(pixels: Buffer, channels: number): Buffer {
  if (channels === RGB) return pixels;
  const opaque = Buffer.alloc((pixels.length / channels) * RGB);
  for (let from = 0, to = 0; from < pixels.length; from += channels, to += RGB) {
    const alpha = pixels[from + 3] ?? 255;
    for (let colour = 0; colour < RGB; colour += 1)
      opaque[to + colour] = Math.round((alpha * (pixels[from + colour] ?? 0)) / 255 + 255 - alpha);
  }
  return opaque;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function quantise(pixels: Buffer): { readonly palette: Buffer; readonly indexes: Buffer } {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += RGB) {
    const colour = pixels.readUIntBE(at, RGB);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const kept = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_COLOURS);
  const places = new Map(kept.map(([colour], index) => [colour, index]));
  for (const colour of counts.keys()) if (!places.has(colour)) places.set(colour, nearest(colour, kept));
  const palette = Buffer.alloc(kept.length * RGB);
  for (const [index, [colour]] of kept.entries()) palette.writeUIntBE(colour, index * RGB, RGB);
  const indexes = Buffer.alloc(pixels.length / RGB);
  for (let at = 0; at < indexes.length; at += 1) indexes[at] = places.get(pixels.readUIntBE(at * RGB, RGB)) ?? 0;
  return { palette, indexes };
}

function nearest(colour: number, kept: readonly (readonly [number, number])[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [other]] of kept.entries()) {
    const distance = [16, 8, 0].reduce((sum, by) => sum + (((colour >> by) & 255) - ((other >> by) & 255)) ** 2, 0);
    if (distance >= least) continue;
    best = index;
    least = distance;
  }
  return best;
}
