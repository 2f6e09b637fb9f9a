import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { composeQrText, keyIdOfPublicKey } from '@hengjian/credential';
import { createDocuments } from '../../../../platform/documents/index.ts';
import { enterJurisdiction, type Tx } from '../../../../platform/database/index.ts';
import { createFileStore } from '../../../../platform/files/index.ts';
import { createHttp } from '../../../../platform/http/index.ts';
import { loadOrCreateSigning } from '../../../../platform/pdf-signing/index.ts';
import { countingIds, createTestDatabase, fixedClock, type TestClock } from '../../../../testing/index.ts';
import {
  type DecisionContent,
  ensureItems,
  ensureLimitations,
  findCertificateByNumber,
  limitationKey,
  recordDecision,
  type ScopeMeans,
  type Wording,
  wordingKey,
} from '../../../scope/index.ts';
import { appendEntry, createSigner, findPlaces, integrate } from '../../../transparency/index.ts';
import { type CertificateDocuments, createCertificateDocuments, type DocumentMeans } from '../index.ts';

/** A register with one institution, and the counter where its certificate is handed out and taken in. */
export interface TestPaper {
  readonly app: FastifyInstance;
  readonly means: DocumentMeans;
  readonly documents: CertificateDocuments;
  readonly clock: TestClock;
  /** Decides on the one certificate, and lets the log take the decision in unless told otherwise. */
  decide(content: TestContent, more?: { readonly rows?: readonly Wording[]; readonly logged?: boolean }): Promise<void>;
  rename(name: string): Promise<void>;
  pdf(number: string, language?: 'zh' | 'en'): Promise<{ readonly status: number; readonly bytes: Buffer }>;
  upload(bytes: Uint8Array): Promise<{ readonly status: number; readonly body: ReturnType<typeof JSON.parse> }>;
  within<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type TestContent = Partial<DecisionContent> & Pick<DecisionContent, 'kind' | 'effectiveFrom'>;

export const NUMBER = '230912341234';
const INSTITUTION = '01980000-0000-7000-8000-0000000000aa';
const CLERK = '00000000-0000-7000-8000-00000000c1e4';
const HEAD = '00000000-0000-7000-8000-00000000bead';

export async function openPaper(): Promise<TestPaper> {
  const database = await createTestDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'hengjian-paper-'));
  const clock = fixedClock();
  const platform = { db: database.db, clock, ids: countingIds() };
  const signer = createSigner('test.example/log', generateKeyPairSync('ed25519').privateKey);
  const renderer = createDocuments();
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.db.transaction().execute(async (tx) => {
      await enterJurisdiction(tx, '000000');
      return work(tx);
    });
  await database.asOwner(
    `INSERT INTO registry.institution (id, code, name, kind, region_code, licensed_by, fields, status, synthetic, version, changed_at)
     VALUES ($1, 'SL-1', '示例检测有限公司（演示）', 'enterprise', '310115', '310000', '{other}', 'active', true, 1, '2023-01-01')`,
    [INSTITUTION],
  );
  await database.asOwner(
    `INSERT INTO scope.holder (institution_id, code, uscc, name, kind, region_code, licensed_by, address, fields, synthetic, words, pinyin, initials, version)
     SELECT id, code, '91310000MA1FL0DEM0', name, kind, region_code, licensed_by, '示例路1号', fields, true, '', '', '', 1 FROM registry.institution`,
  );
  await database.asOwner(
    `INSERT INTO scope.site SELECT $1, n, '实验室' || n, '示例路' || n || '号', '310115' FROM generate_series(1, 2) n`,
    [INSTITUTION],
  );
  const scope: ScopeMeans = {
    ...platform,
    directory: { personNames: async () => new Map() },
    log: { append: (tx, entry) => appendEntry(tx, platform, entry), findPlaces },
  };
  const key = generateKeyPairSync('ed25519');
  const publicKey = Buffer.from(key.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const means: DocumentMeans = {
    ...platform,
    documents: renderer,
    signing: await loadOrCreateSigning(join(directory, 'keys'), '演示签发机构 (Demo authority)', clock.now()),
    files: createFileStore(join(directory, 'files')),
    publicUrl: 'https://hengjian.example',
    async qrTextOf(tx, number) {
      const view = await findCertificateByNumber(tx, 'licence', number);
      if (view === undefined || view.statusIndex === null) return undefined;
      const claims = {
        issuer: 'CN-310000',
        number: view.number,
        institution: view.holder.name,
        uscc: view.holder.uscc,
        validFrom: view.validFrom,
        validTo: view.validTo,
        sites: view.sitesCovered.length,
        annexVersion: view.newest.annexVersion,
        annexSha256: view.newest.annexSha256,
        statusIndex: view.statusIndex,
        issuedAt: Math.floor(clock.now().epochMilliseconds / 1000),
      };
      const keyId = keyIdOfPublicKey(publicKey);
      return composeQrText(claims, { keyId, sign: (message) => sign(null, message, key.privateKey) });
    },
  };
  const documents = createCertificateDocuments(means);
  const app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 10_000 });
  documents.routes(app);
  return {
    app,
    means,
    documents,
    clock,
    within,
    async decide(content, { rows = [], logged = true } = {}) {
      await within(async (tx) => {
        const [items, limitations] = [await ensureItems(tx, rows), await ensureLimitations(tx, [LIMIT])];
        const known = await findCertificateByNumber(tx, 'licence', NUMBER);
        const recorded = await recordDecision(tx, scope, {
          certificate:
            known === undefined
              ? { institutionId: INSTITUTION, axis: 'licence', issuer: '310000' }
              : { id: known.id, baseSequence: known.sequence },
          content: { ...NOTHING, decidedOn: content.effectiveFrom, ...content },
          additions: rows.map((row, i) => ({
            line: i + 1,
            site: 1 + (i % 2),
            itemId: items.get(wordingKey(row)) ?? -1,
            limitationId: limitations.get(limitationKey(LIMIT)) ?? -1,
          })),
          removals: [],
          preparedBy: CLERK,
          decidedBy: HEAD,
          batchId: null,
        });
        if (!recorded.ok) throw new Error(recorded.error.code);
      });
      if (logged) await integrate(platform, signer);
    },
    async rename(name) {
      await database.asOwner('UPDATE scope.holder SET name = $1', [name]);
    },
    async pdf(number, language = 'zh') {
      const url = `/api/public/certificates/${number}/pdf?language=${language}`;
      const answer = await app.inject({ method: 'GET', url });
      return { status: answer.statusCode, bytes: answer.rawPayload };
    },
    async upload(bytes) {
      const boundary = 'x0hengjian0x';
      const payload = Buffer.concat([
        Buffer.from(
          `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
        ),
        bytes,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      const headers = { 'x-hengjian': '1', 'content-type': `multipart/form-data; boundary=${boundary}` };
      const answer = await app.inject({ method: 'POST', url: '/api/public/verifications', headers, payload });
      return { status: answer.statusCode, body: JSON.parse(answer.body) };
    },
    async close() {
      await app.close();
      await renderer.close();
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const LIMIT = { restriction: '只用：示例方法', note: '' };

const NOTHING = {
  effectiveTo: null,
  number: null,
  sites: null,
  documentNumber: null,
  reason: null,
  clause: null,
} as const;

/** Rows of an annex, `count` of them. */
export function wordings(count: number, from = 0): readonly Wording[] {
  return Array.from({ length: count }, (_, i) => ({
    field: '13',
    category: '水和废水',
    object: '生活饮用水（示例）',
    parameter: `示例参数${from + i}`,
    standardNumber: 'GB/T 5750.6-2023',
    standardTitle: '生活饮用水标准检验方法 示例',
    method: '',
  }));
}
