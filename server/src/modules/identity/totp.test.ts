import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../testing/index.ts';
import { demoOrganisationId } from './index.ts';
import { type OpenHouse, openHouse, settle } from './testing/open-house.ts';

const PASSWORD = 'correct horse 12';
let house: OpenHouse;
let serial = 0;
let login = '';
let browser: Browser;
let secret = '';
let recoveryCodes: readonly string[] = [];

/** The code an authenticator shows `steps` half minutes from now. */
const codeAt = (steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: house.clock.now().epochMilliseconds + steps * 30_000,
  });

const post = (url: string, payload: object, from = browser) => from.send({ method: 'POST', url, payload });
const withPassword = (from: Browser) => post('/api/session', { login, password: PASSWORD }, from);

const remove = (password: string) =>
  browser.send({ method: 'DELETE', url: '/api/account/totp', payload: { password } });

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  login = `totp.${++serial}`;
  browser = (await settle(house, { login, password: PASSWORD, organisationId: demoOrganisationId('city-bureau') }))
    .browser;
  const enrolment = (await post('/api/account/totp', {})).json();
  secret = enrolment.secret;
  expect(enrolment.otpauthUrl).toMatch(new RegExp(`^otpauth://totp/Hengjian:${login}\\?.*secret=${secret}`));
  expect(enrolment.qrSvg).toMatch(/^<svg/);
  const confirmed = await post('/api/account/totp/confirm', { code: codeAt() });
  expect(confirmed.statusCode).toBe(200);
  recoveryCodes = confirmed.json().recoveryCodes;
  // The confirming code is used up; sign-ins below take place later.
  house.clock.advance({ minutes: 2 });
});

describe('one-time codes', () => {
  it('are asked for after the password, which alone opens nothing', async () => {
    const other = house.browser();
    const first = await withPassword(other);
    expect(first.statusCode).toBe(202);
    expect(first.json()).toEqual({ totpRequired: true });
    expect((await other.send({ url: '/api/session' })).statusCode).toBe(401);
    const second = await post('/api/session/totp', { code: codeAt() }, other);
    expect(second.statusCode).toBe(200);
    expect(second.json()).toMatchObject({ person: { login }, totp: true });
    expect((await other.send({ url: '/api/session' })).statusCode).toBe(200);
  });

  it.each([
    [-2, 401],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 401],
  ])('of %i steps from now are answered with %i', async (steps, status) => {
    const other = house.browser();
    await withPassword(other);
    expect((await post('/api/session/totp', { code: codeAt(steps) }, other)).statusCode).toBe(status);
  });

  it('work once: a code overheard is worth nothing', async () => {
    const mine = house.browser();
    const thief = house.browser();
    await withPassword(mine);
    await withPassword(thief);
    const code = codeAt();
    expect((await post('/api/session/totp', { code }, mine)).statusCode).toBe(200);
    const replay = await post('/api/session/totp', { code }, thief);
    expect(replay.statusCode).toBe(401);
    expect(replay.json().error.code).toBe('WRONG_CODE');
  });

  it('work once even when two requests bring one at the same time', async () => {
    const [one, two] = [house.browser(), house.browser()];
    await withPassword(one);
    await withPassword(two);
    const code = codeAt();
    const answers = await Promise.all([one, two].map((from) => post('/api/session/totp', { code }, from)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 401]));
  });

  it('of an earlier step no longer work once a later one has been used', async () => {
    const [one, two] = [house.browser(), house.browser()];
    await withPassword(one);
    await withPassword(two);
    expect((await post('/api/session/totp', { code: codeAt(1) }, one)).statusCode).toBe(200);
    expect((await post('/api/session/totp', { code: codeAt(0) }, two)).statusCode).toBe(401);
  });

  it('lock the login after five wrong ones, and knowing the password does not reset the count', async () => {
    const other = house.browser();
    for (let i = 0; i < 5; i++) {
      await withPassword(other);
      expect((await post('/api/session/totp', { code: '000000' }, other)).statusCode).toBe(401);
    }
    expect((await post('/api/session/totp', { code: codeAt() }, other)).statusCode).toBe(423);
    expect((await withPassword(other)).statusCode).toBe(423);
  });

  it('are not asked for when the first step is too long ago', async () => {
    const other = house.browser();
    await withPassword(other);
    house.clock.advance({ minutes: 10 });
    const late = await post('/api/session/totp', { code: codeAt() }, other);
    expect(late.json().error.code).toBe('STEP_EXPIRED');
  });

  it('are not asked of somebody who has shown no password, whatever note he brings', async () => {
    const stranger = house.browser();
    expect((await post('/api/session/totp', { code: codeAt() }, stranger)).json().error.code).toBe('STEP_EXPIRED');
    stranger.cookies.set('hengjian_sign_in_step', Buffer.alloc(80, 1).toString('base64url'));
    expect((await post('/api/session/totp', { code: codeAt() }, stranger)).json().error.code).toBe('STEP_EXPIRED');
  });

  it('void a first step when the password was replaced in between', async () => {
    const other = house.browser();
    await withPassword(other);
    house.clock.advance({ seconds: 5 });
    await post('/api/account/password', { current: PASSWORD, next: 'another horse 34' });
    expect((await post('/api/session/totp', { code: codeAt() }, other)).json().error.code).toBe('STEP_EXPIRED');
  });

  it('are never stored in a form that can be read', async () => {
    const [row] = await house.database.asOwner(
      `SELECT t.secret FROM identity.totp t JOIN identity.person p ON p.id = t.person_id WHERE p.login = $1`,
      [login],
    );
    const stored = row?.['secret'];
    if (!Buffer.isBuffer(stored)) throw new Error('no secret stored');
    expect(stored.includes(Buffer.from(Secret.fromBase32(secret).bytes))).toBe(false);
    expect(stored.includes(Buffer.from(secret))).toBe(false);
  });

  it('can be switched off with the password only', async () => {
    expect((await remove('wrong wrong')).json().error.code).toBe('WRONG_PASSWORD');
    expect((await remove(PASSWORD)).statusCode).toBe(204);
    expect((await withPassword(house.browser())).statusCode).toBe(200);
  });

  it('cannot be set up over ones that are on', async () => {
    expect((await post('/api/account/totp', {})).json().error.code).toBe('TOTP_ALREADY_ON');
  });

  it('are not for people who sign in otherwise', async () => {
    const demo = await house.as('zhou.ming');
    expect((await post('/api/account/totp', {}, demo)).json().error.code).toBe('NO_PASSWORD');
  });
});

describe('recovery codes', () => {
  it('are ten, and each opens once', async () => {
    expect(new Set(recoveryCodes).size).toBe(10);
    const other = house.browser();
    await withPassword(other);
    const [code = ''] = recoveryCodes;
    expect((await post('/api/session/totp', { code: code.toLowerCase().replaceAll('-', ' ') }, other)).statusCode).toBe(
      200,
    );
    await withPassword(other);
    expect((await post('/api/session/totp', { code }, other)).statusCode).toBe(401);
    expect((await browser.send({ url: '/api/account/totp' })).json().recoveryCodesLeft).toBe(9);
  });

  it('are stored as hashes', async () => {
    const rows = await house.database.asOwner('SELECT * FROM identity.recovery_code');
    const text = JSON.stringify(rows);
    for (const code of recoveryCodes) expect(text).not.toContain(code);
  });
});
