import { randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';
import { bufferOf } from './cms.ts';
import type { PdfSigner } from './sign-pdf.ts';

/** What signs documents now, and every certificate that ever did here: what was signed before a change stays ours. */
export interface PdfSigning {
  readonly signer: PdfSigner;
  /** DER of each certificate. */
  readonly trusted: readonly Buffer[];
}

const NAME = /^document-signing.*\.pem$/;
const CURRENT = 'document-signing.pem';
const YEARS = 10;
const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/**
 * The key and certificate in `directory/document-signing.pem`; made there, readable by its owner only, when there is none:
 * ECDSA P-256 and a certificate that `name` gives itself, so no reader knows it – the trust list of the house tells it.
 *   An office puts its own there: private key (PKCS #8) and certificate, both PEM. To change keys, rename the file to
 * `document-signing-<anything>.pem` and start again; its certificate stays trusted, and its key may be taken out of it.
 */
export async function loadOrCreateSigning(directory: string, name: string, now: Temporal.Instant): Promise<PdfSigning> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const names = async () => (await readdir(directory)).filter((each) => NAME.test(each));
  if (!(await names()).includes(CURRENT)) await create(join(directory, CURRENT), name, now);
  const trusted: Buffer[] = [];
  for (const each of await names())
    trusted.push(...readBlocks(await readFile(join(directory, each), 'utf8'), 'CERTIFICATE'));
  return { signer: await readSigner(join(directory, CURRENT)), trusted };
}

async function readSigner(path: string): Promise<PdfSigner> {
  const text = await readFile(path, 'utf8');
  const [certificateDer] = readBlocks(text, 'CERTIFICATE');
  const [keyDer] = readBlocks(text, 'PRIVATE KEY');
  if (certificateDer === undefined || keyDer === undefined)
    throw new Error(`${path} must hold a PRIVATE KEY (PKCS #8, P-256) and a CERTIFICATE`);
  const certificate = Certificate.fromBER(bufferOf(certificateDer));
  const key = await webcrypto.subtle.importKey('pkcs8', bufferOf(keyDer), EC, false, ['sign']);
  const subject = new X509Certificate(certificateDer).subject;
  return { certificate, certificateDer, key, name: /^CN=(.*)$/m.exec(subject)?.[1] ?? subject };
}

/** The file appears whole or not at all, and of two processes that start at once the first wins. */
async function create(path: string, name: string, now: Temporal.Instant): Promise<void> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(await makePem(name, now));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
}

async function makePem(name: string, now: Temporal.Instant): Promise<string> {
  const keys = await webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const certificate = new Certificate({ version: 2 });
  // Positive and 127 bits, RFC 5280 4.1.2.2.
  const serial = randomBytes(16);
  serial.writeUInt8((serial.readUInt8(0) & 0x3f) | 0x40, 0);
  certificate.serialNumber = new Integer({ valueHex: bufferOf(serial) });
  for (const side of [certificate.subject, certificate.issuer])
    side.typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }));
  const start = now.toZonedDateTimeISO('UTC');
  certificate.notBefore.value = new Date(start.epochMilliseconds);
  certificate.notAfter.value = new Date(start.add({ years: YEARS }).epochMilliseconds);
  certificate.extensions = [
    extension('2.5.29.19', new BasicConstraints({ cA: false }).toSchema().toBER()),
    // keyUsage: digitalSignature and contentCommitment.
    extension('2.5.29.15', bufferOf(Buffer.from('030206c0', 'hex'))),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return (
    writeBlock('PRIVATE KEY', Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))) +
    writeBlock('CERTIFICATE', Buffer.from(certificate.toSchema(true).toBER()))
  );
}

function extension(extnID: string, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue });
}

function writeBlock(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function readBlocks(text: string, label: string): Buffer[] {
  const blocks = text.matchAll(new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, 'g'));
  return [...blocks].map(([, body]) => Buffer.from(body ?? '', 'base64'));
}
