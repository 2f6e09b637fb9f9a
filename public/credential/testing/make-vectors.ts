// Writes public/vectors/credential anew: node public/credential/testing/make-vectors.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import type { JsonObject, JsonValue } from '@hengjian/canonical-json';
import {
  answerJson,
  type CertificateClaims,
  composeCredential,
  composeQrText,
  fromBase45,
  QR_PREFIX,
  SIGNED_ANSWER_FORMAT,
  signAnswer,
  toBase45,
  writeInstant,
} from '../src/index.ts';
import { ANSWER, logged } from './answers.ts';
import { CLAIMS, DAY, houseKey, keyOf, logKey, NOW, statusJws, strangerKey, trustKey, trustList } from './house.ts';

const old = keyOf('old');
const stolen = keyOf('stolen');
const narrow = keyOf('narrow');

const trustLists: Record<string, JsonObject> = {
  current: trustList({
    keys: [
      trustKey(houseKey),
      trustKey(old, {
        validUntil: '2026-01-01T00:00:00Z',
        revoked: { at: '2026-02-01T00:00:00Z', reason: 'superseded' },
      }),
      trustKey(stolen, { revoked: { at: '2026-02-01T00:00:00Z', reason: 'compromised' } }),
      trustKey(narrow, { uses: ['answer'], issuers: ['CN-330000'] }),
    ],
  }),
  expired: trustList({ issuedAt: writeInstant(NOW - 91 * DAY), validUntil: writeInstant(NOW) }),
};
const index = CLAIMS.statusIndex;
const statusLists: Record<string, string> = {
  'revocation-clear': statusJws('revocation'),
  'revocation-set': statusJws('revocation', [index]),
  'revocation-set-last-month': statusJws('revocation', [index], { at: NOW - 30 * DAY }),
  'revocation-last-month': statusJws('revocation', [], { at: NOW - 30 * DAY }),
  'revocation-neighbours': statusJws('revocation', [index - 1, index + 1]),
  'revocation-tomorrow': statusJws('revocation', [], { at: NOW + DAY }),
  'suspension-clear': statusJws('suspension'),
  'suspension-set': statusJws('suspension', [index]),
  'suspension-set-last-month': statusJws('suspension', [index], { at: NOW - 30 * DAY }),
};

interface CertificateCase {
  readonly name: string;
  readonly text: string;
  readonly trust: string | null;
  readonly revocation: string | null;
  readonly suspension: string | null;
  readonly now: number;
  readonly answer: string;
  readonly reasons: readonly string[];
}

const good = composeQrText(CLAIMS, houseKey);
const goodJws = composeCredential(CLAIMS, 'https://test.example/status', houseKey);

function certificate(
  name: string,
  answer: string,
  reasons: string[],
  changes: Partial<CertificateCase> = {},
): CertificateCase {
  return {
    name,
    text: good,
    trust: 'current',
    revocation: 'revocation-clear',
    suspension: 'suspension-clear',
    now: NOW,
    answer,
    reasons,
    ...changes,
  };
}

const signedBy = (key: typeof houseKey, changes: Partial<CertificateClaims> = {}) =>
  composeQrText({ ...CLAIMS, ...changes }, key);
const startOf = (day: string) => Date.parse(`${day}T00:00:00+08:00`) / 1000;

/** Changes one byte of what the code holds. */
function spoil(text: string, at: number): string {
  const bytes = fromBase45(text.slice(QR_PREFIX.length));
  if (!bytes.ok) throw new Error('not base45');
  const copy = Uint8Array.from(bytes.value);
  const place = at < 0 ? copy.length + at : at;
  copy[place] = (copy[place] ?? 0) ^ 1;
  return QR_PREFIX + toBase45(copy);
}

const certificates: CertificateCase[] = [
  certificate('a good certificate', 'valid', []),
  certificate('its neighbours are revoked', 'valid', [], { revocation: 'revocation-neighbours' }),
  certificate('the same as a W3C credential', 'valid', [], { text: goodJws }),
  certificate('a line end behind the text', 'valid', [], { text: `${good}\n` }),
  certificate('signed by an old key while it was good', 'valid', [], {
    text: signedBy(old, { issuedAt: startOf('2025-06-01') }),
  }),
  certificate('one bit of the signature changed', 'not-valid', ['BAD_SIGNATURE'], { text: spoil(good, -1) }),
  certificate('one bit of the annex hash changed', 'not-valid', ['BAD_SIGNATURE'], { text: spoil(good, -80) }),
  certificate('signed by a stranger under the name of our key', 'not-valid', ['BAD_SIGNATURE'], {
    text: composeQrText(CLAIMS, { keyId: houseKey.keyId, sign: (message) => strangerKey.sign(message) }),
  }),
  certificate('signed by a key nobody knows', 'cannot-tell', ['UNKNOWN_KEY'], { text: signedBy(strangerKey) }),
  certificate('no trust list', 'cannot-tell', ['NO_TRUST_LIST'], { trust: null }),
  certificate('a trust list that has run out', 'cannot-tell', ['TRUST_LIST_TOO_OLD'], { trust: 'expired' }),
  certificate('a trust list on its last second', 'valid', [], { trust: 'expired', now: NOW - 1 }),
  certificate('signed by an old key after its end', 'not-valid', ['KEY_NOT_VALID_THEN'], {
    text: signedBy(old, { issuedAt: startOf('2026-01-02') }),
  }),
  certificate('signed by a stolen key, dated before the theft', 'cannot-tell', ['KEY_COMPROMISED'], {
    text: signedBy(stolen, { issuedAt: startOf('2026-01-02') }),
  }),
  certificate('signed by a stolen key after the theft', 'not-valid', ['KEY_REVOKED'], {
    text: signedBy(stolen, { issuedAt: startOf('2026-02-02') }),
  }),
  certificate('signed with a key for something else', 'not-valid', ['KEY_NOT_FOR_THIS'], { text: signedBy(narrow) }),
  certificate('signed for an authority the key does not serve', 'not-valid', ['ISSUER_MISMATCH'], {
    text: signedBy(houseKey, { issuer: 'CN-330000' }),
  }),
  certificate('signed tomorrow', 'cannot-tell', ['SIGNED_IN_THE_FUTURE'], {
    text: signedBy(houseKey, { issuedAt: NOW + DAY }),
  }),
  certificate('revoked', 'not-valid', ['REVOKED'], { revocation: 'revocation-set' }),
  certificate('revoked last month already, and nothing newer at hand', 'not-valid', ['REVOKED'], {
    revocation: 'revocation-set-last-month',
  }),
  certificate('suspended', 'not-valid', ['SUSPENDED'], { suspension: 'suspension-set' }),
  certificate('revoked and suspended', 'not-valid', ['REVOKED', 'SUSPENDED'], {
    revocation: 'revocation-set',
    suspension: 'suspension-set',
  }),
  certificate('suspended last month, which may be over', 'cannot-tell', ['STATUS_TOO_OLD'], {
    suspension: 'suspension-set-last-month',
  }),
  certificate('a status list of last month', 'cannot-tell', ['STATUS_TOO_OLD'], {
    revocation: 'revocation-last-month',
  }),
  certificate('a status list of tomorrow', 'cannot-tell', ['STATUS_FROM_THE_FUTURE'], {
    revocation: 'revocation-tomorrow',
  }),
  certificate('no status list', 'cannot-tell', ['STATUS_MISSING', 'STATUS_MISSING'], {
    revocation: null,
    suspension: null,
  }),
  certificate('expired, and no status list: the first is certain', 'not-valid', ['EXPIRED'], {
    text: signedBy(houseKey, { validTo: '2026-07-21' }),
    revocation: null,
    suspension: null,
  }),
  certificate('a place the list does not have', 'cannot-tell', ['STATUS_INDEX_UNKNOWN', 'STATUS_INDEX_UNKNOWN'], {
    text: signedBy(houseKey, { statusIndex: 131_072 }),
  }),
  certificate('on its last day', 'valid', [], { text: signedBy(houseKey, { validTo: '2026-07-22' }) }),
  certificate('on the day after its last', 'not-valid', ['EXPIRED'], {
    text: signedBy(houseKey, { validTo: '2026-07-21' }),
  }),
  certificate('on its first day', 'valid', [], { text: signedBy(houseKey, { validFrom: '2026-07-22' }) }),
  certificate('on the day before its first', 'not-valid', ['NOT_YET_VALID'], {
    text: signedBy(houseKey, { validFrom: '2026-07-23' }),
  }),
  certificate('an address of a web page', 'cannot-tell', ['NOT_OURS'], { text: 'https://test.example/c/230900110042' }),
  certificate('half of the code', 'cannot-tell', ['UNREADABLE'], { text: good.slice(0, 300) }),
  certificate('small letters', 'cannot-tell', ['UNREADABLE'], { text: QR_PREFIX + good.slice(4).toLowerCase() }),
  certificate('a byte behind the end', 'cannot-tell', ['UNREADABLE'], { text: `${good}00` }),
  certificate('nothing behind the prefix', 'cannot-tell', ['UNREADABLE'], { text: QR_PREFIX }),
  certificate('nothing', 'cannot-tell', ['NOT_OURS'], { text: '' }),
];

const answerDocument = (changes: JsonObject = {}): JsonObject => ({
  format: SIGNED_ANSWER_FORMAT,
  answer: answerJson(ANSWER),
  jws: signAnswer(ANSWER, NOW, houseKey),
  log: logged.proof,
  ...changes,
});
interface AnswerCase {
  readonly name: string;
  readonly document: JsonValue;
  readonly now: number;
  readonly verdict: string;
  readonly reasons: readonly string[];
}
const answer = (name: string, verdict: string, reasons: string[], document: JsonValue, now = NOW): AnswerCase => ({
  name,
  document,
  now,
  verdict,
  reasons,
});
const doubled = answerJson({ ...ANSWER, answer: 'not-valid', reasons: ['REVOKED'] });
const answers: AnswerCase[] = [
  answer('an answer with its log proof', 'authentic', [], answerDocument()),
  answer('the same a year later: true of what was known then', 'authentic', [], answerDocument(), NOW + 80 * DAY),
  answer('without its log proof', 'authentic', [], answerDocument({ log: null })),
  answer('the answer turned round', 'forged', ['BAD_SIGNATURE'], answerDocument({ answer: doubled })),
  answer(
    'another day asked',
    'forged',
    ['BAD_SIGNATURE'],
    answerDocument({ answer: answerJson({ ...ANSWER, question: { ...ANSWER.question, on: '2026-07-07' } }) }),
  ),
  answer(
    'signed by a key nobody knows',
    'cannot-tell',
    ['UNKNOWN_KEY'],
    answerDocument({ jws: signAnswer(ANSWER, NOW, strangerKey) }),
  ),
  answer(
    'signed before what it knows',
    'cannot-tell',
    ['UNREADABLE'],
    answerDocument({ jws: signAnswer(ANSWER, NOW - DAY, houseKey) }),
  ),
  answer(
    'signed tomorrow',
    'cannot-tell',
    ['SIGNED_IN_THE_FUTURE'],
    answerDocument({ jws: signAnswer(ANSWER, NOW + DAY, houseKey) }),
  ),
  answer('proof of another leaf', 'forged', ['LOG_LEAF_MISMATCH'], answerDocument({ log: logged.other })),
  answer('proof with a hash changed', 'forged', ['LOG_PROOF_BAD'], answerDocument({ log: logged.broken })),
  answer(
    'head of the log signed by somebody else',
    'forged',
    ['LOG_SIGNATURE_BAD'],
    answerDocument({ log: logged.forgedHead }),
  ),
  answer('head of another log', 'authentic', [], answerDocument({ log: logged.foreignHead })),
  answer('a member too many', 'cannot-tell', ['UNREADABLE'], answerDocument({ note: 'trust me' })),
  answer(
    'a reason that is no code',
    'cannot-tell',
    ['UNREADABLE'],
    answerDocument({ answer: { ...answerJson(ANSWER), reasons: ['because'] } }),
  ),
  answer('no object', 'cannot-tell', ['UNREADABLE'], [1]),
];

const folder = new URL('../../vectors/credential/', import.meta.url);
mkdirSync(folder, { recursive: true });
const write = (name: string, value: unknown) =>
  writeFileSync(new URL(name, folder), `${JSON.stringify(value, null, 1)}\n`);
write('certificates.json', { claims: CLAIMS, logKey: logKey.keyId, trustLists, statusLists, cases: certificates });
write('answers.json', { trust: 'current', cases: answers });
