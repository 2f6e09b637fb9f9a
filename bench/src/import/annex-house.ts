import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createIds, migrate, startPostgres, systemClock } from '@hengjian/server';
import {
  type Actor,
  appendEntry,
  createAnnexImport,
  createFileStore,
  createHttp,
  createRegistry,
  enterJurisdiction,
  recordDecisions,
  type ScopeMeans,
  upsertHolders,
} from '@hengjian/server/measuring';
import pg from 'pg';

/** The registry with annex imports on a PostgreSQL of its own, durable as shipped. */
export interface AnnexHouse {
  /** The owner's connection, for what the application may not do: COPY out, take rows away, VACUUM. */
  readonly owner: pg.Client;
  readonly files: { getPath(sha256: string): Promise<string> };
  /** Certificates without any row, as a list of institutions brings them. */
  certificates(count: number): Promise<readonly string[]>;
  begin(file: Buffer): Promise<string>;
  /** Moves the import one step and does its job; answers the milliseconds of the job and the batch. */
  step(
    id: string,
    step: 'check' | 'accept',
  ): Promise<{ readonly ms: number; readonly good: number; readonly bad: number; readonly imported: number }>;
  close(): Promise<void>;
}

const CLERK: Actor = {
  personId: '00000000-0000-7000-8000-0000000000c1',
  organisationId: '00000000-0000-7000-8000-0000000000c2',
  region: '000000',
  roles: ['clerk'],
  name: '示例',
  locale: 'zh',
  sessionId: '00000000-0000-7000-8000-0000000000c3',
};

export async function openAnnexHouse(): Promise<AnnexHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hengjian-bench-'));
  const postgres = await startPostgres({ dataDir, log: () => undefined });
  await migrate(postgres.url);
  const connection = connect(postgres.url);
  const owner = new pg.Client({ connectionString: postgres.url });
  await owner.connect();
  const filesDir = await mkdtemp(join(tmpdir(), 'hengjian-bench-files-'));
  const platform = { db: connection.db, clock: systemClock, ids: createIds(systemClock) };
  const directory = { personNames: async () => new Map<string, string>() };
  const scope: ScopeMeans = {
    ...platform,
    directory,
    log: { append: (tx, entry) => appendEntry(tx, platform, entry), findPlaces: async () => new Map() },
  };
  const files = createFileStore(filesDir);
  const registry = createRegistry(
    { ...platform, directory, files, personKey: Buffer.alloc(32) },
    { importTargets: [createAnnexImport(scope)] },
  );
  const app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 100_000 });
  app.addHook('onRequest', async (request) => {
    request.actor = CLERK;
  });
  await registry.routes?.(app);
  await app.ready();
  const headers = { 'x-hengjian': '1' };
  let serial = 0;

  return {
    owner,
    files,
    async certificates(count) {
      const made = Array.from({ length: count }, () => {
        const number = `230912${String(++serial).padStart(6, '0')}`;
        return { id: platform.ids.next(), number };
      });
      await connection.db.transaction().execute(async (tx) => {
        await enterJurisdiction(tx, '000000');
        await upsertHolders(
          tx,
          made.map(({ id, number }) => holderOf(id, number)),
        );
        const taken = await recordDecisions(
          tx,
          scope,
          made.map(({ id, number }) => takeOver(id, number)),
          'list',
        );
        if (!taken.ok) throw new Error(taken.error.code);
      });
      return made.map(({ number }) => number);
    },
    async begin(file) {
      const boundary = 'boundary-of-a-bench';
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="annex.csv"\r\n\r\n`;
      const made = await app.inject({
        method: 'POST',
        url: '/api/imports/files?subject=capability&mode=create',
        headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      });
      if (made.statusCode !== 201) throw new Error(made.body);
      return String(made.json().id);
    },
    async step(id, step) {
      const { mapping } = (await app.inject({ url: `/api/imports/${id}`, headers })).json();
      const payload = step === 'check' ? { mode: 'create', mapping } : undefined;
      const moved = await app.inject({
        method: 'POST',
        url: `/api/imports/${id}/${step}`,
        headers,
        ...(payload && { payload }),
      });
      if (moved.statusCode !== 202) throw new Error(moved.body);
      const { rows } = await owner.query('SELECT run_id, region_code FROM registry.import_batch WHERE id = $1', [id]);
      const job = registry.jobs?.[step === 'check' ? 'registry-import-check' : 'registry-import-accept'];
      const start = performance.now();
      await job?.({ batchId: id, runId: rows[0].run_id, region: rows[0].region_code });
      const ms = performance.now() - start;
      const { batch } = (await app.inject({ url: `/api/imports/${id}`, headers })).json();
      return { ms, good: batch.good, bad: batch.bad, imported: batch.imported };
    },
    async close() {
      await app.close();
      await owner.end();
      await connection.close();
      await postgres.stop();
      for (const path of [dataDir, filesDir, postgres.location]) await rm(path, { recursive: true, force: true });
    },
  };
}

function holderOf(id: string, number: string) {
  return {
    id,
    code: `B${number}`,
    uscc: null,
    name: `示例检测${number}（演示）有限公司`,
    nameEn: null,
    formerNames: [],
    kind: 'enterprise',
    region: '310115',
    licensedBy: '310000',
    address: null,
    fields: ['other'],
    synthetic: true,
    version: 1,
    sites: [],
    statement: { status: 'active' as const, certificateNumber: null, certificateExpires: null },
  };
}

function takeOver(institutionId: string, number: string) {
  return {
    certificate: { institutionId, axis: 'licence' as const, issuer: '310000' },
    content: {
      kind: 'taken-over' as const,
      decidedOn: '2023-01-01',
      effectiveFrom: '2023-01-01',
      effectiveTo: '2099-12-31',
      number,
      sites: [1],
      documentNumber: null,
      reason: null,
      clause: null,
    },
    additions: [],
    removals: [],
    preparedBy: CLERK.personId,
    decidedBy: CLERK.personId,
    batchId: null,
  };
}
