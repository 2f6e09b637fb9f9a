export {
  ANSWER_FORMAT,
  type AnswerContent,
  answerHash,
  answerJson,
  type AnswerQuestion,
  signAnswer,
} from './answer.ts';
export { fromBase45, toBase45 } from './base45.ts';
export { encodeList, MIN_ENTRIES, writeBits } from './bit-string.ts';
export { type CertificateClaims, checkClaims, MAX_STATUS_INDEX } from './claims.ts';
export { dayAt, readInstant, writeInstant } from './day.ts';
export {
  type CertificateCode,
  type CertificateStep,
  judgeCertificate,
  judgeCredential,
  type JudgeInput,
  type Judgement,
} from './judge.ts';
export { keyIdOfPublicKey } from './key-id.ts';
export { leafHashOf, type LogProof, readLogProof, type Sha256 } from './log-proof.ts';
export { composeQrText, QR_MAX_LENGTH, QR_PREFIX, type ReadCertificate, readQrText } from './qr-text.ts';
export type { CredentialSigner, SignatureVerifier } from './signature.ts';
export {
  composeStatusList,
  openStatusList,
  STATUS_PURPOSES,
  type StatusCode,
  type StatusList,
  type StatusLists,
  type StatusPurpose,
} from './status-list.ts';
export type { Answer, Step } from './step.ts';
export {
  type KeyCode,
  type KeyUse,
  openTrustList,
  type Trust,
  TRUST_FORMAT,
  type TrustCode,
  type TrustedKey,
  trustNoteText,
} from './trust.ts';
export {
  type AnswerCode,
  type AnswerStep,
  SIGNED_ANSWER_FORMAT,
  type VerifiedAnswer,
  verifyAnswer,
  type VerifyAnswerInput,
} from './verify-answer.ts';
/** What is used where the platform has nothing faster. */
export { verifyEd25519 } from '@hengjian/signed-note';
export { parseVerifierKey as parseLogKey } from '@hengjian/verify';
export { certificateCredential, composeCredential, readCredential } from './w3c-credential.ts';
