import { type AnsweredQuestion, answerQuestion } from './answers/answer-question.ts';
import { composeTrustList } from './keys/trust-list.ts';
import type { CertificateQuestion, CredentialsMeans } from './means.ts';
import { findNewestList } from './status/store.ts';
import { type CertificateProof, describeCertificate, verifyText } from './verify/describe-certificate.ts';

/** Everything anybody may ask of proofs, for the public pages and for the interface alike. */
export interface PublicCredentials {
  describeCertificate(number: string): Promise<CertificateProof>;
  /** The text of a QR code, or a W3C credential. */
  verifyText(text: string): Promise<CertificateProof>;
  answer(question: CertificateQuestion): Promise<AnsweredQuestion>;
  /** `{ format, list, note }`, docs/specs/credential.md. */
  trustList(): ReturnType<typeof composeTrustList>;
  /** The newest published list, `application/vc+jwt`; undefined before the first. */
  statusList(purpose: 'revocation' | 'suspension'): Promise<string | undefined>;
}

export function publicCredentials(means: CredentialsMeans): PublicCredentials {
  return {
    describeCertificate: (number) => describeCertificate(means, number),
    verifyText: (text) => verifyText(means, text),
    answer: (question) => answerQuestion(means, question),
    trustList: () => composeTrustList(means),
    statusList: async (purpose) => (await findNewestList(means.db, purpose))?.jws,
  };
}
