import { refuse } from '../refusal.ts';
import type { Source } from '../source.ts';

/** One file inside a zip, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  /** Bytes, packed and unpacked, as declared; the unpacked size is verified while inflating. */
  readonly packed: number;
  readonly unpacked: number;
  readonly crc32: number;
  readonly headerOffset: number;
}

/** By name in lower case: part names of a package do not differ by case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const endRecord = 0x06054b50;
const endRecordLength = 22;
const centralHeader = 0x02014b50;
const centralHeaderLength = 46;
const longestComment = 0xffff;
const mostEntries = 5_000;
const encryptedFlag = 0x0001;

/**
 * Reads the directory at the end of the file, never the headers on the way: only one of the two can be the truth, and Excel
 * believes the directory. Zip64 is not read: its sizes are far above any limit here.
 */
export async function readZipDirectory(source: Source): Promise<ZipDirectory> {
  const tail = await source.read(
    Math.max(0, source.size - endRecordLength - longestComment),
    Math.min(source.size, endRecordLength + longestComment),
  );
  const end = findEnd(tail);
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > mostEntries || length > source.size) damaged();
  return parseEntries(await source.read(offset, length), count);
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - endRecordLength; at >= 0; at--) {
    if (tail.readUInt32LE(at) === endRecord && at + endRecordLength + tail.readUInt16LE(at + 20) <= tail.length)
      return at;
  }
  return damaged();
}

function parseEntries(directory: Buffer, count: number): ZipDirectory {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + centralHeaderLength > directory.length || directory.readUInt32LE(at) !== centralHeader) damaged();
    const nameLength = directory.readUInt16LE(at + 28);
    const next =
      at + centralHeaderLength + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (next > directory.length) damaged();
    if ((directory.readUInt16LE(at + 8) & encryptedFlag) !== 0) refuse({ code: 'ENCRYPTED_WORKBOOK' });
    const name = directory.toString('utf8', at + centralHeaderLength, at + centralHeaderLength + nameLength);
    // Two parts of one name: what is checked could differ from what is read elsewhere.
    if (entries.has(name.toLowerCase())) damaged(name);
    entries.set(name.toLowerCase(), {
      name,
      method: methodOf(directory.readUInt16LE(at + 10), name),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      crc32: directory.readUInt32LE(at + 16),
      headerOffset: directory.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

function methodOf(method: number, name: string): ZipEntry['method'] {
  return method === 0 ? 'stored' : method === 8 ? 'deflated' : damaged(name);
}

export function damaged(part?: string): never {
  return refuse({ code: 'DAMAGED_FILE', place: part === undefined ? {} : { part } });
}
