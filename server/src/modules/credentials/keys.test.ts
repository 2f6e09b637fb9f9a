import { judgeCertificate, openTrustList } from '@hengjian/credential';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { credentialsMeans } from '../../operation/credentials-means.ts';
import { createTestHouse, type TestHouse } from '../../testing/index.ts';
import { createCredentials, type CredentialsMeans, nodeVerifier, publicCredentials } from './index.ts';
import { ownLists } from './status/own-lists.ts';
import { certificatesOf } from './testing/certificates.ts';

let house: TestHouse;
let register: ReturnType<typeof certificatesOf>;
beforeAll(async () => {
  house = await createTestHouse();
  register = certificatesOf(house);
}, 60_000);
afterAll(() => house.close());

/** The same house after a start with this key file. */
async function startedWith(byte: number): Promise<CredentialsMeans> {
  house.clock.advance({ hours: 1 });
  const means = credentialsMeans(house.platform, house.house.signer, {
    keys: { log: Buffer.alloc(32, 2), credential: Buffer.alloc(32, byte) },
    publicUrl: 'http://localhost:8420',
    demo: true,
  });
  await createCredentials(means).start?.();
  return means;
}

async function judge(means: CredentialsMeans, qrText: string) {
  const trust = openTrustList(await publicCredentials(means).trustList());
  if (!trust.ok) throw new Error(trust.error);
  const now = Math.floor(house.clock.now().epochMilliseconds / 1000);
  const input = { trust: trust.value, statusLists: await ownLists(means), now, verifySignature: nodeVerifier };
  const { answer, reasons } = await judgeCertificate({ qrText, ...input });
  return [answer, ...reasons];
}

const issuedOf = (number: string) =>
  house.database.asOwner('SELECT key_id FROM credentials.issued WHERE number = $1 ORDER BY issued_at', [number]);

test('of many who ask for a certificate nobody has signed yet, one signs and all get the same', async () => {
  const { certificateId } = await register.issue('230912050012');
  await house.database.asOwner('DELETE FROM credentials.issued WHERE certificate_id = $1', [certificateId]);
  const open = publicCredentials(await startedWith(4));
  const texts = await Promise.all(
    Array.from({ length: 8 }, async () => (await open.describeCertificate('230912050012')).qrText),
  );
  expect(new Set(texts).size).toBe(1);
  expect(await issuedOf('230912050012')).toHaveLength(1);
});

test('certificates that were taken over as a list are signed when somebody first asks, and prove the list in the log', async () => {
  await register.takeOver(['230912050021', '230912050022']);
  expect(await issuedOf('230912050021')).toHaveLength(0);
  const proof = await publicCredentials(await startedWith(4)).describeCertificate('230912050021');
  expect(proof).toMatchObject({ answer: 'valid', log: { leaf: { type: 'certificate.taken-over-list' } } });
  expect(await issuedOf('230912050021')).toHaveLength(1);
  expect(await issuedOf('230912050022')).toHaveLength(0);
});

test('accreditations have no place in the status lists and are proved by those who give them', async () => {
  const { institutionId } = await register.issue('230912050013');
  await register.decide(
    { institutionId, axis: 'accreditation', issuer: '000000' },
    { kind: 'issued', effectiveTo: '2026-01-01', number: 'L0013', sites: [1] },
  );
  expect(await issuedOf('L0013')).toHaveLength(0);
  const open = publicCredentials(await startedWith(4));
  expect(await open.describeCertificate('L0013')).toMatchObject({ answer: 'cannot-tell', reasons: ['NUMBER_UNKNOWN'] });
});

test('a new key signs from its start on; what the one before signed stays good, and paper is not signed anew', async () => {
  await register.issue('230912050011');
  const before = await publicCredentials(await startedWith(4)).describeCertificate('230912050011');
  const means = await startedWith(40);
  const open = publicCredentials(means);
  expect(await judge(means, before.qrText ?? '')).toEqual(['valid']);
  expect((await open.describeCertificate('230912050011')).qrText).toBe(before.qrText);
  const { list } = await open.trustList();
  expect(list).toMatchObject({
    sequence: 2,
    keys: [{ validUntil: expect.any(String) }, { id: means.signer.keyId, validUntil: null }],
  });
  expect(
    (await open.answer({ certificate: '230912050011', on: '2023-05-10', known: house.clock.now() })).document.jws,
  ).not.toBe('');
});

test('a stolen key vouches for nothing any more: nobody can tell, until the certificate is signed anew', async () => {
  const old = await publicCredentials(await startedWith(40)).describeCertificate('230912050011');
  house.clock.advance({ minutes: 1 });
  const keyId = (await issuedOf('230912050011'))[0]?.['key_id'];
  await house.database.asOwner(`INSERT INTO credentials.key_revocation VALUES ($1, $2, 'compromised')`, [
    keyId,
    house.clock.now().toString(),
  ]);
  const means = await startedWith(40);
  expect(await judge(means, old.qrText ?? '')).toEqual(['cannot-tell', 'KEY_COMPROMISED']);
  const anew = await publicCredentials(means).describeCertificate('230912050011');
  expect(anew).toMatchObject({ answer: 'valid' });
  expect(await judge(means, anew.qrText ?? '')).toEqual(['valid']);
  expect(await issuedOf('230912050011')).toHaveLength(2);
});
