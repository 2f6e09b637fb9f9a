import { composeUscc } from '@hengjian/registry-codes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestHouse, type Desk, type TestHouse } from '../../testing/index.ts';

let house: TestHouse;
let clerk: Desk;
let head: Desk;
let serial = 0;

beforeAll(async () => {
  house = await createTestHouse();
  clerk = await house.desk('zhou.ming');
  head = await house.desk('gu.lan');
});
afterAll(() => house.close());

/** An institution added by form, without a certificate, copied by the register. */
async function institution(more: object = {}): Promise<string> {
  serial++;
  const answer = await clerk.send('POST', '/api/institutions', {
    draft: {
      name: `拟办示例检测${serial}有限公司`,
      nameEn: null,
      formerNames: [],
      uscc: composeUscc('91', '310115', `MAX0${String(serial).padStart(4, '0')}`),
      kind: 'enterprise',
      region: '310115',
      licensedBy: '310000',
      address: '示例路1号',
      fields: ['other'],
      status: 'cancelled',
      certificateNumber: null,
      certificateExpires: null,
      ...more,
    },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  await house.runJobs();
  return String(answer.body.id);
}

const row = (object: string, more: object = {}) => ({
  site: 1,
  field: '00',
  category: '食品',
  object,
  parameter: '铅',
  standardNumber: 'GB 5009.12-2023',
  standardTitle: '食品中铅的测定',
  method: '',
  restriction: '',
  note: '',
  ...more,
});

const draft = (institutionId: string, more: object) => ({
  institutionId,
  axis: 'licence',
  action: 'issue',
  certificateId: null,
  baseSequence: 0,
  decidedOn: '2023-05-10',
  effectiveFrom: '2023-05-10',
  effectiveTo: null,
  number: null,
  sites: null,
  documentNumber: '沪市监许〔2023〕1号（演示）',
  reason: null,
  clause: null,
  correction: false,
  additions: [],
  removals: [],
  rows: null,
  merge: [],
  ...more,
});

async function nextNumber(institutionId: string): Promise<string> {
  const answer = await clerk.get(`/api/institutions/${institutionId}/next-certificate-number?fields=12,00&sector=11`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return String(answer.body.number);
}

async function decided(content: object): Promise<{ certificateId: string; decisionId: string }> {
  const prepared = await clerk.send('POST', '/api/decision-drafts', content);
  expect(prepared.status, JSON.stringify(prepared.body)).toBe(201);
  const answer = await head.send('POST', `/api/decision-drafts/${prepared.body.id}/actions`, { action: 'decide' });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

async function issued(institutionId: string, objects: readonly string[] = ['大米', '面粉']): Promise<string> {
  const content = { number: await nextNumber(institutionId), effectiveTo: '2029-05-09', sites: [1] };
  const additions = objects.map((object) => row(object));
  return (await decided(draft(institutionId, { ...content, additions }))).certificateId;
}

describe('a certificate', () => {
  test('is issued by two hands, under the next number of the rule, and the registry follows', async () => {
    const id = await institution();
    expect(await nextNumber(id)).toBe('230900110001');
    const certificateId = await issued(id);
    expect(await nextNumber(id)).toBe('230900110002');
    const status = await clerk.get(`/api/institutions/${id}/status`);
    expect(status.body.licence).toMatchObject({ status: 'active', certificates: [{ annex: { version: 1, rows: 2 } }] });
    expect(status.body.credit).toMatchObject({ creditClass: null });
    const record = await clerk.get(`/api/institutions/${id}`);
    expect(record.body.record).toMatchObject({ status: 'active', certificateNumber: '230900110001' });
    await house.runJobs();
    const page = await clerk.get(`/api/certificates/${certificateId}`);
    expect(page.body.decisions).toMatchObject([{ kind: 'issued', preparedBy: '周明', decidedBy: '顾岚' }]);
    expect(page.body.decisions[0].leafIndex).not.toBeNull();
    expect((await clerk.get(`/api/institutions/${id}/status?known=2023-05-09`)).body.licence.status).toBe('none');
  });

  test('is never decided by whoever prepared it, nor by one who may not', async () => {
    const id = await institution();
    const content = draft(id, { number: await nextNumber(id), effectiveTo: '2029-05-09', sites: [1] });
    expect((await head.send('POST', '/api/decision-drafts', content)).status).toBe(403);
    const prepared = await clerk.send('POST', '/api/decision-drafts', content);
    const path = `/api/decision-drafts/${prepared.body.id}/actions`;
    expect((await clerk.send('POST', path, { action: 'decide' })).status).toBe(403);
    await house.database.asOwner('UPDATE scope.draft_decision SET prepared_by = $1 WHERE id = $2', [
      (await house.database.asOwner("SELECT id FROM identity.person WHERE name = '顾岚'"))[0]?.['id'],
      prepared.body.id,
    ]);
    const own = await head.send('POST', path, { action: 'decide' });
    expect(own).toMatchObject({ status: 422, body: { error: { code: 'SAME_HAND', clause: 'R4-A0.2' } } });
  });

  test('needs a number by the rule, a full term and sites of its own', async () => {
    const id = await institution();
    const number = await nextNumber(id);
    const good = { number, effectiveTo: '2029-05-09', sites: [1], additions: [row('大米')] };
    const refused = async (more: object) =>
      (await clerk.send('POST', '/api/decision-drafts', draft(id, { ...good, ...more }))).body.error?.code;
    expect(await refused({ number: null })).toBe('NUMBER_MISSING');
    expect(await refused({ number: '2309001100' })).toBe('NUMBER_NOT_BY_RULE');
    expect(await refused({ number: '231000110001' })).toBe('NUMBER_NOT_BY_RULE');
    expect(await refused({ number: '230999110001' })).toBe('NUMBER_NOT_BY_RULE');
    expect(await refused({ number: '230900110001' })).toBe('NUMBER_TAKEN');
    expect(await refused({ effectiveTo: '2029-05-08' })).toBe('NOT_A_FULL_TERM');
    expect(await refused({ effectiveTo: '2029-05-10' })).toBe('NOT_A_FULL_TERM');
    expect(await refused({ effectiveTo: '2023-05-09' })).toBe('ENDS_BEFORE_IT_BEGINS');
    expect(await refused({ sites: [2] })).toBe('UNKNOWN_SITE');
    expect(await refused({ additions: [row('大米', { site: 3 })] })).toBe('UNKNOWN_SITE');
    expect(await refused({ additions: [row('大米', { field: '77' })] })).toBe('UNKNOWN_FIELD');
    expect(await refused({ additions: [row(' ')] })).toBe('WORDING_MISSING');
    expect(await refused({})).toBeUndefined();
  });

  test('is returned with a reason, taken back by whoever prepared it, and stale after another decision', async () => {
    const id = await institution();
    const certificateId = await issued(id);
    const suspend = draft(id, {
      certificateId,
      baseSequence: 1,
      action: 'suspend',
      effectiveFrom: '2023-06-01',
      effectiveTo: '2023-08-31',
      reason: '条件不符合',
    });
    const [a, b, c] = [1, 2, 3].map(() => clerk.send('POST', '/api/decision-drafts', suspend));
    const paths = (await Promise.all([a, b, c])).map((answer) => `/api/decision-drafts/${answer?.body.id}/actions`);
    const [first = '', second = '', third = ''] = paths;
    expect((await head.send('POST', first, { action: 'return' })).body.error.code).toBe('ANSWER_MISSING');
    expect((await head.send('POST', first, { action: 'return', answer: '请补材料' })).body.state).toBe('returned');
    expect((await clerk.send('POST', first, { action: 'withdraw' })).body.state).toBe('withdrawn');
    expect((await head.send('POST', second, { action: 'decide' })).status).toBe(200);
    expect(await head.send('POST', third, { action: 'decide' })).toMatchObject({
      status: 409,
      body: { error: { code: 'STALE' } },
    });
    expect((await head.send('POST', second, { action: 'decide' })).body.error.code).toBe('NOT_IN_THIS_STATE');
    const days = await clerk.get(`/api/institutions/${id}/certificate-days?to=2023-12-31`);
    expect(
      days.body.certificates[0].stretches.map(({ from, status }: { from: string; status: string }) => [from, status]),
    ).toEqual([
      ['2023-05-10', 'active'],
      ['2023-06-01', 'suspended'],
      ['2023-09-01', 'active'],
    ]);
  });

  test('is changed, and the annex of two days differs in just that', async () => {
    const id = await institution();
    const certificateId = await issued(id);
    const { body } = await clerk.get(`/api/institutions/${id}/capabilities`);
    const [old] = body.rows;
    const key = { site: old.site, itemId: old.itemId, limitationId: old.limitationId };
    const change = {
      certificateId,
      baseSequence: 1,
      action: 'change',
      effectiveFrom: '2023-07-01',
      reason: '标准变更',
    };
    await decided(
      draft(id, {
        ...change,
        removals: [key],
        additions: [row('大米', { standardNumber: 'GB 5009.12-2024' }), row('茶叶')],
      }),
    );
    const changes = await clerk.get(`/api/certificates/${certificateId}/annex-changes?from=2023-06-30&to=2023-07-01`);
    expect(changes.body).toMatchObject({ added: 1, removed: 0, changed: 1 });
    const history = await clerk.get(
      `/api/certificates/${certificateId}/row-history?site=1&itemId=${key.itemId}&limitationId=${key.limitationId}`,
    );
    expect(history.body.beliefs).toHaveLength(2);
    const who = await clerk.get(`/api/scope-items/${key.itemId}/capabilities?on=2023-06-30`);
    expect(who.body.rows.map(({ institutionId }: { institutionId: string }) => institutionId)).toContain(id);
  });

  test('takes in others: what stands twice stands once, the old ones end and still find their way', async () => {
    const id = await institution();
    const one = await issued(id, ['大米', '面粉']);
    const other = await issued(id, ['面粉', '茶叶']);
    const plan = await clerk.get(`/api/institutions/${id}/merge-plan?certificates=${one},${other}`);
    expect(plan.body).toMatchObject({ obstacles: [], rows: 3, duplicates: 1, validTo: '2029-05-09' });
    const number = await nextNumber(id);
    const merged = await decided(
      draft(id, {
        action: 'merge',
        merge: [one, other],
        baseSequence: 2,
        number,
        sites: [1],
        effectiveTo: '2029-05-09',
        reason: '一家一证',
      }),
    );
    const old = await clerk.get(`/api/certificates/${one}`);
    expect(old.body.certificate).toMatchObject({ status: 'cancelled', endedBy: 'merged' });
    expect(old.body.decisions.at(-1)).toMatchObject({ kind: 'merged', mergedInto: number });
    const page = await clerk.get(`/api/certificates/${merged.certificateId}`);
    expect(page.body.certificate).toMatchObject({ number, annexRows: 3, status: 'active' });
  });

  test('of another province is nobody’s here to decide on', async () => {
    const id = await institution({ licensedBy: '000000' });
    const content = draft(id, { number: '230000110001', effectiveTo: '2029-05-09', sites: [1] });
    expect((await clerk.send('POST', '/api/decision-drafts', content)).status).toBe(403);
  });
});

test('a licence stated on creation is taken over, and runs out by itself', async () => {
  const id = await institution({
    status: 'active',
    certificateNumber: '170900110777',
    certificateExpires: '2023-05-10',
  });
  expect((await clerk.get(`/api/institutions/${id}/status`)).body.licence).toMatchObject({
    status: 'active',
    certificates: [{ number: '170900110777', because: { kind: 'taken-over' } }],
  });
  house.clock.set('2023-05-11T00:30:00+08:00');
  await house.runJobs();
  // Nobody stays signed in overnight.
  const nextDay = await house.desk('zhou.ming');
  expect((await nextDay.get(`/api/institutions/${id}`)).body.record.status).toBe('expired');
});
