import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@hengjian/permissions';
import type { FastifyInstance } from 'fastify';
import { createFileStore } from '../../../../platform/files/index.ts';
import { type Actor, createHttp } from '../../../../platform/http/index.ts';
import { createIds } from '../../../../platform/ids.ts';
import { createTestDatabase, fixedClock, type TestDatabase } from '../../../../testing/index.ts';
import { createRegistry } from '../../../registry/index.ts';
import { appendEntry } from '../../../transparency/index.ts';
import { createLibraryImports, type LibraryImportMeans } from '../index.ts';

/** Untyped on purpose: a test reads what it expects and fails where that is not. */
type Json = ReturnType<typeof JSON.parse>;

/** The registry's import engine with the library's targets, on a database of its own: real HTTP, real PostgreSQL. */
export interface LibraryDesk {
  readonly database: TestDatabase;
  readonly means: LibraryImportMeans;
  /** Standards that annexes rest on, as the scope module would say. */
  readonly inAnnexes: Set<string>;
  /** Roles that people have now. */
  readonly holders: Map<string, Actor>;
  upload(query: string, content: string | Uint8Array, options?: { as?: Actor; name?: string }): Promise<Answer>;
  call(method: 'GET' | 'POST', url: string, body?: object, as?: Actor): Promise<Answer>;
  /** Uploads and checks with the suggested columns; answers the id and the batch. */
  bring(subject: string, content: string | Uint8Array, options?: { mode?: string; name?: string }): Promise<Json>;
  /** Accepts or undoes; answers the batch. */
  step(id: string, step: 'accept' | 'undo'): Promise<Json>;
  /** Each row with the codes and cells of what was found on it. */
  problems(id: string, show?: string): Promise<(string | number)[][]>;
  runJob(id: string): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly json: Json;
  readonly text: string;
}

const TASKS: Readonly<Record<string, string>> = {
  checking: 'registry-import-check',
  importing: 'registry-import-accept',
  undoing: 'registry-import-undo',
};

export function person(role: Role, region: string, serial: number): Actor {
  const personId = `00000000-0000-7000-8000-0000000d${serial.toString(16).padStart(4, '0')}`;
  return { personId, organisationId: personId, region, roles: [role], name: '示例', locale: 'zh', sessionId: personId };
}

export const clerk = person('clerk', '310000', 1);

export async function openLibraryDesk(): Promise<LibraryDesk> {
  const database = await createTestDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'hengjian-library-'));
  const clock = fixedClock('2026-06-01T09:00:00+08:00');
  const platform = { db: database.db, clock, ids: createIds(clock) };
  const people = {
    personNames: async () => new Map<string, string>(),
    getOrganisation: async () => ({ name: { zh: '示例', en: 'Example' }, region: '310000', department: null }),
    organisationsOfDepartments: async () => [],
    experts: async () => [],
  };
  const holders = new Map<string, Actor>();
  const inAnnexes = new Set<string>();
  const means: LibraryImportMeans = {
    ...platform,
    region: '310000',
    directory: people,
    log: { append: (tx, entry) => appendEntry(tx, platform, entry), findPlaces: async () => new Map() },
    findHolder: async (_tx, id) => holders.get(id) ?? null,
    standardsInAnnexes: async (_tx, numbers) => new Set(numbers.filter((number) => inAnnexes.has(number))),
  };
  const registry = createRegistry(
    { ...platform, files: createFileStore(directory), personKey: Buffer.alloc(32, 3), directory: people },
    { importTargets: createLibraryImports(means) },
  );
  const app: FastifyInstance = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 100_000 });
  app.addHook('onRequest', async (request) => {
    request.actor = holders.get(String(request.headers['x-person'])) ?? null;
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
    holders.set(as.personId, as);
    const headers = { 'x-hengjian': '1', 'x-person': as.personId, ...(type && { 'content-type': type }) };
    const response = await app.inject({ method, url, headers, ...(payload && { payload }) });
    const isJson = response.headers['content-type']?.toString().includes('json') === true;
    return { status: response.statusCode, json: isJson ? response.json() : {}, text: response.body };
  }

  const desk: LibraryDesk = {
    database,
    means,
    inAnnexes,
    holders,
    upload(query, content, { as = clerk, name = '清单.csv' } = {}) {
      const boundary = 'boundary-of-a-test';
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
      const form = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
      return send(as, 'POST', `/api/imports/files?${query}`, `multipart/form-data; boundary=${boundary}`, form);
    },
    call: (method, url, body, as = clerk) =>
      body === undefined
        ? send(as, method, url)
        : send(as, method, url, 'application/json', Buffer.from(JSON.stringify(body))),
    async bring(subject, content, { mode = 'create', name = '清单.csv' } = {}) {
      const made = await desk.upload(`subject=${subject}&mode=${mode}`, content, { name });
      if (made.status !== 201) throw new Error(made.text);
      const id = String(made.json['id']);
      const { json } = await desk.call('GET', `/api/imports/${id}`);
      const begun = await desk.call('POST', `/api/imports/${id}/check`, { mode, mapping: json['mapping'] });
      if (begun.status !== 202) throw new Error(begun.text);
      await desk.runJob(id);
      return (await desk.call('GET', `/api/imports/${id}`)).json['batch'];
    },
    async step(id, step) {
      const begun = await desk.call('POST', `/api/imports/${id}/${step}`);
      if (begun.status !== 202) throw new Error(begun.text);
      await desk.runJob(id);
      const { json } = await desk.call('GET', `/api/imports/${id}`);
      return { ...json['batch'], failure: json['failure'] };
    },
    async problems(id, show = 'bad') {
      const { json } = await desk.call('GET', `/api/imports/${id}/rows?show=${show}&size=200`);
      const rows = json['rows'] as { row: number; problems: { code: string; place: string | null }[] }[];
      return rows.map(({ row, problems }) => [
        row,
        ...problems.map(({ code, place }) => `${code} ${place ?? ''}`.trim()),
      ]);
    },
    async runJob(id) {
      const [row] = await database.asOwner(
        'SELECT run_id, region_code, state FROM registry.import_batch WHERE id = $1',
        [id],
      );
      const job = registry.jobs?.[TASKS[String(row?.['state'])] ?? ''];
      if (job === undefined) throw new Error('the batch waits for no job');
      await job({ batchId: id, runId: row?.['run_id'], region: row?.['region_code'] });
    },
    async close() {
      await app.close();
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
  return desk;
}
