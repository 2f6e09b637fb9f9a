import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPersonId } from './index.ts';
import { type OpenHouse, openHouse } from './testing/open-house.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const office = {
  name: { zh: '示例区市场监管局（演示）', en: 'Example District Bureau (demo)' },
  kind: 'regulator',
  level: 'district',
  region: '310112',
  department: 'market',
};

async function add(login: string, change: object = {}) {
  const browser = await house.as(login);
  return browser.send({ method: 'POST', url: '/api/organisations', payload: { ...office, ...change } });
}

describe('organisations (R4-0.3)', () => {
  it('are added by whoever administers people there, and are listed at once', async () => {
    const added = await add('luo.guan');
    expect(added.statusCode).toBe(201);
    expect(added.json()).toMatchObject({ name: office.name, region: '310112', department: 'market', parentId: null });
    const browser = await house.as('luo.guan');
    const listed = await browser.send({ url: '/api/organisations?region=310112' });
    expect(listed.json<{ organisations: { id: string }[] }>().organisations.map(({ id }) => id)).toContain(
      added.json().id,
    );
  });

  it.each([
    ['of a name the region has already', {}, 422, 'ORGANISATION_EXISTS'],
    ['in a region no dictionary knows', { region: '999999' }, 422, 'UNKNOWN_REGION'],
    ['outside the jurisdiction', { region: '440100' }, 403, 'NOT_PERMITTED'],
    [
      'for a department that does not exist',
      { name: { zh: '甲', en: 'A' }, department: 'fishery' },
      422,
      'UNKNOWN_DEPARTMENT',
    ],
    ['without a name', { name: { zh: '　', en: ' ' } }, 400, 'MALFORMED_REQUEST'],
    ['of a kind that does not exist', { kind: 'club' }, 400, 'MALFORMED_REQUEST'],
  ])('are refused %s', async (_why, change, status, code) => {
    const refused = await add('luo.guan', change);
    expect([refused.statusCode, refused.json().error.code]).toEqual([status, code]);
  });

  it('cannot be added by a clerk, and the refusal stands in the audit trail', async () => {
    expect((await add('zhou.ming')).statusCode).toBe(403);
    const [row] = await house.database.asOwner(
      `SELECT outcome, code FROM platform.audit WHERE action = 'organisation.add' AND person_id = $1`,
      [demoPersonId('zhou.ming')],
    );
    expect(row).toEqual({ outcome: 'refused', code: 'NOT_PERMITTED' });
  });
});
