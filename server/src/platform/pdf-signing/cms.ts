import { createHash, webcrypto } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, Sequence, Set as AsnSet } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  type Certificate,
  ContentInfo,
  createCMSECDSASignature,
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

/** The signed attributes over content with this SHA-256, in the order of DER. */
export function attributesFor(digest: Uint8Array, certificateDer: Uint8Array): readonly Attribute[] {
  const fingerprint = createHash('sha256').update(certificateDer).digest();
  // SigningCertificateV2 { certs { ESSCertIDv2 { hashAlgorithm DEFAULT sha256, certHash } } }
  const named = new Sequence({ value: [new OctetString({ valueHex: bufferOf(fingerprint) })] });
  const signing = new Sequence({ value: [new Sequence({ value: [named] })] });
  return [
    new Attribute({ type: OIDS.contentType, values: [new ObjectIdentifier({ value: OIDS.data })] }),
    new Attribute({ type: OIDS.messageDigest, values: [new OctetString({ valueHex: bufferOf(digest) })] }),
    new Attribute({ type: OIDS.signingCertificateV2, values: [signing] }),
  ].sort((a, b) => Buffer.compare(derOf(a), derOf(b))); // a SET OF in DER is sorted, and the signature is over DER
}

/**
 * A detached CAdES-B signature (ETSI EN 319 122-1, 5.3) over content with this SHA-256, DER. The time of signing is not
 * in it: PAdES puts that into the PDF's signature dictionary (EN 319 142-1, 6.3).
 */
export async function signDetached(
  digest: Uint8Array,
  { certificate, certificateDer, key }: SigningPart,
): Promise<Buffer> {
  const attributes = attributesFor(digest, certificateDer);
  const signedBytes = new AsnSet({ value: attributes.map((each) => each.toSchema()) }).toBER();
  const raw = await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, signedBytes);
  return composeCms(certificate, attributes, new Uint8Array(createCMSECDSASignature(raw)));
}

/**
 * The structure around a signature, DER. Much of it is not signed; that it can be composed anew from what is, is how the
 * judge finds a change there.
 */
export function composeCms(certificate: Certificate, attributes: readonly Attribute[], signature: Uint8Array): Buffer {
  const sha256 = new AlgorithmIdentifier({ algorithmId: OIDS.sha256 });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OIDS.data }),
    certificates: [certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: new Integer({ valueHex: certificate.serialNumber.valueBlock.valueHexView.slice().buffer }),
        }),
        digestAlgorithm: sha256,
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: [...attributes] }),
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: OIDS.ecdsaWithSha256 }),
        signature: new OctetString({ valueHex: bufferOf(signature) }),
      }),
    ],
  });
  const content = new ContentInfo({ contentType: OIDS.signedData, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

function derOf(attribute: Attribute): Buffer {
  return Buffer.from(attribute.toSchema().toBER());
}

export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
