import { createHash } from 'node:crypto';
import { type SigningPart, signDetached } from './cms.ts';
import { type OpenPdf, openPdf, pdfDate, pdfText } from './incremental.ts';

export interface PdfSigner extends SigningPart {
  /** Name in the certificate: who signs. */
  readonly name: string;
}

/** What a reader shows beside the signature. */
export interface SignatureWords {
  readonly reason: string;
  readonly location: string;
}

/** Bytes kept free for the signature: it takes some 1,000; a chain of certificates still fits. */
const SIGNATURE_BYTES = 6144;
const DIGITS = 10;

/**
 * Signs a document of our own compiler as PAdES-B-B (ETSI EN 319 142-1): the rendered bytes stay as they are, signature
 * and field are added behind them. There is no time stamp of a third party; `instant` is what we say the time is, and the
 * transparency log is what proves an order.
 */
export async function signPdf(
  pdf: Uint8Array,
  signer: PdfSigner,
  instant: Temporal.Instant,
  words: SignatureWords,
): Promise<Buffer> {
  const prepared = prepare(openPdf(pdf), signer.name, instant, words);
  const contentsAt = prepared.lastIndexOf(`/Contents <${'0'.repeat(64)}`) + '/Contents '.length;
  const contentsEnd = contentsAt + 2 * SIGNATURE_BYTES + 2;
  const range = [0, contentsAt, contentsEnd, prepared.length - contentsEnd];
  const text = `/ByteRange [${range.map((value) => String(value).padEnd(DIGITS)).join(' ')}]`;
  prepared.write(text, prepared.lastIndexOf('/ByteRange ['), 'latin1');
  const digest = createHash('sha256')
    .update(prepared.subarray(0, contentsAt))
    .update(prepared.subarray(contentsEnd))
    .digest();
  const signature = await signDetached(digest, signer);
  if (signature.length > SIGNATURE_BYTES) throw new Error(`a signature of ${signature.length} bytes has no room`);
  prepared.write(signature.toString('hex'), contentsAt + 1, 'latin1');
  return prepared;
}

function prepare(pdf: OpenPdf, name: string, instant: Temporal.Instant, words: SignatureWords): Buffer {
  const signature = pdf.free;
  const field = pdf.free + 1;
  const page = firstPage(pdf);
  const catalog = pdf.dictionaryOf(pdf.root);
  const pageDictionary = pdf.dictionaryOf(page);
  // A template with a link or a field on its first page would need these merged.
  if (/\/(AcroForm|Annots)\b/.test(catalog + pageDictionary)) throw new Error('the first page has links or fields');
  const blank = ' '.repeat(DIGITS);
  return pdf.append(
    new Map([
      [
        signature,
        `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n` +
          `/ByteRange [${[blank, blank, blank, blank].join(' ')}]\n/Contents <${'0'.repeat(2 * SIGNATURE_BYTES)}>\n` +
          `/M ${pdfDate(instant)} /Name ${pdfText(name)} /Reason ${pdfText(words.reason)} /Location ${pdfText(words.location)} >>`,
      ],
      // Without a place on the page (and so without a drawing, which PDF/A would ask for); printed and locked.
      [
        field,
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /V ${signature} 0 R /F 132 /Rect [0 0 0 0] /P ${page} 0 R >>`,
      ],
      [pdf.root, `<< ${catalog}\n/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >> >>`],
      [page, `<< ${pageDictionary}\n/Annots [${field} 0 R] >>`],
    ]),
  );
}

function firstPage(pdf: OpenPdf): number {
  let object = reference(/\/Pages (\d+) 0 R/, pdf.dictionaryOf(pdf.root));
  while (!/\/Type \/Page\b(?!s)/.test(pdf.dictionaryOf(object)))
    object = reference(/\/Kids \[\s*(\d+) 0 R/, pdf.dictionaryOf(object));
  return object;
}

function reference(pattern: RegExp, dictionary: string): number {
  const found = pattern.exec(dictionary)?.[1];
  if (found === undefined) throw new Error('the document has no first page');
  return Number(found);
}
