import { createHash } from 'node:crypto';
import type { UploadVerification } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { type PdfSignature, verifyPdfSignature } from '../../../platform/pdf-signing/index.ts';
import { fieldsOf, qrFieldsOf, readClaimed } from './claimed.ts';
import { judgeUpload } from './judge-upload.ts';
import type { DocumentMeans } from './means.ts';
import { printedData } from './printed.ts';
import { findEntry, type RegisterEntry } from './register.ts';
import { findDocument, type IssuedDocument } from './store.ts';
import { fieldWords, UPLOAD_WORDS } from './words.ts';

/** Texts of strangers are shown beside the register's, but not without end. */
const SHOWN = 400;

/** What a PDF somebody sends is worth: first as bytes, then by its signature, then by what it says (docs/specs/certificate-pdf.md, 5). */
export async function verifyUpload(
  means: DocumentMeans,
  pdf: Uint8Array,
): Promise<Result<UploadVerification, 'NOT_A_PDF'>> {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const signature = verifyPdfSignature(pdf, means.signing.trusted);
  if (signature.code === 'NOT_A_PDF') return err('NOT_A_PDF');
  const claimedData = readClaimed(pdf);
  const { issued, entry } = await means.db.transaction().execute(async (tx) => {
    const found = await findDocument(tx, sha256);
    const number = found?.number ?? claimedData?.['number'];
    return { issued: found, entry: typeof number === 'string' ? await findEntry(tx, means, number) : undefined };
  });
  const claimed = issued?.printed ?? claimedData;
  const judged = judgeUpload({
    issued: issued !== undefined,
    signature: signature.code,
    claimed: claimed && { fields: fieldsOf(claimed), qr: qrFieldsOf(claimed) },
    register: entry && { fields: fieldsOf(printedData({ ...entry.facts, qr: '' })), status: entry.status },
  });
  return ok({
    answer: judged.answer,
    reasons: judged.reasons.map((code) => ({ code, words: UPLOAD_WORDS[code] })),
    sha256,
    size: pdf.length,
    issued: issued === undefined ? null : describeIssued(issued),
    signature: describeSignature(signature.code, signature),
    certificate: entry === undefined ? null : describeEntry(entry),
    differences: judged.differences.map(({ field, printed, register }) => ({
      field,
      words: fieldWords(field),
      printed: shorten(printed),
      register: shorten(register),
    })),
    statusAt: means.clock.now().toString({ smallestUnit: 'second' }),
  });
}

function describeIssued({ number, language, sequence, issuedAt }: IssuedDocument) {
  return { number, language, sequence, issuedAt: issuedAt.toString({ smallestUnit: 'second' }) };
}

function describeSignature(code: Exclude<PdfSignature['code'], 'NOT_A_PDF'>, signature: PdfSignature) {
  return {
    code,
    by: 'by' in signature ? shorten(signature.by) : null,
    saidAt: 'saidAt' in signature ? signature.saidAt : null,
  };
}

function describeEntry({ facts, status }: RegisterEntry) {
  const { number, holder, validFrom, validTo } = facts;
  return { number, name: holder.name, status, validFrom, validTo };
}

/** Cut between characters, and never through one: half a character is no text that could be answered. */
function shorten(text: string | null): string | null {
  if (text === null) return null;
  const characters = Array.from(text.toWellFormed());
  return characters.length <= SHOWN ? characters.join('') : `${characters.slice(0, SHOWN).join('')}…`;
}
