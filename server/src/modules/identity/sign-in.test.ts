import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoOrganisationId } from './index.ts';
import { type OpenHouse, openHouse, settle } from './testing/open-house.ts';

const PASSWORD = '衡鉴 correct horse 1';
let house: OpenHouse;
let serial = 0;
let login = '';
let personId = '';

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  login = `wen.shan${++serial}`;
  const settled = await settle(house, {
    login,
    password: PASSWORD,
    role: 'clerk',
    organisationId: demoOrganisationId('city-bureau'),
  });
  personId = settled.id;
});

const tryPassword = (password: string, as = login, browser = house.browser()) =>
  browser.send({ method: 'POST', url: '/api/session', payload: { login: as, password } });

const fail = async (times: number, as = login) => {
  for (let i = 0; i < times; i++) expect((await tryPassword('wrong wrong', as)).statusCode).toBe(401);
};

describe('signing in with a password', () => {
  it('opens a session that says who one is, for whom, and what one may do', async () => {
    const browser = house.browser();
    const answer = await tryPassword(PASSWORD, login, browser);
    expect(answer.statusCode).toBe(200);
    const session = (await browser.send({ url: '/api/session' })).json();
    expect(session).toMatchObject({
      person: { id: personId, login, locale: 'zh' },
      organisation: {
        name: { zh: '上海市市场监管局（演示）' },
        kind: 'regulator',
        region: '310000',
        department: 'market',
      },
      roles: [{ id: 'clerk', name: { zh: '市局经办', en: 'City clerk' } }],
      passwordTemporary: false,
      totp: false,
      demo: true,
    });
    expect(session.permissions).toContain('plan.edit');
    expect(session.permissions).not.toContain('plan.approve');
  });

  it('knows a login in any case of letters', async () => {
    expect((await tryPassword(PASSWORD, login.toUpperCase())).statusCode).toBe(200);
  });

  it('takes a password typed as other code points for the same characters', async () => {
    const made = await settle(house, {
      login: `${login}.nfd`,
      password: 'Müller-Straße 12',
      organisationId: demoOrganisationId('city-bureau'),
    });
    expect(made.id).not.toBe('');
    expect((await tryPassword('Müller-Straße 12'.normalize('NFD'), `${login}.nfd`)).statusCode).toBe(200);
  });

  it('gives a wrong password and an unknown login the same answer', async () => {
    const wrong = await tryPassword('not the password');
    const unknown = await tryPassword(PASSWORD, `nobody${serial}`);
    expect(wrong.statusCode).toBe(401);
    expect(unknown.statusCode).toBe(401);
    expect(unknown.body).toBe(wrong.body);
    expect(wrong.cookies).toEqual([]);
  });

  it('writes the refusal down without what was typed', async () => {
    house.clock.advance({ seconds: 1 });
    await tryPassword('a secret typed here', `typed-as-login${serial}`);
    const refused = (await house.audits('session.begin')).at(-1);
    expect(refused).toMatchObject({ outcome: 'refused', code: 'WRONG_CREDENTIALS', person_id: null });
    expect(JSON.stringify(refused)).not.toMatch(/secret|typed/);
  });

  it('needs the header of our own pages', async () => {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: PASSWORD },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().error.code).toBe('FOREIGN_ORIGIN');
  });

  it('refuses a body with members nobody asked for', async () => {
    const answer = await house
      .browser()
      .send({ method: 'POST', url: '/api/session', payload: { login, password: PASSWORD, admin: true } });
    expect(answer.statusCode).toBe(400);
  });
});

describe('the lock after five failures', () => {
  it('is not there below: after four, the right password still opens', async () => {
    await fail(4);
    expect((await tryPassword(PASSWORD)).statusCode).toBe(200);
  });

  it('falls at the fifth: then not even the right password opens', async () => {
    await fail(5);
    const answer = await tryPassword(PASSWORD);
    expect(answer.statusCode).toBe(423);
    expect(answer.json().error).toMatchObject({ code: 'LOCKED', params: { minutes: 15 } });
  });

  it('opens by itself after fifteen minutes, not a second before', async () => {
    await fail(5);
    house.clock.advance({ minutes: 14, seconds: 59 });
    expect((await tryPassword(PASSWORD)).statusCode).toBe(423);
    house.clock.advance({ seconds: 1 });
    expect((await tryPassword(PASSWORD)).statusCode).toBe(200);
  });

  it('is not prolonged by knocking at it', async () => {
    await fail(5);
    house.clock.advance({ minutes: 14 });
    expect((await tryPassword('wrong wrong')).statusCode).toBe(423);
    house.clock.advance({ minutes: 1 });
    expect((await tryPassword(PASSWORD)).statusCode).toBe(200);
  });

  it('counts anew after a success', async () => {
    await fail(4);
    expect((await tryPassword(PASSWORD)).statusCode).toBe(200);
    await fail(4);
    expect((await tryPassword(PASSWORD)).statusCode).toBe(200);
  });

  it('counts anew when it has run out', async () => {
    await fail(5);
    house.clock.advance({ minutes: 15 });
    await fail(4);
    expect((await tryPassword(PASSWORD)).statusCode).toBe(200);
  });

  it('locks a login that does not exist in the same way', async () => {
    await fail(5, `ghost${serial}`);
    expect((await tryPassword('wrong wrong', `ghost${serial}`)).statusCode).toBe(423);
  });

  it('counts guesses that are sent all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryPassword('wrong wrong')));
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 401)).toHaveLength(5);
    expect(codes.filter((code) => code === 423)).toHaveLength(7);
  });

  it('leaves open sessions alone', async () => {
    const browser = house.browser();
    await tryPassword(PASSWORD, login, browser);
    await fail(5);
    expect((await browser.send({ url: '/api/session' })).statusCode).toBe(200);
  });
});

describe('a password an administrator has set', () => {
  it('opens an account without roles until it is replaced', async () => {
    const administrator = await house.as('luo.guan');
    const reset = await administrator.send({ method: 'POST', url: `/api/people/${personId}/password` });
    const { initialPassword } = reset.json<{ initialPassword: string }>();
    const browser = house.browser();
    const entered = await tryPassword(initialPassword, login, browser);
    expect(entered.json()).toMatchObject({ passwordTemporary: true, roles: [], permissions: [] });
    expect((await browser.send({ url: '/api/people' })).statusCode).toBe(403);
    const changed = await browser.send({
      method: 'POST',
      url: '/api/account/password',
      payload: { current: initialPassword, next: 'quite another one' },
    });
    expect(changed.statusCode).toBe(204);
    expect((await browser.send({ url: '/api/session' })).json().roles).toMatchObject([{ id: 'clerk' }]);
  });

  it('ends every session and lifts the lock', async () => {
    const browser = house.browser();
    await tryPassword(PASSWORD, login, browser);
    for (let i = 0; i < 5; i++) await tryPassword('wrong wrong');
    const administrator = await house.as('luo.guan');
    const reset = await administrator.send({ method: 'POST', url: `/api/people/${personId}/password` });
    expect((await browser.send({ url: '/api/session' })).statusCode).toBe(401);
    expect((await tryPassword(reset.json().initialPassword)).statusCode).toBe(200);
    expect((await tryPassword(PASSWORD)).statusCode).toBe(401);
  });
});

describe('a new password', () => {
  const change = async (current: string, next: string) => {
    const browser = house.browser();
    await tryPassword(PASSWORD, login, browser);
    const answer = await browser.send({ method: 'POST', url: '/api/account/password', payload: { current, next } });
    return { status: answer.statusCode, code: answer.statusCode === 204 ? null : answer.json().error.code };
  };

  it.each([
    ['nine chars', '123456 89', 'PASSWORD_TOO_SHORT'],
    ['three characters over and over', 'ababababcabc', 'PASSWORD_TOO_EASY'],
    ['the old one', PASSWORD, 'PASSWORD_UNCHANGED'],
  ])('may not be %s', async (_, next, code) => {
    expect(await change(PASSWORD, next)).toEqual({ status: 422, code });
  });

  it('may not be the login', async () => {
    expect(await change(PASSWORD, `${login}12`)).toEqual({ status: 422, code: 'PASSWORD_TOO_EASY' });
  });

  it('may be ten characters', async () => {
    expect(await change(PASSWORD, '1234567890')).toEqual({ status: 204, code: null });
  });

  it('is not taken without the present one', async () => {
    expect(await change('wrong wrong', 'a perfectly good one')).toEqual({ status: 422, code: 'WRONG_PASSWORD' });
  });

  it('ends the other sessions and keeps this one', async () => {
    const here = house.browser();
    const there = house.browser();
    await tryPassword(PASSWORD, login, here);
    await tryPassword(PASSWORD, login, there);
    const payload = { current: PASSWORD, next: 'a perfectly good one' };
    await here.send({ method: 'POST', url: '/api/account/password', payload });
    expect((await here.send({ url: '/api/session' })).statusCode).toBe(200);
    expect((await there.send({ url: '/api/session' })).statusCode).toBe(401);
  });
});
