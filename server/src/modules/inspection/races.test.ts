import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHouse, type TestHouse } from '../../testing/index.ts';
import { CEREMONY, must, publishPlan, take } from './testing/ceremony.ts';

let house: TestHouse;
let planId: string;
let drawId: string;
beforeAll(async () => {
  house = await createTestHouse();
  planId = await publishPlan(house);
}, 60_000);
afterAll(() => house.close());

async function planStep(login: string, action: string, more: object = {}) {
  const desk = await house.desk(login);
  const { version } = must(await desk.get(`/api/plans/${planId}`));
  return desk.send('POST', `/api/plans/${planId}/actions`, { action, version, ...more });
}

test('two people who freeze the lists at once open one draw', async () => {
  const desk = await house.desk('zhou.ming');
  const answers = await Promise.all([1, 2, 3].map(() => desk.send('POST', `/api/plans/${planId}/draws`)));
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 422, 422]);
  drawId = answers.find(({ status }) => status === 201)?.body.id;
  await house.runJobs();
});

test('R4-2.1a a frame that was frozen under a wording that was amended since is not sealed', async () => {
  for (const step of CEREMONY.slice(0, 5)) must(await take(house, drawId, step));
  must(await planStep('zhou.ming', 'amend', { reason: '更正数量（演示）' }));
  const seal = { login: 'zhou.ming', step: { action: 'seal' }, state: '' };
  expect((await take(house, drawId, seal)).body.error.code).toBe('PLAN_NOT_READY');
  const desk = await house.desk('zhou.ming');
  const { content, version } = must(await desk.get(`/api/plans/${planId}`));
  const changed = { ...content, title: `${content.title}（更正）`, documentNumber: null };
  must(await desk.send('PUT', `/api/plans/${planId}/content`, { baseVersion: version, content: changed }));
  must(await planStep('zhou.ming', 'submit'));
  for (const login of ['jiang.heng', 'zhao.an', 'qian.zheng', 'sun.qing', 'li.he', 'wu.fang', 'zheng.guan'])
    must(await planStep(login, 'countersign'));
  for (const login of ['wang.yao', 'feng.lu']) must(await planStep(login, 'countersign'));
  must(await planStep('gu.lan', 'approve'));
  // Approved again, yet not what the lists were frozen under.
  expect((await take(house, drawId, seal)).body.error.code).toBe('PLAN_NOT_READY');
  must(
    await take(house, drawId, {
      login: 'zhou.ming',
      step: { action: 'request-void', reason: '计划已更正' },
      state: '',
    }),
  );
  must(await take(house, drawId, { login: 'gu.lan', step: { action: 'void', reason: '同意' }, state: '' }));
});

test('a number of the paper that is corrected after the freeze changes nothing that the draw depends on', async () => {
  const desk = await house.desk('zhou.ming');
  must(await planStep('zhou.ming', 'assign-number', { documentNumber: '沪市监认检〔2023〕274号（演示）' }));
  drawId = must(await desk.send('POST', `/api/plans/${planId}/draws`)).id;
  must(await planStep('zhou.ming', 'assign-number', { documentNumber: '沪市监认检〔2023〕247号（演示）' }));
  await house.runJobs();
  for (const step of CEREMONY.slice(0, 5)) must(await take(house, drawId, step));
});

test('R4-2.1a of amending the plan and sealing under it at once, only one happens', async () => {
  const [amended, sealed] = await Promise.all([
    planStep('zhou.ming', 'amend', { reason: '同时修改（演示）' }),
    take(house, drawId, { login: 'gu.lan', step: { action: 'seal' }, state: '' }),
  ]);
  expect(new Set([amended.status, sealed.status])).toEqual(new Set([200, 422]));
  const [row] = await house.database.asOwner('SELECT count(*)::int AS frames FROM inspection.draw_frame');
  expect(row?.['frames']).toBe(sealed.status === 200 ? 1 : 0);
});

test('a refusal leaves a line in the audit trail and nothing else', async () => {
  const count = async () =>
    (
      await house.database.asOwner(
        `SELECT (SELECT count(*)::int FROM inspection.plan_event) AS events,
           (SELECT count(*)::int FROM inspection.draw_event) AS steps, (SELECT count(*)::int FROM platform.outbox) AS told,
           (SELECT count(*)::int FROM transparency.entry) AS entries,
           (SELECT count(*)::int FROM platform.audit WHERE outcome = 'refused') AS refused`,
      )
    )[0] as Record<string, number>;
  const before = await count();
  expect((await take(house, drawId, { login: 'zhao.an', step: { action: 'seal' }, state: '' })).status).toBe(403);
  expect((await planStep('fang.xuan', 'amend', { reason: '无权' })).status).toBe(403);
  expect((await planStep('zhou.ming', 'no-such-step')).status).toBe(404);
  expect(await count()).toEqual({ ...before, refused: (before['refused'] ?? 0) + 3 });
});
