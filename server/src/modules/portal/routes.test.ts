import {
  SAMPLE_NOW,
  sampleDraw,
  sampleHead,
  sampleLog,
  samplePlan,
  samplePublicBundle,
  sampleSite,
  sampleVoidDraw,
} from '@hengjian/portal/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttp } from '../../platform/http/index.ts';
import { fixedClock } from '../../testing/index.ts';
import { createPortal, type PortalAssets, type PortalSources } from './index.ts';
import { sampleRegisterSources } from './sample-register-sources.ts';

const BUNDLE = JSON.stringify(samplePublicBundle());

const assets: PortalAssets = {
  stylesheet: 'portal.1.css',
  script: 'verify.1.js',
  files: new Map([
    ['portal.1.css', Buffer.from('body{}')],
    ['verify.1.js', Buffer.from('export {}')],
    ['service-worker.js', Buffer.from('0')],
  ]),
};

const sources: PortalSources = {
  ...sampleRegisterSources,
  listPlans: async ({ offset }) => ({ items: offset === 0 ? [samplePlan] : [], total: 1 }),
  findPlan: async (code) => (code === samplePlan.code ? samplePlan : undefined),
  listDraws: async ({ offset }) => ({ items: offset === 0 ? [sampleDraw, sampleVoidDraw] : [], total: 2 }),
  findDraw: async (code) => [sampleDraw, sampleVoidDraw].find((draw) => draw.code === code),
  findBundle: async (code) => (code === sampleDraw.code ? BUNDLE : undefined),
  findLogHead: async () => sampleHead,
  getLog: async () => sampleLog,
};

async function open(given: PortalSources): Promise<FastifyInstance> {
  const app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 10_000 });
  await createPortal({ clock: fixedClock(SAMPLE_NOW), site: sampleSite, sources: given, assets }).routes?.(app);
  return app;
}

let app: FastifyInstance;
beforeAll(async () => {
  app = await open(sources);
});
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

/** Served by other modules: the log, downloads. */
const ELSEWHERE = /^\/(?:log\/(?:checkpoint|key)$|open-data\/|api\/openapi|api\/public\/)/;

test('every link of every page leads to something', async () => {
  const seen = new Set(['/', '/en']);
  for (const url of seen) {
    const answer = await get(url);
    expect([url, answer.statusCode]).toEqual([url, 200]);
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
    for (const [, link = ''] of answer.body.matchAll(/ (?:href|src)="(\/[^"]*)"/g))
      if (!ELSEWHERE.test(link)) seen.add(link.replaceAll('&amp;', '&').replace(/#.*$/, ''));
  }
  for (const url of [
    '/plans/SJ2023-SH',
    '/en/draws/SJ2023-SH-1',
    '/draws/SJ2023-SH-2.json',
    '/en/log',
    '/verify?draw=SJ2023-SH-2',
    '/institutions/SH0443',
    '/en/standards/GB%2FT%205750.6-2023',
  ])
    expect(seen).toContain(url);
});

describe('addresses that lead nowhere', () => {
  // biome-ignore format: a table
  test.each([
    '/nothing', '/en/nothing', '/plans/XX', '/draws/XX', '/draws/XX.json', '/draws/SJ2023-SH-1.json', '/draws/SJ2023-SH-2.pdf',
    '/draws/SJ2023-SH-2?page=2', '/draws/SJ2023-SH-2?page=0', '/plans?page=99', '/plans?page=1&page=2', '/draws?page=-1',
    '/draws/%3Cscript%3E', '/institutions/XX', '/institutions/SH0443?on=2023-02-30', '/search?q=a&page=0', '/search?region=nowhere', '/standards/none', '/compare?on=never', '/directories/none', '/directories/ppe?on=never', '/d/%2F%2Fexample.org', '/draws/..%2F..%2Fetc',
  ])('%s gets a page that says so, in its language, with ways on', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain(url.startsWith('/en/') ? 'There is no such page' : '没有这一页');
    expect(answer.body).not.toContain('<script');
  });

  test('programs below /api get a refusal they can read', async () => {
    const answer = await get('/api/nothing');
    expect([answer.statusCode, answer.json()]).toMatchObject([404, { error: { code: 'NOT_FOUND' } }]);
  });
});

test('the short address of a certificate leads to its verification, and nowhere else', async () => {
  const answer = await get('/c/210913120123');
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/verify?number=210913120123']);
  expect((await get('/c/%2F%2Fexample.org')).headers.location).toBe('/verify?number=%2F%2Fexample.org');
});

test('the short address of a projector leads to the draw', async () => {
  const answer = await get('/d/SJ2023-SH-2');
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/draws/SJ2023-SH-2']);
});

test('the bundle is served byte for byte, to be asked for again by its ETag', async () => {
  const answer = await get('/draws/SJ2023-SH-2.json');
  expect(answer.body).toBe(BUNDLE);
  expect(answer.headers['cache-control']).toBe('no-cache');
  const etag = String(answer.headers.etag);
  for (const given of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await get('/draws/SJ2023-SH-2.json', { 'if-none-match': given });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  }
  expect((await get('/draws/SJ2023-SH-2.json', { 'if-none-match': '"other"' })).statusCode).toBe(200);
});

test('assets are kept for good; the service worker is asked for anew and may answer for the whole site', async () => {
  const style = await get('/assets/portal.1.css');
  expect(style.headers).toMatchObject({ 'content-type': 'text/css; charset=utf-8' });
  expect(style.headers['cache-control']).toContain('immutable');
  const worker = await get('/assets/service-worker.js');
  expect(worker.headers).toMatchObject({ 'service-worker-allowed': '/', 'cache-control': 'no-cache' });
});

test('the list as CSV has a byte order mark, a row for each institution, and no formula', async () => {
  const evil = { ...sampleDraw, drawn: sampleDraw.drawn.map((row) => ({ ...row, name: '=cmd|"/c calc"!A1' })) };
  const other = await open({ ...sources, findDraw: async () => evil });
  const { rawPayload, body } = await other.inject('/en/draws/SJ2023-SH-2.csv');
  await other.close();
  expect([...rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = body.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + evil.drawn.length);
  expect(lines[0]).toContain('"draw","field","stratum","rank"');
  expect(lines[1]).toContain(`"'=cmd|""/c calc""!A1"`);
});

test('a failure is a page in both languages that tells nothing but a number', async () => {
  const failing = await open({
    ...sources,
    getLog: async () => {
      throw new Error('secret detail');
    },
  });
  for (const [url, text] of [
    ['/log', '系统出错了'],
    ['/en/log', 'Something failed on our side'],
  ] as const) {
    const answer = await failing.inject(url);
    expect(answer.statusCode).toBe(500);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toContain(text);
    expect(answer.body).not.toContain('secret detail');
  }
  await failing.close();
});
