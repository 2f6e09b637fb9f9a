import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestHouse, type Desk, type TestHouse } from '../../testing/index.ts';
import { demoOrganisationId, demoPersonId } from '../identity/index.ts';
import { CEREMONY, commitmentOf, must, publishPlan, recheck, secretOf, take } from './testing/ceremony.ts';

/** Whom the district asks to sign, with the people of the city's departments, since the district has none of its own. */
const SIGNING = [
  ['police', 'zhao.an'],
  ['justice', 'qian.zheng'],
  ['ecology', 'sun.qing'],
  ['agriculture', 'li.he'],
  ['civil-defence', 'wu.fang'],
  ['customs', 'zheng.guan'],
  ['drug', 'wang.yao'],
  ['road-transport', 'feng.lu'],
] as const;
const PUDONG = '310115';
/** Of the small province every third institution lies in Pudong; 15 % of it is 59.55. */
const [BASE, MINIMUM] = [397, 60];

let house: TestHouse;
let cityPlanId: string;
let planId: string;
let drawId: string;
let drawnByCity: readonly string[];
let clerk: Desk;
let head: Desk;
let city: Desk;
let cityHead: Desk;

beforeAll(async () => {
  house = await createTestHouse();
  cityPlanId = await publishPlan(house);
  await house.database.asOwner(
    `INSERT INTO registry.inspector (id, code, name, department, employer, certificate_number, certificate_expires, pools, region_code, status, synthetic, version, changed_at)
     SELECT gen_random_uuid(), 'P-' || n, '浦东员' || n, 'market', '', 'P' || n, '2027-01-01', ARRAY['market'], '${PUDONG}', 'active', true, 1, '2023-01-01'
     FROM generate_series(1, 12) n`,
  );
  await becomeClerkOfMinhang('song.cha');
  await openDesks();
}, 60_000);
afterAll(() => house.close());

/** Also after every jump of the clock that ends the sessions. */
async function openDesks() {
  [clerk, head, city, cityHead] = await Promise.all([
    house.desk('xu.pu'),
    house.desk('yan.pu'),
    house.desk('zhou.ming'),
    house.desk('gu.lan'),
  ]);
}

async function becomeClerkOfMinhang(login: string) {
  const person = demoPersonId(login);
  const minhang = demoOrganisationId('district-310112');
  await house.database.asOwner('UPDATE identity.person SET organisation_id = $2 WHERE id = $1', [person, minhang]);
  await house.database.asOwner(
    `INSERT INTO identity.role_grant (id, person_id, organisation_id, role, granted_at, granted_by)
     VALUES (gen_random_uuid(), $1, $2, 'district-clerk', now(), $1)`,
    [person, minhang],
  );
}

const read = async (desk = clerk) => must(await desk.get(`/api/plans/${planId}`));
async function step(desk: Desk, action: string, more: object = {}) {
  const { version } = await read();
  return desk.send('POST', `/api/plans/${planId}/actions`, { action, version, ...more });
}
async function save(change: (content: ReturnType<typeof JSON.parse>) => object) {
  const { version, content } = await read();
  return clerk.send('PUT', `/api/plans/${planId}/content`, { baseVersion: version, content: change(content) });
}
const failures = ({ body }: { body: ReturnType<typeof JSON.parse> }) => [body.error.code, body.error.clause];
const drawStep = (desk: Desk, what: object) => desk.send('POST', `/api/draws/${drawId}/actions`, what);
const open = (more: object) => ({ year: 2023, level: 'district', template: 'notice-2023', ...more });

describe('R4-2.0c a district hangs its plan on the published plan of its city', () => {
  test('nobody opens a plan of another level than his own', async () => {
    const asCity = await clerk.send('POST', '/api/plans', { year: 2024, level: 'city', template: 'empty' });
    const asDistrict = await city.send('POST', '/api/plans', open({ cityPlanId }));
    expect([asCity.status, asDistrict.status]).toEqual([403, 403]);
  });

  test('not on none, not on that of another year, not on one that is still a draft', async () => {
    const { id: draft } = must(await city.send('POST', '/api/plans', { year: 2024, level: 'city', template: 'empty' }));
    for (const more of [{}, { cityPlanId, year: 2024 }, { cityPlanId: draft, year: 2024 }])
      expect(failures(await clerk.send('POST', '/api/plans', open(more)))).toEqual([
        'CITY_PLAN_NOT_PUBLISHED',
        'R4-2.0c',
      ]);
    expect((await clerk.get(`/api/plans/${draft}`)).status).toBe(404);
  });

  test('the published plan of the city can be read in the district, with the counts of the city', async () => {
    const { plans } = must(await clerk.get('/api/plans'));
    expect(plans.map(({ id }: { id: string }) => id)).toEqual([cityPlanId]);
    const body = must(await clerk.get(`/api/plans/${cityPlanId}`));
    expect(body).toMatchObject({ facts: { base: 1200 }, choices: [], mayEdit: false, mayPrepareDraw: false });
    const edit = { action: 'amend', version: body.version, reason: '想改' };
    expect((await clerk.send('POST', `/api/plans/${cityPlanId}/actions`, edit)).status).toBe(403);
  });

  test('R4-2.0a the proposal reaches the least number, and of two people who open it at once one finds the other’s', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => clerk.send('POST', '/api/plans', open({ cityPlanId }))));
    expect(new Set([one?.status, two?.status])).toEqual(new Set([201, 422]));
    planId = [one, two].find((answer) => answer?.status === 201)?.body.id;
    const { content, facts } = await read();
    expect(content).toMatchObject({ level: 'district', region: PUDONG, cityPlan: cityPlanId, total: MINIMUM });
    expect(facts.base).toBe(BASE);
    const quotas: number[] = content.fields.map(({ quota }: { quota: number }) => quota);
    expect(quotas.reduce((sum, quota) => sum + quota, 0)).toBe(MINIMUM);
    expect(content.departments).toEqual(SIGNING.map(([department]) => department));
  });

  test('a district sees its own plans and no other district’s', async () => {
    const minhang = await house.desk('song.cha');
    expect((await minhang.get(`/api/plans/${planId}`)).status).toBe(404);
    const blind = await minhang.send('POST', `/api/plans/${planId}/actions`, { action: 'submit', version: 99 });
    expect(blind.status).toBe(404);
    const { plans } = must(await minhang.get('/api/plans'));
    expect(plans.map(({ id }: { id: string }) => id)).toEqual([cityPlanId]);
  });
});

describe('what keeps a district’s plan from being submitted', () => {
  test('R4-2.0a fewer than 15 % of the institutions, rounded up', async () => {
    const { content } = await read();
    const index = content.fields.findLastIndex(({ quota }: { quota: number }) => quota > 0);
    const withOneLess = content.fields.map((field: { quota: number }, at: number) =>
      at === index ? { ...field, quota: field.quota - 1 } : field,
    );
    must(await save(() => ({ ...content, total: MINIMUM - 1, fields: withOneLess })));
    const { body } = await step(clerk, 'submit');
    expect(body.error.code).toBe('PLAN_HAS_FAILED_CHECKS');
    must(await save(() => content));
  });

  test('R4-2.0c drawing environmental monitoring itself', async () => {
    const { content } = await read();
    const [first, ...rest] = content.fields;
    const environment = { ...first, field: 'environment', lead: 'ecology', joint: ['market'], quota: 1 };
    must(await save(() => ({ ...content, total: MINIMUM + 1, fields: [environment, first, ...rest] })));
    expect((await step(clerk, 'submit')).body.error.code).toBe('PLAN_HAS_FAILED_CHECKS');
    must(await save(() => content));
  });
});

describe('R4-2.0d the way of a district’s plan', () => {
  test('R4-0.2 the departments it names sign, the bureau that issues it does not sign to itself', async () => {
    expect(must(await step(clerk, 'submit')).state).toBe('countersigning');
    expect((await step(await house.desk('jiang.heng'), 'countersign')).status).toBe(403);
    expect((await step(await house.desk('jiang.heng'), 'return', { reason: '无关部门' })).status).toBe(403);
    for (const [department, login] of SIGNING)
      expect((await step(await house.desk(login), 'countersign')).status, department).toBe(200);
    expect((await step(cityHead, 'approve')).status).toBe(403);
    expect(must(await step(head, 'approve')).state).toBe('approved');
  });

  test('R4-2.0d nothing is drawn before the city has it on file', async () => {
    const early = await clerk.send('POST', `/api/plans/${planId}/draws`);
    expect(early.body.error).toMatchObject({ code: 'PLAN_NOT_READY', params: { state: 'approved' } });
    expect((await read()).mayPrepareDraw).toBe(false);
  });

  test('R4-4.5a it is reported, sent back with a reason, reported again and taken on file', async () => {
    expect(must(await step(clerk, 'report')).state).toBe('reported');
    expect((await step(head, 'acknowledge')).status).toBe(403);
    expect((await step(city, 'send-back', { reason: ' ' })).body.error.code).toBe('REASON_MISSING');
    expect(must(await step(city, 'send-back', { reason: '请补充依据（演示）' })).state).toBe('draft');
    // Signatures belong to one round: after it came back everybody is asked anew.
    must(await step(clerk, 'submit'));
    expect((await step(head, 'approve')).body.error.code).toBe('COUNTERSIGNATURE_MISSING');
    for (const [, login] of SIGNING) must(await step(await house.desk(login), 'countersign'));
    must(await step(head, 'approve'));
    must(await step(clerk, 'report'));
    expect(must(await step(city, 'acknowledge')).state).toBe('filed');
    const { events } = await read(city);
    expect(events.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['report', 'send-back', 'acknowledge']),
    );
  });

  test('R4-0.1 it is public once it has its number', async () => {
    expect((await step(clerk, 'publish')).body.error.code).toBe('PLAN_HAS_FAILED_CHECKS');
    must(await step(clerk, 'assign-number', { documentNumber: '浦市监〔2023〕1号（演示）' }));
    expect(must(await step(clerk, 'publish')).state).toBe('published');
  });
});

describe('R4-2.0b institutions the city has drawn', () => {
  test('R4-2.0b a district does not draw before its city, unless somebody consents to its reason', async () => {
    const early = await clerk.send('POST', `/api/plans/${planId}/draws`);
    expect(early.body.error.params.failed).toEqual(['CITY_HAS_NOT_DRAWN']);
  });

  let wished: string;
  let declined: string;
  const ask = (target: string, reason = '群众投诉集中（演示）') =>
    clerk.send('POST', `/api/plans/${planId}/exceptions`, { kind: 'repeat', target, reason });
  const answer = async (desk: Desk, target: string, approved: boolean) => {
    const { exceptions } = await read();
    const asked = exceptions.filter((one: { target: string }) => one.target === target);
    const { id } = asked.find(({ decision }: { decision: unknown }) => decision === null) ?? asked[0];
    return desk.send('POST', `/api/plans/${planId}/exceptions/${id}/decision`, { approved, reason: '核实（演示）' });
  };

  test('are known once the city has drawn', async () => {
    const { id } = must(await city.send('POST', `/api/plans/${cityPlanId}/draws`));
    for (const each of CEREMONY) {
      await house.runJobs();
      must(await take(house, id, each));
    }
    const { selected } = must(await city.get(`/api/draws/${id}/selected`));
    drawnByCity = selected.flatMap(({ unit, region, field }: { unit: string; region: string; field: string }) =>
      region === PUDONG && field !== 'environment' ? [unit] : [],
    );
    expect(drawnByCity.length).toBeGreaterThan(10);
    [wished = '', declined = ''] = drawnByCity;
  });

  test('X-2 an exception is asked for with a reason, for something that was drawn, once', async () => {
    expect((await ask(wished, ' ')).body.error.code).toBe('REASON_MISSING');
    expect((await ask('T99999')).body.error.code).toBe('NOT_DRAWN_BY_CITY');
    const principle = { kind: 'principle', target: 'QUOTAS_DO_NOT_ADD_UP', reason: '因故' };
    expect((await clerk.send('POST', `/api/plans/${planId}/exceptions`, principle)).body.error.code).toBe(
      'NOT_A_PRINCIPLE',
    );
    expect((await ask(wished)).status).toBe(201);
    expect((await ask(wished)).body.error.code).toBe('ALREADY_REQUESTED');
    const undecided = await clerk.send('POST', `/api/plans/${planId}/draws`);
    expect(undecided.body.error.params.failed).toEqual(['REPEATS_CITY_DRAW']);
  });

  test('X-2 somebody else decides: neither the district, nor whoever asked, and once', async () => {
    for (const desk of [clerk, head, city]) expect((await answer(desk, wished, true)).status).toBe(403);
    await house.database.asOwner(
      `UPDATE inspection.exception_request SET requested_by = '${demoPersonId('gu.lan')}' WHERE target = $1`,
      [wished],
    );
    expect((await answer(cityHead, wished, true)).body.error.code).toBe('APPROVER_IS_REQUESTER');
    await house.database.asOwner(
      `UPDATE inspection.exception_request SET requested_by = '${demoPersonId('xu.pu')}' WHERE target = $1`,
      [wished],
    );
    expect(must(await answer(cityHead, wished, true))).toEqual({ approved: true });
    expect((await answer(cityHead, wished, false)).body.error.code).toBe('ALREADY_DECIDED');
  });

  test('X-2 one that was declined is as if nobody had asked, and can be asked for again', async () => {
    must(await ask(declined));
    must(await answer(cityHead, declined, false));
    expect((await read()).facts.repeats.map(({ institution }: { institution: string }) => institution)).toEqual([
      wished,
    ]);
    must(await ask(declined, '另有新线索（演示）'));
    must(await answer(cityHead, declined, false));
  });

  test('are left out of the district’s lists, counted with the reason, but for the one that was consented to', async () => {
    drawId = must(await clerk.send('POST', `/api/plans/${planId}/draws`)).id;
    await house.runJobs();
    const body = must(await clerk.get(`/api/draws/${drawId}`));
    const leftOut = (reason: string) =>
      body.leftOut.find((one: { list: string; reason: string }) => one.list === 'institutions' && one.reason === reason)
        ?.count;
    expect(leftOut('DRAWN_BY_CITY')).toBe(drawnByCity.length - 1 + (await environmentDrawn()));
    expect(leftOut('DRAWN_CITY_WIDE')).toBe(65 - (await environmentDrawn()));
    expect(body.inspectors).toBe(12);
    const [row] = await house.database.asOwner(
      `SELECT pools -> 'institutions' @> $2::jsonb AS wished, pools -> 'institutions' @> $3::jsonb AS declined
       FROM inspection.draw_snapshot WHERE draw_id = $1`,
      [drawId, JSON.stringify([{ id: wished }]), JSON.stringify([{ id: declined }])],
    );
    expect(row).toEqual({ wished: true, declined: false });
  });

  async function environmentDrawn(): Promise<number> {
    const { draws } = must(await city.get(`/api/draws?planId=${cityPlanId}`));
    const { selected } = must(await city.get(`/api/draws/${draws[0].id}/selected`));
    return selected.filter(
      ({ region, field }: { region: string; field: string }) => region === PUDONG && field === 'environment',
    ).length;
  }
});

describe('the draw of a district', () => {
  const PARTIES = [
    ['bureau', 'yan.pu'],
    ['discipline', 'chen.ji'],
    ['notary', 'lin.gong'],
    ['institutions', 'he.jia'],
  ] as const;

  test('R4-2.1a has its parties, its host and its inspectors, and can be rechecked like the city’s', async () => {
    must(await drawStep(clerk, { action: 'open-commitments' }));
    for (const [source, login] of PARTIES)
      must(await drawStep(await house.desk(login), { action: 'commit', source, commitment: commitmentOf(source) }));
    must(await drawStep(head, { action: 'seal' }));
    await house.runJobs();
    house.clock.set('2023-07-10T21:20:00+08:00');
    await openDesks();
    const host = await house.desk('fang.xuan');
    must(await drawStep(host, { action: 'open-reveals' }));
    for (const [source, login] of PARTIES)
      must(await drawStep(await house.desk(login), { action: 'reveal', source, value: secretOf(source) }));
    must(await drawStep(host, { action: 'enter-published-value', source: 'lottery', value: '8-1-5' }));
    expect(must(await drawStep(host, { action: 'draw' })).selected).toBe(MINIMUM);
    await house.runJobs();
    must(await drawStep(clerk, { action: 'publish' }));
    expect(await recheck(house, drawId)).toBe('ok');
    const { selected } = must(await clerk.get(`/api/draws/${drawId}/selected`));
    for (const { unit, region, team } of selected) {
      expect(region).toBe(PUDONG);
      expect(drawnByCity.slice(1), unit).not.toContain(unit);
      expect(team.flatMap(({ inspectors }: { inspectors: object[] }) => inspectors)).toHaveLength(2);
    }
  });

  test('no other district can see it', async () => {
    const minhang = await house.desk('song.cha');
    expect((await minhang.get(`/api/draws/${drawId}`)).status).toBe(404);
    expect(must(await minhang.get('/api/draws')).draws).toEqual([]);
  });
});
