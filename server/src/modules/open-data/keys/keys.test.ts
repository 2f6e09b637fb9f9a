import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, createHttp } from '../../../platform/http/index.ts';
import { countingIds, createTestDatabase, fixedClock, type TestDatabase } from '../../../testing/index.ts';
import { createOpenData } from '../open-data.ts';

const administrator: Actor = {
  personId: '00000000-0000-7000-8000-0000000f0001',
  organisationId: '00000000-0000-7000-8000-0000000f0002',
  region: '310000',
  roles: ['system-administrator'],
  name: '系统管理员',
  locale: 'zh',
  sessionId: '00000000-0000-7000-8000-0000000f0003',
};

let database: TestDatabase;
let app: FastifyInstance;
let actor: Actor | null = administrator;
let keys = 0;
const clock = fixedClock('2026-05-10T09:00:00+08:00');

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 50 });
  app.addHook('onRequest', async (request) => {
    request.actor = actor;
  });
  const means = {
    db: database.db,
    clock,
    ids: countingIds(),
    randomHex: (bytes: number) =>
      (++keys)
        .toString(16)
        .padStart(8, '0')
        .padEnd(bytes * 2, 'a'),
  };
  await createOpenData(means).routes?.(app);
  app.get('/api/public/anything', async () => ({ fine: true }));
  app.get('/api/anything', async () => ({ fine: true }));
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const office = { 'x-hengjian': '1' };
const ask = (key?: string, url = '/api/public/anything') =>
  app.inject({ method: 'GET', url, ...(key !== undefined && { headers: { authorization: `Bearer ${key}` } }) });

async function issue(change: object = {}) {
  const response = await app.inject({
    method: 'POST',
    url: '/api/api-keys',
    headers: office,
    payload: {
      holder: '示例查询平台（演示）',
      purpose: '核对报告上的证书',
      contact: 'api@example.org',
      perMinute: 1000,
      perDay: 5,
      expiresOn: '2026-05-11',
      ...change,
    },
  });
  return { status: response.statusCode, ...response.json() };
}

describe('keys for programs', () => {
  it('are shown once, kept as a hash only, and listed by their first characters', async () => {
    const issued = await issue();
    expect(issued.status).toBe(201);
    expect(issued.secret).toMatch(/^hjk_[0-9a-f]{48}$/);
    const [row] = await database.asOwner('SELECT * FROM open_data.api_key WHERE id = $1', [issued.key.id]);
    expect(JSON.stringify(row)).not.toContain(issued.secret);
    const listed = await app.inject({ method: 'GET', url: '/api/api-keys', headers: office });
    expect(listed.json().keys[0]).toMatchObject({ prefix: issued.secret.slice(0, 12), state: 'active', use: [] });
    expect(listed.body).not.toContain(issued.secret);
  });

  it('raise what an address may ask in a minute, each key by its own limit', async () => {
    const { secret } = await issue({ perMinute: 60, perDay: 1000 });
    const answers = [];
    for (let n = 0; n < 61; n++) answers.push((await ask(secret)).statusCode);
    expect(answers.filter((status) => status === 200)).toHaveLength(60);
    expect(answers.at(-1)).toBe(429);
    expect((await ask((await issue()).secret)).statusCode).toBe(200);
  });

  it('stop at the quota of the day, below, at and above it, and go on the next day', async () => {
    const { secret, key } = await issue();
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push(await ask(secret));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers.map(({ headers }) => headers['x-quota-day-left'])).toEqual(['4', '3', '2', '1', '0', '0']);
    expect(answers.at(-1)?.json()).toMatchObject({ error: { code: 'KEY_QUOTA_USED' } });
    clock.set('2026-05-11T00:00:00+08:00');
    expect((await ask(secret)).statusCode).toBe(200);
    await expect
      .poll(
        () =>
          database.asOwner('SELECT day::text, requests FROM open_data.api_key_use WHERE key_id = $1 ORDER BY 1', [
            key.id,
          ]),
        {
          timeout: 5_000,
        },
      )
      .toEqual([{ day: '2026-05-11', requests: '1' }]);
    clock.set('2026-05-10T09:00:00+08:00');
  });

  it.each([
    ['one day before the last', '2026-05-10T23:59:59+08:00', 200],
    ['on the last day', '2026-05-11T23:59:59+08:00', 200],
    ['the day after', '2026-05-12T00:00:00+08:00', 401],
  ])('work until the end of their last day: %s', async (_when, at, status) => {
    const { secret } = await issue({ perDay: 100 });
    clock.set(at);
    expect((await ask(secret)).statusCode).toBe(status);
    clock.set('2026-05-10T09:00:00+08:00');
  });

  it('are refused once revoked, and the first reason stays', async () => {
    const { secret, key } = await issue();
    expect((await ask(secret)).statusCode).toBe(200);
    for (const reason of ['密钥外泄', '再次'])
      await app.inject({
        method: 'POST',
        url: `/api/api-keys/${key.id}/revocation`,
        headers: office,
        payload: { reason },
      });
    clock.advance({ seconds: 6 });
    const refused = await ask(secret);
    expect([refused.statusCode, refused.json().error.code]).toEqual([401, 'KEY_REVOKED']);
    const listed = await app.inject({ method: 'GET', url: '/api/api-keys', headers: office });
    const listedKey = listed.json().keys.find(({ id }: { id: string }) => id === key.id);
    expect(listedKey).toMatchObject({ state: 'revoked', revoked: { reason: '密钥外泄' } });
  });

  it.each(['hjk_', 'hjk_zz', `hjk_${'0'.repeat(48)}`, `hjk_${'f'.repeat(4000)}`, "hjk_'OR/**/1=1"])(
    'that nobody issued are refused: %s',
    async (key) => {
      const refused = await ask(key);
      expect([refused.statusCode, refused.json().error.code]).toEqual([401, 'KEY_UNKNOWN']);
    },
  );

  it('that nobody issued are looked up twenty times a minute for one address, and no more', async () => {
    clock.advance({ seconds: 61 });
    const { secret } = await issue({ perDay: 100 });
    const from = (remoteAddress: string, key: string) =>
      app.inject({
        method: 'GET',
        url: '/api/public/anything',
        headers: { authorization: `Bearer ${key}` },
        remoteAddress,
      });
    const unknown = (n: number) => `hjk_${n.toString(16).padStart(48, '0')}`;
    const answers = [];
    for (let n = 0; n < 22; n++) answers.push(await from('192.0.2.7', unknown(n)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429]);
    expect(answers.at(-1)?.json().error).toMatchObject({ code: 'TOO_MANY_UNKNOWN_KEYS' });
    expect(answers.at(-1)?.headers['retry-after']).toBe('60');
    // Elsewhere keys work, those without one are let in, and a key that is believed already goes on.
    expect((await from('192.0.2.8', secret)).statusCode).toBe(200);
    expect((await from('192.0.2.7', secret)).statusCode).toBe(200);
    clock.advance({ seconds: 59 });
    expect((await from('192.0.2.7', secret)).statusCode).toBe(429);
    clock.advance({ seconds: 1 });
    expect((await from('192.0.2.7', secret)).statusCode).toBe(200);
    clock.set('2026-05-10T09:00:00+08:00');
  });

  it('open public addresses only, and never sign anybody in', async () => {
    actor = null;
    const { statusCode } = await app.inject({
      method: 'GET',
      url: '/api/api-keys',
      headers: { ...office, authorization: 'Bearer hjk_none' },
    });
    actor = administrator;
    expect(statusCode).toBe(401);
    expect((await ask('hjk_none', '/api/anything')).statusCode).toBe(200);
  });

  it('are issued and revoked by the system administrator of the region alone', async () => {
    actor = { ...administrator, roles: ['clerk'] };
    expect((await issue()).status).toBe(403);
    actor = administrator;
    const { key } = await issue();
    actor = { ...administrator, region: '440000' };
    const foreign = await app.inject({
      method: 'POST',
      url: `/api/api-keys/${key.id}/revocation`,
      headers: office,
      payload: { reason: '不在辖区' },
    });
    actor = administrator;
    expect(foreign.statusCode).toBe(404);
  });

  it('that would be over already are not issued', async () => {
    expect(await issue({ expiresOn: '2026-05-09' })).toMatchObject({
      status: 422,
      error: { code: 'KEY_OVER_ALREADY' },
    });
    expect((await issue({ expiresOn: '2026-05-10' })).status).toBe(201);
  });
});
