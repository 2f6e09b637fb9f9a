import { err, ok, type Result } from '@hengjian/kernel';
import type { CertificateStatus } from '@hengjian/regulation-register';
import type { Language, QrRefusal, RenderRefusal } from '../../../platform/documents/index.ts';
import { signPdf } from '../../../platform/pdf-signing/index.ts';
import { renderCertificate } from './certificate-pdf.ts';
import type { AnnexRowFacts, CertificateFacts } from './facts.ts';
import type { DocumentMeans } from './means.ts';
import { fieldsOf, sameFields } from './claimed.ts';
import { printedData } from './printed.ts';
import { findAnnexRows, findEntry } from './register.ts';
import { type IssuedDocument, listDocuments, saveDocument } from './store.ts';

/** More rows than these are not printed: at 70 kB each the renderer would want more memory than a small server has. */
export const MOST_ANNEX_ROWS = 24_000;
/** The largest PDF that is kept: 24,000 rows make some 4 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

export type IssueRefusal =
  | { readonly code: 'UNKNOWN_CERTIFICATE' }
  /** A paper that says somebody is licensed is not handed out for a certificate that is not in force. */
  | { readonly code: 'NOT_IN_FORCE'; readonly status: CertificateStatus }
  /** The decision has no place in the log yet, which takes a moment. */
  | { readonly code: 'NOT_LOGGED_YET' }
  | { readonly code: 'ANNEX_TOO_LONG'; readonly rows: number }
  /** The rows believed now are not those the decision counted. */
  | { readonly code: 'ANNEX_DIFFERS'; readonly rows: number }
  | RenderRefusal
  | QrRefusal;

export type IssueDocument = (number: string, language: Language) => Promise<Result<IssuedDocument, IssueRefusal>>;

/** `issueDocument` for one server: whoever asks for what is being made waits for it instead of having it made twice. */
export function createIssuer(means: DocumentMeans): IssueDocument {
  const underway = new Map<string, ReturnType<IssueDocument>>();
  return (number, language) => {
    const key = `${language} ${number}`;
    const before = underway.get(key);
    if (before !== undefined) return before;
    const issue = issueDocument(means, number, language).finally(() => underway.delete(key));
    underway.set(key, issue);
    return issue;
  };
}

/**
 * The PDF of a certificate as of its newest decision: found, or rendered, signed and kept now. Tens of thousands of
 * certificates were taken over, and few are ever asked for on paper. One that no longer says what the register says is
 * made anew: a name or a signatory changes without a decision on the certificate.
 */
async function issueDocument(
  means: DocumentMeans,
  number: string,
  language: Language,
): Promise<Result<IssuedDocument, IssueRefusal>> {
  const prepared = await means.db.transaction().execute((tx) => prepare(tx, means, number, language));
  if (!prepared.ok) return prepared;
  if ('issued' in prepared.value) return ok(prepared.value.issued);
  const { facts, rows } = prepared.value;
  const signer = means.signing.signer.name;
  const rendered = await renderCertificate(means.documents, facts, rows, {
    language,
    publicUrl: means.publicUrl,
    signer,
  });
  if (!rendered.ok) return rendered;
  const issuedAt = means.clock.now();
  const signed = await signPdf(rendered.value.bytes, means.signing.signer, issuedAt, {
    reason: `资质认定证书 ${facts.number}`,
    location: facts.authority.zh,
  });
  const kept = await means.files.put(oneOf(signed), MOST_BYTES);
  if (!kept.ok) throw new Error(`a certificate could not be kept: ${kept.error.code}`);
  const issued: IssuedDocument = {
    decisionId: facts.decision.id,
    language,
    certificateId: facts.certificateId,
    number: facts.number,
    sequence: facts.decision.sequence,
    ...kept.value,
    pages: rendered.value.pages,
    printed: printedData(facts),
    issuedAt,
  };
  await saveDocument(means.db, issued);
  return ok(issued);
}

type Prepared =
  | { readonly issued: IssuedDocument }
  | { readonly facts: CertificateFacts; readonly rows: readonly AnnexRowFacts[] };

async function prepare(
  tx: Parameters<typeof findEntry>[0],
  means: DocumentMeans,
  number: string,
  language: Language,
): Promise<Result<Prepared, IssueRefusal>> {
  const entry = await findEntry(tx, means, number);
  if (entry === undefined) return err({ code: 'UNKNOWN_CERTIFICATE' });
  const { facts, status } = entry;
  // `none`: it begins on a later day, and its holder needs the paper before.
  if (status !== 'active' && status !== 'none') return err({ code: 'NOT_IN_FORCE', status });
  const now = fieldsOf(printedData({ ...facts, qr: '' }));
  const before = await listDocuments(tx, facts.decision.id, language);
  const issued = before.find(({ printed }) => sameFields(fieldsOf(printed), now));
  if (issued !== undefined) return ok({ issued });
  if (facts.log === null) return err({ code: 'NOT_LOGGED_YET' });
  if (facts.annex.rows > MOST_ANNEX_ROWS) return err({ code: 'ANNEX_TOO_LONG', rows: facts.annex.rows });
  const rows = await findAnnexRows(tx, entry, MOST_ANNEX_ROWS);
  if (rows === undefined) return err({ code: 'ANNEX_DIFFERS', rows: facts.annex.rows });
  const qr = await means.qrTextOf(tx, facts.number);
  if (qr === undefined) return err({ code: 'UNKNOWN_CERTIFICATE' });
  return ok({ facts: { ...facts, qr }, rows });
}

async function* oneOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
