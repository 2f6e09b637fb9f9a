import { inflateSync } from 'node:zlib';

/** Objects looked at before giving up: our own documents have one attachment. */
const MOST_CANDIDATES = 16;

/**
 * The file called `name` (plain ASCII letters, digits, dots) inside a PDF, at most `limit` bytes; undefined where there is
 * none that can be read. Meant for documents made by this house: it follows no cross-reference tables, takes the last
 * object of a number, and knows no compression but Flate. Total: whatever the bytes are, it neither throws nor grows.
 */
export function findAttachment(pdf: Uint8Array, name: string, limit: number): Uint8Array | undefined {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const needle = Buffer.from(`(${name})`);
  let found: Uint8Array | undefined;
  let at = bytes.indexOf(needle);
  for (let tries = 0; at >= 0 && tries < MOST_CANDIDATES; tries++) {
    // A file specification: /F (name) /UF (name) /EF << /F 12 0 R … >>, in any spacing.
    const specification = bytes.toString('latin1', at, at + 400);
    const reference = /^\([^)]*\)[\s\S]{0,200}?\/EF\s*<<\s*\/U?F\s+(\d{1,7})\s+0\s+R/.exec(specification)?.[1];
    if (reference !== undefined) found = readStream(bytes, reference, limit) ?? found;
    at = bytes.indexOf(needle, at + needle.length);
  }
  return found;
}

function readStream(bytes: Buffer, number: string, limit: number): Uint8Array | undefined {
  const start = bytes.lastIndexOf(`\n${number} 0 obj`);
  if (start < 0) return undefined;
  const head = bytes.toString('latin1', start, start + 2000);
  const opening = /stream\r?\n/.exec(head);
  if (opening === null) return undefined;
  const dictionary = head.slice(0, opening.index);
  const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (length === undefined || !dictionary.includes('/EmbeddedFile')) return undefined;
  const from = start + opening.index + opening[0].length;
  const raw = bytes.subarray(from, from + Number(length));
  if (raw.length !== Number(length)) return undefined;
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1];
  if (filter === undefined) return raw.length <= limit ? raw : undefined;
  if (filter !== 'FlateDecode') return undefined;
  try {
    return inflateSync(raw, { maxOutputLength: limit });
  } catch {
    return undefined;
  }
}
