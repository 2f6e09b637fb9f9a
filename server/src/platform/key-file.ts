import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/**
 * The 32-byte key kept in the file at `path`; made there, readable by its owner only, when there is none.
 * Two processes that start at once end up with the same key: the file appears whole or not at all, and the first wins.
 * A file of another length throws – guessing on would make everything sealed under the real key unreadable.
 */
export async function loadOrCreateKey(path: string): Promise<Buffer> {
  const present = await readKey(path);
  if (present !== null) return present;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(KEY_BYTES));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  const key = await readKey(path);
  if (key === null) throw new Error('the key file vanished while it was being made');
  return key;
}

async function readKey(path: string): Promise<Buffer | null> {
  try {
    const key = await readFile(path);
    if (key.length !== KEY_BYTES) throw new Error(`the key file ${path} does not hold ${KEY_BYTES} bytes`);
    return key;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
