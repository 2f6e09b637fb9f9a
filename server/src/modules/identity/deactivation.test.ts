import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../testing/index.ts';
import { demoOrganisationId, demoPersonId } from './index.ts';
import { type OpenHouse, openHouse, settle } from './testing/open-house.ts';

let house: OpenHouse;
let administrator: Browser;
beforeAll(async () => {
  house = await openHouse();
  administrator = await house.as('luo.guan');
});
afterAll(() => house.close());

const decide = (id: string, what: 'deactivation' | 'reactivation', from = administrator, reason = '已调离（演示）') =>
  from.send({ method: 'POST', url: `/api/people/${id}/${what}`, payload: { reason } });
const signIn = (login: string, password: string) =>
  house.browser().send({ method: 'POST', url: '/api/session', payload: { login, password } });

describe('a deactivated person', () => {
  it('is out with the next request, cannot sign in again, and keeps what he had for the day he is let in', async () => {
    const { id, browser } = await settle(house, {
      login: 'leaving.one',
      password: 'mine alone for now',
      role: 'clerk',
      organisationId: demoOrganisationId('city-bureau'),
    });
    expect((await browser.send({ url: '/api/people' })).statusCode).toBe(200);

    const shut = await decide(id, 'deactivation');
    expect(shut.json()).toMatchObject({ deactivatedAt: expect.any(String), roles: ['clerk'] });
    expect((await browser.send({ url: '/api/people' })).statusCode).toBe(401);
    const refused = await signIn('leaving.one', 'mine alone for now');
    expect(refused.statusCode).toBe(403);
    expect(refused.json().error).toMatchObject({ code: 'DEACTIVATED', wayOut: { en: expect.any(String) } });
    // Who cannot show that he is the person learns nothing of the state of the account.
    expect((await signIn('leaving.one', 'a wrong password')).json().error.code).toBe('WRONG_CREDENTIALS');
    expect((await house.identity.peopleWithRole('clerk', { region: '310000' })).map(({ login }) => login)).toEqual([
      'zhou.ming',
    ]);

    expect((await decide(id, 'reactivation')).json()).toMatchObject({ deactivatedAt: null, roles: ['clerk'] });
    expect((await browser.send({ url: '/api/people' })).statusCode).toBe(401);
    expect((await signIn('leaving.one', 'mine alone for now')).statusCode).toBe(200);
    expect((await house.identity.peopleWithRole('clerk', { region: '310000' })).map(({ login }) => login)).toEqual([
      'leaving.one',
      'zhou.ming',
    ]);
  });

  it('does not come in by one click either, and a session begun in the same moment opens nothing', async () => {
    const id = demoPersonId('wu.fang');
    const open = await house.as('wu.fang');
    await decide(id, 'deactivation');
    await house.database.asOwner('UPDATE identity.session SET revoked_at = NULL WHERE person_id = $1', [id]);
    expect((await open.send({ url: '/api/session' })).statusCode).toBe(401);
    await expect(house.as('wu.fang')).rejects.toThrow('DEACTIVATED');
    await decide(id, 'reactivation');
    expect((await (await house.as('wu.fang')).send({ url: '/api/session' })).statusCode).toBe(200);
  });

  it('stands on record with who, when and why, each time anew, and nobody can change it', async () => {
    const id = demoPersonId('li.he');
    for (const what of ['deactivation', 'reactivation', 'deactivation', 'reactivation'] as const)
      expect((await decide(id, what, administrator, ` ${what}（演示） `)).statusCode).toBe(200);
    const rows = await house.database.asOwner(
      `SELECT d.reason AS shut, r.reason AS opened, d.decided_by FROM identity.deactivation d
       JOIN identity.reactivation r ON r.deactivation_id = d.id WHERE d.person_id = $1`,
      [id],
    );
    const row = { shut: 'deactivation（演示）', opened: 'reactivation（演示）', decided_by: demoPersonId('luo.guan') };
    expect(rows).toEqual([row, row]);
    for (const statement of ['DELETE FROM identity.deactivation', `UPDATE identity.reactivation SET reason = ''`])
      await expect(house.database.pool.query(statement), statement).rejects.toMatchObject({ code: '42501' });
  });

  it('is deactivated once, even when two ask at once', async () => {
    const id = demoPersonId('feng.lu');
    const answers = await Promise.all([decide(id, 'deactivation'), decide(id, 'deactivation')]);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 422]));
    expect(answers.find(({ statusCode }) => statusCode === 422)?.json().error.code).toBe('ALREADY_DEACTIVATED');
    await decide(id, 'reactivation');
    expect((await decide(id, 'reactivation')).json().error.code).toBe('NOT_DEACTIVATED');
  });

  it('is never oneself, nobody of another jurisdiction, and needs a reason', async () => {
    expect((await decide(demoPersonId('luo.guan'), 'deactivation')).json().error.code).toBe('OWN_ACCOUNT');
    expect((await decide(demoPersonId('xu.pu'), 'deactivation', administrator, '  ')).statusCode).toBe(400);
    const clerk = await house.as('zhou.ming');
    expect((await decide(demoPersonId('xu.pu'), 'deactivation', clerk)).statusCode).toBe(403);
    expect(await house.audits('person.deactivate')).toContainEqual(
      expect.objectContaining({ outcome: 'refused', code: 'NOT_PERMITTED', person_id: demoPersonId('zhou.ming') }),
    );
  });
});

describe('a list of people', () => {
  const list = async (from: Browser, query = '') =>
    (await from.send({ url: `/api/people?limit=3${query}` })).json<{
      people: readonly { login: string; mayManage: boolean; grantable: readonly string[] }[];
      total: number;
      mayAdd: boolean;
    }>();

  it('counts those on all pages', async () => {
    const { people, total, mayAdd } = await list(administrator);
    expect(people).toHaveLength(3);
    expect(total).toBe(24);
    expect(mayAdd).toBe(true);
    expect((await list(administrator, '&search=xu.pu')).total).toBe(1);
    expect((await list(await house.as('xu.pu'))).total).toBe(2);
  });

  it('offers the administrator the roles that fit and are not held, and of himself nothing', async () => {
    expect((await list(administrator, '&search=xu.pu')).people[0]).toMatchObject({
      mayManage: true,
      grantable: ['district-head', 'joint-department', 'party', 'host', 'inspector', 'system-administrator'],
    });
    expect((await list(administrator, '&search=luo.guan')).people[0]).toMatchObject({
      mayManage: false,
      grantable: [],
    });
    expect(await list(await house.as('zhou.ming'), '&search=gu.lan')).toMatchObject({
      mayAdd: false,
      people: [{ mayManage: false, grantable: [] }],
    });
  });
});
