import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '@hengjian/kernel';

export interface StoredFile {
  /** SHA-256 of the bytes, 64 lower-case hex digits; also the file's name here. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export type FileRefusal = { readonly code: 'TOO_LARGE'; readonly limit: number } | { readonly code: 'EMPTY' };

/** Files people bring in, kept under the hash of their content: equal files are one, and no file ever changes. */
export interface FileStore {
  /** Takes in a file of at most `limit` bytes. When this returns, it survives a power cut. */
  put(content: AsyncIterable<Uint8Array>, limit: number): Promise<Result<StoredFile, FileRefusal>>;
  /** Where the file lies, for readers that need any offset of it. Throws for a hash that was never handed out. */
  getPath(sha256: string): Promise<string>;
  read(sha256: string): Promise<ReadStream>;
}

/** Keeps files below `directory`. What was only half received lies in `directory/incoming` and is never seen. */
export function createFileStore(directory: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a file is named by its SHA-256');
    return join(directory, sha256.slice(0, 2), sha256);
  };
  const getPath = async (sha256: string): Promise<string> => {
    const path = pathOf(sha256);
    await stat(path);
    return path;
  };
  return {
    async put(content, limit) {
      const incoming = join(directory, 'incoming', randomUUID());
      await mkdir(dirname(incoming), { recursive: true });
      try {
        const received = await receive(content, incoming, limit);
        if (received.ok) await keep(incoming, pathOf(received.value.sha256));
        return received;
      } finally {
        await rm(incoming, { force: true });
      }
    },
    getPath,
    read: async (sha256) => createReadStream(await getPath(sha256)),
  };
}

async function receive(
  content: AsyncIterable<Uint8Array>,
  path: string,
  limit: number,
): Promise<Result<StoredFile, FileRefusal>> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of content) {
      size += piece.length;
      if (size > limit) return err({ code: 'TOO_LARGE', limit });
      hash.update(piece);
      await file.writeFile(piece);
    }
    if (size === 0) return err({ code: 'EMPTY' });
    await file.sync();
  } finally {
    await file.close();
  }
  return ok({ sha256: hash.digest('hex'), size });
}

/** Renaming is atomic, and two who bring the same file at once replace equal bytes by equal bytes. */
async function keep(incoming: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await rename(incoming, target);
  const folder = await open(dirname(target), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
