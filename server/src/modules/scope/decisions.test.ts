import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listCapabilities } from './read/capabilities.ts';
import { findCertificateByNumber, getCertificate } from './read/certificates.ts';
import { openRegister, rowsOf, type TestRegister } from './testing/register.ts';

let register: TestRegister;
let serial = 0;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

/** A licence of three rows, issued on 2023-05-10 for six years. */
async function issued() {
  serial++;
  const institutionId = await register.institution(`T${serial}`, { sites: 2 });
  const items = await register.items(5);
  const number = `2309001${String(serial).padStart(5, '0')}`;
  const result = await register.decide({
    certificate: { institutionId, axis: 'licence', issuer: '310000' },
    content: { kind: 'issued', effectiveTo: '2029-05-09', number, sites: [1] },
    additions: rowsOf(items.slice(0, 3)),
  });
  if (!result.ok) throw new Error(result.error.code);
  return { institutionId, number, items, certificateId: result.value.certificateId, first: result.value };
}

const rowsOn = (certificateId: string, on: string, known?: Temporal.Instant) =>
  register.within((tx) =>
    listCapabilities(tx, { of: { certificateId }, on, ...(known && { known }), page: 0, size: 100 }),
  );

describe('a decision', () => {
  test('issues a certificate with its annex, its hash, its place in the status list and a log entry', async () => {
    const { certificateId, number, first } = await issued();
    expect(first).toMatchObject({ sequence: 1, annexVersion: 1, annexRows: 3 });
    expect(first.annexSha256).toMatch(/^[0-9a-f]{64}$/);
    const view = await register.within((tx) => getCertificate(tx, certificateId));
    expect(view).toMatchObject({ number, validFrom: '2023-05-10', validTo: '2029-05-09', endedOn: null });
    expect(view?.statusIndex).toBe(serial - 1);
    expect((await rowsOn(certificateId, '2023-05-10')).rows.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect((await rowsOn(certificateId, '2023-05-09')).total).toBe(0);
    const [entry] = await register.database.asOwner(
      'SELECT type, subject, leaf FROM transparency.entry WHERE id = $1',
      [first.logEntryId],
    );
    expect(entry).toMatchObject({ type: 'certificate.issued', subject: number });
    expect(String(entry?.['leaf'])).toContain(first.annexSha256);
  });

  test('extends and reduces: earlier days and earlier knowledge stay as they were', async () => {
    const { certificateId, items, first } = await issued();
    const before = register.clock.now();
    register.clock.advance({ hours: 1 });
    const extended = await register.decide({
      certificate: { id: certificateId, baseSequence: 1 },
      content: { kind: 'extended', effectiveFrom: '2023-08-01' },
      additions: rowsOf(items.slice(3)).map((row) => ({ ...row, line: row.line + 3 })),
    });
    expect(extended).toMatchObject({ ok: true, value: { annexVersion: 2, annexRows: 5 } });
    register.clock.advance({ hours: 1 });
    const reduced = await register.decide({
      certificate: { id: certificateId, baseSequence: 2 },
      content: { kind: 'reduced', effectiveFrom: '2024-01-01' },
      removals: [{ site: 1, itemId: items[0] ?? 0, limitationId: 0 }],
    });
    expect(reduced).toMatchObject({ ok: true, value: { annexVersion: 3, annexRows: 4 } });
    expect((await rowsOn(certificateId, '2023-07-31')).total).toBe(3);
    expect((await rowsOn(certificateId, '2023-08-01')).total).toBe(5);
    expect((await rowsOn(certificateId, '2024-01-01')).total).toBe(4);
    expect((await rowsOn(certificateId, '2024-01-01', before)).total).toBe(3);
    // Back on: the same annex as before has the same hash.
    await register.decide({
      certificate: { id: certificateId, baseSequence: 3 },
      content: { kind: 'extended', effectiveFrom: '2024-06-01' },
      additions: rowsOf(items.slice(0, 1)),
    });
    const again = await register.decide({
      certificate: { id: certificateId, baseSequence: 4 },
      content: { kind: 'reduced', effectiveFrom: '2024-06-02' },
      removals: items.slice(3).map((itemId) => ({ site: 1, itemId, limitationId: 0 })),
    });
    expect(again).toMatchObject({ ok: true, value: { annexSha256: first.annexSha256, annexVersion: 5 } });
    expect((await rowsOn(certificateId, '2024-03-01')).total).toBe(4);
  });

  test('made on an older state of the certificate is stale', async () => {
    const { certificateId } = await issued();
    const content = { kind: 'suspended' as const, effectiveFrom: '2023-06-01' };
    expect(await register.decide({ certificate: { id: certificateId, baseSequence: 1 }, content })).toMatchObject({
      ok: true,
    });
    expect(await register.decide({ certificate: { id: certificateId, baseSequence: 1 }, content })).toEqual({
      ok: false,
      error: { code: 'STALE', at: 0, newest: 2 },
    });
  });

  test('cannot give a number that another certificate has or had, nor name a place of somebody else', async () => {
    const { certificateId, number, institutionId } = await issued();
    await register.decide({
      certificate: { id: certificateId, baseSequence: 1 },
      content: {
        kind: 'renewed',
        effectiveFrom: '2029-05-10',
        effectiveTo: '2035-05-09',
        number: `29${number.slice(2)}`,
      },
    });
    const certificate = { institutionId, axis: 'licence' as const, issuer: '310000' };
    const content = { kind: 'issued' as const, effectiveTo: '2029-05-09', number, sites: [1] };
    expect(await register.decide({ certificate, content })).toMatchObject({ error: { code: 'NUMBER_TAKEN', number } });
    expect((await register.within((tx) => findCertificateByNumber(tx, 'licence', number)))?.id).toBe(certificateId);
    const foreign = { ...content, number: '230900119999', sites: [3] };
    expect(await register.decide({ certificate, content: foreign })).toMatchObject({
      error: { code: 'UNKNOWN_SITE', site: 3 },
    });
    const [item = 0] = await register.items(1);
    expect(
      await register.decide({
        certificate: { id: certificateId, baseSequence: 2 },
        content: { kind: 'extended' },
        additions: rowsOf([item], 9),
      }),
    ).toMatchObject({ error: { code: 'UNKNOWN_SITE', site: 9 } });
  });

  test('that suspends single rows leaves the certificate in force and brings the rows back after its last day', async () => {
    const { certificateId, items } = await issued();
    const key = { site: 1, itemId: items[0] ?? 0, limitationId: 0 };
    await register.decide({
      certificate: { id: certificateId, baseSequence: 1 },
      content: { kind: 'suspended', effectiveFrom: '2023-07-01', effectiveTo: '2023-12-31', rows: [key] },
      removals: [{ ...key, to: '2023-12-31' }],
    });
    const view = await register.within((tx) => getCertificate(tx, certificateId));
    expect(view?.suspended).toEqual([]);
    for (const [day, rows] of [
      ['2023-06-30', 3],
      ['2023-07-01', 2],
      ['2023-12-31', 2],
      ['2024-01-01', 3],
    ] as const)
      expect((await rowsOn(certificateId, day)).total).toBe(rows);
  });

  test('by two at once: one is recorded, the other is stale', async () => {
    const { certificateId } = await issued();
    const decide = (kind: 'suspended' | 'revoked') =>
      register.decide({
        certificate: { id: certificateId, baseSequence: 1 },
        content: { kind, effectiveFrom: '2023-06-01' },
      });
    const answers = await Promise.all([decide('suspended'), decide('revoked')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'STALE' } });
  });
});

test('the database itself refuses a second belief about one row', async () => {
  const { certificateId, items, institutionId, first } = await issued();
  await expect(
    register.database.asOwner(
      `INSERT INTO scope.capability VALUES ($1, $2, $3, 0, 9, 1, '{[2030-01-01,)}', $4, NULL, now(), NULL)`,
      [institutionId, certificateId, items[0], first.decisionId],
    ),
  ).rejects.toThrow('capability_believed');
});
