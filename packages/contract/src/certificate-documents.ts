import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { WordsSchema } from './refusal.ts';
import { FileSchema } from './registry.ts';

const Instant = Type.String({ format: 'date-time' });
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const OrNull = (name: string) => Type.Union([Type.String({ description: name }), Type.Null()]);

/** The certificate on paper, with its capability annex: PDF/A-3b, signed (docs/specs/certificate-pdf.md). */
export const getCertificatePdf = {
  operationId: 'getCertificatePdf',
  method: 'GET',
  path: '/api/public/certificates/{number}/pdf',
  summary: { zh: '资质认定证书（PDF）', en: 'A certificate as PDF' },
  params: Type.Object({ number: Type.String({ minLength: 1, maxLength: 40, examples: ['230912341234'] }) }),
  query: Type.Object({ language: Type.Optional(Type.Enum(['zh', 'en'])) }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;

export const UPLOAD_CODES = [
  'ISSUED',
  'SIGNED',
  'CHANGED',
  'DIFFERS',
  'OUTDATED',
  'SUSPENDED',
  'REVOKED',
  'CANCELLED',
  'EXPIRED',
  'NOT_YET',
  'APPENDED',
  'FOREIGN',
  'DAMAGED',
  'UNSIGNED',
  'NO_DATA',
  'UNKNOWN_NUMBER',
] as const;

export const UploadVerification = Type.Object(
  {
    answer: Type.Enum(['valid', 'not-valid', 'cannot-tell']),
    reasons: Type.Array(Type.Object({ code: Type.Enum([...UPLOAD_CODES]), words: WordsSchema })),
    /** Of the file that was sent. */
    sha256: Sha256,
    size: Type.Integer(),
    /** The file is, byte for byte, one of ours. */
    issued: Type.Union([
      Type.Object({
        number: Type.String(),
        language: Type.Enum(['zh', 'en']),
        sequence: Type.Integer({ description: 'Of the decision on the certificate' }),
        issuedAt: Instant,
      }),
      Type.Null(),
    ]),
    signature: Type.Object({
      code: Type.Enum(['WHOLE', 'APPENDED', 'FOREIGN', 'CHANGED', 'DAMAGED', 'UNSIGNED']),
      by: OrNull('Who signed, as the certificate of the signature says'),
      saidAt: OrNull('When it was signed, as the signer says'),
    }),
    /** What the register says of the number in the file, as of `statusAt`. */
    certificate: Type.Union([
      Type.Object({
        number: Type.String(),
        name: Type.String(),
        status: Type.Enum(['active', 'suspended', 'revoked', 'cancelled', 'expired', 'none']),
        validFrom: Type.String({ format: 'date' }),
        validTo: Type.String({ format: 'date' }),
      }),
      Type.Null(),
    ]),
    differences: Type.Array(
      Type.Object({
        field: Type.String(),
        words: WordsSchema,
        printed: OrNull('What the file says'),
        register: OrNull('What the register says now'),
      }),
    ),
    statusAt: Instant,
  },
  { $id: 'UploadVerification' },
);
export type UploadVerification = Type.Static<typeof UploadVerification>;

/** At most 20 MB. The file is read and forgotten. */
export const verifyUpload = {
  operationId: 'verifyUpload',
  method: 'POST',
  path: '/api/public/verifications',
  summary: { zh: '上传 PDF 核验', en: 'Verify a PDF by sending it' },
  // The parser of forms hands parts over as they stream in, so there is no body to check by a schema.
  body: Type.Unsafe<unknown>({ content: { 'multipart/form-data': { schema: {} } } }),
  responses: { 200: UploadVerification },
} as const satisfies Endpoint;
