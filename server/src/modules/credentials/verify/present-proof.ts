import type { PublicCertificate } from '@hengjian/contract';
import type { SignedAnswer } from '../answers/answer-question.ts';
import { issuerOf } from '../issue/issue-credential.ts';
import type { CertificateRecord, CredentialsMeans, WireProof } from '../means.ts';
import type { CertificateProof } from './describe-certificate.ts';

/** As the interface gives it. */
export function presentProof(proof: CertificateProof, means: CredentialsMeans): PublicCertificate {
  const { answer, reasons, steps, status, certificate, qrText, vcJwt, log } = proof;
  return {
    answer,
    reasons: [...reasons],
    steps: steps.map(({ name, outcome, code, detail }) => ({ name, outcome, code, detail: { ...detail } })),
    status,
    certificate: certificate === null ? null : presentRecord(certificate, means),
    qrText,
    credential: vcJwt,
    log: presentLog(log),
  };
}

export function presentAnswer({ format, answer, jws, log }: SignedAnswer) {
  return { format, answer, jws, log: presentLog(log) };
}

function presentLog(log: WireProof | null) {
  return log === null ? null : { ...log, proof: [...log.proof] };
}

function presentRecord(record: CertificateRecord, { issuers }: CredentialsMeans) {
  const { number, institution, institutionCode, uscc, validFrom, validTo, sites, decision } = record;
  const id = issuerOf(record.issuer);
  const { kind, decidedOn, annexVersion, annexRows, annexSha256 } = decision;
  return {
    number,
    institution,
    institutionCode,
    uscc,
    issuer: { id, name: issuers.find((issuer) => issuer.id === id)?.name ?? { zh: id, en: id } },
    validFrom,
    validTo,
    sites: [...sites],
    annex: { version: annexVersion, rows: annexRows, sha256: annexSha256 },
    newest: { kind, decidedOn },
    statusIndex: record.statusIndex,
  };
}
