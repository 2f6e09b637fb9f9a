import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { WordsSchema } from './refusal.ts';

const Day = Type.String({ format: 'date' });
const Instant = Type.String({ format: 'date-time' });
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const AnswerSchema = Type.Union([Type.Literal('valid'), Type.Literal('not-valid'), Type.Literal('cannot-tell')], {
  description: 'The three answers',
});
const JsonSchema = Type.Record(Type.String(), Type.Unknown());

const LogProofSchema = Type.Object({
  leafIndex: Type.Integer({ minimum: 0 }),
  leaf: JsonSchema,
  proof: Type.Array(Hash, { description: 'RFC 6962 inclusion proof' }),
  checkpoint: Type.String({ description: 'C2SP tlog-checkpoint' }),
});

export const PublicCertificateSchema = Type.Object({
  answer: AnswerSchema,
  reasons: Type.Array(Type.String(), { description: 'Codes of docs/specs/credential.md, 7' }),
  /** What was checked, in order. */
  steps: Type.Array(
    Type.Object({
      name: Type.String(),
      outcome: Type.Union([
        Type.Literal('passed'),
        Type.Literal('failed'),
        Type.Literal('unknown'),
        Type.Literal('noted'),
      ]),
      code: Type.Union([Type.String(), Type.Null()]),
      detail: Type.Record(Type.String(), Type.String()),
    }),
  ),
  /** How old the word on status is; null where there is none. */
  status: Type.Union([
    Type.Object({ madeAt: Instant, nextUpdate: Instant, age: Type.Integer({ description: 'Seconds' }) }),
    Type.Null(),
  ]),
  /** As the register has it now; null where it knows no such number. */
  certificate: Type.Union([
    Type.Object({
      number: Type.String(),
      institution: Type.String(),
      institutionCode: Type.String(),
      uscc: Type.Union([Type.String(), Type.Null()]),
      issuer: Type.Object({ id: Type.String({ examples: ['CN-310000'] }), name: WordsSchema }),
      validFrom: Day,
      validTo: Day,
      sites: Type.Array(Type.Object({ number: Type.Integer(), name: Type.String(), address: Type.String() })),
      annex: Type.Object({ version: Type.Integer(), rows: Type.Integer(), sha256: Hash }),
      newest: Type.Object({ kind: Type.String(), decidedOn: Day }),
      statusIndex: Type.Integer({ minimum: 0, description: 'Its bit in the status lists' }),
    }),
    Type.Null(),
  ]),
  qrText: Type.Union([Type.String({ description: 'HJ1:…, at most 600 alphanumeric characters' }), Type.Null()]),
  credential: Type.Union([Type.String({ description: 'W3C VC 2.0, application/vc+jwt' }), Type.Null()]),
  /** The newest decision in the transparency log; null while it waits for its place. */
  log: Type.Union([LogProofSchema, Type.Null()]),
});
export type PublicCertificate = Type.Static<typeof PublicCertificateSchema>;

export const getPublicCertificate = {
  operationId: 'getPublicCertificate',
  method: 'GET',
  path: '/api/public/certificates/{number}',
  summary: {
    zh: '按编号验证资质认定证书：三种答复、状态信息时间、二维码内容、W3C 凭证、日志证明',
    en: 'A certificate by its number: one of the three answers, the age of its status, QR text, W3C credential, log proof',
  },
  params: Type.Object({ number: Type.String({ minLength: 1, maxLength: 60, examples: ['210912050123'] }) }),
  responses: { 200: PublicCertificateSchema },
} as const satisfies Endpoint;

export const verifyQrText = {
  operationId: 'verifyQrText',
  method: 'POST',
  path: '/api/public/verifications/qr',
  summary: {
    zh: '验证二维码内容或 W3C 凭证',
    en: 'What the text of a QR code, or a W3C credential, is worth',
  },
  body: Type.Object({ text: Type.String({ maxLength: 20_000 }) }),
  responses: { 200: PublicCertificateSchema },
} as const satisfies Endpoint;

export const getSignedAnswer = {
  operationId: 'getSignedAnswer',
  method: 'GET',
  path: '/api/public/answers',
  summary: {
    zh: '某日有没有资质：签名答复，附日志证明；同一问题、同一已知时点，答复内容始终相同',
    en: 'Was it authorised on that day: a signed answer with its log proof; the same question as known at the same instant always has the same content',
  },
  query: Type.Object({
    certificate: Type.String({ minLength: 1, maxLength: 60, description: 'Number', examples: ['210912050123'] }),
    on: Type.Optional(Type.String({ format: 'date', description: 'Today where it is not given' })),
    known: Type.Optional(Type.String({ format: 'date-time', description: 'Now where it is not given' })),
    object: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    parameter: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    standard: Type.Optional(Type.String({ minLength: 1, maxLength: 100, examples: ['GB 5009.12-2023'] })),
    site: Type.Optional(Type.Integer({ minimum: 1, maximum: 9999 })),
  }),
  responses: {
    200: Type.Object({
      format: Type.String({ examples: ['hengjian.signed-answer/v1'] }),
      /** The signed part, docs/specs/answer.md; the signature is over its canonical JSON. */
      answer: JsonSchema,
      jws: Type.String({ description: 'JWS with detached payload, EdDSA' }),
      log: Type.Union([LogProofSchema, Type.Null()]),
    }),
  },
} as const satisfies Endpoint;

export const getTrustList = {
  operationId: 'getTrustList',
  method: 'GET',
  path: '/api/public/trust-list',
  summary: {
    zh: '信任列表：签发机关、密钥及其有效期，由日志密钥签名',
    en: 'The trust list: authorities, keys and when they are good, signed by the key of the log',
  },
  responses: { 200: Type.Object({ format: Type.String(), list: JsonSchema, note: Type.String() }) },
} as const satisfies Endpoint;

export const getStatusLists = {
  operationId: 'getStatusLists',
  method: 'GET',
  path: '/api/public/status-lists',
  summary: {
    zh: '撤销与暂停状态列表（W3C Bitstring Status List），供断网验证',
    en: 'The status lists of revocation and suspension (W3C Bitstring Status List), for verifying without network',
  },
  responses: {
    200: Type.Object({
      format: Type.Literal('hengjian.status-lists/v1'),
      revocation: Type.String({ description: 'application/vc+jwt' }),
      suspension: Type.String({ description: 'application/vc+jwt' }),
    }),
  },
} as const satisfies Endpoint;
