import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnnexHouse, city, head, openAnnexHouse } from './testing/annex-house.ts';

let house: AnnexHouse;
let serial = 500;
const fresh = () => `230912${String(++serial).padStart(6, '0')}`;

beforeAll(async () => {
  house = await openAnnexHouse();
});
afterAll(() => house.close());

const HEAD = '证书编号,领域,对象,参数,依据标准';
const rowsOf = (certificate: string, count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, n) => `${certificate},水质,示例水样${from + n},示例参数${(from + n) % 7},HJ 535-2009`,
  );

async function checked(lines: readonly string[]) {
  const id = await house.bring([HEAD, ...lines].join('\n'));
  await house.check(id);
  return id;
}

describe('a server that dies', () => {
  it('while rows are taken leaves no decision and no row, and the next one finishes the work', async () => {
    const [a, b] = [fresh(), fresh()];
    await house.register([{ certificate: a }, { certificate: b }]);
    // More than one piece: the second certificate is decided on after the first.
    const id = await checked([...rowsOf(a, 20_001), ...rowsOf(b, 30)]);
    await house.call(city, 'POST', `/api/imports/${id}/accept`);
    await house.database.asOwner(
      "CREATE FUNCTION scope.break_down() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'power cut'; END $$",
    );
    await house.database.asOwner(
      `CREATE TRIGGER break_down BEFORE INSERT ON scope.capability FOR EACH ROW
       WHEN (NEW.certificate_id = '${String((await house.database.asOwner('SELECT id FROM scope.certificate WHERE number = $1', [b]))[0]?.['id'])}' AND NEW.line = 20)
       EXECUTE FUNCTION scope.break_down()`,
    );
    await expect(house.runJob(id)).rejects.toThrow('power cut');
    expect([(await house.annex(a)).length, (await house.annex(b)).length]).toEqual([0, 0]);
    expect(await house.database.asOwner('SELECT FROM scope.decision WHERE batch_id = $1', [id])).toEqual([]);
    expect((await house.detail(id))['batch']).toMatchObject({ state: 'importing' });
    await house.database.asOwner('DROP TRIGGER break_down ON scope.capability');
    await house.resume();
    await house.runJob(id);
    expect((await house.detail(id))['batch']).toMatchObject({ state: 'imported', imported: 20_031 });
    expect([(await house.annex(a)).length, (await house.annex(b)).length]).toEqual([20_001, 30]);
  }, 120_000);

  it('during a check begins anew, and staged rows are not doubled', async () => {
    const certificate = fresh();
    await house.register([{ certificate }]);
    const id = await checked(rowsOf(certificate, 5));
    expect(await house.check(id)).toMatchObject({ good: 5, bad: 0, total: 5 });
    expect((await house.detail(id))['annex']).toMatchObject({ lines: 5 });
  });
});

describe('cancelling', () => {
  it('while rows are taken rolls all of it back, though the first certificate was decided on', async () => {
    const [a, b] = [fresh(), fresh()];
    await house.register([{ certificate: a }, { certificate: b }]);
    const id = await checked([...rowsOf(a, 20_001), ...rowsOf(b, 3)]);
    await house.call(city, 'POST', `/api/imports/${id}/accept`);
    const running = house.runJob(id);
    const cancelled = await house.call(city, 'POST', `/api/imports/${id}/cancel`);
    await running;
    expect(cancelled.json).toEqual({ state: 'checked' });
    expect((await house.detail(id))['batch']).toMatchObject({ state: 'checked', good: 20_004 });
    expect([(await house.annex(a)).length, (await house.annex(b)).length]).toEqual([0, 0]);
    expect((await house.call(city, 'POST', `/api/imports/${id}/cancel`)).json).toEqual({ state: 'cancelled' });
    expect(await house.database.asOwner('SELECT FROM scope.annex_row WHERE batch_id = $1', [id])).toEqual([]);
  }, 120_000);
});

describe('two imports at once', () => {
  it('of the same certificate: one is taken, the other is sent back to be checked again', async () => {
    const certificate = fresh();
    await house.register([{ certificate }]);
    const [a, b] = [await checked(rowsOf(certificate, 40)), await checked(rowsOf(certificate, 40, 20))];
    for (const id of [a, b]) await house.call(city, 'POST', `/api/imports/${id}/accept`);
    await Promise.all([house.runJob(a), house.runJob(b)]);
    const states: string[] = [await house.detail(a), await house.detail(b)].map(({ batch }) => batch.state);
    expect(states.toSorted()).toEqual(['checked', 'imported']);
    const late = states[0] === 'checked' ? a : b;
    expect((await house.detail(late))['failure']).toMatchObject({ code: 'CERTIFICATE_CHANGED_MEANWHILE' });
    expect(await house.annex(certificate)).toHaveLength(40);
    expect(await house.check(late)).toMatchObject({ good: 20, bad: 20 });
    expect(await house.step(late, 'accept', head)).toMatchObject({ imported: 20 });
    expect(await house.annex(certificate)).toHaveLength(60);
  });
});

describe('undoing', () => {
  it('keeps lines that a later decision has touched, and says which', async () => {
    const certificate = fresh();
    await house.register([{ certificate }]);
    const first = await checked(rowsOf(certificate, 3));
    await house.step(first, 'accept');
    house.clock.advance({ hours: 1 });
    const whole = await house.bring([HEAD, ...rowsOf(certificate, 2)].join('\n'), { mode: 'update' });
    await house.check(whole);
    await house.step(whole, 'accept', head);
    house.clock.advance({ hours: 1 });
    expect(await house.step(first, 'undo', head)).toMatchObject({ state: 'undone', imported: 3, undone: 2 });
    expect(await house.problems(first, 'kept')).toEqual([[4, 'CHANGED_SINCE']]);
    expect(await house.annex(certificate)).toEqual(['1 示例水样2 示例参数2 HJ 535-2009 {[2023-03-18,2023-05-10)}']);
  });
});

describe('a file of 100,000 rows', () => {
  it('of fifty certificates is checked, taken and taken back, every row of it', async () => {
    const certificates = Array.from({ length: 50 }, fresh);
    await house.register(certificates.map((certificate) => ({ certificate })));
    const id = await checked(certificates.flatMap((certificate, at) => rowsOf(certificate, 2_000, at * 10)));
    expect((await house.detail(id))['batch']).toMatchObject({ good: 100_000, bad: 0 });
    expect(await house.step(id, 'accept')).toMatchObject({ imported: 100_000 });
    const counted = () =>
      house.database.asOwner(
        'SELECT count(*)::int AS n FROM scope.capability c JOIN scope.certificate k ON k.id = c.certificate_id WHERE c.recorded_to IS NULL AND k.number = ANY ($1)',
        [certificates],
      );
    expect(await counted()).toEqual([{ n: 100_000 }]);
    house.clock.advance({ hours: 1 });
    expect(await house.step(id, 'undo', head)).toMatchObject({ undone: 100_000 });
    expect(await counted()).toEqual([{ n: 0 }]);
  }, 120_000);
});
