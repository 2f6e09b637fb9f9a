import { createHash, verify, X509Certificate } from 'node:crypto';
import { fromBER, OctetString, Sequence } from 'asn1js';
import { type Attribute, Certificate, ContentInfo, SignedData } from 'pkijs';
import { attributesFor, bufferOf, composeCms, OIDS } from './cms.ts';

/**
 * What the signatures of a PDF say. `WHOLE` alone means: every byte is as one of the trusted certificates signed it.
 * The others, from good to bad: `APPENDED` – ours, but something was added behind it, which it does not cover;
 * `FOREIGN` – whole, by a certificate we do not know; `CHANGED` – bytes are not those that were signed; `DAMAGED` – there
 * is a signature that cannot be read; `UNSIGNED`; `NOT_A_PDF`.
 */
export type PdfSignature =
  | { readonly code: 'WHOLE'; readonly by: string; readonly saidAt: string | null }
  | { readonly code: 'APPENDED'; readonly by: string; readonly bytes: number }
  | { readonly code: 'FOREIGN'; readonly by: string }
  | { readonly code: 'CHANGED' }
  | { readonly code: 'DAMAGED' }
  | { readonly code: 'UNSIGNED' }
  | { readonly code: 'NOT_A_PDF' };

const RANK: readonly PdfSignature['code'][] = ['WHOLE', 'APPENDED', 'CHANGED', 'FOREIGN', 'DAMAGED'];
/** Places that say they are a signature, and those that are worth the work: hostile files have any number of both. */
const MOST_PLACES = 1000;
const MOST_SIGNATURES = 8;
const MOST_SIGNATURE_BYTES = 65_536;

/**
 * Judges the signatures of `pdf` against the trusted certificates (DER). Total: hostile bytes get an answer, never an
 * exception. Revocation and times are not looked at: a certificate is ours or not.
 */
export function verifyPdfSignature(pdf: Uint8Array, trusted: readonly Uint8Array[]): PdfSignature {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return { code: 'NOT_A_PDF' };
  const { claims, places } = findClaims(bytes);
  if (places === 0) return { code: 'UNSIGNED' };
  const found = claims.map((claim): PdfSignature => {
    try {
      return judge(bytes, claim, trusted) ?? { code: 'DAMAGED' };
    } catch {
      // The ASN.1 reader throws on what it cannot read, a stack overflow among it.
      return { code: 'DAMAGED' };
    }
  });
  // The best finding about ours counts before a foreign one: a second signature of somebody else is an addition to ours.
  found.sort((a, b) => RANK.indexOf(a.code) - RANK.indexOf(b.code));
  return found[0] ?? { code: 'DAMAGED' };
}

interface Claim {
  /** The signature lies in [gap, resume); what it covers is all before and all from there to `end`. */
  readonly gap: number;
  readonly resume: number;
  readonly end: number;
  readonly cms: Buffer;
}

function findClaims(bytes: Buffer): { readonly claims: readonly Claim[]; readonly places: number } {
  const claims: Claim[] = [];
  let places = 0;
  for (let at = bytes.indexOf('/ByteRange'); at >= 0; at = bytes.indexOf('/ByteRange', at + 1)) {
    if (++places > MOST_PLACES || claims.length === MOST_SIGNATURES) break;
    const claim = readClaim(bytes, at);
    if (claim !== undefined) claims.push(claim);
  }
  return { claims, places };
}

function readClaim(bytes: Buffer, at: number): Claim | undefined {
  const head = bytes.toString('latin1', at, at + 100);
  const range = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(head)?.slice(1);
  const [start, gap, resume, rest] = (range ?? []).map(Number);
  if (start !== 0 || gap === undefined || resume === undefined || rest === undefined) return undefined;
  const end = resume + rest;
  if (gap >= resume || end > bytes.length) return undefined;
  // The range must stand in what it covers: one inside the gap could describe a gap as large as a forger likes.
  if (at >= gap && at < resume) return undefined;
  const cms = readGap(bytes.subarray(gap, resume));
  return cms && { gap, resume, end, cms };
}

function judge(
  bytes: Buffer,
  { gap, resume, end, cms }: Claim,
  trusted: readonly Uint8Array[],
): PdfSignature | undefined {
  const signed = readSignedData(cms);
  if (signed === undefined) return undefined;
  const digest = createHash('sha256').update(bytes.subarray(0, gap)).update(bytes.subarray(resume, end)).digest();
  const by = nameOf(signed.certificate);
  if (!holds(signed, digest)) return { code: 'CHANGED' };
  if (!trusted.some((each) => Buffer.compare(each, signed.certificate) === 0)) return { code: 'FOREIGN', by };
  if (!isOurForm(cms, digest, signed)) return { code: 'CHANGED' };
  if (end !== bytes.length) return { code: 'APPENDED', by, bytes: bytes.length - end };
  return { code: 'WHOLE', by, saidAt: saidAt(bytes.toString('latin1', resume, resume + 400)) };
}

/** The gap holds one hex string and nothing else; behind the signature there are only zeros. */
function readGap(gap: Buffer): Buffer | undefined {
  if (gap.length > 2 * MOST_SIGNATURE_BYTES) return undefined;
  const text = gap.toString('latin1');
  if (!/^<(?:[0-9A-Fa-f]{2})+>$/.test(text)) return undefined;
  return Buffer.from(text.slice(1, -1), 'hex');
}

interface SignedParts {
  /** DER of the signer's certificate as it came along. */
  readonly certificate: Buffer;
  readonly attributes: readonly Attribute[];
  /** DER of the SET OF signed attributes, which is what is signed. */
  readonly signedBytes: Buffer;
  readonly signature: Buffer;
}

function readSignedData(cms: Buffer): SignedParts | undefined {
  const parsed = fromBER(bufferOf(cms));
  if (parsed.offset < 0 || cms.subarray(parsed.offset).some((byte) => byte !== 0)) return undefined;
  const content = new ContentInfo({ schema: parsed.result });
  if (content.contentType !== OIDS.signedData) return undefined;
  const data = new SignedData({ schema: content.content });
  const [signer] = data.signerInfos;
  const [certificate] = data.certificates ?? [];
  if (signer === undefined || data.signerInfos.length !== 1) return undefined;
  if (!(certificate instanceof Certificate) || signer.signedAttrs === undefined) return undefined;
  return {
    certificate: Buffer.from(certificate.toSchema().toBER()),
    attributes: signer.signedAttrs.attributes,
    signedBytes: Buffer.from(signer.signedAttrs.encodedValue),
    signature: Buffer.from(signer.signature.valueBlock.valueHexView),
  };
}

/** The signature is of this certificate's key, names this certificate, and is over this digest. */
function holds({ certificate, attributes, signedBytes, signature }: SignedParts, digest: Buffer): boolean {
  const valueOf = (type: string) => attributes.find((each) => each.type === type)?.values[0];
  const stated = valueOf(OIDS.messageDigest);
  if (!(stated instanceof OctetString) || !digest.equals(Buffer.from(stated.valueBlock.valueHexView))) return false;
  const named = firstOf(firstOf(firstOf(valueOf(OIDS.signingCertificateV2))));
  // ESSCertIDv2 begins with the algorithm where it is not SHA-256; then this is none of ours, and only its key is asked.
  if (named instanceof OctetString) {
    const fingerprint = createHash('sha256').update(certificate).digest();
    if (!fingerprint.equals(Buffer.from(named.valueBlock.valueHexView))) return false;
  }
  const { publicKey } = new X509Certificate(certificate);
  return verify('sha256', signedBytes, publicKey, signature);
}

/** Not a byte around the signature differs from how we write it: the structure is mostly unsigned. */
function isOurForm(cms: Buffer, digest: Buffer, { certificate, signature }: SignedParts): boolean {
  const attributes = attributesFor(digest, certificate);
  const composed = composeCms(Certificate.fromBER(bufferOf(certificate)), attributes, signature);
  return composed.equals(cms.subarray(0, composed.length));
}

function firstOf(value: unknown): unknown {
  return value instanceof Sequence ? value.valueBlock.value[0] : undefined;
}

function nameOf(certificate: Buffer): string {
  const { subject } = new X509Certificate(certificate);
  return (/^CN=(.*)$/m.exec(subject)?.[1] ?? subject).slice(0, 200);
}

/** What the signature dictionary says of the time, as an instant; it stands behind the signature in our documents. */
function saidAt(text: string): string | null {
  const found = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
