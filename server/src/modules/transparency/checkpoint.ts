import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { type Checkpoint, formatCheckpoint, formatVerifierKey, keyIdOf, signNote } from '@hengjian/signed-note';

/** Signs heads under the name of the log. Behind this door other algorithms, or a machine that keeps the key, fit. */
export interface HeadSigner {
  /** First line of every checkpoint: a name without scheme, like a host. */
  readonly origin: string;
  /** The key that verifies, as a vkey line. */
  readonly verifierKey: string;
  /** The head as a signed note (C2SP tlog-checkpoint). */
  sign(head: Pick<Checkpoint, 'size' | 'root'>): string;
}

/** A signer with an Ed25519 key held by this process. */
export function createSigner(origin: string, privateKey: KeyObject): HeadSigner {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined || privateKey.asymmetricKeyType !== 'ed25519') throw new Error('the log signs with Ed25519');
  const publicKey = new Uint8Array(Buffer.from(x, 'base64url'));
  const signer = {
    name: origin,
    id: keyIdOf(origin, publicKey),
    sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)),
  };
  return {
    origin,
    verifierKey: formatVerifierKey(origin, publicKey),
    sign: (head) => signNote(formatCheckpoint({ origin, ...head }), [signer]),
  };
}
