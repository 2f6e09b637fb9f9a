import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Answer, createTestHouse, type Desk, type TestHouse } from '../../testing/index.ts';
import {
  afterwards,
  CEREMONY,
  type CeremonyStep,
  must,
  PARTIES,
  publishPlan,
  recheck,
  take,
} from './testing/ceremony.ts';
import { countRows, CUTS, cutAt, installCuts } from './testing/cut.ts';

// Whole ceremonies, several of them: long where the machine has much else to do.
vi.setConfig({ testTimeout: 120_000 });

let house: TestHouse;
let planId: string;
beforeEach(async () => {
  house = await createTestHouse();
  planId = await publishPlan(house);
});
afterEach(() => house.close());

const prepare = async (on: TestHouse) => (await on.desk('zhou.ming')).send('POST', `/api/plans/${planId}/draws`);

/** Everything there may be only one of, as the tables hold it. */
async function whatStands(drawId: string) {
  const [row] = await house.database.asOwner(
    `SELECT (SELECT count(*)::int FROM inspection.draw_event WHERE draw_id = $1) AS events,
       (SELECT count(*)::int FROM inspection.draw_commitment WHERE draw_id = $1) AS commitments,
       (SELECT count(*)::int FROM inspection.draw_reveal WHERE draw_id = $1) AS reveals,
       (SELECT count(*)::int FROM inspection.draw_frame WHERE draw_id = $1) AS frames,
       (SELECT count(*)::int FROM inspection.draw_result WHERE draw_id = $1) AS results,
       (SELECT count(*)::int FROM inspection.replacement WHERE draw_id = $1) AS replacements,
       (SELECT count(*)::int FROM transparency.entry WHERE type LIKE 'draw.%') AS entries`,
    [drawId],
  );
  return row;
}

const WHOLE = {
  // Prepared, opened, four commitments, sealed, opened, five reveals, drawn, published; then the four that may follow.
  events: 1 + CEREMONY.length + 4,
  commitments: PARTIES.length,
  reveals: PARTIES.length + 1,
  frames: 1,
  results: 1,
  replacements: 1,
  // Lists, commitments, frame, reveals, result, publication, replacement, void.
  entries: 1 + 4 + 1 + 5 + 1 + 1 + 1 + 1,
};

async function firstDrawn(on: TestHouse, drawId: string): Promise<string> {
  const { selected } = must(await (await on.desk('zhou.ming')).get(`/api/draws/${drawId}/selected`));
  return selected[0].unit;
}

describe('a server that dies after every single step', () => {
  test('leaves each to the next one, which goes on from there without the jobs of the dead', async () => {
    let server = await house.another();
    const dieAndRise = async () => {
      // Nothing of the old one runs any more, least of all its jobs.
      await server.close();
      server = await house.another();
    };
    const { id } = must(await prepare(server));
    await dieAndRise();
    const go = async (steps: readonly CeremonyStep[]) => {
      for (const step of steps) {
        const answer = await take(server, id, step);
        expect(answer.body, step.step.action).toMatchObject({ state: step.state });
        await dieAndRise();
        const { body } = await (await server.desk('gu.lan')).get(`/api/draws/${id}`);
        expect(body.state, `after ${step.step.action}`).toBe(step.state);
      }
    };
    await go(CEREMONY);
    expect(await recheck(server, id)).toBe('ok');
    await go(afterwards(await firstDrawn(server, id)));
    expect(await whatStands(id)).toEqual(WHOLE);
    await server.close();
  });
});

describe('a step whose answer is lost', () => {
  test('is refused when it is taken again, and stands once', async () => {
    const { id } = must(await prepare(house));
    expect((await prepare(house)).body.error.code).toBe('EARLIER_DRAW_STANDS');
    const twice = async (step: CeremonyStep) => {
      must(await take(house, id, step));
      const again = await take(house, id, step);
      expect([step.step.action, again.status]).toEqual([step.step.action, 422]);
      await house.runJobs();
    };
    await house.runJobs();
    for (const step of CEREMONY) await twice(step);
    for (const step of afterwards(await firstDrawn(house, id))) await twice(step);
    expect(await whatStands(id)).toEqual(WHOLE);
    expect(await recheck(house, id)).toBe('ok');
  });
});

describe('a step whose connection to the database is cut', () => {
  test.each(CUTS)('at %s leaves nothing behind, and succeeds when it is taken again', async (table) => {
    await installCuts(house.database);
    let cuts = 0;
    /** Cuts the step; what it would have done must not be there; then lets it through. */
    const cutThenTake = async (name: string, login: string, act: (desk: Desk) => Promise<Answer>) => {
      const desk = await house.desk(login);
      const step = () => act(desk);
      const before = await countRows(house.database);
      const { value, wasCut } = await cutAt(house.database, table, step);
      if (!wasCut) return must(value);
      cuts += 1;
      expect([name, value.status, value.body.error.code]).toEqual([name, 503, 'DATABASE_UNAVAILABLE']);
      expect(await countRows(house.database), name).toEqual(before);
      return must(await step());
    };
    const { id } = await cutThenTake('prepare', 'zhou.ming', (desk) => desk.send('POST', `/api/plans/${planId}/draws`));
    await house.runJobs();
    const go = async (steps: readonly CeremonyStep[]) => {
      for (const step of steps) {
        const { action } = step.step;
        const act = (desk: Desk) => desk.send('POST', `/api/draws/${id}/actions`, step.step);
        expect(await cutThenTake(action, step.login, act), action).toMatchObject({ state: step.state });
        await house.runJobs();
      }
    };
    await go(CEREMONY);
    expect(await recheck(house, id)).toBe('ok');
    await go(afterwards(await firstDrawn(house, id)));
    expect(await whatStands(id)).toEqual(WHOLE);
    // Every step passes the other two; what only changes the state logs nothing.
    expect(cuts).toBe(table === 'transparency.entry' ? WHOLE.entries : WHOLE.events);
  });
});

describe('the sequencer', () => {
  test('cut while it gives entries their places signs nothing and loses none', async () => {
    must(await prepare(house));
    await house.database.asOwner(`
      CREATE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
      CREATE TRIGGER fail AFTER INSERT ON transparency.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION public.fail()`);
    const before = await countRows(house.database);
    await expect(house.another()).rejects.toThrow();
    expect(await countRows(house.database)).toEqual(before);
    await house.database.asOwner('DROP TRIGGER fail ON transparency.checkpoint');
    const next = await house.another();
    const after = await countRows(house.database);
    const [leaves, waiting] = [after['transparency.leaf'] ?? 0, after['transparency.pending'] ?? 0];
    // The house that starts writes entries of its own, which may have their places already or wait for them.
    expect(leaves).toBeGreaterThanOrEqual(before['transparency.entry'] ?? 0);
    expect(leaves + waiting).toBe(after['transparency.entry']);
    expect(after['transparency.entry']).toBeGreaterThanOrEqual(before['transparency.entry'] ?? 0);
    await next.close();
  });
});
