import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../testing/index.ts';
import { demoPersonId } from './index.ts';
import { type OpenHouse, openHouse } from './testing/open-house.ts';

const PUBLIC_URL = 'http://127.0.0.1:8080';
const CALLBACK = `${PUBLIC_URL}/api/session/oidc/callback`;
const LABEL = { zh: '政务统一身份认证（演示）', en: 'Government sign-on (demo)' };

let provider: Server;
let issuer = '';
let house: OpenHouse;

/** Accounts of the provider: the subject is the login typed there; some have an address, verified or not. */
const ACCOUNTS: Readonly<Record<string, { readonly email: string; readonly email_verified: boolean }>> = {
  'sub-gu': { email: 'GU.LAN@demo.invalid', email_verified: true },
  'sub-imposter': { email: 'zhou.ming@demo.invalid', email_verified: false },
  'sub-stranger': { email: 'nobody@demo.invalid', email_verified: true },
};

beforeAll(async () => {
  provider = createServer();
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [{ client_id: 'hengjian', client_secret: 'a secret of the test', redirect_uris: [CALLBACK] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...ACCOUNTS[sub] }) }),
    cookies: { keys: ['of the test'] },
    features: { devInteractions: { enabled: true } },
  });
  provider.on('request', (request, response) => void oidc.callback()(request, response));
  house = await openHouse({ oidc: options(true) });
});

afterAll(async () => {
  await house.close();
  await new Promise((resolve) => provider.close(resolve));
});

const options = (linkByVerifiedEmail: boolean) => ({
  issuer,
  clientId: 'hengjian',
  clientSecret: 'a secret of the test',
  label: LABEL,
  linkByVerifiedEmail,
});

/** Walks a browser through the provider's own pages as `sub`; returns where the provider sends it in the end. */
async function visitProvider(start: string, sub: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = start;
  let body: string | null = null;
  for (let steps = 0; steps < 12; steps++) {
    if (url.startsWith(CALLBACK)) return url;
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== null && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body !== null && { method: 'POST', body }),
    });
    body = null;
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      url = new URL(location, url).href;
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`the provider shows ${page}`);
    url = new URL(action, url).href;
    body = page.includes('name="login"') ? `prompt=login&login=${sub}&password=x` : 'prompt=consent';
  }
  throw new Error('the provider leads in circles');
}

async function signInAs(sub: string, browser: Browser = house.browser()) {
  const start = await browser.send({ url: '/api/session/oidc/start' });
  const back = new URL(await visitProvider(String(start.headers['location']), sub));
  return { browser, back, answer: await browser.send({ url: `${back.pathname}${back.search}` }) };
}

describe('single sign-on', () => {
  it('is offered by name', async () => {
    const offered = (await house.browser().send({ url: '/api/session/options' })).json();
    expect(offered.oidc).toEqual({ label: LABEL, url: '/api/session/oidc/start' });
  });

  it('begins with code, PKCE, state and nonce', async () => {
    const answer = await house.browser().send({ url: '/api/session/oidc/start' });
    expect(answer.statusCode).toBe(302);
    const asked = new URL(String(answer.headers['location'])).searchParams;
    expect(asked.get('response_type')).toBe('code');
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length).toBeGreaterThanOrEqual(43);
    const cookie = answer.cookies.find(({ name }) => name === 'hengjian_single_sign_on');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    for (const name of ['state', 'nonce']) expect(cookie?.value).not.toContain(asked.get(name));
  });

  it('lets in the person whose address the provider has verified, and remembers the account', async () => {
    const { browser, answer } = await signInAs('sub-gu');
    expect(answer.statusCode).toBe(302);
    expect(answer.headers['location']).toBe('/office/');
    expect((await browser.send({ url: '/api/session' })).json().person.id).toBe(demoPersonId('gu.lan'));
    const links = await house.database.asOwner('SELECT issuer, subject, person_id FROM identity.oidc_identity');
    expect(links).toEqual([{ issuer, subject: 'sub-gu', person_id: demoPersonId('gu.lan') }]);
    const { sessions } = (await browser.send({ url: '/api/account/sessions' })).json();
    expect(sessions[0].kind).toBe('oidc');
  });

  it('does not believe an address the provider has not verified', async () => {
    const { browser, answer } = await signInAs('sub-imposter');
    expect(answer.statusCode).toBe(403);
    expect((await browser.send({ url: '/api/session' })).statusCode).toBe(401);
  });

  it('shows a person it does not know a way out, in both languages, and writes it down', async () => {
    const { answer } = await signInAs('sub-stranger');
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.body).toContain('系统管理员');
    expect(answer.body).toContain('system administrator');
    expect(answer.body).toContain('<code>sub-stranger</code>');
    expect((await house.audits('session.begin')).map(({ code }) => code)).toContain('SSO_UNKNOWN_PERSON');
  });

  it('refuses an answer that another browser began', async () => {
    const victim = house.browser();
    await victim.send({ url: '/api/session/oidc/start' });
    const { back } = await signInAs('sub-gu');
    const answer = await victim.send({ url: `${back.pathname}${back.search}` });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('不是从本浏览器发起的');
    expect((await victim.send({ url: '/api/session' })).statusCode).toBe(401);
  });

  it('refuses a state that was changed, a missing note, and a code used before', async () => {
    const browser = house.browser();
    const start = await browser.send({ url: '/api/session/oidc/start' });
    const note = browser.cookies.get('hengjian_single_sign_on') ?? '';
    const back = new URL(await visitProvider(String(start.headers['location']), 'sub-gu'));
    const changed = new URL(back);
    changed.searchParams.set('state', `${back.searchParams.get('state')}x`);
    expect((await browser.send({ url: `${changed.pathname}${changed.search}` })).statusCode).toBe(403);
    expect((await house.browser().send({ url: `${back.pathname}${back.search}` })).statusCode).toBe(403);
    browser.cookies.set('hengjian_single_sign_on', note);
    expect((await browser.send({ url: `${back.pathname}${back.search}` })).statusCode).toBe(302);
    browser.cookies.set('hengjian_single_sign_on', note);
    expect((await browser.send({ url: `${back.pathname}${back.search}` })).statusCode).toBe(403);
  });

  it('refuses a visit to the provider that took too long', async () => {
    const browser = house.browser();
    const start = await browser.send({ url: '/api/session/oidc/start' });
    const back = new URL(await visitProvider(String(start.headers['location']), 'sub-gu'));
    house.clock.advance({ minutes: 10 });
    expect((await browser.send({ url: `${back.pathname}${back.search}` })).statusCode).toBe(403);
  });

  it('tells when the person declines at the provider', async () => {
    const browser = house.browser();
    const start = await browser.send({ url: '/api/session/oidc/start' });
    const state = new URL(String(start.headers['location'])).searchParams.get('state');
    const url = `/api/session/oidc/callback?error=access_denied&state=${state}&iss=${encodeURIComponent(issuer)}`;
    const answer = await browser.send({ url });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('统一身份认证未通过');
  });

  it('with addresses not believed, lets in only accounts an administrator has recorded', async () => {
    const strict = await openHouse({ oidc: options(false) });
    const enter = async (sub: string) => {
      const browser = strict.browser();
      const start = await browser.send({ url: '/api/session/oidc/start' });
      const back = new URL(await visitProvider(String(start.headers['location']), sub));
      return browser.send({ url: `${back.pathname}${back.search}` });
    };
    expect((await enter('sub-gu')).statusCode).toBe(403);
    const administrator = await strict.as('luo.guan');
    const { organisation } = (await administrator.send({ url: '/api/session' })).json();
    const person = { login: 'linked', name: '关联（演示）', organisationId: organisation.id };
    const add = (payload: object) => administrator.send({ method: 'POST', url: '/api/people', payload });
    expect((await add({ ...person, singleSignOnSubject: 'sub-gu' })).statusCode).toBe(201);
    expect((await enter('sub-gu')).statusCode).toBe(302);
    const second = await add({ ...person, login: 'linked.2', singleSignOnSubject: 'sub-gu' });
    expect(second.json().error.code).toBe('SUBJECT_TAKEN');
    await strict.close();
  });

  it('says so while the provider is down, and works once it is back', async () => {
    const lost = await openHouse({ oidc: { ...options(true), issuer: 'http://127.0.0.1:9' } });
    const answer = await lost.browser().send({ url: '/api/session/oidc/start' });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('暂时无法连接');
    await lost.close();
  });

  it('is not there when it is not configured', async () => {
    const plain = await openHouse();
    for (const url of ['/api/session/oidc/start', '/api/session/oidc/callback?code=x&state=y'])
      expect((await plain.browser().send({ url })).statusCode).toBe(404);
    await plain.close();
  });
});
