import { canonicalHash, type JsonObject } from '@hengjian/canonical-json';
import type { CertificateFacts } from './facts.ts';

export const PRINTED_FORMAT = 'hengjian.certificate-pdf/v1';
/** Name of the attachment that carries the printed data. */
export const PRINTED_NAME = 'certificate.json';

/**
 * What the certificate prints, as data: attached to the PDF, kept in the register beside the file, and hashed for the foot
 * of the page (docs/specs/certificate-pdf.md). The annex is in it by its hash.
 */
export function printedData(facts: CertificateFacts): JsonObject {
  const { holder, decision, annex, log } = facts;
  return {
    format: PRINTED_FORMAT,
    number: facts.number,
    holder: { name: holder.name, uscc: holder.uscc, address: holder.address },
    sites: facts.sites.map(({ number, name, address }) => ({ number, name, address })),
    authority: facts.authority.zh,
    validFrom: facts.validFrom,
    validTo: facts.validTo,
    decision: { kind: decision.kind, sequence: decision.sequence, decidedOn: decision.decidedOn },
    annex: { version: annex.version, rows: annex.rows, sha256: annex.sha256 },
    signatories: facts.signatories.map(({ name, post, field, remark }) => ({ name, post, field, remark })),
    log: log && { leafIndex: log.leafIndex, treeSize: log.treeSize, root: log.root },
    qr: facts.qr,
    synthetic: holder.synthetic,
  };
}

/** SHA-256 of the data's canonical JSON (RFC 8785), as hex: the hash on the paper. */
export function printedHash(data: JsonObject): string {
  return canonicalHash(data);
}
