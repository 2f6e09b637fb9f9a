import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectionMeans } from '../../operation/inspection-means.ts';
import { createTestHouse, type TestHouse } from '../../testing/index.ts';
import { withinJurisdiction } from '../../platform/database/index.ts';
import { inspectionTimeline, publicInspection, type PublicInspection } from './index.ts';
import { afterwards, CEREMONY, must, publishPlan, take } from './testing/ceremony.ts';

const PLAN = 'SJ2023-SH';
let house: TestHouse;
let open: PublicInspection;
let planId: string;
let drawId: string;
beforeAll(async () => {
  house = await createTestHouse();
  open = publicInspection(inspectionMeans(house.platform, house.house.signer));
  planId = await publishPlan(house);
  await house.runJobs();
}, 60_000);
afterAll(() => house.close());

const send = async (login: string, path: string, body: object = {}) =>
  must(await (await house.desk(login)).send('POST', path, body));

test('R4-0.1 a published plan is public with its papers, its signatures and the base it was published with', async () => {
  const before = await open.findPlan(PLAN);
  expect(before).toMatchObject({
    base: 1200,
    total: 120,
    state: 'published',
    documentNumber: '沪市监认检〔2023〕246号',
  });
  expect(before?.basis).toHaveLength(5);
  expect(before?.departments.every(({ signedAt }) => signedAt !== null)).toBe(true);
  await house.database.asOwner(`UPDATE registry.institution SET status = 'revoked' WHERE code > 'T07100'`);
  expect(await open.findPlan(PLAN)).toMatchObject({ base: 1200, fields: before?.fields });
  await house.database.asOwner(`UPDATE registry.institution SET status = 'active' WHERE code > 'T07100'`);
});

test('a draw is public from its frozen lists on, and its result only once it is published', async () => {
  drawId = (await send('zhou.ming', `/api/plans/${planId}/draws`)).id;
  for (const step of CEREMONY) {
    await house.runJobs();
    const facts = await open.findDraw(`${PLAN}-1`);
    expect(facts, step.step.action).toMatchObject({ seed: null, selected: null, drawn: [], bundle: false });
    expect(await open.findBundle(`${PLAN}-1`)).toBeUndefined();
    must(await take(house, drawId, step));
  }
  await house.runJobs();
  expect((await open.findDraw(`${PLAN}-1`))?.drawn).toHaveLength(120);
});

test('a published draw stands in the time line of those it took, and of nobody else', async () => {
  const [drawn] = (await open.findDraw(`${PLAN}-1`))?.drawn ?? [];
  const stretch = { from: null, to: null, before: null, limit: 50 };
  const source = inspectionTimeline();
  const lineOf = (code: string) =>
    withinJurisdiction(house.platform.db, '310000', (tx) => source.read(tx, { id: '', code }, stretch));
  expect(await lineOf(drawn?.unit ?? '')).toMatchObject([
    {
      id: `draw:${drawId}`,
      lane: 'inspection',
      words: { zh: `${PLAN}-1 抽取中被抽中` },
      link: `/office/draws/${drawId}`,
    },
  ]);
  expect(await lineOf('T99999')).toEqual([]);
});

test('no page and no file tells a person’s name, a credit class or a sealed size', async () => {
  const bundle = await open.findBundle(`${PLAN}-1`);
  const everything = [await open.findPlan(PLAN), await open.findDraw(`${PLAN}-1`), bundle ?? ''].map((part) =>
    typeof part === 'string' ? part : JSON.stringify(part),
  );
  for (const text of everything) {
    expect(text).not.toMatch(/员\d|周明|顾岚|方宣|creditClass|openings|"salt"/);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
  }
});

test('R4-2.1a void, the result stays readable with number, reason and office, and the next draw names it at once', async () => {
  const { selected } = must(await (await house.desk('zhou.ming')).get(`/api/draws/${drawId}/selected`));
  for (const step of afterwards(selected[0].unit)) must(await take(house, drawId, step));
  await house.runJobs();
  const first = await open.findDraw(`${PLAN}-1`);
  expect(first).toMatchObject({ state: 'void', bundle: true, voided: { reason: '同意作废（演示）' } });
  expect(first?.drawn).toHaveLength(120);
  expect(first?.replacements).toHaveLength(1);
  await send('zhou.ming', `/api/plans/${planId}/draws`);
  expect(await open.findDraw(`${PLAN}-2`)).toMatchObject({
    supersedes: {
      code: `${PLAN}-1`,
      number: 1,
      reason: '同意作废（演示）',
      approver: { zh: '处长', en: 'division head' },
    },
  });
  expect(await open.findDraw(`${PLAN}-1`)).toMatchObject({ supersededBy: { code: `${PLAN}-2` } });
  const { items, total } = await open.listDraws({ offset: 0, limit: 1 });
  expect([items.map(({ code }) => code), total]).toEqual([[`${PLAN}-2`], 2]);
});

test('a plan that was withdrawn stays public, and the next of the year has a number of its own', async () => {
  const head = await house.desk('gu.lan');
  const { version, draws } = must(await head.get(`/api/plans/${planId}`));
  const withdraw = { action: 'withdraw', version, reason: '上级调整部署（演示）' };
  const { id } = draws.find(({ number }: { number: number }) => number === 2);
  await send('zhou.ming', `/api/draws/${id}/actions`, { action: 'request-void', reason: '计划撤回（演示）' });
  await send('gu.lan', `/api/draws/${id}/actions`, { action: 'void', reason: '同意（演示）' });
  expect(must(await head.send('POST', `/api/plans/${planId}/actions`, withdraw)).state).toBe('withdrawn');
  const next = await send('zhou.ming', '/api/plans', { year: 2023, level: 'city', template: 'notice-2023' });
  const { code } = must(await head.get(`/api/plans/${next.id}`));
  expect(code).toBe('SJ2023-2-SH');
  expect(await open.findPlan(PLAN)).toMatchObject({ state: 'withdrawn', numbered: [{ number: 2 }, { number: 1 }] });
  expect(await open.findPlan(code)).toBeUndefined();
});
