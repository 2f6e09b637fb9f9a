import { type KeyObject, createPublicKey, sign } from 'node:crypto';
import { type JsonObject, parseJson } from '@hengjian/canonical-json';
import { keyIdOfPublicKey } from '@hengjian/credential';
import { regions } from '@hengjian/registry-codes';
import { toHex } from '@hengjian/sha256';
import { keyIdOf, signNote } from '@hengjian/signed-note';
import type {
  CertificateRecord,
  CertificateSource,
  CredentialLog,
  CredentialsMeans,
  Issuer,
} from '../modules/credentials/index.ts';
import {
  answerAt,
  type CertificateView,
  findCertificateOn,
  getCertificateOn,
  listStatusBits,
} from '../modules/scope/index.ts';
import { appendEntry, findProof, type HeadSigner } from '../modules/transparency/index.ts';
import { officialDate } from '../platform/clock.ts';
import type { Platform } from '../platform/means.ts';
import { ed25519FromSeed } from './log-key.ts';

/** What credentials needs of other modules and of the key files, answered by them. */
export function credentialsMeans(
  platform: Platform,
  head: HeadSigner,
  settings: {
    readonly keys: { readonly log: Buffer; readonly credential: Buffer };
    readonly publicUrl: string;
    readonly demo: boolean;
  },
): CredentialsMeans {
  return {
    ...platform,
    certificates: certificates(platform),
    log: credentialLog(platform, head, ed25519FromSeed(settings.keys.log)),
    signer: credentialSigner(ed25519FromSeed(settings.keys.credential)),
    issuers: issuers(settings.demo),
    publicUrl: settings.publicUrl,
  };
}

/** Certificates as they stand today: what a renewal decided ahead says is proved from its first day on. */
function certificates({ clock }: Platform): CertificateSource {
  const today = () => officialDate(clock.now());
  return {
    getCertificate: async (tx, id) => toRecord(await getCertificateOn(tx, id, today())),
    findCertificate: async (tx, number) => toRecord(await findCertificateOn(tx, 'licence', number, today())),
    statusBits: listStatusBits,
    answer: answerAt,
  };
}

function toRecord(view: CertificateView | undefined): CertificateRecord | undefined {
  // Only licences have a place in the status lists.
  if (view === undefined || view.statusIndex === null) return undefined;
  const { id, number, issuer, statusIndex, validFrom, validTo, endedOn, suspended, holder, newest } = view;
  return {
    id,
    number,
    institution: holder.name,
    institutionCode: holder.code,
    uscc: holder.uscc,
    issuer,
    statusIndex,
    validFrom,
    validTo,
    sites: view.sitesCovered.map((site) => ({ number: site.number, name: site.name, address: site.address })),
    endedOn,
    suspended,
    decision: {
      id: newest.id,
      kind: newest.kind,
      decidedOn: newest.decidedOn,
      annexVersion: newest.annexVersion,
      annexRows: newest.annexRows,
      annexSha256: newest.annexSha256,
      logEntryId: newest.logEntryId,
    },
  };
}

function credentialSigner(privateKey: KeyObject): CredentialsMeans['signer'] {
  const publicKey = rawPublicKey(privateKey);
  return {
    publicKey,
    keyId: keyIdOfPublicKey(publicKey),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

function rawPublicKey(privateKey: KeyObject): Uint8Array {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('the house signs with Ed25519');
  return new Uint8Array(Buffer.from(x, 'base64url'));
}

function credentialLog(platform: Platform, { origin, verifierKey }: HeadSigner, privateKey: KeyObject): CredentialLog {
  const name = origin;
  const id = keyIdOf(name, rawPublicKey(privateKey));
  return {
    origin,
    verifierKey,
    signNote: (text) =>
      signNote(text, [{ name, id, sign: (message) => new Uint8Array(sign(null, message, privateKey)) }]),
    append: (tx, entry) => appendEntry(tx, platform, entry),
    async findProof(tx, entryId) {
      const proof = await findProof(tx, entryId);
      if (proof === undefined) return undefined;
      const { leafIndex, leaf, head } = proof;
      return { leafIndex, leaf: readLeaf(leaf), proof: proof.proof.map(toHex), checkpoint: head.note };
    },
  };
}

function readLeaf(text: string): JsonObject {
  const leaf = parseJson(text);
  if (!leaf.ok || typeof leaf.value !== 'object' || leaf.value === null || Array.isArray(leaf.value))
    throw new Error('an entry of the log is no JSON object');
  return Object.fromEntries(Object.entries(leaf.value));
}

/** Licences are given by the nation and by provinces; a house of one province signs for the others' numbers it took over. */
function issuers(demo: boolean): readonly Issuer[] {
  const [zh, en] = demo ? ['（演示）', ' (demo)'] : ['', ''];
  const provinces = regions.filter(({ kind }) => kind === 'province');
  return [
    {
      id: 'CN-000000',
      name: { zh: `国家市场监督管理总局${zh}`, en: `State Administration for Market Regulation${en}` },
    },
    ...provinces.map((region) => ({
      id: `CN-${region.code}`,
      name: { zh: `${region.zh}市场监督管理局${zh}`, en: `Administration for Market Regulation, ${region.en}${en}` },
    })),
  ];
}
