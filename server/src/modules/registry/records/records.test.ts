import { composeUscc } from '@hengjian/registry-codes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegistry, person, type RegistryHouse } from '../registry-house.ts';

let house: RegistryHouse;
const city = person('clerk', '310000', '周明');
const pudong = person('district-clerk', '310115', '李芳');
const minhang = person('district-clerk', '310112');
const joint = person('joint-department', '310000');
const discipline = person('discipline', '310000');
const inspector = person('inspector', '310000');

beforeAll(async () => {
  house = await openRegistry();
});
afterAll(() => house.close());

function draft(name: string, body: string, region = '310115') {
  return {
    name,
    nameEn: null,
    formerNames: [],
    uscc: composeUscc('91', region, body),
    kind: 'enterprise',
    region,
    licensedBy: '310000',
    address: null,
    fields: ['vehicle'],
    status: 'active',
    certificateNumber: null,
    certificateExpires: null,
  };
}

async function add(as: typeof city, one: object, code?: string) {
  const made = await house.call(as, 'POST', '/api/institutions', { draft: one, ...(code && { code }) });
  expect([made.status, made.text]).toEqual([201, made.text]);
  return String(made.json['id']);
}

describe('institutions', () => {
  it('get the next code of their province, and a history that says who made them', async () => {
    const id = await add(pudong, draft('浦江示例检测技术有限公司', 'MA00000A'));
    const got = await house.call(pudong, 'GET', `/api/institutions/${id}`);
    expect(got.json['record']).toMatchObject({ code: 'SH0001', version: 1, kind: 'enterprise', usccWarnings: [] });
    expect(got.json['changes']).toMatchObject([{ kind: 'created', by: '李芳', version: 1 }]);
  });

  it('are warned of a check character that does not fit, and taken all the same', async () => {
    const good = composeUscc('91', '310115', 'MA00000B');
    const wrong = `${good.slice(0, 17)}${good.endsWith('0') ? '1' : '0'}`;
    const made = await house.call(pudong, 'POST', '/api/institutions', {
      draft: { ...draft('校验示例有限公司', 'MA00000B'), uscc: wrong },
    });
    expect(made.status).toBe(201);
    expect(made.json['warnings']).toMatchObject([{ column: 'uscc', code: 'CHECK_CHARACTER' }]);
  });

  it('are refused when the code has another length, with the place', async () => {
    const made = await house.call(pudong, 'POST', '/api/institutions', {
      draft: { ...draft('短', 'MA00000C'), uscc: '9131' },
    });
    expect(made.status).toBe(422);
    expect(made.json.error).toMatchObject({ code: 'RECORD_INVALID', at: '/draft/uscc' });
  });

  it('are not added twice, also where the first lies out of sight', async () => {
    await add(minhang, draft('闵行示例有限公司', 'MA00000D', '310112'));
    const again = await house.call(pudong, 'POST', '/api/institutions', {
      draft: { ...draft('抢注', 'MA00000D', '310112'), region: '310115' },
    });
    expect([again.status, again.json.error.code]).toEqual([422, 'TAKEN']);
  });

  it('are not overwritten by somebody who has not seen the newest state', async () => {
    const id = await add(pudong, draft('版本示例有限公司', 'MA00000E'));
    const change = { ...draft('版本示例（改）有限公司', 'MA00000E'), fields: ['food-agri', 'vehicle'] };
    const first = await house.call(city, 'PUT', `/api/institutions/${id}`, { baseVersion: 1, draft: change });
    expect([first.status, first.json['version']]).toEqual([200, 2]);
    const second = await house.call(pudong, 'PUT', `/api/institutions/${id}`, { baseVersion: 1, draft: change });
    expect(second.status).toBe(409);
    expect(second.json.error).toMatchObject({ code: 'CHANGED_MEANWHILE', params: { by: '周明', version: 2 } });
    const got = await house.call(pudong, 'GET', `/api/institutions/${id}`);
    expect(got.json['changes']).toMatchObject([
      { kind: 'changed', columns: [{ column: 'name' }, { column: 'fields' }] },
      {},
    ]);
  });

  it('are found by two characters of a former name, and by code', async () => {
    await add(pudong, { ...draft('申源环境监测（演示）有限公司', 'MA00000F'), formerNames: ['旧称环监站'] });
    const found = await house.call(pudong, 'GET', `/api/institutions?search=${encodeURIComponent('环监')}`);
    expect(found.json['total']).toBe(1);
    const literally = await house.call(pudong, 'GET', `/api/institutions?search=${encodeURIComponent('%')}`);
    expect(literally.json['total']).toBe(0);
  });
});

describe('jurisdiction', () => {
  it('hides the neighbour: not in lists, not by id, not for a change', async () => {
    const id = await add(minhang, draft('邻区示例有限公司', 'MA00000G', '310112'));
    expect((await house.call(pudong, 'GET', `/api/institutions/${id}`)).status).toBe(404);
    const list = await house.call(pudong, 'GET', '/api/institutions?region=310112');
    expect(list.json['total']).toBe(0);
    const change = { baseVersion: 1, draft: draft('夺取', 'MA00000G', '310112') };
    expect((await house.call(pudong, 'PUT', `/api/institutions/${id}`, change)).status).toBe(404);
    expect((await house.call(city, 'GET', `/api/institutions/${id}`)).status).toBe(200);
  });

  it('refuses a record for the neighbour, by the rule and, behind it, by the database', async () => {
    const made = await house.call(pudong, 'POST', '/api/institutions', { draft: draft('越区', 'MA00000H', '310112') });
    expect([made.status, made.json.error.at]).toEqual([422, '/draft/region']);
    const { withinJurisdiction } = await import('../../../platform/database/index.ts');
    const forged = withinJurisdiction(house.database.db, '310115', (tx) =>
      tx
        .insertInto('registry.institution')
        .values({
          id: house.means.ids.next(),
          code: 'SH9999',
          name: '伪造',
          kind: 'other',
          region_code: '310112',
          licensed_by: '310000',
          fields: ['other'],
          status: 'active',
          version: 1,
          changed_at: new Date(),
        })
        .execute(),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });
});

describe('the credit class', () => {
  it('leaves towards those only who may read it, on every way out', async () => {
    const id = await add(city, { ...draft('信用示例有限公司', 'MA00000J'), creditClass: 'D', violationLastYear: true });
    const seen = await house.call(city, 'GET', `/api/institutions/${id}`);
    expect(seen.json['record']).toMatchObject({ creditClass: 'D', violationLastYear: true });
    await house.call(city, 'PUT', `/api/institutions/${id}`, {
      baseVersion: 1,
      draft: { ...draft('信用示例有限公司', 'MA00000J'), creditClass: 'C' },
    });
    for (const somebody of [joint, discipline]) {
      for (const path of [
        `/api/institutions/${id}`,
        '/api/institutions',
        '/api/institutions?sort=code',
        '/api/institutions?search=SH',
      ]) {
        const answer = await house.call(somebody, 'GET', path);
        expect(answer.status).toBe(200);
        expect(answer.text).not.toMatch(/creditClass|credit_class|violation|commitmentFinding|信用风险/);
      }
      for (const path of [
        '/api/institutions?creditClass=D',
        '/api/institutions?sort=creditClass',
        '/api/institutions/export?format=csv',
        '/api/imports',
      ]) {
        expect([path, (await house.call(somebody, 'GET', path)).status]).toEqual([path, 403]);
      }
    }
  });

  it('stands in the export of those who may read it, and the export is noted with its rows', async () => {
    const file = await house.call(
      city,
      'GET',
      `/api/institutions/export?format=csv&search=${encodeURIComponent('信用示例')}`,
    );
    expect(file.status).toBe(200);
    expect(file.text.split('\r\n')).toHaveLength(3);
    expect(file.text).toContain('信用风险分类');
    const [line] = await house.database.asOwner(
      "SELECT details FROM platform.audit WHERE action = 'registry.export' AND outcome = 'done' ORDER BY at DESC, id DESC LIMIT 1",
    );
    expect(line?.['details']).toEqual({ rows: 1, of: 1 });
  });

  it('is not for people without the registry at all', async () => {
    for (const path of ['/api/institutions', '/api/inspectors', '/api/experts', '/api/imports']) {
      expect((await house.call(inspector, 'GET', path)).status).toBe(403);
    }
  });
});

describe('conflicts', () => {
  it('are declared by an inspector for himself only, ended by an office only, and never erased', async () => {
    const institution = await add(pudong, draft('回避示例有限公司', 'MA00000K'));
    const made = await house.call(city, 'POST', '/api/inspectors', {
      draft: {
        name: '王示例',
        department: 'market',
        employer: '示例单位',
        certificateNumber: 'SH-ZF-000001',
        certificateExpires: '2026-12-31',
        pools: [],
        region: '310115',
        status: 'active',
        personId: inspector.personId,
      },
    });
    expect(made.status).toBe(201);
    const own = { inspectorId: made.json['id'], institutionId: institution, reason: 'family', note: '' };
    const declared = await house.call(inspector, 'POST', '/api/conflicts', own);
    expect(declared.status).toBe(201);
    expect((await house.call(inspector, 'POST', '/api/conflicts', own)).json.error.code).toBe('ALREADY_DECLARED');
    const stranger = person('inspector', '310000');
    expect((await house.call(stranger, 'POST', '/api/conflicts', own)).status).toBe(403);
    const end = `/api/conflicts/${String(declared.json['id'])}/end`;
    expect((await house.call(inspector, 'POST', end, { reason: '不再' })).status).toBe(403);
    expect((await house.call(pudong, 'POST', end, { reason: '核实无此关系' })).status).toBe(204);
    expect((await house.call(minhang, 'GET', '/api/conflicts?ended=true')).json['total']).toBe(0);
    const past = await house.call(pudong, 'GET', '/api/conflicts?ended=true');
    expect(past.json['rows']).toMatchObject([{ reason: 'family', ended: { reason: '核实无此关系', by: '李芳' } }]);
    expect((await house.call(inspector, 'GET', '/api/conflicts')).json['total']).toBe(0);
  });
});
