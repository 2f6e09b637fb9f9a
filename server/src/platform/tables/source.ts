import { open } from 'node:fs/promises';
import { refuse } from './refusal.ts';

/** A file or the bytes of one, read at any offset; a workbook's directory stands at its end. */
export interface Source extends AsyncDisposable {
  readonly size: number;
  /** Exactly `length` bytes from `offset`; refused when the file ends before. */
  read(offset: number, length: number): Promise<Buffer>;
}

export type SourceInput = Uint8Array | { readonly path: string };

const step = 64 * 1024;

export async function openSource(input: SourceInput): Promise<Source> {
  return input instanceof Uint8Array ? bytesSource(input) : fileSource(input.path);
}

function bytesSource(bytes: Uint8Array): Source {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.length,
    async read(offset, length) {
      if (offset < 0 || offset + length > buffer.length) refuse({ code: 'DAMAGED_FILE', place: {} });
      return buffer.subarray(offset, offset + length);
    },
    async [Symbol.asyncDispose]() {},
  };
}

async function fileSource(path: string): Promise<Source> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    size,
    async read(offset, length) {
      if (offset < 0 || offset + length > size) refuse({ code: 'DAMAGED_FILE', place: {} });
      const buffer = Buffer.allocUnsafe(length);
      const { bytesRead } = await handle.read(buffer, 0, length, offset);
      if (bytesRead < length) refuse({ code: 'DAMAGED_FILE', place: {} });
      return buffer;
    },
    async [Symbol.asyncDispose]() {
      await handle.close();
    },
  };
}

/** The bytes from `offset` on, in pieces of at most 64 KiB. */
export async function* piecesOf(source: Source, offset = 0, length = source.size - offset): AsyncGenerator<Buffer> {
  for (let at = offset; at < offset + length; at += step) {
    yield await source.read(at, Math.min(step, offset + length - at));
  }
}
