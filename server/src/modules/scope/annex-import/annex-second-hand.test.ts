import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../platform/http/index.ts';
import { type AnnexHouse, city, head, openAnnexHouse } from './testing/annex-house.ts';
import { clerk } from './testing/registry-desk.ts';

let house: AnnexHouse;
let serial = 900;
const fresh = () => `230912${String(++serial).padStart(6, '0')}`;

beforeAll(async () => {
  house = await openAnnexHouse();
});
afterAll(() => house.close());

const colleague = clerk('310000', 11);
const both: Actor = { ...clerk('310000', 12), roles: ['clerk', 'division-head'] };
const neighbour: Actor = { ...clerk('320000', 13), roles: ['division-head'] };
const district: Actor = { ...clerk('310115', 14), roles: ['district-head'] };

const annexOf = (certificate: string, ...parameters: string[]) =>
  [
    '证书编号,领域,对象,参数,标准编号',
    ...parameters.map((parameter) => `${certificate},水质,水,${parameter},HJ 535-2009`),
  ].join('\n');

/** A certificate with two capabilities, taken over by one hand. */
async function inForce() {
  const certificate = fresh();
  await house.register([{ certificate }]);
  const id = await house.bring(annexOf(certificate, '氨氮', '总磷'));
  await house.check(id);
  await house.step(id, 'accept');
  house.clock.advance({ hours: 1 });
  return { certificate, first: id };
}

async function prepared(certificate: string, mode: 'create' | 'update', parameters: string[], as = city) {
  const id = await house.bring(annexOf(certificate, ...parameters), { as, mode });
  expect(await house.check(id, {}, as)).toMatchObject({ state: 'checked', bad: 0 });
  return id;
}

const post = (as: Actor, id: string, step: string) => house.call(as, 'POST', `/api/imports/${id}/${step}`);
const REFUSED = { status: 422, json: { error: { code: 'SECOND_HAND_NEEDED', clause: 'R4-A0.2' } } };

async function choice(as: Actor, id: string, action: string) {
  const { json } = await house.call(as, 'GET', `/api/imports/${id}`);
  return (json['choices'] as { action: string; allowed: boolean }[]).find((one) => one.action === action);
}

const decisionsOf = (certificate: string) =>
  house.database.asOwner(
    `SELECT d.kind, d.prepared_by, d.decided_by FROM scope.decision d JOIN scope.certificate c ON c.id = d.certificate_id
     WHERE c.number = $1 ORDER BY d.sequence`,
    [certificate],
  );
const trailOf = (id: string, action: string) =>
  house.database.asOwner('SELECT person_id FROM platform.audit WHERE subject = $1 AND action = $2 AND outcome = $3', [
    `import:${id}`,
    action,
    'done',
  ]);

describe('an annex without a row', () => {
  it('is taken over by one hand, prepared and decided by whoever brought it', async () => {
    const certificate = fresh();
    await house.register([{ certificate }]);
    const id = await prepared(certificate, 'create', ['氨氮']);
    expect(await choice(city, id, 'accept')).toEqual({ action: 'accept', allowed: true, refusal: null });
    expect(await house.step(id, 'accept')).toMatchObject({ state: 'imported', imported: 1 });
    expect((await decisionsOf(certificate)).at(-1)).toEqual({
      kind: 'extended',
      prepared_by: city.personId,
      decided_by: city.personId,
    });
  });

  it('is decided on by the colleague who took the table of another, and the trail says so', async () => {
    const certificate = fresh();
    await house.register([{ certificate }]);
    const id = await prepared(certificate, 'create', ['氨氮']);
    await house.step(id, 'accept', colleague);
    expect((await decisionsOf(certificate)).at(-1)).toMatchObject({
      prepared_by: city.personId,
      decided_by: colleague.personId,
    });
    expect(await trailOf(id, 'import.done')).toEqual([{ person_id: colleague.personId }]);
  });

  it('needs two hands all the same where the table is to be the whole annex', async () => {
    const certificate = fresh();
    await house.register([{ certificate }]);
    const id = await prepared(certificate, 'update', ['氨氮']);
    expect(await post(city, id, 'accept')).toMatchObject(REFUSED);
  });
});

describe('an annex with rows', () => {
  it.each([
    ['create' as const, ['总氮'], 3],
    ['update' as const, ['氨氮'], 2],
  ])('is not changed by one clerk (%s), nor by two: the head takes it', async (mode, parameters, rows) => {
    const { certificate } = await inForce();
    const before = await house.annex(certificate);
    const id = await prepared(certificate, mode, parameters);
    for (const as of [city, colleague]) expect(await post(as, id, 'accept')).toMatchObject(REFUSED);
    expect(await choice(city, id, 'accept')).toMatchObject({ allowed: false, refusal: { code: 'SECOND_HAND_NEEDED' } });
    expect(await house.annex(certificate)).toEqual(before);
    expect((await house.detail(id))['batch']).toMatchObject({ state: 'checked' });

    expect(await choice(head, id, 'accept')).toEqual({ action: 'accept', allowed: true, refusal: null });
    expect(await house.step(id, 'accept', head)).toMatchObject({ state: 'imported' });
    expect(await house.annex(certificate)).toHaveLength(rows);
    expect((await decisionsOf(certificate)).at(-1)).toEqual({
      kind: mode === 'create' ? 'extended' : 'changed',
      prepared_by: city.personId,
      decided_by: head.personId,
    });
    expect(await trailOf(id, 'import.done')).toEqual([{ person_id: head.personId }]);
  });

  it('is not changed by one person who holds both roles, whatever part of it is his', async () => {
    const { certificate } = await inForce();
    const own = await prepared(certificate, 'update', ['氨氮'], both);
    expect(await post(both, own, 'accept')).toMatchObject(REFUSED);
    // Nor by putting his own columns and days under the name of another.
    const others = await prepared(certificate, 'update', ['氨氮']);
    const { mapping } = await house.detail(others);
    const order = { mode: 'update', mapping, options: { effectiveFrom: '2023-04-01' } };
    expect(await house.call(both, 'POST', `/api/imports/${others}/check`, order)).toMatchObject({
      status: 422,
      json: { error: { code: 'OTHERS_TABLE' } },
    });
    expect(await house.step(others, 'accept', both)).toMatchObject({ state: 'imported' });
  });

  it('counts where only one of several certificates of the table has rows', async () => {
    const { certificate } = await inForce();
    const empty = fresh();
    await house.register([{ certificate: empty }]);
    const table = `${annexOf(certificate, '总氮')}\n${empty},水质,水,氨氮,HJ 535-2009`;
    const id = await house.bring(table);
    await house.check(id);
    expect(await post(city, id, 'accept')).toMatchObject(REFUSED);
  });

  it('is still in two hands when another server takes the run up', async () => {
    const { certificate } = await inForce();
    const id = await prepared(certificate, 'update', ['氨氮']);
    expect((await post(head, id, 'accept')).status).toBe(202);
    await house.resume();
    await house.runJob(id);
    expect((await decisionsOf(certificate)).at(-1)).toMatchObject({ decided_by: head.personId });
  });
});

describe('a run of which the trail no longer says who ordered it', () => {
  it('counts as the uploader’s and takes nothing', async () => {
    const { certificate } = await inForce();
    const before = await house.annex(certificate);
    const id = await prepared(certificate, 'update', ['氨氮']);
    expect((await post(head, id, 'accept')).status).toBe(202);
    await house.database.asOwner("DELETE FROM platform.audit WHERE subject = $1 AND action = 'import.accept'", [
      `import:${id}`,
    ]);
    await house.runJob(id);
    expect(await house.detail(id)).toMatchObject({
      batch: { state: 'checked' },
      failure: { code: 'SECOND_HAND_NEEDED' },
    });
    expect(await house.annex(certificate)).toEqual(before);
  });
});

describe('taking an import back', () => {
  it('that stands in annexes needs the head, who is named in the correction and the trail', async () => {
    const { certificate, first } = await inForce();
    expect(await post(city, first, 'undo')).toMatchObject(REFUSED);
    expect(await choice(city, first, 'undo')).toMatchObject({ allowed: false, refusal: { clause: 'R4-A0.2' } });
    expect(await house.step(first, 'undo', head)).toMatchObject({ state: 'undone', undone: 2 });
    expect(await house.annex(certificate)).toEqual([]);
    expect((await decisionsOf(certificate)).at(-1)).toMatchObject({
      prepared_by: city.personId,
      decided_by: head.personId,
    });
    expect(await trailOf(first, 'import.undone')).toEqual([{ person_id: head.personId }]);
  });
});

describe('the second hand', () => {
  it('sees what waits for him or was taken, and prepares nothing himself', async () => {
    const { certificate, first } = await inForce();
    const waiting = await prepared(certificate, 'update', ['氨氮']);
    const begun = await house.bring(annexOf(certificate, '总氮'));
    const { json } = await house.call(head, 'GET', '/api/imports');
    const rows = json['rows'] as { id: string; subject: string }[];
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([waiting, first]));
    expect(rows.map(({ id }) => id)).not.toContain(begun);
    expect(new Set(rows.map(({ subject }) => subject))).toEqual(new Set(['capability']));
    expect(json['total']).toBe(rows.length);
    expect(await choice(head, waiting, 'check')).toEqual({ action: 'check', allowed: false, refusal: null });
    const { mapping } = await house.detail(waiting);
    const check = await house.call(head, 'POST', `/api/imports/${waiting}/check`, { mode: 'update', mapping });
    expect(check.status).toBe(403);
    expect((await house.upload(head, 'subject=capability&mode=create', 'a.csv', Buffer.from('a'))).status).toBe(403);
  });

  it('is nobody who may not decide there', async () => {
    const { certificate } = await inForce();
    const id = await prepared(certificate, 'update', ['氨氮']);
    expect((await post(neighbour, id, 'accept')).status).toBe(404);
    expect((await post({ ...district, region: '310000' }, id, 'accept')).status).toBe(403);
    expect((await house.call(district, 'GET', '/api/imports')).status).toBe(403);
  });
});
