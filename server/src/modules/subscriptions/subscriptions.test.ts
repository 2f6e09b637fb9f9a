import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, createHttp } from '../../platform/http/index.ts';
import { countingIds, createTestDatabase, fixedClock, type TestDatabase } from '../../testing/index.ts';
import { lookForMatches } from './delivery/look-for-matches.ts';
import { webhookJob } from './delivery/webhook-job.ts';
import type { Match, SavedQuery, SubscriptionsMeans } from './means.ts';
import { createSubscriptions } from './subscriptions.ts';

const person = (n: number): Actor => ({
  personId: `00000000-0000-7000-8000-0000000f000${n}`,
  organisationId: '00000000-0000-7000-8000-0000000f0100',
  region: '310000',
  roles: ['clerk'],
  name: `演示人员 ${n}`,
  locale: 'zh',
  sessionId: '00000000-0000-7000-8000-0000000f0200',
});

const clock = fixedClock('2026-05-10T09:00:00+08:00');
const QUERY: SavedQuery = { q: '氨氮', region: '310000', field: null, axis: 'licence' };

/** What the register recorded, in order; the tests add to it. */
const recorded: Match[] = [];
function record(object: string): void {
  recorded.push({
    institution: 'SH0001',
    name: '浦江示例检测技术有限公司',
    object,
    parameter: '氨氮',
    standard: 'HJ 634-2012',
    restriction: '',
    site: 1,
    certificate: '230900110042',
    recordedAt: clock.now(),
  });
}

interface Received {
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

let database: TestDatabase;
let means: SubscriptionsMeans;
let app: FastifyInstance;
let receiver: Server;
let received: Received[] = [];
let status = 204;
let actor = person(1);

beforeAll(async () => {
  database = await createTestDatabase();
  let random = 0;
  means = {
    db: database.db,
    clock,
    ids: countingIds(),
    publicUrl: 'https://hengjian.example.org',
    newMatches: async (_tx, query, since, until) =>
      recorded.filter(
        ({ parameter, recordedAt }) =>
          parameter.includes(query.q) &&
          Temporal.Instant.compare(recordedAt, since) > 0 &&
          Temporal.Instant.compare(recordedAt, until) <= 0,
      ),
    randomHex: (bytes) => (++random).toString(16).padStart(bytes * 2, '0'),
    privateWebhooks: true,
  };
  app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 10_000 });
  app.addHook('onRequest', async (request) => {
    request.actor = actor;
  });
  await createSubscriptions(means).routes?.(app);
  await app.ready();
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      received.push({ body, headers: request.headers });
      response.writeHead(status, { location: 'http://127.0.0.1:1/elsewhere' }).end();
    });
  }).listen(0, '127.0.0.1');
});
afterAll(async () => {
  receiver.close();
  await app.close();
  await database.close();
});
beforeEach(() => {
  received = [];
  status = 204;
  actor = person(1);
  clock.advance({ minutes: 1 });
});

const send = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
  app.inject({ method, url, headers: { 'x-hengjian': '1' }, ...(payload && { payload }) });

async function saved(query: SavedQuery = QUERY): Promise<string> {
  const answer = await send('POST', '/api/saved-searches', { name: '土壤氨氮', query });
  expect(answer.statusCode).toBe(201);
  return answer.json().id;
}

function address(): string {
  const bound = receiver.address();
  return `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/hook`;
}

async function subscribed(channel: 'notice' | 'webhook') {
  const id = await saved();
  const url = channel === 'webhook' ? { url: address() } : {};
  const answer = await send('POST', `/api/saved-searches/${id}/subscriptions`, { channel, ...url });
  expect(answer.statusCode).toBe(201);
  return { searchId: id, ...answer.json() };
}

async function deliveries(subscriptionId: string) {
  return database.asOwner(
    'SELECT id, outcome, attempts, reply, matches FROM subscriptions.delivery WHERE subscription_id = $1 ORDER BY created_at',
    [subscriptionId],
  );
}

describe('saved searches', () => {
  it('are their person’s own: nobody else sees, subscribes to or deletes them', async () => {
    const id = await saved();
    actor = person(2);
    expect((await send('GET', '/api/saved-searches')).json()).toEqual({ searches: [] });
    expect((await send('POST', `/api/saved-searches/${id}/subscriptions`, { channel: 'notice' })).statusCode).toBe(404);
    expect((await send('DELETE', `/api/saved-searches/${id}`)).statusCode).toBe(404);
    actor = person(1);
    const mine = (await send('GET', '/api/saved-searches'))
      .json()
      .searches.find((one: { id: string }) => one.id === id);
    expect(mine).toMatchObject({
      link: '/search?q=%E6%B0%A8%E6%B0%AE&region=310000',
      feed: '/feeds/search.atom?q=%E6%B0%A8%E6%B0%AE&region=310000',
    });
    expect((await send('DELETE', `/api/saved-searches/${id}`)).statusCode).toBe(200);
  });

  it('that ask for nothing are refused', async () => {
    const query = { q: '  ', region: null, field: null, axis: 'licence' };
    const answer = await send('POST', '/api/saved-searches', { name: '空', query });
    expect([answer.statusCode, answer.json().error.code]).toEqual([422, 'SEARCH_EMPTY']);
  });
});

describe('a webhook', () => {
  it('gets what is new once, signed with its secret and the time', async () => {
    const { subscription, secret } = await subscribed('webhook');
    clock.advance({ minutes: 1 });
    record('土壤');
    clock.advance({ seconds: 15 });
    await lookForMatches(means);
    await lookForMatches(means);
    const [delivery] = await deliveries(subscription.id);
    expect(delivery).toMatchObject({ outcome: 'waiting', matches: 1 });
    await webhookJob(means)({ deliveryId: delivery?.['id'] });
    expect(received).toHaveLength(1);
    const [{ body, headers } = { body: '', headers: {} }] = received;
    const [, time, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['hengjian-signature'])) ?? [];
    expect(signature).toBe(createHmac('sha256', Buffer.from(secret, 'hex')).update(`${time}.${body}`).digest('hex'));
    expect(JSON.parse(body)).toMatchObject({
      format: 'hengjian.webhook/v1',
      delivery: headers['hengjian-delivery'],
      matches: [{ object: '土壤', parameter: '氨氮', standard: 'HJ 634-2012' }],
      complete: true,
    });
    expect(await deliveries(subscription.id)).toMatchObject([{ outcome: 'sent', attempts: 1, reply: '204' }]);
    await webhookJob(means)({ deliveryId: delivery?.['id'] });
    expect(received).toHaveLength(1);
  });

  it('that fails is tried six times, later each time, and then counted as failing', async () => {
    const { subscription } = await subscribed('webhook');
    clock.advance({ minutes: 1 });
    record('水');
    clock.advance({ seconds: 15 });
    await lookForMatches(means);
    status = 500;
    const [delivery] = await deliveries(subscription.id);
    const waits: string[] = [];
    for (let attempt = 1; attempt <= 6; attempt++) {
      expect(await deliveries(subscription.id)).toMatchObject([{ outcome: 'waiting', attempts: attempt - 1 }]);
      await webhookJob(means)({ deliveryId: delivery?.['id'] });
      const [job] = await database.asOwner(
        `SELECT extract(epoch FROM run_at - $2::timestamptz)::int AS wait FROM graphile_worker._private_jobs WHERE key = $1`,
        [`webhook:${String(delivery?.['id'])}`, clock.now().toString()],
      );
      waits.push(String(job?.['wait']));
    }
    expect(waits.slice(0, 5)).toEqual(['60', '300', '1800', '7200', '21600']);
    expect(await deliveries(subscription.id)).toMatchObject([{ outcome: 'failed', attempts: 6, reply: '500' }]);
    const listed = (await send('GET', '/api/saved-searches')).json();
    expect(JSON.stringify(listed)).toContain('"state":"failing"');
    expect(received).toHaveLength(6);
  });

  it('is not followed elsewhere, and one that is gone is not asked again', async () => {
    const { subscription } = await subscribed('webhook');
    for (const [reply, outcome] of [
      [302, 'waiting'],
      [410, 'failed'],
    ] as const) {
      clock.advance({ minutes: 1 });
      record(`气 ${reply}`);
      clock.advance({ seconds: 15 });
      await lookForMatches(means);
      status = reply;
      const delivery = (await deliveries(subscription.id)).at(-1);
      await webhookJob(means)({ deliveryId: delivery?.['id'] });
      expect((await deliveries(subscription.id)).at(-1)).toMatchObject({ outcome, reply: String(reply) });
    }
    expect(received).toHaveLength(2);
  });

  it('gets nothing any more once unsubscribed, not even what waited', async () => {
    const { subscription } = await subscribed('webhook');
    clock.advance({ minutes: 1 });
    record('废水');
    clock.advance({ seconds: 15 });
    await lookForMatches(means);
    const [delivery] = await deliveries(subscription.id);
    actor = person(2);
    expect((await send('DELETE', `/api/subscriptions/${subscription.id}`)).statusCode).toBe(404);
    actor = person(1);
    expect((await send('DELETE', `/api/subscriptions/${subscription.id}`)).statusCode).toBe(200);
    await webhookJob(means)({ deliveryId: delivery?.['id'] });
    expect(received).toEqual([]);
  });
});

describe('a person who subscribed', () => {
  it('is told once of what was recorded after he did, and of nothing before', async () => {
    record('以前的');
    const { subscription } = await subscribed('notice');
    clock.advance({ minutes: 1 });
    await lookForMatches(means);
    expect(await deliveries(subscription.id)).toEqual([]);
    record('新的');
    clock.advance({ seconds: 15 });
    await lookForMatches(means);
    const events = await database.asOwner(
      `SELECT payload FROM platform.outbox WHERE topic = 'subscriptions.matched' ORDER BY created_at DESC LIMIT 1`,
    );
    expect(events).toEqual([
      {
        payload: {
          personId: actor.personId,
          name: '土壤氨氮',
          matches: 1,
          link: '/search?q=%E6%B0%A8%E6%B0%AE&region=310000',
        },
      },
    ]);
  });

  it('is not told past a decision that is still being written, and hears of it when it is', async () => {
    const { subscription } = await subscribed('notice');
    const writing = new pg.Client(database.url);
    await writing.connect();
    await writing.query('BEGIN');
    await writing.query("INSERT INTO platform.setting VALUES ('test.still-writing', '1', now())");
    // The decision takes its time now, and will be seen only after its commit.
    const before = clock.now();
    clock.set(Temporal.Now.instant().add({ minutes: 10 }).toString());
    await lookForMatches(means);
    record('写了很久的');
    const [mark] = await database.asOwner('SELECT seen_until FROM subscriptions.subscription WHERE id = $1', [
      subscription.id,
    ]);
    expect(mark?.['seen_until']).toBeInstanceOf(Date);
    expect(Number(mark?.['seen_until'])).toBeLessThan(Date.now());
    await writing.query('COMMIT');
    await writing.end();
    clock.advance({ seconds: 15 });
    await lookForMatches(means);
    expect(await deliveries(subscription.id)).toMatchObject([{ matches: 1 }]);
    clock.set(before.toString());
  });

  it('cannot subscribe twice to the same notice', async () => {
    const { searchId } = await subscribed('notice');
    const again = await send('POST', `/api/saved-searches/${searchId}/subscriptions`, { channel: 'notice' });
    expect([again.statusCode, again.json().error.code]).toEqual([422, 'ALREADY_SUBSCRIBED']);
  });
});

describe('the Atom feed of a search', () => {
  it('tells what is new, newest first, to whoever asks, and nothing may break its XML', async () => {
    record('<b>土壤</b> & “水” \u0000');
    clock.advance({ minutes: 2 });
    const answer = await app.inject('/feeds/search.atom?q=%E6%B0%A8%E6%B0%AE');
    expect(answer.headers['content-type']).toContain('application/atom+xml');
    expect(answer.body).toContain('&lt;b&gt;土壤&lt;/b&gt; &amp; “水”');
    expect(answer.body).not.toContain('<b>');
    expect(answer.body).not.toContain('\u0000');
    const [first, second] = [...answer.body.matchAll(/<updated>([^<]+)<\/updated>\n<link rel="alternate"/g)].map(
      ([, at]) => at ?? '',
    );
    expect(first && second && first >= second).toBe(true);
    const etag = String(answer.headers.etag);
    const again = await app.inject({
      url: '/feeds/search.atom?q=%E6%B0%A8%E6%B0%AE',
      headers: { 'if-none-match': etag },
    });
    expect(again.statusCode).toBe(304);
  });

  it.each(['', '?q=', '?region=nowhere', `?q=${'水'.repeat(201)}`, '?q=a&q=b'])('%s makes no feed', async (query) => {
    expect((await app.inject(`/feeds/search.atom${query}`)).statusCode).toBe(422);
  });
});
