import { createHash } from 'node:crypto';
import { frameHash, validateFrame } from '@hengjian/draw';
import { parseVerifierKey, verifyDraw } from '@hengjian/verify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestHouse, type Desk, seedSmallProvince, type TestHouse } from '../../testing/index.ts';

const DEPARTMENT_PEOPLE = [
  'jiang.heng',
  'zhao.an',
  'qian.zheng',
  'sun.qing',
  'li.he',
  'wu.fang',
  'zheng.guan',
  'wang.yao',
  'feng.lu',
];
const PARTIES = [
  ['bureau', 'jiang.heng'],
  ['discipline', 'chen.ji'],
  ['notary', 'lin.gong'],
  ['institutions', 'he.jia'],
] as const;

const secretOf = (party: string) => createHash('sha256').update(`secret of ${party}`).digest('hex');
const commitmentOf = (party: string) => createHash('sha256').update(secretOf(party)).digest('hex');

let house: TestHouse;
let clerk: Desk;
let head: Desk;
let host: Desk;
let planId: string;
let drawId: string;

beforeAll(async () => {
  house = await createTestHouse();
  await seedSmallProvince(house.database);
  [clerk, head, host] = await Promise.all([house.desk('zhou.ming'), house.desk('gu.lan'), house.desk('fang.xuan')]);
});
afterAll(() => house.close());

async function planStep(desk: Desk, action: string, more: object = {}) {
  const { body } = await desk.get(`/api/plans/${planId}`);
  return desk.send('POST', `/api/plans/${planId}/actions`, { action, version: body.version, ...more });
}
const drawStep = (desk: Desk, step: object) => desk.send('POST', `/api/draws/${drawId}/actions`, step);

describe('from the plan of 2023 to a draw anybody can recheck', () => {
  test('R4-1.0b a plan from the notice is drafted, saved, and refused on a stale version', async () => {
    const created = await clerk.send('POST', '/api/plans', { year: 2023, level: 'city', template: 'notice-2023' });
    expect(created.status).toBe(201);
    planId = created.body.id;
    const { body } = await clerk.get(`/api/plans/${planId}`);
    expect(body.content.fields.map(({ quota }: { quota: number }) => quota)).toEqual([30, 30, 5, 20, 5, 10, 5, 15]);
    expect(body.facts.base).toBe(1200);
    const saved = await clerk.send('PUT', `/api/plans/${planId}/content`, { baseVersion: 1, content: body.content });
    expect(saved.body).toEqual({ version: 2 });
    const late = await clerk.send('PUT', `/api/plans/${planId}/content`, { baseVersion: 1, content: body.content });
    expect(late.status).toBe(409);
    expect(late.body.error.code).toBe('CHANGED_MEANWHILE');
  });

  test('R4-1.0b quotas that do not add up stop the submission, with the clause', async () => {
    const { body } = await clerk.get(`/api/plans/${planId}`);
    const [first, ...rest] = body.content.fields;
    const content = { ...body.content, fields: [{ ...first, quota: 29 }, ...rest] };
    await clerk.send('PUT', `/api/plans/${planId}/content`, { baseVersion: body.version, content });
    const refused = await planStep(clerk, 'submit');
    expect(refused.status).toBe(422);
    expect(refused.body.error).toMatchObject({ code: 'PLAN_HAS_FAILED_CHECKS', clause: 'R4-1.0b' });
    await clerk.send('PUT', `/api/plans/${planId}/content`, { baseVersion: body.version + 1, content: body.content });
  });

  test('R4-0.2 it is countersigned by all nine departments before anybody approves it', async () => {
    expect((await planStep(clerk, 'submit')).body).toEqual({ state: 'countersigning' });
    const early = await planStep(head, 'approve');
    expect(early.body.error).toMatchObject({ code: 'COUNTERSIGNATURE_MISSING', clause: 'R4-0.2' });
    for (const login of DEPARTMENT_PEOPLE) {
      const signed = await planStep(await house.desk(login), 'countersign');
      expect(signed.status, `${login}: ${JSON.stringify(signed.body)}`).toBe(200);
    }
    const again = await planStep(await house.desk('zhao.an'), 'countersign');
    expect(again.body.error.code).toBe('DEPARTMENT_MAY_NOT_SIGN');
    expect((await planStep(clerk, 'approve')).status).toBe(403);
    expect((await planStep(head, 'approve')).body).toEqual({ state: 'approved' });
    await planStep(clerk, 'assign-number', { documentNumber: '沪市监认检〔2023〕246号' });
    expect((await planStep(clerk, 'publish')).body).toEqual({ state: 'published' });
  });

  test('R4-2.1a the lists are frozen and logged, and expired inspectors are not in them', async () => {
    const prepared = await clerk.send('POST', `/api/plans/${planId}/draws`);
    expect(prepared.status, JSON.stringify(prepared.body)).toBe(201);
    drawId = prepared.body.id;
    const early = await drawStep(clerk, { action: 'open-commitments' });
    expect(early.body.error.code).toBe('LISTS_NOT_LOGGED');
    await house.runJobs();
    const { body } = await clerk.get(`/api/draws/${drawId}`);
    expect(body).toMatchObject({ state: 'prepared', units: 1200, number: 1 });
    expect(body.leftOut).toContainEqual({ list: 'inspectors', reason: 'CERTIFICATE_EXPIRES', count: 9 });
    expect((await drawStep(clerk, { action: 'open-commitments' })).body.state).toBe('committing');
    expect((await clerk.send('POST', `/api/plans/${planId}/draws`)).body.error.code).toBe('EARLIER_DRAW_STANDS');
  });

  test('only the party itself commits, once, and the seal waits for all', async () => {
    const stranger = await drawStep(await house.desk('he.jia'), {
      action: 'commit',
      source: 'notary',
      commitment: commitmentOf('notary'),
    });
    expect(stranger.body.error.code).toBe('NOT_THIS_PARTY');
    for (const [party, login] of PARTIES) {
      expect((await drawStep(clerk, { action: 'seal' })).body.error.code).toBe('COMMITMENTS_MISSING');
      const step = { action: 'commit', source: party, commitment: commitmentOf(party) };
      expect((await drawStep(await house.desk(login), step)).status).toBe(200);
    }
    const second = await drawStep(await house.desk('he.jia'), {
      action: 'commit',
      source: 'institutions',
      commitment: commitmentOf('another'),
    });
    expect(second.body.error.code).toBe('ALREADY_COMMITTED');
    const sealed = await drawStep(clerk, { action: 'seal' });
    expect(sealed.body.state, JSON.stringify(sealed.body)).toBe('sealed');
    expect(sealed.body.frameHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('nothing is revealed before the frame stands in the log', async () => {
    expect((await drawStep(host, { action: 'open-reveals' })).body.error.code).toBe('FRAME_NOT_LOGGED');
    await house.runJobs();
    expect((await drawStep(host, { action: 'open-reveals' })).body.state).toBe('revealing');
  });

  test('a secret that does not match is refused and nothing is lost; a published value waits for its hour', async () => {
    const notary = await house.desk('lin.gong');
    const wrong = await drawStep(notary, { action: 'reveal', source: 'notary', value: secretOf('somebody else') });
    expect(wrong.body.error).toMatchObject({ code: 'SECRET_DOES_NOT_MATCH', clause: 'R4-2.1a' });
    for (const [party, login] of PARTIES) {
      const step = { action: 'reveal', source: party, value: secretOf(party) };
      expect((await drawStep(await house.desk(login), step)).status).toBe(200);
    }
    const early = await drawStep(host, { action: 'enter-published-value', source: 'lottery', value: '4-0-7' });
    expect(early.body.error.code).toBe('VALUE_NOT_DUE');
    const entering = async () =>
      (await host.get(`/api/draws/${drawId}`)).body.choices.find(
        ({ action }: { action: string }) => action === 'enter-published-value',
      );
    expect((await entering()).missing).toEqual([{ code: 'VALUE_NOT_DUE', clause: 'R4-2.1a' }]);
    expect((await drawStep(host, { action: 'draw' })).body.error.code).toBe('REVEALS_MISSING');
    house.clock.set('2023-05-22T21:20:00+08:00');
    // Twelve days later everybody has to sign in again.
    host = await house.desk('fang.xuan');
    clerk = await house.desk('zhou.ming');
    head = await house.desk('gu.lan');
    expect((await entering()).allowed).toBe(true);
    const spaced = await drawStep(host, { action: 'enter-published-value', source: 'lottery', value: '4 0 7' });
    expect(spaced.body.error.code).toBe('VALUE_INVALID');
    expect((await drawStep(host, { action: 'enter-published-value', source: 'lottery', value: '4-0-7' })).status).toBe(
      200,
    );
  });

  test('R4-1.0b the draw takes 120, avoids whom it must, and is logged before it is published', async () => {
    const drawn = await drawStep(host, { action: 'draw' });
    expect(drawn.body).toMatchObject({ state: 'drawn', selected: 120 });
    expect((await drawStep(host, { action: 'draw' })).body.error.code).toBe('NOT_IN_THIS_STATE');
    expect((await drawStep(clerk, { action: 'publish' })).body.error.code).toBe('RESULT_NOT_LOGGED');
    await house.runJobs();
    expect((await drawStep(clerk, { action: 'publish' })).body.state).toBe('published');
    const { body } = await clerk.get(`/api/draws/${drawId}/selected`);
    expect(body.selected).toHaveLength(120);
    for (const { unit, team } of body.selected) {
      const sent = team.flatMap(({ inspectors }: { inspectors: { id: string }[] }) => inspectors.map(({ id }) => id));
      expect(sent.length).toBeGreaterThanOrEqual(2);
      if (unit === 'T00007') expect(sent).not.toContain('I-market-2');
      expect(sent.some((id: string) => id.endsWith('-1'))).toBe(false);
    }
  });

  test('a screen gets the sealed frame and the public bundle, without what is sealed', async () => {
    const party = await house.desk('lin.gong');
    const { body: sealed } = await party.get(`/api/draws/${drawId}/frame`);
    const { body: draw } = await party.get(`/api/draws/${drawId}`);
    const frame = validateFrame(sealed.frame);
    expect(frame.ok && frameHash(frame.value)).toBe(draw.frameHash);
    expect(Object.keys(sealed.names)).toHaveLength(1200);
    const { body: bundle } = await party.get(`/api/draws/${drawId}/bundle`);
    expect(bundle).not.toHaveProperty('openings');
    const verified = verifyDraw({ ...bundle, log: null }, { keys: [] });
    expect(verified.ok && verified.value.unchecked).toEqual(['vehicle.risk', 'environment.risk', 'other.risk']);
  });

  test('the auditor’s bundle verifies whole against the published key; one changed byte is named', async () => {
    const auditor = await house.desk('han.shen');
    const { body: bundle } = await auditor.get(`/api/draws/${drawId}/auditor-bundle`);
    const key = parseVerifierKey(house.house.signer.verifierKey);
    if (!key.ok) throw new Error(key.error);
    const trust = { origin: 'test.example/log', keys: [key.value] };
    const verified = verifyDraw(bundle, trust);
    expect(verified.ok ? 'ok' : verified.error).toBe('ok');
    if (verified.ok) expect(verified.value.unchecked).toEqual([]);
    const [first, ...rest] = bundle.selected;
    const changed = { ...bundle, selected: [{ ...first, unit: rest[0].unit }, ...rest] };
    expect(verifyDraw(changed, trust)).toMatchObject({ ok: false, error: { code: 'SELECTION_MISMATCH' } });
    expect((await clerk.get(`/api/draws/${drawId}/auditor-bundle`)).status).toBe(403);
  });

  test('R4-1.0f chances rise with the class and nobody has none', async () => {
    const { body } = await head.get(`/api/draws/${drawId}/probabilities?pageSize=500&stratum=vehicle.risk`);
    const byClass = new Map<string, number>(
      body.rows.map((row: { creditClass: string; probability: number }) => [row.creditClass, row.probability]),
    );
    const [a = 0, b = 0, c = 0, d = 0] = ['A', 'B', 'C', 'D'].map((letter) => byClass.get(letter));
    expect(a).toBeGreaterThan(0);
    expect(a < b && b < c && c < d).toBe(true);
    for (const login of ['zhao.an', 'he.jia', 'fang.xuan']) {
      const desk = await house.desk(login);
      expect((await desk.get(`/api/draws/${drawId}`)).status, login).toBe(200);
      expect((await desk.get(`/api/draws/${drawId}/probabilities`)).status, login).toBe(403);
    }
  });

  test('discipline inspection sees the chances without the credit classes, a party the teams without their names', async () => {
    const { body } = await (await house.desk('chen.ji')).get(`/api/draws/${drawId}/probabilities?pageSize=500`);
    expect(new Set(body.rows.map((row: { creditClass: unknown }) => row.creditClass))).toEqual(new Set([null]));
    const namesFor = async (login: string) => {
      const { selected } = (await (await house.desk(login)).get(`/api/draws/${drawId}/selected`)).body;
      return JSON.stringify(selected.map(({ team }: { team: object }) => team));
    };
    expect(await namesFor('zhou.ming')).toMatch(/员\d/);
    expect(await namesFor('zhao.an')).toMatch(/员\d/);
    for (const login of ['lin.gong', 'he.jia']) expect(await namesFor(login), login).not.toMatch(/员\d/);
  });

  test('an inspector does not speak for the bureau he works at, though the bureau is a party', async () => {
    const inspector = await house.desk('song.cha');
    for (const path of ['', '/selected', '/probabilities', '/frame', '/bundle', '/auditor-bundle'])
      expect((await inspector.get(`/api/draws/${drawId}${path}`)).status, path).toBe(404);
    expect((await drawStep(inspector, { action: 'request-void', reason: '想作废' })).status).toBe(404);
    expect((await inspector.get('/api/draws')).body.draws).toEqual([]);
  });

  test('a closed institution gives its place to the next reserve, by two people, in the log', async () => {
    const { body } = await clerk.get(`/api/draws/${drawId}/selected`);
    const unit = body.selected.find(({ field }: { field: string }) => field === 'food-agri').unit;
    const ask = { action: 'request-replacement', unit, cause: 'CLOSED', reason: '已停业（演示）' };
    expect((await drawStep(clerk, ask)).status).toBe(200);
    expect((await drawStep(clerk, { action: 'approve-replacement', unit })).status).toBe(403);
    expect((await drawStep(head, { action: 'approve-replacement', unit })).status).toBe(200);
    const after = await clerk.get(`/api/draws/${drawId}/selected`);
    const replaced = after.body.selected.find((row: { unit: string }) => row.unit === unit);
    expect(replaced.replacedBy.reason).toBe('已停业（演示）');
    const logged = await house.database.asOwner(`SELECT leaf FROM transparency.entry WHERE type = 'draw.replacement'`);
    expect(logged).toHaveLength(1);
  });

  test('void and redraw: the number, reason and office stay visible, and the next draw names them', async () => {
    expect((await drawStep(host, { action: 'void', reason: '自己批准' })).status).toBe(403);
    await drawStep(clerk, { action: 'request-void', reason: '名录有误（演示）' });
    const self = await drawStep(await house.desk('chen.ji'), { action: 'void', reason: '同意作废（演示）' });
    expect(self.body.state).toBe('void');
    const second = await clerk.send('POST', `/api/plans/${planId}/draws`);
    expect(second.body.number, JSON.stringify(second.body)).toBe(2);
    const { body } = await clerk.get('/api/draws');
    expect(body.draws.map((row: { number: number; state: string }) => [row.number, row.state])).toEqual([
      [2, 'prepared'],
      [1, 'void'],
    ]);
  });
});
