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
      name: `点名示例检测${serial}有限公司`,
      nameEn: null,
      formerNames: [],
      uscc: composeUscc('91', '310115', `MAX5${String(serial).padStart(4, '0')}`),
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

async function refused(content: object): Promise<string> {
  const answer = await clerk.send('POST', '/api/decision-drafts', content);
  expect(answer.status, JSON.stringify(answer.body)).toBe(422);
  return `${answer.body.error.code} ${answer.body.error.at}`;
}

interface Row {
  readonly site: number;
  readonly itemId: number;
  readonly limitationId: number;
  readonly line: number;
  readonly valid: readonly { readonly from: string; readonly to: string | null }[];
}

async function rowsOn(institutionId: string, on: string): Promise<readonly Row[]> {
  return (await clerk.get(`/api/institutions/${institutionId}/capabilities?on=${on}`)).body.rows;
}

const keyOf = ({ site, itemId, limitationId }: Row) => ({ site, itemId, limitationId });

describe('a decision', () => {
  test('carries only what its action is about, and is not made tomorrow', async () => {
    const id = await institution();
    const certificateId = await issued(id);
    const [first] = (await rowsOn(id, '2023-05-10')).map(keyOf);
    const revoke = draft(id, { certificateId, baseSequence: 1, action: 'revoke', reason: '撤销（演示）' });
    // Named rows keep a decision from counting for the certificate: revoked on paper, in force in the register.
    expect(await refused({ ...revoke, rows: [first] })).toBe('NOT_PART_OF_ACTION /rows');
    expect(await refused({ ...revoke, rows: [] })).toBe('NOT_PART_OF_ACTION /rows');
    expect(await refused({ ...revoke, merge: [certificateId], baseSequence: 2 })).toBe('NOT_PART_OF_ACTION /merge');
    expect(await refused({ ...revoke, additions: [row('茶叶')] })).toBe('NOT_PART_OF_ACTION /additions');
    expect(await refused({ ...revoke, removals: [first] })).toBe('NOT_PART_OF_ACTION /removals');
    expect(await refused({ ...revoke, number: '230900110999' })).toBe('NOT_PART_OF_ACTION /number');
    expect(await refused({ ...revoke, sites: [1] })).toBe('NOT_PART_OF_ACTION /sites');
    const suspend = { ...revoke, action: 'suspend', effectiveTo: '2023-06-30' };
    expect(await refused({ ...suspend, rows: [] })).toBe('ROWS_EMPTY /rows');
    const today = house.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
    expect(await refused({ ...revoke, decidedOn: today.add({ days: 1 }).toString() })).toBe(
      'DECIDED_IN_FUTURE /decidedOn',
    );
    await decided({ ...revoke, decidedOn: today.toString(), effectiveFrom: today.toString() });
    expect((await clerk.get(`/api/institutions/${id}/status`)).body.licence.status).toBe('revoked');
  });

  test('that resumes rows gives back what was suspended: no other row, and no more time', async () => {
    const id = await institution();
    const certificateId = await issued(id, ['大米', '面粉']);
    const [first, second] = await rowsOn(id, '2023-05-10');
    if (first === undefined || second === undefined) throw new Error('the annex has two rows');
    await house.database.asOwner(
      `UPDATE scope.capability SET valid = '{[2023-05-10,2024-01-01)}' WHERE certificate_id = $1 AND item_id = $2`,
      [certificateId, first.itemId],
    );
    const on = { certificateId, reason: '部分暂停（演示）', rows: [keyOf(first)] };
    await decided(
      draft(id, { ...on, baseSequence: 1, action: 'suspend', effectiveFrom: '2023-06-01', effectiveTo: '2023-09-30' }),
    );
    const resume = draft(id, { ...on, baseSequence: 2, action: 'resume', effectiveFrom: '2023-07-01' });
    expect(await refused({ ...resume, rows: [keyOf(second)] })).toBe('ROW_NOT_SUSPENDED /rows');
    expect(await refused({ ...resume, rows: [{ ...keyOf(first), itemId: 2_000_000_000 }] })).toBe(
      'ROW_NOT_SUSPENDED /rows',
    );
    // Its own last day is 2023-12-31: on that day it can still come back, afterwards there is nothing to give back.
    expect(await refused({ ...resume, effectiveFrom: '2024-01-01' })).toBe('ROW_NOT_SUSPENDED /rows');
    await decided(resume);
    for (const [day, rows] of [
      ['2023-05-31', 2],
      ['2023-06-30', 1],
      ['2023-07-01', 2],
      ['2023-12-31', 2],
      ['2024-01-01', 1],
    ] as const)
      expect((await rowsOn(id, day)).length, day).toBe(rows);
  });

  test('that takes a row off and brings the same row leaves it where it stood', async () => {
    const id = await institution();
    const certificateId = await issued(id, ['大米']);
    const [only] = await rowsOn(id, '2023-05-10');
    if (only === undefined) throw new Error('the annex has a row');
    const change = { certificateId, baseSequence: 1, action: 'change', reason: '更正', effectiveFrom: '2023-07-01' };
    await decided(draft(id, { ...change, removals: [keyOf(only)], additions: [row('大米')] }));
    expect((await rowsOn(id, '2023-07-01')).map(({ itemId }) => itemId)).toEqual([only.itemId]);
    expect((await rowsOn(id, '2023-06-30')).map(({ itemId }) => itemId)).toEqual([only.itemId]);
  });
});
