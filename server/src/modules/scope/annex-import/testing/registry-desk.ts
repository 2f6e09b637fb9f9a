import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createFileStore } from '../../../../platform/files/index.ts';
import { type Actor, createHttp } from '../../../../platform/http/index.ts';
import {
  countingIds,
  createTestDatabase,
  fixedClock,
  type TestClock,
  type TestDatabase,
} from '../../../../testing/index.ts';
import { createRegistry } from '../../../registry/index.ts';
import { appendEntry } from '../../../transparency/index.ts';
import type { ScopeMeans } from '../../means.ts';
import { createAnnexImport } from '../index.ts';

/** The registry with annex imports on a database of its own, and somebody who calls it. */
export interface RegistryDesk {
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly scope: ScopeMeans;
  call(as: Actor, method: 'GET' | 'POST', url: string, body?: object): Promise<Answer>;
  upload(as: Actor, query: string, fileName: string, content: Uint8Array): Promise<Answer>;
  /** Does the job that a batch waits for, as the queue would; `resume` as a server does that finds it left behind. */
  runJob(batchId: string): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  /** Untyped on purpose: a test reads what it expects and fails where that is not. */
  readonly json: ReturnType<typeof JSON.parse>;
  readonly text: string;
}

const TASKS: Readonly<Record<string, string>> = {
  checking: 'registry-import-check',
  importing: 'registry-import-accept',
  undoing: 'registry-import-undo',
};

export function clerk(region: string, serial: number): Actor {
  const personId = `00000000-0000-7000-8000-0000000c${serial.toString(16).padStart(4, '0')}`;
  return {
    personId,
    organisationId: personId,
    region,
    roles: ['clerk'],
    name: '示例',
    locale: 'zh',
    sessionId: personId,
  };
}

export async function openDesk(): Promise<RegistryDesk> {
  const database = await createTestDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'hengjian-annex-'));
  const clock = fixedClock();
  const platform = { db: database.db, clock, ids: countingIds() };
  const people = { personNames: async () => new Map<string, string>() };
  const scope: ScopeMeans = {
    ...platform,
    directory: people,
    log: { append: (tx, entry) => appendEntry(tx, platform, entry), findPlaces: async () => new Map() },
  };
  const files = createFileStore(directory);
  const registry = createRegistry(
    { ...platform, files, personKey: Buffer.alloc(32, 3), directory: people },
    { importTargets: [createAnnexImport(scope)] },
  );
  const actors = new Map<string, Actor>();
  const app: FastifyInstance = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 100_000 });
  app.addHook('onRequest', async (request) => {
    request.actor = actors.get(String(request.headers['x-person'])) ?? null;
  });
  await registry.routes?.(app);
  await app.ready();

  async function send(
    as: Actor,
    method: 'GET' | 'POST',
    url: string,
    type?: string,
    payload?: Buffer,
  ): Promise<Answer> {
    actors.set(as.personId, as);
    const headers = { 'x-hengjian': '1', 'x-person': as.personId, ...(type && { 'content-type': type }) };
    const response = await app.inject({ method, url, headers, ...(payload && { payload }) });
    const isJson = response.headers['content-type']?.toString().includes('json') === true;
    return { status: response.statusCode, json: isJson ? response.json() : {}, text: response.body };
  }

  return {
    database,
    clock,
    scope,
    call: (as, method, url, body) =>
      body === undefined
        ? send(as, method, url)
        : send(as, method, url, 'application/json', Buffer.from(JSON.stringify(body))),
    upload(as, query, fileName, content) {
      const boundary = 'boundary-of-a-test';
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
      const form = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
      return send(as, 'POST', `/api/imports/files?${query}`, `multipart/form-data; boundary=${boundary}`, form);
    },
    async runJob(batchId) {
      const [row] = await database.asOwner(
        'SELECT run_id, region_code, state FROM registry.import_batch WHERE id = $1',
        [batchId],
      );
      const job = registry.jobs?.[TASKS[String(row?.['state'])] ?? ''];
      if (job === undefined) throw new Error('the batch waits for no job');
      await job({ batchId, runId: row?.['run_id'], region: row?.['region_code'] });
    },
    resume: async () => registry.start?.(),
    async close() {
      await app.close();
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
