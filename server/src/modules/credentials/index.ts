export type { AnsweredQuestion, SignedAnswer } from './answers/answer-question.ts';
export { createCredentials } from './credentials.ts';
export { nodeVerifier } from './keys/node-verifier.ts';
export type {
  AnswerFacts,
  CertificateQuestion,
  CertificateRecord,
  CertificateSource,
  CredentialLog,
  CredentialsMeans,
  Issuer,
} from './means.ts';
export { publicCredentials, type PublicCredentials } from './public-credentials.ts';
export type { CertificateProof, StatusTimes } from './verify/describe-certificate.ts';
