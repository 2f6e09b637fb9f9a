export { parseVerifierKey, type VerifierKey } from '@hengjian/signed-note';
export type { Trust, VerifyCode, VerifyFailure } from './failure.ts';
export type { LogReport } from './log-proof.ts';
export { type VerifiedDraw, verifyDraw } from './verify-draw.ts';
