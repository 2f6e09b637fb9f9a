import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  composeQrText,
  composeStatusList,
  type CredentialSigner,
  encodeList,
  keyIdOfPublicKey,
  openStatusList,
  openTrustList,
  readQrText,
  type StatusLists,
  type StatusPurpose,
  type Trust,
  TRUST_FORMAT,
  writeBits,
  writeInstant,
} from '@hengjian/credential';
import { toHex } from '@hengjian/sha256';
import { createSigner } from '@hengjian/server/measuring';

export const ORIGIN = 'bench.example/log';
/** 2026-07-22 09:30 in Shanghai. */
export const NOW = Date.UTC(2026, 6, 22, 1, 30) / 1000;
const DAY = 86_400;

export interface MadeUpKey extends CredentialSigner {
  readonly publicKey: Uint8Array;
}

export function makeKey(): MadeUpKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  return { publicKey: raw, keyId: keyIdOfPublicKey(raw), sign: signWith(privateKey) };
}

function signWith(privateKey: KeyObject) {
  return (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey));
}

/** What a verifier has: a trust list and both status lists, of a house that signs for one authority. */
export interface MadeUpHouse {
  readonly key: MadeUpKey;
  readonly trust: Trust;
  readonly statusLists: StatusLists;
  signHead(size: number, root: Uint8Array): string;
}

export async function makeHouse(): Promise<MadeUpHouse> {
  const key = makeKey();
  const head = createSigner(ORIGIN, generateKeyPairSync('ed25519').privateKey);
  const list = {
    origin: ORIGIN,
    sequence: 1,
    issuedAt: writeInstant(NOW - DAY),
    validUntil: writeInstant(NOW + 89 * DAY),
    issuers: [{ id: 'CN-310000', name: { zh: '示例机关', en: 'An authority' } }],
    keys: [
      {
        id: key.keyId,
        publicKey: toHex(key.publicKey),
        uses: ['certificate', 'status-list', 'answer'],
        issuers: ['CN-310000'],
        validFrom: '2023-01-01T00:00:00Z',
        validUntil: null,
        revoked: null,
      },
    ],
    logKeys: [head.verifierKey],
  };
  // Taken on its word: that the log signed it is checked once a day, not once a certificate.
  const trust = openTrustList({ format: TRUST_FORMAT, list, note: '' });
  if (!trust.ok) throw new Error(trust.error);
  const open = async (purpose: StatusPurpose) => {
    const opened = await openStatusList(statusList(purpose, key), { trust: trust.value });
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  };
  return {
    key,
    trust: trust.value,
    statusLists: { revocation: await open('revocation'), suspension: await open('suspension') },
    signHead: (size, root) => head.sign({ size, root }),
  };
}

/** A thousand places are marked, none of those that are asked for below. */
function statusList(purpose: StatusPurpose, key: MadeUpKey): string {
  const bits = writeBits(
    2 ** 20,
    Array.from({ length: 1_000 }, (_, i) => 100_000 + i * 50),
  );
  return composeStatusList(
    {
      purpose,
      id: `https://bench.example/status/${purpose}`,
      origin: ORIGIN,
      validFrom: NOW - 660,
      validUntil: NOW + 3 * DAY,
      ttl: DAY,
      encodedList: encodeList(bits, gzipSync(bits)),
    },
    key,
  );
}

/** A certificate's QR text, and what a bare verification of its signature takes. */
export interface MadeUpCertificate {
  readonly qrText: string;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

export function makeCertificates({ key }: MadeUpHouse, count: number): readonly MadeUpCertificate[] {
  return Array.from({ length: count }, (_, i) => {
    const qrText = composeQrText(
      {
        issuer: 'CN-310000',
        number: `2309001${String(i).padStart(5, '0')}`,
        institution: `示例第${i}检测技术有限公司`,
        uscc: '91310115MA1K3XQ28D',
        validFrom: '2023-03-18',
        validTo: '2029-03-17',
        sites: 2,
        annexVersion: 6,
        annexSha256: createHash('sha256').update(String(i)).digest('hex'),
        statusIndex: i,
        issuedAt: NOW - 100 * DAY,
      },
      key,
    );
    const read = readQrText(qrText);
    if (!read.ok) throw new Error(read.error);
    return { qrText, signed: read.value.signed, signature: read.value.signature };
  });
}
