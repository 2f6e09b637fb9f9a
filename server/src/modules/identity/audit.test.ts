import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../testing/index.ts';
import { demoPersonId } from './index.ts';
import { type OpenHouse, openHouse } from './testing/open-house.ts';

interface Page {
  readonly entries: readonly {
    readonly id: string;
    readonly action: string;
    readonly subject: string;
    readonly subjectName: string | null;
    readonly outcome: string;
    readonly code: string | null;
    readonly person: { readonly login: string; readonly name: string } | null;
  }[];
  readonly next: string | null;
}

let house: OpenHouse;
let administrator: Browser;
let auditor: Browser;
let district: Browser;
beforeAll(async () => {
  house = await openHouse();
  administrator = await house.as('luo.guan');
  auditor = await house.as('han.shen');
  // In the district nobody reads the trail until somebody is made to administer it.
  await grant('xu.pu', 'system-administrator');
  district = await house.as('xu.pu');
  house.clock.advance({ hours: 30 });
  auditor = await house.as('han.shen');
  administrator = await house.as('luo.guan');
  district = await house.as('xu.pu');
  const clerk = await house.as('zhou.ming');
  house.clock.advance({ seconds: 1 });
  await grant('song.cha', 'clerk', clerk);
  await house
    .browser()
    .send({ method: 'POST', url: '/api/session', payload: { login: 'no.body', password: 'whatever' } });
});
afterAll(() => house.close());

const grant = (login: string, role: string, from = administrator) =>
  from.send({ method: 'POST', url: `/api/people/${demoPersonId(login)}/roles`, payload: { role } });

async function read(from: Browser, query: Readonly<Record<string, string>> = {}): Promise<Page> {
  const answer = await from.send({ url: `/api/audit?${new URLSearchParams({ limit: '200', ...query }).toString()}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Page>();
}

describe('the audit trail', () => {
  it('shows the auditor who did and who was refused what, newest first, with names and without details', async () => {
    const { entries, next } = await read(auditor);
    expect(next).toBeNull();
    expect(entries[0]).toMatchObject({
      action: 'role.grant',
      subject: `person:${demoPersonId('song.cha')}`,
      subjectName: '宋查',
      outcome: 'refused',
      code: 'NOT_PERMITTED',
      person: { login: 'zhou.ming', name: '周明', organisation: { en: expect.stringContaining('Shanghai') } },
    });
    expect(Object.keys(entries[0] ?? {}).toSorted()).toEqual(
      ['action', 'at', 'code', 'id', 'outcome', 'person', 'subject', 'subjectName'].toSorted(),
    );
  });

  it('of the city is closed to a person of Pudong, who reads what her district did', async () => {
    const { entries } = await read(district);
    expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries.map(({ person }) => person?.login))).toEqual(new Set(['xu.pu']));
    expect((await read(district, { person: 'zhou' })).entries).toEqual([]);
    expect((await read(district, { subject: `person:${demoPersonId('song.cha')}` })).entries).toEqual([]);
    const seen = new Set((await read(auditor)).entries.map(({ person }) => person?.login));
    expect(seen).toEqual(new Set(['han.shen', 'luo.guan', 'xu.pu', 'zhou.ming']));
  });

  it('is closed to the clerk altogether, and that he asked is on record', async () => {
    const clerk = await house.as('zhou.ming');
    const answer = await clerk.send({ url: '/api/audit' });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().error.code).toBe('NOT_PERMITTED');
    expect((await read(auditor, { action: 'audit.read' })).entries).toMatchObject([
      { outcome: 'refused', person: { login: 'zhou.ming' } },
    ]);
  });

  it('of nobody known lies in no jurisdiction: only who oversees the nation sees it', async () => {
    const unknown = { subject: 'person:unknown' };
    expect((await read(auditor, unknown)).entries).toEqual([]);
    const organisation = (await house.identity.findPerson(demoPersonId('han.shen')))?.organisation.id;
    await house.database.asOwner(`UPDATE identity.organisation SET region_code = '000000' WHERE id = $1`, [
      organisation,
    ]);
    expect((await read(auditor, unknown)).entries).toMatchObject([{ person: null, code: 'WRONG_CREDENTIALS' }]);
    await house.database.asOwner(`UPDATE identity.organisation SET region_code = '310000' WHERE id = $1`, [
      organisation,
    ]);
  });

  it.each([
    [{ outcome: 'refused', action: 'role.grant' }, 1],
    [{ person: '周', action: 'role.grant' }, 1],
    [{ person: 'ZHOU.M', action: 'role.grant' }, 1],
    [{ person: '%', action: 'role.grant' }, 0],
    [{ subject: `person:${demoPersonId('xu.pu')}`, action: 'role.grant' }, 1],
    [{ action: 'role.grant' }, 2],
    [{ action: 'role' }, 0],
    // The house opened on the tenth at nine in the morning; the second grant was tried thirty hours later.
    [{ action: 'role.grant', from: '2023-05-10', to: '2023-05-10' }, 1],
    [{ action: 'role.grant', from: '2023-05-11' }, 1],
    [{ action: 'role.grant', to: '2023-05-09' }, 0],
    [{ action: 'role.grant', from: '2023-05-10', to: '2023-05-11' }, 2],
  ])('filtered by %o has %i entries', async (filter, count) => {
    expect((await read(auditor, filter)).entries).toHaveLength(count);
  });

  it('comes page by page without a gap or a repeat, also where many entries share a moment', async () => {
    const whole = (await read(auditor)).entries.map(({ id }) => id);
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: Page = await read(auditor, { limit: '2', ...(next !== null && { before: next }) });
      seen.push(...page.entries.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual(whole);
    expect((await read(auditor, { before: '00000000-0000-7000-8000-00000000ffff' })).entries).toEqual([]);
  });

  it('is read through the names when they are few and through time when they are many, with the same entries', async () => {
    const few = (await read(auditor)).entries;
    await house.database.asOwner(
      `INSERT INTO identity.person SELECT gen_random_uuid(), 'many.' || n, '众（演示）', NULL, 'zh',
         (SELECT organisation_id FROM identity.person WHERE login = 'luo.guan'), true, now() FROM generate_series(1, 300) n`,
    );
    expect((await read(auditor)).entries).toEqual(few);
    expect((await read(auditor, { person: 'zhou' })).entries).toEqual(
      few.filter(({ person }) => person?.login === 'zhou.ming'),
    );
    expect((await read(auditor, { person: 'many' })).entries).toEqual([]);
    await house.database.asOwner(`DELETE FROM identity.person WHERE login LIKE 'many.%'`);
  });

  it('takes no day that does not exist', async () => {
    expect((await auditor.send({ url: '/api/audit?from=2023-02-30' })).statusCode).toBe(400);
  });
});
