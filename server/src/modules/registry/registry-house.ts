import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@hengjian/permissions';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createFileStore } from '../../platform/files/index.ts';
import { type Actor, createHttp } from '../../platform/http/index.ts';
import type { JobHandlers } from '../../platform/jobs/index.ts';
import { countingIds, createTestDatabase, fixedClock, type TestClock, type TestDatabase } from '../../testing/index.ts';
import type { ImportTarget } from './imports/import-target.ts';
import { TASKS } from './imports/run.ts';
import type { RegistryMeans } from './means.ts';
import { createRegistry } from './registry.ts';

/** The registry alone, on a database of its own, for its tests: real HTTP, real PostgreSQL, people by a header. */
export interface RegistryHouse {
  readonly database: TestDatabase;
  readonly app: FastifyInstance;
  readonly means: RegistryMeans;
  readonly clock: TestClock;
  readonly jobs: JobHandlers;
  call(as: Actor, method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<Answer>;
  upload(as: Actor, query: string, fileName: string, content: Uint8Array): Promise<Answer>;
  /** As `upload`, to any address. */
  bring(as: Actor, url: string, fileName: string, content: Uint8Array): Promise<Answer>;
  /** Does the job that a batch waits for, as the queue would. */
  runJob(batchId: string): Promise<void>;
  close(): Promise<void>;
}

interface InjectOptions {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: object | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly json: Record<string, unknown> & Record<'error', { readonly code: string; readonly [more: string]: unknown }>;
  readonly text: string;
  readonly bytes: Buffer;
}

let people = 0;

export function person(role: Role, region: string, name = `${role} ${region}`): Actor {
  people++;
  const personId = `00000000-0000-7000-8000-0000000f${people.toString(16).padStart(4, '0')}`;
  return { personId, organisationId: personId, region, roles: [role], name, locale: 'zh', sessionId: personId };
}

/** `importTargets`: what other modules would hand in. */
export async function openRegistry(
  importTargets: (means: RegistryMeans) => readonly ImportTarget[] = () => [],
): Promise<RegistryHouse> {
  const database = await createTestDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'hengjian-registry-'));
  const clock = fixedClock();
  const actors = new Map<string, Actor>();
  const means: RegistryMeans = {
    db: database.db,
    clock,
    ids: countingIds(),
    files: createFileStore(directory),
    personKey: Buffer.alloc(32, 3),
    directory: {
      personNames: async (_tx, ids) => new Map(ids.flatMap((id) => [[id, actors.get(id)?.name ?? id] as const])),
    },
  };
  const registry = createRegistry(means, { importTargets: importTargets(means) });
  const app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 100_000 });
  app.addHook('onRequest', async (request) => {
    request.actor = actors.get(String(request.headers['x-person'])) ?? null;
  });
  await registry.routes?.(app);
  await app.ready();
  const jobs = registry.jobs ?? {};

  async function send(as: Actor, options: InjectOptions): Promise<Answer> {
    actors.set(as.personId, as);
    const headers = { ...options.headers, 'x-hengjian': '1', 'x-person': as.personId };
    const response: LightMyRequestResponse = await app.inject({ ...options, headers });
    const json = response.headers['content-type']?.toString().includes('json') === true ? response.json() : {};
    return { status: response.statusCode, json, text: response.body, bytes: response.rawPayload };
  }

  function bring(as: Actor, url: string, fileName: string, content: Uint8Array): Promise<Answer> {
    const boundary = 'boundary-of-a-test';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    return send(as, {
      method: 'POST',
      url,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
  }

  return {
    database,
    app,
    means,
    clock,
    jobs,
    call: (as, method, url, body) => send(as, { method, url, ...(body && { payload: body }) }),
    upload: (as, query, fileName, content) => bring(as, `/api/imports/files?${query}`, fileName, content),
    bring,
    async runJob(batchId) {
      const [row] = await database.asOwner(
        'SELECT run_id, region_code, state FROM registry.import_batch WHERE id = $1',
        [batchId],
      );
      const task = Object.entries(TASKS).find(([state]) => state === row?.['state'])?.[1];
      if (row === undefined || task === undefined) throw new Error('the batch waits for no job');
      await jobs[task]?.({ batchId, runId: row['run_id'], region: row['region_code'] });
    },
    async close() {
      await app.close();
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
