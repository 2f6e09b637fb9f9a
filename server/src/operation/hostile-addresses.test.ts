import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicCredentials } from '../modules/credentials/index.ts';
import { createPortal } from '../modules/portal/index.ts';
import { createSigner } from '../modules/transparency/index.ts';
import { createHttp } from '../platform/http/index.ts';
import { createTestHouse, type TestHouse } from '../testing/index.ts';
import { credentialsMeans } from './credentials-means.ts';
import { inspectionMeans } from './inspection-means.ts';
import { ed25519FromSeed } from './log-key.ts';
import { portalSources } from './portal-sources.ts';
import { registerSources } from './register/register-sources.ts';

let house: TestHouse;
let pages: FastifyInstance;

beforeAll(async () => {
  house = await createTestHouse();
  const keys = { log: Buffer.alloc(32, 2), credential: Buffer.alloc(32, 4) };
  const signer = createSigner('test.example/log', ed25519FromSeed(keys.log));
  const settings = { keys, publicUrl: 'http://localhost:8420', demo: true };
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
});
afterAll(async () => {
  await pages.close();
  await house.close();
});

/** What PostgreSQL cannot store, what is cut in the middle of a character, and what means something to a pattern. */
const TEXTS = ['a\0b', `${'水'.repeat(59)}😀`, `${'水'.repeat(199)}😀`, '%', '_', '\\', "' OR 1=1 --", '(|&!:*'];
const ADDRESSES: readonly ((text: string) => string)[] = [
  (text) => `/search?q=${text}`,
  (text) => `/en/search?q=${text}`,
  (text) => `/verify?number=${text}`,
  (text) => `/verify?number=230900110042&on=2023-05-10&site=1&item=${text}`,
  (text) => `/standards?q=${text}`,
  (text) => `/standards/${text}`,
  (text) => `/directories/${text}`,
  (text) => `/institutions/SH0001?q=${text}`,
  (text) => `/compare?with=${text}`,
  (text) => `/c/${text}`,
];

test('whatever stands in an address, the answer is a page or a refusal, and never a failure', async () => {
  expect((await pages.inject('/search?q=x')).statusCode).toBe(200);
  const failed: string[] = [];
  for (const text of TEXTS.map(encodeURIComponent)) {
    for (const address of ADDRESSES) {
      const { statusCode } = await pages.inject(address(text));
      if (statusCode >= 500) failed.push(`${statusCode} ${address(text).slice(0, 60)}`);
    }
    const feed = await house.app.inject(`/feeds/search.atom?q=${text}`);
    if (feed.statusCode >= 500) failed.push(`${feed.statusCode} feed ${text.slice(0, 60)}`);
  }
  expect(failed).toEqual([]);
});
