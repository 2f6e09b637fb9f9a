import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../testing/index.ts';
import { DEMO_PEOPLE, demoOrganisationId, demoPersonId, organisationsOfDepartments, seedIdentity } from './index.ts';
import { roleFits } from './role-fits.ts';
import { type OpenHouse, openHouse } from './testing/open-house.ts';

let house: OpenHouse;
let administrator: Browser;
beforeAll(async () => {
  house = await openHouse();
  administrator = await house.as('luo.guan');
});
afterAll(() => house.close());

const grant = (id: string, role: string, from = administrator) =>
  from.send({ method: 'POST', url: `/api/people/${id}/roles`, payload: { role } });
const revoke = (id: string, role: string, from = administrator) =>
  from.send({ method: 'DELETE', url: `/api/people/${id}/roles/${role}` });
const rolesOf = async (browser: Browser) =>
  (await browser.send({ url: '/api/session' })).json<{ roles: readonly { id: string }[] }>().roles.map(({ id }) => id);

const refuse = async (statement: ReturnType<typeof sql>) =>
  expect(statement.execute(house.database.db)).rejects.toThrow(/permission denied/);

const listed = async (login: string, query = '') => {
  const answer = await (await house.as(login)).send({ url: `/api/people?limit=200${query}` });
  return answer.json<{ people: readonly { login: string; organisation: { region: string } }[] }>().people;
};

const logins = async (...args: Parameters<typeof house.identity.peopleWithRole>) =>
  (await house.identity.peopleWithRole(...args)).map(({ login }) => login);

describe('roles', () => {
  it('are in force with the next request of a session that is already open', async () => {
    const song = await house.as('song.cha');
    expect(await rolesOf(song)).toEqual(['inspector']);
    expect((await grant(demoPersonId('song.cha'), 'clerk')).statusCode).toBe(200);
    expect(await rolesOf(song)).toEqual(['clerk', 'inspector']);
    expect((await song.send({ url: '/api/people' })).statusCode).toBe(200);
    expect((await revoke(demoPersonId('song.cha'), 'clerk')).statusCode).toBe(200);
    expect(await rolesOf(song)).toEqual(['inspector']);
    expect((await song.send({ url: '/api/people' })).statusCode).toBe(403);
  });

  it('can be granted again after they were taken, and every step stays on record', async () => {
    const id = demoPersonId('fang.xuan');
    await revoke(id, 'host');
    await grant(id, 'host');
    const grants = await house.database.asOwner(
      `SELECT g.role, r.grant_id IS NOT NULL AS revoked FROM identity.role_grant g
       LEFT JOIN identity.role_revocation r ON r.grant_id = g.id WHERE g.person_id = $1 ORDER BY g.granted_at, g.id`,
      [id],
    );
    expect(new Set(grants.map(({ revoked }) => revoked))).toEqual(new Set([false, true]));
    expect(grants).toHaveLength(2);
  });

  it('granted twice at once are held once', async () => {
    const id = demoPersonId('he.jia');
    await revoke(id, 'party');
    const answers = await Promise.all([grant(id, 'party'), grant(id, 'party')]);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 422]));
  });

  it.each([
    ['song.cha', 'no-such-role', 'UNKNOWN_ROLE'],
    ['song.cha', 'inspector', 'ROLE_ALREADY_HELD'],
    ['song.cha', 'institution', 'ROLE_DOES_NOT_FIT'],
    ['shen.zhiyuan', 'clerk', 'ROLE_DOES_NOT_FIT'],
    ['xu.pu', 'clerk', 'ROLE_DOES_NOT_FIT'],
    ['luo.guan', 'clerk', 'OWN_ROLES'],
  ])('of %s are not widened by %s: %s', async (login, role, code) => {
    const answer = await grant(demoPersonId(login), role);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().error.code).toBe(code);
  });

  it('cannot be taken from oneself, so an administrator always remains', async () => {
    expect((await revoke(demoPersonId('luo.guan'), 'system-administrator')).json().error.code).toBe('OWN_ROLES');
  });

  it('are granted by nobody without the task, and the attempt is on record', async () => {
    const clerk = await house.as('zhou.ming');
    const refused = await grant(demoPersonId('song.cha'), 'clerk', clerk);
    expect(refused.statusCode).toBe(403);
    expect(refused.json().error).toMatchObject({ code: 'NOT_PERMITTED', wayOut: { zh: expect.any(String) } });
    expect(await house.audits('role.grant')).toContainEqual(
      expect.objectContaining({
        person_id: demoPersonId('zhou.ming'),
        subject: `person:${demoPersonId('song.cha')}`,
        outcome: 'refused',
        code: 'NOT_PERMITTED',
      }),
    );
  });

  it('are announced to the rest of the house', async () => {
    await grant(demoPersonId('fang.xuan'), 'inspector');
    const events = await house.database.asOwner(
      `SELECT payload FROM platform.outbox WHERE topic = 'identity.role-granted'`,
    );
    expect(events).toContainEqual({ payload: { personId: demoPersonId('fang.xuan'), role: 'inspector' } });
  });

  it('stay behind when a person moves to another organisation', async () => {
    const id = demoPersonId('qian.zheng');
    const browser = await house.as('qian.zheng');
    await house.database.asOwner('UPDATE identity.person SET organisation_id = $1 WHERE id = $2', [
      demoOrganisationId('city-bureau'),
      id,
    ]);
    expect(await rolesOf(browser)).toEqual([]);
    await house.database.asOwner('UPDATE identity.person SET organisation_id = $1 WHERE id = $2', [
      demoOrganisationId('department-justice'),
      id,
    ]);
  });

  it.each([
    ['role_grant', 'granted_at'],
    ['role_revocation', 'revoked_at'],
  ])('%s cannot be rewritten by the application', async (table, column) => {
    await refuse(sql`UPDATE identity.${sql.raw(table)} SET ${sql.raw(column)} = now()`);
    await refuse(sql`DELETE FROM identity.${sql.raw(table)}`);
    await refuse(sql`TRUNCATE identity.${sql.raw(table)}`);
  });

  it('nor can the application rename people, move them or relink their accounts', async () => {
    for (const statement of [
      `UPDATE identity.person SET organisation_id = organisation_id`,
      `UPDATE identity.person SET login = 'x'`,
      `DELETE FROM identity.person`,
      `UPDATE identity.organisation SET region_code = '000000'`,
      `UPDATE identity.oidc_identity SET person_id = person_id`,
      `UPDATE identity.session SET expires_at = now()`,
      `UPDATE identity.session SET token_hash = 'x'`,
    ])
      await expect(sql.raw(statement).execute(house.database.db), statement).rejects.toThrow(/permission denied/);
  });
});

describe('people', () => {
  it('are seen by an administrator throughout his jurisdiction', async () => {
    expect((await listed('luo.guan')).map(({ login }) => login)).toEqual(
      expect.arrayContaining(DEMO_PEOPLE.map(({ login }) => login)),
    );
  });

  it('are seen by a district clerk in her own bureau only', async () => {
    expect((await listed('xu.pu')).map(({ login }) => login)).toEqual(['xu.pu', 'yan.pu']);
  });

  it('are found by a part of the name, in which % and _ are just characters', async () => {
    expect((await listed('luo.guan', `&search=${encodeURIComponent('知远')}`)).map(({ login }) => login)).toEqual([
      'shen.zhiyuan',
    ]);
    expect(await listed('luo.guan', `&search=${encodeURIComponent('%_%')}`)).toEqual([]);
  });

  it('come page by page without a gap or a repeat', async () => {
    const seen: string[] = [];
    let after = '';
    for (let pages = 0; pages < 20; pages++) {
      const answer = await administrator.send({ url: `/api/people?limit=4${after}` });
      const { people, next } = answer.json<{ people: readonly { login: string }[]; next: string | null }>();
      seen.push(...people.map(({ login }) => login));
      if (next === null) break;
      after = `&after=${encodeURIComponent(next)}`;
    }
    expect(seen).toEqual((await listed('luo.guan')).map(({ login }) => login));
  });

  it('never show their addresses in a list', async () => {
    expect((await administrator.send({ url: '/api/people' })).body).not.toContain('@');
  });

  it.each([
    [{ login: 'ZHOU.Ming' }, 'LOGIN_TAKEN'],
    [{ organisationId: '00000000-0000-7000-8000-000000000000' }, 'UNKNOWN_ORGANISATION'],
    [{ singleSignOnSubject: 'abc' }, 'SSO_NOT_CONFIGURED'],
  ])('are not added with %o: %s', async (part, code) => {
    const answer = await administrator.send({
      method: 'POST',
      url: '/api/people',
      payload: { login: 'new.one', name: '新人（演示）', organisationId: demoOrganisationId('city-bureau'), ...part },
    });
    expect(answer.json().error.code).toBe(code);
    const [row] = await house.database.asOwner(
      `SELECT count(*)::int AS n FROM identity.person WHERE login = 'new.one'`,
    );
    expect(row?.['n']).toBe(0);
  });

  it('are not added outside the jurisdiction', async () => {
    const id = '00000000-0000-7000-8000-0000000000aa';
    await house.database.asOwner(
      `INSERT INTO identity.organisation VALUES ($1, 'regulator', 'market', 'city', '440100', NULL, '外地（演示）', 'Elsewhere (demo)', true, now())`,
      [id],
    );
    const payload = { login: 'far.away', name: '外地（演示）', organisationId: id };
    const answer = await administrator.send({ method: 'POST', url: '/api/people', payload });
    expect(answer.statusCode).toBe(403);
  });

  it('can be found by role, in an organisation or a region', async () => {
    expect(await logins('district-head', { region: '310115' })).toEqual(['yan.pu']);
    expect(await logins('district-head', { region: '310000' })).toEqual(['yan.pu']);
    expect(await logins('district-head', { region: '310104' })).toEqual([]);
    expect(await logins('division-head', { regionAndAbove: '310115' })).toEqual(['gu.lan']);
    expect(await logins('district-head', { regionAndAbove: '310000' })).toEqual([]);
    expect(await logins('joint-department', { organisationIds: [demoOrganisationId('department-customs')] })).toEqual([
      'zheng.guan',
    ]);
  });
});

const ids = (...keys: readonly string[]) => new Set(keys.map(demoOrganisationId));
const speakers = (region: string, departments: readonly string[]) =>
  house.database.db
    .transaction()
    .execute(async (tx) => new Set(await organisationsOfDepartments(tx, region, departments)));

describe('who speaks for a department', () => {
  it('is in the city the city’s office, not its affiliated bodies', async () => {
    expect(await speakers('310000', ['market', 'police'])).toEqual(ids('city-bureau', 'department-police'));
  });

  it('is in a district its own bureau, and the city’s office where it has none', async () => {
    expect(await speakers('310115', ['market', 'police'])).toEqual(ids('district-310115', 'department-police'));
  });

  it('is nobody in a place of which nothing is known', async () => {
    expect(await speakers('440106', ['police'])).toEqual(new Set());
    expect(await speakers('310000', [])).toEqual(new Set());
  });
});

describe('the demo', () => {
  it('has the nine departments, sixteen districts, the new area, the airport and the corps (R4-0.2, R4-0.3)', async () => {
    const all = await house.identity.listOrganisations();
    expect(new Set(all.map(({ department }) => department).filter(Boolean)).size).toBe(9);
    expect(all.filter(({ level }) => level === 'district')).toHaveLength(16);
    expect(all.filter(({ level }) => level === 'affiliated')).toHaveLength(3);
    for (const { name } of all.filter(({ region }) => region.startsWith('31'))) {
      expect(name.zh).toContain('（演示）');
      expect(name.en).toContain('(demo)');
    }
  });

  it('gives every department somebody to countersign', async () => {
    const holders = await house.identity.peopleWithRole('joint-department', { region: '310000' });
    expect(new Set(holders.map(({ organisation }) => organisation.department)).size).toBe(9);
  });

  it('gives people only roles that fit their organisations', async () => {
    for (const person of DEMO_PEOPLE) {
      const organisation = await house.identity.findOrganisation(demoOrganisationId(person.organisation));
      if (organisation === null) throw new Error(person.organisation);
      for (const role of person.roles) expect(roleFits(role, organisation), `${person.login} ${role}`).toBe(true);
    }
  });

  it('can be seeded again without changing anything, and does not give back what was taken', async () => {
    const id = demoPersonId('lin.gong');
    await revoke(id, 'party');
    const platform = { db: house.database.db, clock: house.clock, ids: { next: () => crypto.randomUUID() } };
    await seedIdentity(platform);
    await seedIdentity(platform);
    expect((await house.identity.findPerson(id))?.roles).toEqual([]);
  });
});

describe('the first administrator', () => {
  it('is made on an empty house, and not on one that has any', async () => {
    const first = {
      login: 'admin',
      name: '管理员',
      organisation: { name: { zh: '某市市场监管局', en: 'A bureau' }, region: '330100' },
    };
    expect(await house.identity.createAdministrator(first)).toEqual({ ok: false, error: 'ADMINISTRATOR_EXISTS' });
    await house.database.asOwner('DELETE FROM identity.role_revocation');
    await house.database.asOwner('DELETE FROM identity.role_grant');
    const made = await house.identity.createAdministrator(first);
    if (!made.ok) throw new Error(made.error);
    const browser = house.browser();
    const payload = { login: 'admin', password: made.value };
    const answer = await browser.send({ method: 'POST', url: '/api/session', payload });
    expect(answer.json()).toMatchObject({ passwordTemporary: true, roles: [] });
    const change = { current: made.value, next: 'mine alone now' };
    await browser.send({ method: 'POST', url: '/api/account/password', payload: change });
    expect(await rolesOf(browser)).toEqual(['system-administrator']);
  });
});
