import { verifyEd25519 } from '@hengjian/signed-note';

/**
 * Whether this is an Ed25519 signature of the message by the key of 32 bytes. Whoever has a faster one than ours gives
 * it: `node:crypto` in Node, WebCrypto (which answers later) in a browser.
 */
export type SignatureVerifier = (
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

/**
 * Asks the given verifier, and our own where there is none or where it fails to answer: a browser without Ed25519 throws,
 * and that must not make a good certificate a bad one.
 */
export async function isSignedBy(
  verify: SignatureVerifier | undefined,
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (key.length !== 32 || signature.length !== 64) return false;
  if (verify !== undefined) {
    try {
      return await verify(key, message, signature);
    } catch {
      // Fall back below.
    }
  }
  return verifyEd25519(key, message, signature);
}

/** Whoever holds a signing key. The key itself never comes here. */
export interface CredentialSigner {
  /** Sixteen hex digits, see `keyIdOfPublicKey`. */
  readonly keyId: string;
  sign(message: Uint8Array): Uint8Array;
}
