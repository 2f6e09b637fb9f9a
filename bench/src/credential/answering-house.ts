import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createIds, migrate, startPostgres, systemClock } from '@hengjian/server';
import {
  type Actor,
  appendEntry,
  createCredentials,
  createHttp,
  createSigner,
  credentialsMeans,
  ensureItems,
  enterJurisdiction,
  integrate,
  ed25519FromSeed,
  recordDecisions,
  type ScopeMeans,
  upsertHolders,
} from '@hengjian/server/measuring';

/** The interface that answers, on a PostgreSQL of its own. */
export interface AnsweringHouse {
  /** Asks over HTTP whether certificate `i` covered a row of its annex; the answer is signed and proved. */
  ask(i: number): Promise<{ readonly answer: string; readonly proved: boolean }>;
  close(): Promise<void>;
}

const ANNEX_ROWS = 400;
const NOBODY: Pick<Actor, 'personId'> = { personId: '00000000-0000-7000-8000-0000000000c1' };
const numberOf = (i: number) => `230900${String(i).padStart(6, '0')}`;

export async function openAnsweringHouse(certificates: number): Promise<AnsweringHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hengjian-bench-'));
  const postgres = await startPostgres({ dataDir, log: () => undefined });
  await migrate(postgres.url);
  const connection = connect(postgres.url);
  const platform = { db: connection.db, clock: systemClock, ids: createIds(systemClock) };
  const keys = { log: Buffer.alloc(32, 2), credential: Buffer.alloc(32, 4) };
  const head = createSigner('bench.example/log', ed25519FromSeed(keys.log));
  const scope: ScopeMeans = {
    ...platform,
    directory: { personNames: async () => new Map() },
    log: { append: (tx, entry) => appendEntry(tx, platform, entry), findPlaces: async () => new Map() },
  };
  await platform.db.transaction().execute(async (tx) => {
    await enterJurisdiction(tx, '000000');
    await fill(tx, scope, certificates);
  });
  await integrate(platform, head);
  const credentials = createCredentials(
    credentialsMeans(platform, head, { keys, publicUrl: 'https://bench.example', demo: true }),
  );
  await credentials.start?.();
  await integrate(platform, head);
  const app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 10_000_000 });
  await credentials.routes?.(app);
  await app.ready();
  return {
    async ask(i) {
      const query = new URLSearchParams({
        certificate: numberOf(i),
        object: '食品',
        parameter: `项目${i % ANNEX_ROWS}`,
      });
      const { statusCode, body } = await app.inject({ method: 'GET', url: `/api/public/answers?${query.toString()}` });
      if (statusCode !== 200) throw new Error(body);
      const document: { answer: { answer: string }; log: object | null } = JSON.parse(body);
      return { answer: document.answer.answer, proved: document.log !== null };
    },
    async close() {
      await app.close();
      await connection.close();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
      await rm(postgres.location, { recursive: true, force: true });
    },
  };
}

type Tx = Parameters<typeof enterJurisdiction>[0];

/** Licences with an annex of four hundred rows each, logged one by one. */
async function fill(tx: Tx, scope: ScopeMeans, certificates: number): Promise<void> {
  const ids = Array.from({ length: certificates }, () => scope.ids.next());
  await upsertHolders(
    tx,
    ids.map((id, i) => ({
      id,
      code: `B${i}`,
      uscc: null,
      name: `示例第${i}检测有限公司`,
      nameEn: null,
      formerNames: [],
      kind: 'enterprise',
      region: '310115',
      licensedBy: '310000',
      address: null,
      fields: ['other'],
      synthetic: true,
      version: 1,
      sites: [
        {
          number: 1,
          name: '场所一',
          address: '示例路 1 号',
          region: '310115',
          kind: 'main',
          from: '2020-01-01',
          to: null,
        },
      ],
      statement: { status: 'active' as const, certificateNumber: null, certificateExpires: null },
    })),
  );
  const items = await ensureItems(
    tx,
    Array.from({ length: ANNEX_ROWS }, (_, i) => ({
      field: '00',
      category: '食品',
      object: '食品',
      parameter: `项目${i}`,
      standardNumber: 'GB 5009.12-2023',
      standardTitle: '食品安全国家标准（示例）',
      method: '',
    })),
  );
  const rows = [...items.values()].map((itemId, i) => ({ line: i + 1, site: 1, itemId, limitationId: 0 }));
  const recorded = await recordDecisions(
    tx,
    scope,
    ids.map((institutionId, i) => ({
      certificate: { institutionId, axis: 'licence' as const, issuer: '310000' },
      content: {
        kind: 'issued' as const,
        decidedOn: '2024-01-01',
        effectiveFrom: '2024-01-01',
        effectiveTo: '2029-12-31',
        number: numberOf(i),
        sites: [1],
        documentNumber: null,
        reason: null,
        clause: null,
      },
      additions: rows,
      removals: [],
      preparedBy: NOBODY.personId,
      decidedBy: NOBODY.personId,
      batchId: null,
    })),
    'each',
  );
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
}
