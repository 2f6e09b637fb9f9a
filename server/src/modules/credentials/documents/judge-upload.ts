import type { CertificateStatus } from '@hengjian/regulation-register';
import type { PdfSignature } from '../../../platform/pdf-signing/index.ts';
import type { ComparedFields } from './claimed.ts';

/** A place where a file says something else than the register does now. */
export interface Difference {
  /** `name`, `validTo`, …; `qr.` before it where the QR code is meant. */
  readonly field: string;
  readonly printed: string | null;
  readonly register: string | null;
}

/** Why a file is or is not a valid certificate now; closed. docs/specs/certificate-pdf.md says of each what it means. */
export type UploadCode =
  | 'ISSUED'
  | 'SIGNED'
  | 'CHANGED'
  | 'DIFFERS'
  | 'OUTDATED'
  | 'SUSPENDED'
  | 'REVOKED'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'NOT_YET'
  | 'APPENDED'
  | 'FOREIGN'
  | 'DAMAGED'
  | 'UNSIGNED'
  | 'NO_DATA'
  | 'UNKNOWN_NUMBER';

export interface UploadFacts {
  /** The file is, byte for byte, one that was issued here. */
  readonly issued: boolean;
  readonly signature: PdfSignature['code'];
  /** What the file says; of an issued file, what the register kept of it. */
  readonly claimed: { readonly fields: ComparedFields; readonly qr: ComparedFields | undefined } | undefined;
  /** What the register would print now; undefined where it does not know the number. */
  readonly register: { readonly fields: ComparedFields; readonly status: CertificateStatus } | undefined;
}

export interface UploadJudgement {
  readonly answer: 'valid' | 'not-valid' | 'cannot-tell';
  readonly reasons: readonly UploadCode[];
  readonly differences: readonly Difference[];
}

/**
 * The three answers for an uploaded PDF. `valid` needs the very bytes we issued, or our signature over every byte, and the
 * register to say the same today. What nobody vouches for is never valid: its page may show anything, whatever data it
 * carries – but where even that data contradicts the register, it is not valid.
 */
export function judgeUpload({ issued, signature, claimed, register }: UploadFacts): UploadJudgement {
  const differences = claimed && register ? compare(claimed, register.fields) : [];
  const ours = issued || signature === 'WHOLE';
  const conclude = (answer: UploadJudgement['answer'], ...reasons: UploadCode[]): UploadJudgement => ({
    answer,
    reasons,
    differences,
  });
  if (!ours && signature === 'CHANGED') return conclude('not-valid', 'CHANGED');
  const by: UploadCode = issued ? 'ISSUED' : signature === 'WHOLE' ? 'SIGNED' : DOUBT[signature];
  if (claimed === undefined) return conclude('cannot-tell', by, 'NO_DATA');
  if (register === undefined) return conclude('cannot-tell', by, 'UNKNOWN_NUMBER');
  const against: UploadCode[] = [...AGAINST[register.status]];
  // Of ours it was true once; of anybody else's nobody knows whether it ever was.
  if (differences.length > 0) against.push(ours ? 'OUTDATED' : 'DIFFERS');
  if (against.length > 0) return conclude('not-valid', by, ...against);
  return conclude(ours ? 'valid' : 'cannot-tell', by);
}

const AGAINST = {
  active: [],
  suspended: ['SUSPENDED'],
  revoked: ['REVOKED'],
  cancelled: ['CANCELLED'],
  expired: ['EXPIRED'],
  none: ['NOT_YET'],
} as const satisfies Record<CertificateStatus, readonly UploadCode[]>;

/** What a signature that is not ours leaves to say. The other codes are answered before. */
const DOUBT = {
  APPENDED: 'APPENDED',
  FOREIGN: 'FOREIGN',
  DAMAGED: 'DAMAGED',
  UNSIGNED: 'UNSIGNED',
  NOT_A_PDF: 'UNSIGNED',
  CHANGED: 'CHANGED',
} as const satisfies Record<Exclude<PdfSignature['code'], 'WHOLE'>, UploadCode>;

function compare({ fields, qr }: NonNullable<UploadFacts['claimed']>, register: ComparedFields): readonly Difference[] {
  return [...differing('', fields, register), ...differing('qr.', qr ?? new Map(), register)];
}

function differing(prefix: string, printed: ComparedFields, register: ComparedFields): readonly Difference[] {
  return [...printed].flatMap(([field, value]) => {
    const held = register.get(field) ?? null;
    return value === held ? [] : [{ field: `${prefix}${field}`, printed: value, register: held }];
  });
}
