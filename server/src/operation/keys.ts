import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secrets of one installation. Losing them loses sign-in second factors and the log's identity: back them up. */
export interface Keys {
  /** 32 bytes; encrypts second-factor secrets at rest. */
  readonly sealing: Buffer;
  /** Ed25519; signs the heads of the transparency log. */
  readonly log: KeyObject;
}

/** Reads the keys below `dataDir/keys`, or makes them on the first start. Readable by the server's user only. */
export async function loadKeys(dataDir: string): Promise<Keys> {
  const directory = join(dataDir, 'keys');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const sealing = await readOrCreate(join(directory, 'sealing.hex'), () => randomBytes(32).toString('hex'));
  const log = await readOrCreate(join(directory, 'log-ed25519.pem'), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  return { sealing: Buffer.from(sealing.trim(), 'hex'), log: createPrivateKey(log) };
}

async function readOrCreate(path: string, create: () => string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
  }
  const text = create();
  // Synced before use: a key that signed something must survive the next power cut.
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return text;
}
