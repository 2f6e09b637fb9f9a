import { sql } from 'kysely';
import pg from 'pg';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicCredentials } from '../../modules/credentials/index.ts';
import { createPortal } from '../../modules/portal/index.ts';
import { createScope } from '../../modules/scope/index.ts';
import { createSubscriptions } from '../../modules/subscriptions/index.ts';
import { createSigner } from '../../modules/transparency/index.ts';
import { readPublic } from '../../platform/database/index.ts';
import { createHttp } from '../../platform/http/index.ts';
import { createTestHouse, type TestHouse } from '../../testing/index.ts';
import { credentialsMeans } from '../credentials-means.ts';
import { inspectionMeans } from '../inspection-means.ts';
import { ed25519FromSeed } from '../log-key.ts';
import { portalSources } from '../portal-sources.ts';
import { subscriptionsMeans } from '../subscriptions-means.ts';
import { registerSources } from './register-sources.ts';

let house: TestHouse;
let pages: FastifyInstance;

beforeAll(async () => {
  house = await createTestHouse();
  const keys = { log: Buffer.alloc(32, 2), credential: Buffer.alloc(32, 4) };
  const signer = createSigner('test.example/log', ed25519FromSeed(keys.log));
  const settings = { keys, publicUrl: 'http://localhost:8420', demo: true, privateWebhooks: false };
  const credentials = publicCredentials(credentialsMeans(house.platform, signer, settings));
  const means = inspectionMeans(house.platform, signer);
  pages = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 10_000 });
  await createPortal({
    clock: house.clock,
    sources: portalSources(means, registerSources(means, credentials, '310000')),
    assets: { stylesheet: 'portal.css', script: 'portal.js', files: new Map() },
    site: {
      organiser: { zh: '示例局', en: 'Example bureau' },
      demo: true,
      publicUrl: settings.publicUrl,
      log: { origin: signer.origin, key: signer.verifierKey },
      officePath: '/office/',
    },
  }).routes?.(pages);
  await createScope(means).routes?.(pages);
  await createSubscriptions(subscriptionsMeans(means, settings)).routes?.(pages);
});
afterAll(async () => {
  await pages.close();
  await house.close();
});

const PAGES = ['/', '/search?q=水', '/institutions/SH0001', '/compare?with=SH0001,SH0002', '/standards/HJ 700-2014'];
const INTERFACE = [
  '/api/public/search/capabilities?q=水&count=exact&facets=true',
  '/api/public/search/institutions?q=水',
  '/api/public/search/suggestions?q=水',
  '/api/public/compare?with=SH0001,SH0002',
  '/feeds/search.atom?region=310000',
];

test('what takes the database too long is broken off and said so, in pages, the interface and feeds', async () => {
  const owner = new pg.Client({ connectionString: house.database.url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('scope', 'library')`,
    );
    // Whoever reads now waits for as long as this is held.
    await owner.query(`BEGIN; LOCK TABLE ${rows.map(({ name }) => name).join(', ')} IN ACCESS EXCLUSIVE MODE`);
    const answers = await Promise.all([...PAGES, ...INTERFACE].map((address) => pages.inject(encodeURI(address))));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 503));
    for (const { body } of answers)
      expect(JSON.parse(body).error).toMatchObject({
        code: 'QUESTION_TOO_SLOW',
        message: { zh: expect.stringContaining('5 秒'), en: expect.stringContaining('five seconds') },
      });
    for (const { headers } of answers.slice(PAGES.length)) expect(headers['retry-after']).toBe('10');
  } finally {
    await owner.end();
  }
  // The connections are free again, and know no limit any more.
  for (const address of PAGES.slice(0, 2)) expect((await pages.inject(encodeURI(address))).statusCode).toBe(200);
  const limit = await house.database.db
    .transaction()
    .execute((tx) => sql<{ statement_timeout: string }>`SHOW statement_timeout`.execute(tx));
  expect(limit.rows).toEqual([{ statement_timeout: '0' }]);
}, 30_000);

test('a question that takes a second is answered, and nobody writes by asking', async () => {
  const { db } = house.database;
  const slept = await readPublic(db, (tx) =>
    sql<{ done: boolean }>`SELECT pg_sleep(1) IS NOT NULL AS done`.execute(tx),
  );
  expect(slept.rows).toEqual([{ done: true }]);
  const write = readPublic(db, (tx) => tx.deleteFrom('open_data.api_key_use').execute());
  await expect(write).rejects.toMatchObject({ code: '25006' });
});
