import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, createTestHouse, type Desk, type TestHouse } from '../../testing/index.ts';
import { CEREMONY, type CeremonyStep, must, publishPlan, recheck, take } from './testing/ceremony.ts';

/** Two servers on one database, as when an old one is slow to die. */
let first: TestHouse;
let second: TestHouse;
let planId: string;
let drawId: string;

beforeAll(async () => {
  first = await createTestHouse();
  planId = await publishPlan(first);
  second = await first.another();
});
afterAll(async () => {
  await second.close();
  await first.close();
});

/** The same request four times at once, by two people where two may, on both servers. */
async function atOnce(logins: readonly [string, string], send: (desk: Desk, copy: number) => Promise<Answer>) {
  const desks = await Promise.all([first, second].flatMap((house) => logins.map((login) => house.desk(login))));
  const answers = await Promise.all(desks.map(send));
  return {
    accepted: answers.filter(({ status }) => status < 300),
    refused: answers.filter(({ status }) => status === 422),
  };
}

const stepAtOnce = (logins: readonly [string, string], step: object) =>
  atOnce(logins, (desk) => desk.send('POST', `/api/draws/${drawId}/actions`, step));

async function goUntil(action: string): Promise<void> {
  const done = await first.database.asOwner('SELECT count(*)::int AS n FROM inspection.draw_event WHERE draw_id = $1', [
    drawId,
  ]);
  // The first event is the preparation.
  const from = Number(done[0]?.['n']) - 1;
  for (const step of CEREMONY.slice(from, stopAt(action))) {
    must(await take(first, drawId, step));
    await first.runJobs();
  }
}

/** Where the ceremony stands before its first such step; its end for a step that only follows it. */
function stopAt(action: string): number {
  const index = CEREMONY.findIndex((one) => one.step.action === action);
  return index < 0 ? CEREMONY.length : index;
}

async function count(table: string): Promise<number> {
  const [row] = await first.database.asOwner(`SELECT count(*)::int AS n FROM inspection.${table}`);
  return Number(row?.['n']);
}

describe('the same step by several people at once', () => {
  test('prepares one draw', async () => {
    const { accepted, refused } = await atOnce(['zhou.ming', 'zhou.ming'], (desk) =>
      desk.send('POST', `/api/plans/${planId}/draws`),
    );
    expect([accepted.length, refused.length]).toEqual([1, 3]);
    expect(await count('draw')).toBe(1);
    drawId = accepted[0]?.body.id;
    await first.runJobs();
  });

  test('takes one commitment of a party, whichever came first, and never exchanges it', async () => {
    await goUntil('commit');
    const hashes = ['0', '1', '2', '3'].map((digit) => digit.repeat(64));
    const { accepted, refused } = await atOnce(['he.jia', 'he.jia'], (desk, copy) =>
      desk.send('POST', `/api/draws/${drawId}/actions`, {
        action: 'commit',
        source: 'institutions',
        commitment: hashes[copy] ?? '',
      }),
    );
    expect([accepted.length, refused.length]).toEqual([1, 3]);
    const rows = await first.database.asOwner('SELECT commitment FROM inspection.draw_commitment');
    expect(rows).toHaveLength(1);
    // Nobody knows a secret for it: the draw is void, in the open, and the next one begins.
    must(await take(first, drawId, askVoid));
    must(await take(first, drawId, consent));
    drawId = must(await (await first.desk('zhou.ming')).send('POST', `/api/plans/${planId}/draws`)).id;
    await first.runJobs();
  });

  test('seals one frame', async () => {
    await goUntil('seal');
    const { accepted, refused } = await stepAtOnce(['zhou.ming', 'gu.lan'], { action: 'seal' });
    expect([accepted.length, refused.length]).toEqual([1, 3]);
    expect(await count('draw_frame')).toBe(1);
    await second.runJobs();
  });

  test('draws one result from one seed', async () => {
    await goUntil('draw');
    const { accepted, refused } = await stepAtOnce(['fang.xuan', 'fang.xuan'], { action: 'draw' });
    expect([accepted.length, refused.length]).toEqual([1, 3]);
    expect(refused.map(({ body }) => body.error.code)).toEqual(Array(3).fill('NOT_IN_THIS_STATE'));
    expect(await count('draw_result')).toBe(1);
  });

  test('integrates into the log once, on two servers at the same time', async () => {
    await Promise.all([first.runJobs(), second.runJobs(), first.house.start(), second.house.start()]);
    const [row] = await first.database.asOwner(`
      SELECT (SELECT count(*)::int FROM transparency.entry) AS entries, (SELECT count(*)::int FROM transparency.leaf) AS leaves,
             (SELECT max(tree_size)::int FROM transparency.checkpoint) AS signed`);
    expect(row?.['leaves']).toBe(row?.['entries']);
    expect(row?.['signed']).toBe(row?.['entries']);
    expect(await recheck(second, drawId)).toBe('ok');
  });

  test('gives one replacement, and voids once', async () => {
    await goUntil('request-replacement');
    const { selected } = must(await (await first.desk('zhou.ming')).get(`/api/draws/${drawId}/selected`));
    const unit: string = selected[0].unit;
    const request = { action: 'request-replacement', unit, cause: 'CLOSED', reason: '已停业（演示）' };
    expect((await stepAtOnce(['zhou.ming', 'zhou.ming'], request)).accepted).toHaveLength(1);
    const approval = { action: 'approve-replacement', unit };
    expect((await stepAtOnce(['gu.lan', 'gu.lan'], approval)).accepted).toHaveLength(1);
    expect(await count('replacement')).toBe(1);
    expect((await stepAtOnce(['zhou.ming', 'fang.xuan'], askVoid.step)).accepted).toHaveLength(1);
    expect((await stepAtOnce(['gu.lan', 'chen.ji'], consent.step)).accepted).toHaveLength(1);
  });
});

const askVoid: CeremonyStep = {
  login: 'zhou.ming',
  step: { action: 'request-void', reason: '名录有误（演示）' },
  state: '',
};
const consent: CeremonyStep = { login: 'gu.lan', step: { action: 'void', reason: '同意作废（演示）' }, state: 'void' };
