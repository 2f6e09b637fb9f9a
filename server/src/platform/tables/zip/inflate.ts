import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { TableLimits } from '../model.ts';
import { refuse } from '../refusal.ts';
import { piecesOf, type Source } from '../source.ts';
import { damaged, type ZipEntry } from './directory.ts';

const localHeader = 0x04034b50;
const localHeaderLength = 30;
/** Small parts of a workbook may pack extremely well; below this size nobody is harmed. */
const ratioFrom = 8 * 2 ** 20;

/** What may still be inflated in one reading of a workbook, over all its parts. */
export interface InflationBudget {
  left: number;
}

/**
 * The unpacked bytes of one entry, in pieces of at most 64 KiB. Limits hold while inflating, not by what the file declares:
 * the native inflater hands out bounded pieces (a pure JavaScript one blows a whole input piece up before it can be stopped)
 * and works off the main thread.
 */
export async function* inflateEntry(
  source: Source,
  entry: ZipEntry,
  budget: InflationBudget,
  limits: TableLimits,
): AsyncGenerator<Buffer> {
  const bomb = () => refuse({ code: 'ZIP_BOMB', place: { part: entry.name } });
  if (entry.unpacked > budget.left) bomb();
  let total = 0;
  let checksum = 0;
  for await (const piece of unpack(source, entry)) {
    total += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0 || (total > ratioFrom && total > entry.packed * limits.inflationRatio)) bomb();
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (total !== entry.unpacked || checksum !== entry.crc32) damaged(entry.name);
}

async function* unpack(source: Source, entry: ZipEntry): AsyncGenerator<Buffer> {
  const header = await source.read(entry.headerOffset, localHeaderLength);
  if (header.readUInt32LE(0) !== localHeader) damaged(entry.name);
  const offset = entry.headerOffset + localHeaderLength + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = piecesOf(source, offset, entry.packed);
  if (entry.method === 'stored') {
    yield* packed;
    return;
  }
  const inflater = createInflateRaw({ chunkSize: 64 * 1024 });
  // A failure on either side destroys the inflater with its reason, which the loop below then meets.
  pipeline(packed, inflater).catch(() => undefined);
  try {
    for await (const piece of inflater) yield piece as Buffer;
  } catch (failure) {
    if (isZlibFailure(failure)) damaged(entry.name);
    throw failure;
  }
}

function isZlibFailure(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && String(failure.code).startsWith('Z_');
}
