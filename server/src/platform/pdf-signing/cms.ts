import { createHash } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

export const OIDS = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  /** RFC 5035: binds the signature to one certificate. Without it a signature is no CAdES, and so no PAdES. */
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

export interface SigningPart {
  readonly certificate: Certificate;
  /** DER of the certificate, as it was issued. */
  readonly certificateDer: Buffer;
  /** ECDSA P-256. */
  readonly key: CryptoKey;
}

/**
 * A detached CAdES-B signature (ETSI EN 319 122-1, 5.3) over content with this SHA-256, DER. The time of signing is not
 * in it: PAdES puts that into the PDF's signature dictionary (EN 319 142-1, 6.3).
 */
export async function signDetached(
  digest: Uint8Array,
  { certificate, certificateDer, key }: SigningPart,
): Promise<Buffer> {
  const fingerprint = createHash('sha256').update(certificateDer).digest();
  const attributes = [
    new Attribute({ type: OIDS.contentType, values: [new ObjectIdentifier({ value: OIDS.data })] }),
    new Attribute({ type: OIDS.messageDigest, values: [new OctetString({ valueHex: bufferOf(digest) })] }),
    new Attribute({
      type: OIDS.signingCertificateV2,
      // SigningCertificateV2 { certs { ESSCertIDv2 { hashAlgorithm DEFAULT sha256, certHash } } }
      values: [
        new Sequence({
          value: [
            new Sequence({
              value: [new Sequence({ value: [new OctetString({ valueHex: bufferOf(fingerprint) })] })],
            }),
          ],
        }),
      ],
    }),
  ].sort((a, b) => Buffer.compare(derOf(a), derOf(b))); // a SET OF in DER is sorted, and the signature is over DER
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OIDS.data }),
    certificates: [certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: new Integer({ valueHex: certificate.serialNumber.valueBlock.valueHexView.slice().buffer }),
        }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await signed.sign(key, 0, 'SHA-256');
  const content = new ContentInfo({ contentType: OIDS.signedData, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

function derOf(attribute: Attribute): Buffer {
  return Buffer.from(attribute.toSchema().toBER());
}

export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
