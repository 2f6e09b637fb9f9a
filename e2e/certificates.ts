import { expect } from 'vitest';
import { Client } from './server-process.ts';

/** A certificate as the public interface describes it. */
export async function readCertificate(url: string, number: string) {
  const { status, json, text } = await new Client(url).send('GET', `/api/public/certificates/${number}`);
  expect(status, text).toBe(200);
  return json;
}

/** A clerk prepares the revocation, the head of division decides it; never the same person. Waits until the lists say so. */
export async function revokeByTwo(url: string, code: string, number: string): Promise<void> {
  const clerk = await new Client(url).becomeDemoPerson('zhou.ming');
  const head = await new Client(url).becomeDemoPerson('gu.lan');
  const { json: institutions } = await clerk.send('GET', `/api/institutions?search=${code}`);
  const [{ id: institutionId }] = institutions.rows;
  const { json: held } = await clerk.send('GET', `/api/institutions/${institutionId}/certificates`);
  const certificate = held.certificates.find((one: { number: string }) => one.number === number);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format();
  const prepared = await clerk.send('POST', '/api/decision-drafts', {
    institutionId,
    axis: 'licence',
    action: 'revoke',
    certificateId: certificate.id,
    baseSequence: certificate.sequence,
    decidedOn: today,
    effectiveFrom: today,
    effectiveTo: null,
    number: null,
    sites: null,
    documentNumber: '沪市监撤〔演示〕1号',
    reason: '演示：以欺骗手段取得',
    clause: '《检验检测机构资质认定管理办法》第三十三条',
    correction: false,
    additions: [],
    removals: [],
    rows: null,
    merge: [],
  });
  expect(prepared.status, prepared.text).toBe(201);
  const path = `/api/decision-drafts/${prepared.json.id}/actions`;
  expect((await clerk.send('POST', path, { action: 'decide' })).status).toBe(403);
  const decided = await head.send('POST', path, { action: 'decide' });
  expect(decided.status, decided.text).toBe(200);
  await expect
    .poll(async () => (await readCertificate(url, number)).reasons, { timeout: 30_000, interval: 500 })
    .toContain('REVOKED');
}
