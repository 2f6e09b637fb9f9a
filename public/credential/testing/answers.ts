import type { JsonObject } from '@hengjian/canonical-json';
import { canonicalBytes } from '@hengjian/canonical-json';
import { proveInclusion, rootOf, sha256Hasher } from '@hengjian/merkle';
import { toHex, utf8 } from '@hengjian/sha256';
import { formatCheckpoint, keyIdOf, signNote } from '@hengjian/signed-note';
import { type AnswerContent, leafHashOf } from '../src/index.ts';
import { CLAIMS, logKey, ORIGIN, strangerKey, type TestKey } from './house.ts';

/** A log of thirty leaves; the decision on the certificate is the eleventh. */
const SIZE = 30;
const PLACE = 10;

const leafOf = (i: number): JsonObject => ({
  format: 'hengjian.log.entry/v1',
  type: 'certificate.extended',
  at: '2026-03-02T02:00:00.000Z',
  subject: i === PLACE ? CLAIMS.number : `2309001100${String(i).padStart(2, '0')}`,
  body: { annexSha256: CLAIMS.annexSha256, annexVersion: CLAIMS.annexVersion },
});

function node(level: number, index: number): Uint8Array {
  if (level === 0) return sha256Hasher.leaf(canonicalBytes(leafOf(index)));
  return sha256Hasher.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
}

function head(key: TestKey, { origin = ORIGIN, keyName = origin, id = keyIdOf(keyName, key.publicKey) } = {}): string {
  const text = formatCheckpoint({ origin, size: SIZE, root: rootOf(SIZE, node) });
  return signNote(text, [{ name: keyName, id, sign: (message) => key.sign(message) }]);
}

const proofOf = (place: number, changes: JsonObject = {}): JsonObject => ({
  leafIndex: place,
  leaf: leafOf(place),
  proof: proveInclusion(place, SIZE, node).map(toHex),
  checkpoint: head(logKey),
  ...changes,
});

const [first = '', ...rest] = proveInclusion(PLACE, SIZE, node).map(toHex);
export const logged = {
  proof: proofOf(PLACE),
  other: proofOf(PLACE + 1),
  broken: proofOf(PLACE, { proof: [toHex(sha256Hasher.leaf(utf8(first))), ...rest] }),
  forgedHead: proofOf(PLACE, { checkpoint: head(strangerKey, { id: keyIdOf(ORIGIN, logKey.publicKey) }) }),
  foreignHead: proofOf(PLACE, { checkpoint: head(strangerKey, { origin: 'other.example/log' }) }),
};

export const ANSWER: AnswerContent = {
  question: {
    certificate: CLAIMS.number,
    on: '2026-07-06',
    known: '2026-07-22T01:30:00Z',
    object: '食品',
    parameter: '铅',
    standard: 'GB 5009.12-2023',
    site: 1,
  },
  answer: 'valid',
  reasons: [],
  issuer: CLAIMS.issuer,
  records: [
    { kind: 'certificate', number: CLAIMS.number, validFrom: CLAIMS.validFrom, validTo: CLAIMS.validTo },
    {
      kind: 'capability',
      annexVersion: 6,
      line: 17,
      restriction: '只做第一法',
      from: '2026-03-02',
      libraryState: 'in-library',
    },
    { kind: 'site', number: 1, address: '浦东新区示例路16号（演示）' },
  ],
  log: { origin: ORIGIN, leafHash: leafHashOf(leafOf(PLACE)) },
};
