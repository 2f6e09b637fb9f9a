import {
  judgeCertificate,
  openStatusList,
  openTrustList,
  parseLogKey,
  type StatusLists,
  type Trust,
  verifyAnswer,
} from '@hengjian/credential';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, createTestHouse, type TestHouse } from '../../testing/index.ts';
import { nodeVerifier } from './index.ts';
import { certificatesOf } from './testing/certificates.ts';

let house: TestHouse;
let register: ReturnType<typeof certificatesOf>;
beforeAll(async () => {
  house = await createTestHouse();
  register = certificatesOf(house);
}, 60_000);
afterAll(() => house.close());

const now = () => Math.floor(house.clock.now().epochMilliseconds / 1000);
const reply = (response: { statusCode: number; body: string }): Answer => ({
  status: response.statusCode,
  body: JSON.parse(response.body),
});
const get = async (url: string) => reply(await house.app.inject({ method: 'GET', url }));
const verify = async (text: string) =>
  reply(
    await house.app.inject({
      method: 'POST',
      url: '/api/public/verifications/qr',
      headers: { 'x-hengjian': '1' },
      payload: { text },
    }),
  );

/** What a page stores before the network goes. */
async function download(): Promise<{ trust: Trust; statusLists: StatusLists }> {
  const key = parseLogKey(house.house.signer.verifierKey);
  if (!key.ok) throw new Error(key.error);
  const trust = openTrustList((await get('/api/public/trust-list')).body, { logKeys: [key.value] });
  if (!trust.ok) throw new Error(trust.error);
  const { body } = await get('/api/public/status-lists');
  const open = async (jws: string) => {
    const list = await openStatusList(jws, { trust: trust.value, verifySignature: nodeVerifier });
    if (!list.ok) throw new Error(list.error);
    return list.value;
  };
  return {
    trust: trust.value,
    statusLists: { revocation: await open(body.revocation), suspension: await open(body.suspension) },
  };
}

describe('a certificate', () => {
  test('R3-3h is signed when it is decided, once, and verifies with the network off', async () => {
    const { certificateId } = await register.issue('230912050001');
    const rows = () =>
      house.database.asOwner('SELECT qr_text FROM credentials.issued WHERE certificate_id = $1', [certificateId]);
    expect(await rows()).toHaveLength(1);
    const { status, body } = await get('/api/public/certificates/230912050001');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      answer: 'valid',
      reasons: [],
      certificate: {
        number: '230912050001',
        institution: '230912050001示例检测有限公司',
        issuer: { id: 'CN-310000', name: { zh: '上海市市场监督管理局（演示）' } },
        validFrom: '2023-05-10',
        validTo: '2029-05-09',
        annex: { version: 1, rows: 1 },
      },
      log: { leaf: { type: 'certificate.issued', subject: '230912050001' } },
    });
    expect(body.steps.map(({ name, outcome }: { name: string; outcome: string }) => `${name} ${outcome}`)).toEqual(
      ['read', 'trust', 'signature', 'validity', 'revocation', 'suspension', 'annex', 'log'].map(
        (name) => `${name} passed`,
      ),
    );
    expect([(await rows())[0]?.['qr_text'], body.qrText.length <= 600]).toEqual([body.qrText, true]);
    const offline = await judgeCertificate({ qrText: body.qrText, ...(await download()), now: now() });
    expect(offline).toMatchObject({ answer: 'valid', claims: { number: '230912050001', sites: 1 } });
    expect((await verify(body.qrText)).body).toMatchObject({
      answer: 'valid',
      certificate: { number: '230912050001' },
    });
    expect((await verify(body.credential)).body).toMatchObject({ answer: 'valid' });
    expect(await rows()).toHaveLength(1);
  });

  test('R4-A5.2 is not valid once it is suspended, valid again once it is resumed, never again once it is revoked', async () => {
    const issued = await register.issue('230912050002');
    const { qrText } = (await get('/api/public/certificates/230912050002')).body;
    const before = await download();
    const offline = async (with_: Awaited<ReturnType<typeof download>>) => {
      const { answer, reasons } = await judgeCertificate({
        qrText,
        ...with_,
        now: now(),
        verifySignature: nodeVerifier,
      });
      return [answer, ...reasons];
    };
    const next = async (kind: 'suspended' | 'resumed' | 'revoked', baseSequence: number) => {
      house.clock.advance({ minutes: 5 });
      await register.decide({ id: issued.certificateId, baseSequence }, { kind });
      return (await get('/api/public/certificates/230912050002')).body;
    };
    expect(await next('suspended', 1)).toMatchObject({ answer: 'not-valid', reasons: ['SUSPENDED'] });
    expect(await offline(await download())).toEqual(['not-valid', 'SUSPENDED']);
    expect(await offline(before)).toEqual(['valid']);
    const suspended = await download();
    expect(await next('resumed', 2)).toMatchObject({ answer: 'valid', status: { age: 0 } });
    expect(await offline(await download())).toEqual(['valid']);
    expect(await next('revoked', 3)).toMatchObject({ answer: 'not-valid', reasons: ['REVOKED'] });
    const revoked = await download();
    expect(await offline(revoked)).toEqual(['not-valid', 'REVOKED']);
    // A list of last month: what is revoked stays revoked, everything else nobody can tell.
    house.clock.advance({ hours: 24 * 31 });
    expect(await offline(revoked)).toEqual(['not-valid', 'REVOKED']);
    expect((await offline(suspended))[0]).toBe('cannot-tell');
    expect((await offline(before))[0]).toBe('cannot-tell');
  });

  test('that was printed with an older annex is still valid, and says that the annex has changed', async () => {
    const issued = await register.issue('230912050003');
    const { qrText } = (await get('/api/public/certificates/230912050003')).body;
    house.clock.advance({ hours: 1 });
    await register.decide({ id: issued.certificateId, baseSequence: 1 }, { kind: 'changed', sites: [1, 2] });
    const { body } = await get('/api/public/certificates/230912050003');
    expect(body.qrText).not.toBe(qrText);
    expect((await verify(qrText)).body).toMatchObject({
      answer: 'valid',
      certificate: { sites: [{ number: 1 }, { number: 2 }] },
    });
  });

  test('nobody has heard of, forged, or unreadable gets the right one of the three answers', async () => {
    expect((await get('/api/public/certificates/999999999999')).body).toMatchObject({
      answer: 'cannot-tell',
      reasons: ['NUMBER_UNKNOWN'],
      certificate: null,
    });
    const { qrText } = (await get('/api/public/certificates/230912050001')).body;
    const last = qrText.at(-1) === '0' ? '1' : '0';
    expect((await verify(qrText.slice(0, -1) + last)).body).toMatchObject({
      answer: 'not-valid',
      reasons: ['BAD_SIGNATURE'],
      certificate: null,
    });
    expect((await verify('https://example.com')).body).toMatchObject({ answer: 'cannot-tell', reasons: ['NOT_OURS'] });
    expect((await verify('')).body).toMatchObject({ answer: 'cannot-tell' });
    expect((await verify('x'.repeat(20_001))).status).toBe(400);
  });
});

describe('status lists', () => {
  const published = (purpose: string) =>
    house.database.asOwner('SELECT * FROM credentials.status_list WHERE purpose = $1 ORDER BY valid_from', [purpose]);

  test('are published as W3C credentials, kept by readers until they change, and logged with their hash', async () => {
    const first = await house.app.inject({ method: 'GET', url: '/status/revocation' });
    expect([first.statusCode, first.headers['content-type']]).toEqual([200, 'application/vc+jwt']);
    const again = await house.app.inject({
      method: 'GET',
      url: '/status/revocation',
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect(again.statusCode).toBe(304);
    expect((await house.app.inject({ method: 'GET', url: '/status/gossip' })).statusCode).toBe(404);
    const [row] = (await published('revocation')).toReversed();
    const [entry] = await house.database.asOwner('SELECT type, leaf FROM transparency.entry WHERE id = $1', [
      row?.['log_entry_id'],
    ]);
    expect(entry?.['type']).toBe('status-list.published');
    expect(String(entry?.['leaf'])).toContain(String(row?.['sha256']));
  });

  test('are published anew every day, and not in between where nothing changed', async () => {
    house.clock.advance({ hours: 25 });
    await house.runJobs();
    const count = async () => (await published('suspension')).length;
    const before = await count();
    house.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    await house.runJobs();
    expect(await count()).toBe(before);
    house.clock.advance({ seconds: 1 });
    await house.runJobs();
    expect(await count()).toBe(before + 1);
  });

  test('and what was signed cannot be changed or taken back by the application', async () => {
    for (const table of ['issued', 'status_list', 'signing_key', 'key_revocation'])
      await expect(
        house.platform.db.deleteFrom(`credentials.${table}` as 'credentials.issued').execute(),
      ).rejects.toThrow(/permission denied/);
  });
});

describe('a point-in-time answer', () => {
  const ask = (query: Record<string, string>) => get(`/api/public/answers?${new URLSearchParams(query).toString()}`);

  test('R4-A5.1 is signed, proves its record in the log, and verifies without the house', async () => {
    await register.issue('230912050004');
    const on = house.clock.now().toString().slice(0, 10);
    const { status, body } = await ask({
      certificate: '230912050004',
      on,
      object: '食品',
      parameter: '铅',
      standard: 'GB5009.12',
      site: '1',
    });
    expect(status).toBe(200);
    expect(body.answer).toMatchObject({ answer: 'valid', reasons: [], issuer: 'CN-310000' });
    expect(body.answer.records.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['certificate', 'capability']),
    );
    const { trust } = await download();
    const verified = await verifyAnswer(JSON.stringify(body), {
      trust,
      now: now() + 90,
      verifySignature: nodeVerifier,
    });
    expect(verified).toMatchObject({ verdict: 'authentic', statusAge: 90 });
    expect(verified.steps.at(-1)).toMatchObject({ name: 'log', outcome: 'passed' });
    body.answer.answer = 'not-valid';
    expect((await verifyAnswer(body, { trust, now: now() })).verdict).toBe('forged');
  });

  test('says why not: another parameter, another site, before the certificate, after its end', async () => {
    const answerOf = async (query: Record<string, string>) => {
      const { answer, reasons } = (await ask({ certificate: '230912050004', ...query })).body.answer;
      return [answer, ...reasons];
    };
    const on = house.clock.now().toString().slice(0, 10);
    expect((await answerOf({ on, parameter: '镉' }))[0]).toBe('not-valid');
    expect(await answerOf({ on, parameter: '铅', site: '2' })).toEqual(['not-valid', 'OTHER_SITE']);
    expect(await answerOf({ on: '2023-01-01' })).toEqual(['not-valid', 'NOT_YET_ISSUED']);
    expect(await answerOf({ on: '2035-01-01' })).toEqual(['cannot-tell', 'DATE_IN_FUTURE']);
    expect((await ask({ certificate: '999999999999' })).body.answer).toMatchObject({
      answer: 'cannot-tell',
      reasons: ['NUMBER_UNKNOWN'],
      issuer: null,
    });
  });

  test('can be given again to the letter: what was recorded later changes nothing', async () => {
    const issued = await register.issue('230912050005');
    const known = house.clock.now().toString();
    const query = { certificate: '230912050005', on: known.slice(0, 10), known, parameter: '铅' };
    house.clock.advance({ minutes: 1 });
    const first = (await ask(query)).body;
    house.clock.advance({ hours: 1 });
    await register.decide({ id: issued.certificateId, baseSequence: 1 }, { kind: 'revoked' });
    const again = (await ask(query)).body;
    expect(again.answer).toEqual(first.answer);
    expect(again.answer.answer).toBe('valid');
    expect((await ask({ ...query, known: house.clock.now().toString() })).body.answer).toMatchObject({
      answer: 'not-valid',
      reasons: ['REVOKED'],
    });
  });

  test('to a broad question names the first hundred rows and counts the others', async () => {
    await register.issue('230912050006', 101);
    const on = house.clock.now().toString().slice(0, 10);
    const recordsOf = async (query: Record<string, string>) => {
      const { body } = await ask({ certificate: '230912050006', on, ...query });
      const { trust } = await download();
      expect(await verifyAnswer(body, { trust, now: now(), verifySignature: nodeVerifier })).toMatchObject({
        verdict: 'authentic',
      });
      return body.answer.records as { kind: string }[];
    };
    const broad = await recordsOf({ object: '食品' });
    expect(broad.filter(({ kind }) => kind === 'capability')).toHaveLength(100);
    expect(broad).toContainEqual({ kind: 'more', rows: 1 });
    const narrow = await recordsOf({ object: '食品', parameter: '示例项目100' });
    expect(narrow.map(({ kind }) => kind)).toEqual(['certificate', 'capability']);
  });

  test('refuses to know what lies ahead', async () => {
    const known = house.clock.now().add({ seconds: 2 }).toString();
    const { status, body } = await ask({ certificate: '230912050004', known });
    expect([status, body.error.code]).toEqual([422, 'KNOWN_IN_FUTURE']);
    expect((await ask({ certificate: '' })).status).toBe(400);
    expect((await ask({ certificate: '1', on: 'today' })).status).toBe(400);
  });
});
