import { drawProcedure } from '@hengjian/regulation-inspection';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHouse, type Desk, type TestHouse } from '../../testing/index.ts';
import {
  afterwards,
  CEREMONY,
  commitmentOf,
  LOTTERY_IS_OUT,
  must,
  PARTIES,
  publishPlan,
  recheck,
  secretOf,
  take,
} from './testing/ceremony.ts';

const PEOPLE = ['zhou.ming', 'gu.lan', 'fang.xuan', 'chen.ji', 'he.jia', 'lin.gong', 'jiang.heng', 'song.cha'] as const;
const SOURCES = [...PARTIES.map(({ party }) => party), 'lottery', 'nobody'];

let house: TestHouse;
let planId: string;
const desks = new Map<string, Desk>();
beforeAll(async () => {
  house = await createTestHouse();
  planId = await publishPlan(house);
  house.clock.set(LOTTERY_IS_OUT);
  for (const login of [...PEOPLE, 'han.shen']) desks.set(login, await house.desk(login));
});
afterAll(() => house.close());

const source = fc.constantFrom(...SOURCES);
const reason = fc.constantFrom('名录有误（演示）', '  ', '<b>原因</b>');
/** A step anybody might try, sensible or not. */
const anyStep = fc.oneof(
  fc.constantFrom('open-commitments', 'seal', 'open-reveals', 'draw', 'publish').map((action) => ({ action })),
  // Mostly the secret a party will still know at the reveal.
  fc.record({ party: source, other: source, slip: fc.nat(15) }).map(({ party, other, slip }) => ({
    action: 'commit',
    source: party,
    commitment: commitmentOf(slip === 0 ? other : party),
  })),
  fc.record({ action: fc.constant('reveal'), source, value: source.map(secretOf) }),
  fc.record({ action: fc.constant('enter-published-value'), source, value: fc.constantFrom('4-0-7', '4 0 7', '') }),
  fc.record({
    action: fc.constant('request-replacement'),
    unit: fc.constant('T00007'),
    cause: fc.constant('CLOSED'),
    reason,
  }),
  fc.record({ action: fc.constant('approve-replacement'), unit: fc.constant('T00007') }),
  fc.record({ action: fc.constant('request-void'), reason }),
);
const move = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('any'), login: fc.constantFrom(...PEOPLE), step: anyStep }) },
  // Without a hand in the right direction chance would never get past the commitments.
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('next'), copies: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'jobs' }) },
);

function deskOf(login: string): Desk {
  const desk = desks.get(login);
  if (desk === undefined) throw new Error(`${login} has no desk`);
  return desk;
}

async function rows(sql: string, drawId: string) {
  return house.database.asOwner(sql, [drawId]);
}

/** What may be added to and never be changed: everything that was seen must be seen again, in the same words. */
async function memory(drawId: string) {
  const texts = await rows(
    `SELECT 'event ' || e::text AS t FROM inspection.draw_event e WHERE draw_id = $1
     UNION ALL SELECT 'commitment ' || c::text FROM inspection.draw_commitment c WHERE draw_id = $1
     UNION ALL SELECT 'reveal ' || r::text FROM inspection.draw_reveal r WHERE draw_id = $1
     UNION ALL SELECT 'frame ' || md5(f::text) FROM inspection.draw_frame f WHERE draw_id = $1
     UNION ALL SELECT 'result ' || seed || md5(r::text) FROM inspection.draw_result r WHERE draw_id = $1
     UNION ALL SELECT 'leaf ' || l::text FROM transparency.leaf l WHERE $1::uuid IS NOT NULL`,
    drawId,
  );
  return new Set(texts.map(({ t }) => String(t)));
}

/** Whether the events are a walk through the procedure's table, each step by its row. */
async function expectLawful(drawId: string): Promise<void> {
  const events = await rows(
    'SELECT seq, action, to_state FROM inspection.draw_event WHERE draw_id = $1 ORDER BY seq',
    drawId,
  );
  let state: string = drawProcedure.initial;
  for (const [index, { seq, action, to_state }] of events.entries()) {
    expect(seq).toBe(index + 1);
    const lawful =
      index === 0
        ? action === 'prepare'
        : drawProcedure.transitions.some(
            (row) => row.action === action && row.to === to_state && row.from.some((from) => from === state),
          );
    expect(lawful, `${state} --${String(action)}--> ${String(to_state)}`).toBe(true);
    state = String(to_state);
  }
}

/** The step of the true ceremony that comes next, if there is one. */
async function nextStep(drawId: string) {
  for (const one of CEREMONY) {
    const about = 'source' in one.step ? one.step['source'] : null;
    const done = await house.database.asOwner(
      'SELECT FROM inspection.draw_event WHERE draw_id = $1 AND action = $2 AND ($3::text IS NULL OR source_id = $3)',
      [drawId, one.step.action, about],
    );
    if (done.length === 0) return one;
  }
  return undefined;
}

test('no order of steps by no matter whom leaves the procedure, loses a commitment or makes a second seed', async () => {
  let drawn = 0;
  const walk = fc.asyncProperty(fc.array(move, { minLength: 50, maxLength: 60 }), async (moves) => {
    const { id } = must(await (await house.desk('zhou.ming')).send('POST', `/api/plans/${planId}/draws`));
    let seen = await memory(id);
    for (const one of moves) {
      if (one.kind === 'jobs') await house.runJobs();
      const next = one.kind === 'next' ? await nextStep(id) : undefined;
      const attempts =
        'step' in one
          ? [{ login: one.login, step: one.step }]
          : next && 'copies' in one
            ? Array(one.copies).fill(next)
            : [];
      const answers = await Promise.all(
        attempts.map(({ login, step }) => deskOf(login).send('POST', `/api/draws/${id}/actions`, step)),
      );
      for (const answer of answers)
        expect(answer.status, JSON.stringify(answer.body)).toBeOneOf([200, 400, 403, 404, 422]);
      if (attempts.length > 1) expect(answers.filter((answer) => answer.status === 200).length).toBeLessThanOrEqual(1);
      const now = await memory(id);
      expect([...seen].filter((text) => !now.has(text))).toEqual([]);
      seen = now;
    }
    await expectLawful(id);
    await house.runJobs();
    if ([...seen].some((text) => text.startsWith('result '))) {
      drawn += 1;
      expect(await recheck(house, id)).toBe('ok');
    }
    // Makes room for the next walk, as a clerk and his head would.
    for (const step of afterwards('').slice(2)) await take(house, id, step);
    const [last] = await rows(
      'SELECT to_state FROM inspection.draw_event WHERE draw_id = $1 ORDER BY seq DESC LIMIT 1',
      id,
    );
    expect(last?.['to_state']).toBe('void');
  });
  await fc.assert(walk, { numRuns: 4, endOnFailure: true });
  // Otherwise the walks were too short to say anything of seeds.
  expect(drawn).toBeGreaterThan(0);
}, 120_000);
