import type { CredentialSigner } from '@hengjian/credential';
import type { JsonObject } from '@hengjian/canonical-json';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import type { DocumentMeans } from './documents/index.ts';

/** A licence as the register holds it now. Days are `YYYY-MM-DD`; `validTo` is the last one. */
export interface CertificateRecord {
  readonly id: string;
  readonly number: string;
  readonly institution: string;
  /** Public number of the institution. */
  readonly institutionCode: string;
  readonly uscc: string | null;
  /** Region code of the authority. */
  readonly issuer: string;
  /** Its place in the status lists. */
  readonly statusIndex: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly sites: readonly { readonly number: number; readonly name: string; readonly address: string }[];
  /** The first day on which it is revoked, cancelled or merged away. */
  readonly endedOn: string | null;
  /** Days of suspension: the first, and the first that is none any more. */
  readonly suspended: readonly { readonly from: string; readonly until: string | null }[];
  /** The newest decision. */
  readonly decision: {
    readonly id: string;
    readonly kind: string;
    readonly decidedOn: string;
    readonly annexVersion: number;
    readonly annexRows: number;
    readonly annexSha256: string;
    readonly logEntryId: string;
  };
}

/** What somebody wants to know of a certificate, `known` being an instant to the second. */
export interface CertificateQuestion {
  readonly certificate: string;
  readonly on: string;
  readonly known: Temporal.Instant;
  readonly object?: string;
  readonly parameter?: string;
  readonly standard?: string;
  readonly site?: number;
}

/** The register's answer: it depends on the question and on what was recorded by `known`, on nothing else. */
export interface AnswerFacts {
  readonly answer: 'valid' | 'not-valid' | 'cannot-tell';
  readonly reasons: readonly string[];
  /** Region code of the authority. */
  readonly issuer: string;
  readonly records: readonly JsonObject[];
  /** Log entry of the newest decision known then. */
  readonly logEntryId: string;
}

/** The register of certificates, as far as proofs need it. */
export interface CertificateSource {
  getCertificate(tx: Tx, id: string): Promise<CertificateRecord | undefined>;
  /** Also by a number it had before. */
  findCertificate(tx: Tx, number: string): Promise<CertificateRecord | undefined>;
  /** Undefined where no such number was known by then. */
  answer(tx: Tx, question: CertificateQuestion): Promise<AnswerFacts | undefined>;
  /** Places in the status lists of what is ended, and of what is suspended, on that day. */
  statusBits(
    tx: Tx,
    on: string,
  ): Promise<{ readonly revoked: readonly number[]; readonly suspended: readonly number[] }>;
}

/** The transparency log, as far as proofs need it. */
export interface CredentialLog {
  /** Name of the log, and so of the house. */
  readonly origin: string;
  /** C2SP vkey line. */
  readonly verifierKey: string;
  /** A note signed with the log's key. */
  signNote(text: string): string;
  append(
    tx: Tx,
    entry: { readonly type: string; readonly subject: string; readonly body: JsonObject },
  ): Promise<string>;
  /** Under the newest head; undefined while the entry waits for the sequencer. */
  findProof(tx: Tx, entryId: string): Promise<WireProof | undefined>;
}

/** A log proof as documents carry it (docs/specs/answer.md, 3). */
export interface WireProof {
  readonly leafIndex: number;
  readonly leaf: JsonObject;
  readonly proof: readonly string[];
  readonly checkpoint: string;
}

export interface Issuer {
  /** `CN-310000`. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}

export interface CredentialsMeans extends Platform {
  readonly certificates: CertificateSource;
  readonly log: CredentialLog;
  /** Signs certificates, lists and answers; its public half is published. */
  readonly signer: CredentialSigner & { readonly publicKey: Uint8Array };
  /** Authorities this house signs for. */
  readonly issuers: readonly Issuer[];
  readonly publicUrl: string;
  /** What certificates on paper need; a house without has the signed data only. */
  readonly paper?: Omit<DocumentMeans, keyof Platform | 'publicUrl' | 'qrTextOf'>;
}
