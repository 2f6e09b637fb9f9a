import { err, ok, type Result } from '@hengjian/result';
import { fromHex, toHex } from '@hengjian/sha256';
import { fromBase45, toBase45 } from './base45.ts';
import type { CborValue } from './cbor.ts';
import { encodeCbor } from './cbor-encode.ts';
import { type CertificateClaims, decodeClaims, encodeClaims } from './claims.ts';
import { decodeSign1, EDDSA, encodeSign1, HEADER, type Sign1, toBeSigned } from './cose.ts';
import type { CredentialSigner } from './signature.ts';

export const QR_PREFIX = 'HJ1:';
/** What an ordinary phone still reads from paper (alphanumeric characters of a QR code). */
export const QR_MAX_LENGTH = 600;
const ELLIPSIS = '…';

/**
 * The text of a certificate's QR code: CWT in COSE_Sign1 in base45, behind `HJ1:`. Never longer than `QR_MAX_LENGTH`:
 * a name that leaves no room for itself (some 64 Chinese characters do) is cut and ends with `…`.
 */
export function composeQrText(claims: CertificateClaims, signer: CredentialSigner): string {
  const keyId = fromHex(signer.keyId);
  if (keyId?.length !== 8) throw new Error('a key id is sixteen hex digits');
  const protectedBytes = encodeCbor(
    new Map<number, CborValue>([
      [HEADER.algorithm, EDDSA],
      [HEADER.keyId, keyId],
    ]),
  );
  const payload = fittingPayload(claims, protectedBytes);
  const signature = signer.sign(toBeSigned(protectedBytes, payload));
  return QR_PREFIX + toBase45(encodeSign1({ protectedBytes, payload, signature }));
}

function fittingPayload(claims: CertificateClaims, protectedBytes: Uint8Array): Uint8Array {
  const name = Array.from(claims.institution);
  for (let kept = name.length; kept > 0; kept--) {
    const institution = kept === name.length ? claims.institution : name.slice(0, kept).join('') + ELLIPSIS;
    const payload = encodeClaims({ ...claims, institution });
    const { length } = encodeSign1({ protectedBytes, payload, signature: new Uint8Array(64) });
    if (QR_PREFIX.length + Math.ceil((length * 3) / 2) <= QR_MAX_LENGTH) return payload;
  }
  throw new Error('the claims leave no room for a name');
}

/** A certificate as read, not believed. */
export interface ReadCertificate {
  readonly claims: CertificateClaims;
  readonly keyId: string;
  /** What the signature must be of. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Takes the text of a QR code apart. `NOT_OURS`: some other code; `UNREADABLE`: ours, and damaged or not to the letter of
 * docs/specs/credential.md. Total.
 */
export function readQrText(text: string): Result<ReadCertificate, 'NOT_OURS' | 'UNREADABLE'> {
  if (text.length > 4 * QR_MAX_LENGTH) return err('NOT_OURS');
  // A space is a digit of base45, so only line ends, which editors add, are passed over.
  const line = text.replace(/^[\r\n\t]+|[\r\n\t]+$/g, '');
  if (!line.startsWith(QR_PREFIX)) return err('NOT_OURS');
  if (line.length > QR_MAX_LENGTH) return err('UNREADABLE');
  const bytes = fromBase45(line.slice(QR_PREFIX.length));
  const message = bytes.ok ? decodeSign1(bytes.value) : bytes;
  if (!message.ok) return err('UNREADABLE');
  const keyId = keyIdOf(message.value);
  const claims = decodeClaims(message.value.payload);
  if (keyId === null || !claims.ok) return err('UNREADABLE');
  const { protectedBytes, payload, signature } = message.value;
  return ok({ claims: claims.value, keyId, signed: toBeSigned(protectedBytes, payload), signature });
}

/** Exactly algorithm and key id, both signed, and nothing unsigned beside them. */
function keyIdOf({ protectedHeader, unprotectedHeader, signature }: Sign1): string | null {
  const keyId = protectedHeader.get(HEADER.keyId);
  const exact =
    protectedHeader.size === 2 &&
    protectedHeader.get(HEADER.algorithm) === EDDSA &&
    unprotectedHeader.size === 0 &&
    signature.length === 64;
  return exact && keyId instanceof Uint8Array && keyId.length === 8 ? toHex(keyId) : null;
}
