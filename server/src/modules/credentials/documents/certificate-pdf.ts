import { canonicalBytes } from '@hengjian/canonical-json';
import { err, ok, type Result } from '@hengjian/kernel';
import {
  type Documents,
  drawQr,
  type Language,
  type QrRefusal,
  type RenderedPdf,
  type RenderRefusal,
} from '../../../platform/documents/index.ts';
import type { AnnexRowFacts, CertificateFacts } from './facts.ts';
import { paperData } from './paper-data.ts';
import { PRINTED_NAME, printedData, printedHash } from './printed.ts';

const TEMPLATE = new URL('./template/certificate.typ', import.meta.url);
/** Above, structure for screen readers is left out: it takes 2 kB a row, and 20,000 rows would make 49 MB of 3. */
const TAGGED_UP_TO_ROWS = 1000;

export interface CertificateSettings {
  readonly language: Language;
  readonly publicUrl: string;
  readonly signer: string;
}

/** Renders the certificate with its annexes, unsigned. Same facts, same bytes. */
export async function renderCertificate(
  documents: Documents,
  facts: CertificateFacts,
  rows: readonly AnnexRowFacts[],
  { language, publicUrl, signer }: CertificateSettings,
): Promise<Result<RenderedPdf, RenderRefusal | QrRefusal>> {
  const qr = drawQr(facts.qr);
  if (!qr.ok) return err(qr.error);
  const printed = printedData(facts);
  const rendered = await documents.renderPdf({
    template: TEMPLATE,
    data: paperData(facts, rows, { language, publicUrl, signer, dataHash: printedHash(printed), qr: qr.value }),
    language,
    creationInstant: facts.decision.recordedAt,
    assets: { 'qr.svg': Buffer.from(qr.value.svg) },
    attachment: {
      name: PRINTED_NAME,
      mimeType: 'application/json',
      description: 'What this certificate prints, as data (canonical JSON, RFC 8785)',
      bytes: canonicalBytes(printed),
    },
    tagged: rows.length <= TAGGED_UP_TO_ROWS,
  });
  return rendered.ok ? ok(rendered.value) : rendered;
}
