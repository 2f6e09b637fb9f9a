import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileStore, type FileStore } from './index.ts';

let directory: string;
let files: FileStore;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hengjian-files-'));
  files = createFileStore(directory);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function* pieces(...texts: string[]) {
  for (const piece of texts) yield Buffer.from(piece);
}

describe('the store of files', () => {
  it('keeps a file under the hash of its content and gives it back', async () => {
    const put = await files.put(pieces('a', 'b', 'c'), 3);
    // SHA-256 of "abc", FIPS 180-2 appendix B.1.
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(put).toEqual({ ok: true, value: { sha256, size: 3 } });
    expect(await text(await files.read(sha256))).toBe('abc');
  });

  it('keeps equal files once, also when they come at the same time', async () => {
    await Promise.all([files.put(pieces('same'), 10), files.put(pieces('sa', 'me'), 10)]);
    const again = await files.put(pieces('same'), 10);
    expect(again.ok).toBe(true);
    expect(await readdir(join(directory, 'incoming'))).toEqual([]);
  });

  it('takes what is as large as the limit, and nothing of what is larger', async () => {
    expect((await files.put(pieces('1234'), 4)).ok).toBe(true);
    expect(await files.put(pieces('1234', '5'), 4)).toEqual({ ok: false, error: { code: 'TOO_LARGE', limit: 4 } });
    expect(await files.put(pieces(), 4)).toEqual({ ok: false, error: { code: 'EMPTY' } });
    expect(await readdir(join(directory, 'incoming'))).toEqual([]);
  });

  it('leaves nothing of an upload that breaks off', async () => {
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('connection lost');
    }
    await expect(files.put(broken(), 10)).rejects.toThrow('connection lost');
    expect(await readdir(join(directory, 'incoming'))).toEqual([]);
    expect(await readdir(directory)).toEqual(['incoming']);
  });

  it('lets no name lead out of its directory', async () => {
    await expect(files.read('../../etc/passwd')).rejects.toThrow('named by its SHA-256');
  });
});
