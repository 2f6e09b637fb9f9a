import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../testing/index.ts';
import { type OpenHouse, openHouse } from './testing/open-house.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const open = async (browser: Browser) => (await browser.send({ url: '/api/session' })).statusCode;

describe('a session', () => {
  it('is known to the database by the hash of its token only', async () => {
    const browser = await house.as('zhou.ming');
    const token = browser.cookies.get('hengjian_session') ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const hash = createHash('sha256').update(token).digest();
    const found = await house.database.asOwner(
      'SELECT s::text AS whole FROM identity.session s WHERE token_hash = $1',
      [hash],
    );
    expect(found).toHaveLength(1);
    expect(String(found[0]?.['whole'])).not.toContain(token);
    const stolen = house.browser();
    stolen.cookies.set('hengjian_session', hash.toString('base64url'));
    expect(await open(stolen)).toBe(401);
  });

  it('travels in a cookie scripts cannot read and other sites cannot send', async () => {
    const answer = await house
      .browser()
      .send({ method: 'POST', url: '/api/session/demo', payload: { login: 'zhou.ming' } });
    expect(answer.cookies.find(({ name }) => name === 'hengjian_session')).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    });
  });

  it('is tied to the host when the house stands behind HTTPS', async () => {
    const secure = await openHouse({ publicUrl: 'https://hengjian.example.gov.cn' });
    const answer = await secure
      .browser()
      .send({ method: 'POST', url: '/api/session/demo', payload: { login: 'zhou.ming' } });
    expect(answer.cookies.find(({ name }) => name === '__Host-hengjian_session')).toMatchObject({
      secure: true,
      path: '/',
    });
    await secure.close();
  });

  it('ends when it is signed out, and its token is worth nothing after', async () => {
    const browser = await house.as('zhou.ming');
    const copy = house.browser();
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    expect((await browser.send({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(204);
    expect(await open(copy)).toBe(401);
  });

  it('can be ended from another one, with effect at once', async () => {
    const [here, there] = [await house.as('he.jia'), await house.as('he.jia')];
    const { sessions } = (await here.send({ url: '/api/account/sessions' })).json<{
      sessions: readonly { id: string; current: boolean }[];
    }>();
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const other = sessions.find(({ current }) => !current);
    expect((await here.send({ method: 'DELETE', url: `/api/account/sessions/${other?.id}` })).statusCode).toBe(204);
    expect(await open(there)).toBe(401);
    expect(await open(here)).toBe(200);
  });

  it('of somebody else cannot be ended, and the attempt is on record', async () => {
    const [mine, his] = [await house.as('zhou.ming'), await house.as('gu.lan')];
    const { sessions } = (await his.send({ url: '/api/account/sessions' })).json();
    const refused = await mine.send({ method: 'DELETE', url: `/api/account/sessions/${sessions[0].id}` });
    expect(refused.statusCode).toBe(404);
    expect(await open(his)).toBe(200);
    expect(await house.audits('session.revoke')).toContainEqual(
      expect.objectContaining({ outcome: 'refused', code: 'NOT_FOUND', subject: `session:${sessions[0].id}` }),
    );
  });

  it('lasts twelve hours of work and not a second more', async () => {
    const browser = await house.as('zhou.ming');
    for (let hour = 1; hour < 12; hour++) {
      house.clock.advance({ hours: 1 });
      expect(await open(browser)).toBe(200);
    }
    house.clock.advance({ minutes: 59, seconds: 59 });
    expect(await open(browser)).toBe(200);
    house.clock.advance({ seconds: 1 });
    expect(await open(browser)).toBe(401);
  });

  it('ends when nothing was asked for two hours', async () => {
    const [used, idle] = [await house.as('zhou.ming'), await house.as('zhou.ming')];
    house.clock.advance({ minutes: 119, seconds: 59 });
    expect(await open(used)).toBe(200);
    house.clock.advance({ seconds: 1 });
    expect(await open(idle)).toBe(401);
    expect(await open(used)).toBe(200);
  });

  it('is noted as seen at most once a minute', async () => {
    const browser = await house.as('fang.xuan');
    const seen = async () => {
      const [row] = await house.database.asOwner(
        `SELECT s.last_seen_at FROM identity.session s JOIN identity.person p ON p.id = s.person_id
         WHERE p.login = 'fang.xuan'`,
      );
      return row?.['last_seen_at'];
    };
    const began = await seen();
    house.clock.advance({ seconds: 59 });
    await open(browser);
    expect(await seen()).toEqual(began);
    house.clock.advance({ seconds: 1 });
    await browser.send({ url: '/a-page-for-everybody' });
    expect(await seen()).toEqual(began);
    await open(browser);
    expect(await seen()).not.toEqual(began);
  });

  it('is replaced, not joined, when the same browser signs in again', async () => {
    const browser = await house.as('zhou.ming');
    const before = house.browser();
    for (const [name, value] of browser.cookies) before.cookies.set(name, value);
    await browser.send({ method: 'POST', url: '/api/session/demo', payload: { login: 'gu.lan' } });
    expect(await open(before)).toBe(401);
    expect((await browser.send({ url: '/api/session' })).json().person.name).toBe('顾岚');
  });

  it('keeps the network and the kind of browser, not the address and the version', async () => {
    const browser = house.browser();
    const headers = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.7339.80 Safari/537.36' };
    await browser.send({
      method: 'POST',
      url: '/api/session/demo',
      payload: { login: 'yan.pu' },
      headers,
      remoteAddress: '203.0.113.77',
    });
    const { sessions } = (await browser.send({ url: '/api/account/sessions' })).json();
    expect(sessions[0]).toMatchObject({ userAgent: 'Chrome · Windows', address: '203.0.113.0/24', kind: 'demo' });
  });

  it('is forgotten a month after it ended', async () => {
    await house.as('zhou.ming');
    house.clock.advance({ hours: 24 * 31 });
    await house.as('zhou.ming');
    const [row] = await house.database.asOwner('SELECT count(*)::int AS n FROM identity.session');
    expect(row?.['n']).toBe(1);
  });
});

describe('what a signed-in person is answered', () => {
  it('is kept by no cache', async () => {
    const answer = await (await house.as('zhou.ming')).send({ url: '/api/session' });
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('demo people', () => {
  it('are offered with role and organisation in both languages', async () => {
    const options = (await house.browser().send({ url: '/api/session/options' })).json();
    expect(options.demo).toBe(true);
    expect(options.oidc).toBeNull();
    expect(options.demoPeople).toContainEqual({
      login: 'zhou.ming',
      name: '周明',
      role: { zh: '市局经办', en: 'City clerk' },
      organisation: { zh: '上海市市场监管局（演示）', en: 'Shanghai Market Regulation Bureau (demo)' },
    });
  });

  it('cannot be become, and are not named, outside demo mode', async () => {
    const real = await openHouse({ demo: false });
    const answer = await real
      .browser()
      .send({ method: 'POST', url: '/api/session/demo', payload: { login: 'zhou.ming' } });
    expect(answer.statusCode).toBe(404);
    expect((await real.browser().send({ url: '/api/session/options' })).json()).toEqual({
      demo: false,
      demoPeople: [],
      oidc: null,
    });
    await real.close();
  });

  it('do not include real people who happen to have such a login', async () => {
    await house.database.asOwner(`UPDATE identity.person SET synthetic = false WHERE login = 'luo.guan'`);
    const answer = await house
      .browser()
      .send({ method: 'POST', url: '/api/session/demo', payload: { login: 'luo.guan' } });
    expect(answer.statusCode).toBe(404);
    await house.database.asOwner(`UPDATE identity.person SET synthetic = true WHERE login = 'luo.guan'`);
  });
});

describe('the look-up of a session', () => {
  it('reads by index, however many sessions there are', async () => {
    await house.as('zhou.ming');
    await house.database.asOwner(`INSERT INTO identity.session
      SELECT gen_random_uuid(), sha256(i::text::bytea), p.id, 'demo', now(), now(), now() + interval '1 hour', NULL, '', ''
      FROM generate_series(1, 20000) i, (SELECT id FROM identity.person LIMIT 1) p`);
    await house.database.asOwner('ANALYZE identity.session');
    const plan = await sql<{ 'QUERY PLAN': string }>`EXPLAIN SELECT 1 FROM identity.session
      WHERE token_hash = ${Buffer.alloc(32)} AND revoked_at IS NULL`.execute(house.database.db);
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan using session_token_hash_key/);
  });
});
