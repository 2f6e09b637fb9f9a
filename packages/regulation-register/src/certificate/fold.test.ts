import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, holdsOn, lastDays } from '../days.ts';
import { type CertificateDecision, DECISION_KINDS } from './decision.ts';
import { foldCertificate } from './fold.ts';
import { licenceStatus } from './status.ts';

const decision = (
  kind: CertificateDecision['kind'],
  effectiveFrom: string,
  more: Partial<CertificateDecision> = {},
): CertificateDecision => ({ kind, effectiveFrom, effectiveTo: null, number: null, sites: null, ...more });

const issued = decision('issued', '2020-03-01', { effectiveTo: '2026-02-28', number: '200900000001', sites: [1] });

describe('a certificate folded from its decisions (R4-A5.2, R4-A5.3)', () => {
  it('holds from its first day through its last (R4-A5.3)', () => {
    const fold = foldCertificate([issued]);
    expect(fold).toMatchObject({ number: '200900000001', validFrom: '2020-03-01', validTo: '2026-02-28', sites: [1] });
    expect(['2020-02-29', '2020-03-01', '2026-02-28', '2026-03-01'].map((day) => licenceStatus(fold, day))).toEqual([
      'none',
      'active',
      'active',
      'expired',
    ]);
    expect(lastDays(fold.inForce)).toEqual([{ from: '2020-03-01', to: '2026-02-28' }]);
  });

  it('is suspended from the first day of a suspension until it is lifted, and not on that day (R4-A5.2)', () => {
    const fold = foldCertificate([issued, decision('suspended', '2021-01-10'), decision('resumed', '2021-02-10')]);
    const days = ['2021-01-09', '2021-01-10', '2021-02-09', '2021-02-10'];
    expect(days.map((day) => licenceStatus(fold, day))).toEqual(['active', 'suspended', 'suspended', 'active']);
  });

  it('comes back by itself after the last day of a suspension that names one', () => {
    const fold = foldCertificate([issued, decision('suspended', '2021-01-10', { effectiveTo: '2021-01-31' })]);
    expect(['2021-01-31', '2021-02-01'].map((day) => licenceStatus(fold, day))).toEqual(['suspended', 'active']);
  });

  it('goes on through a renewal in time, with a gap after a late one', () => {
    const renew = (from: string) =>
      foldCertificate([issued, decision('renewed', from, { effectiveTo: '2032-02-29', number: '260900000001' })]);
    expect(renew('2026-03-01').inForce).toEqual([{ from: '2020-03-01', until: '2032-03-01' }]);
    expect(renew('2026-03-02').inForce).toHaveLength(2);
    expect(licenceStatus(renew('2026-03-02'), '2026-03-01')).toBe('expired');
    expect(renew('2026-03-01').number).toBe('260900000001');
  });

  it.each([
    ['revoked', 'revoked'],
    ['cancelled', 'cancelled'],
    ['merged', 'cancelled'],
  ] as const)('%s ends it for good: nothing later brings it back', (kind, status) => {
    const fold = foldCertificate([
      issued,
      decision(kind, '2022-05-01'),
      decision('renewed', '2026-03-01', { effectiveTo: '2032-02-29', number: 'x', sites: [9] }),
      decision('resumed', '2022-06-01'),
    ]);
    expect(['2022-04-30', '2022-05-01', '2027-01-01'].map((day) => licenceStatus(fold, day))).toEqual([
      'active',
      status,
      status,
    ]);
    expect(fold).toMatchObject({ endedOn: '2022-05-01', endedBy: kind, number: '200900000001', sites: [1] });
  });

  it('ends by the end that comes first, whichever was decided first', () => {
    const later = foldCertificate([issued, decision('cancelled', '2025-01-01'), decision('revoked', '2022-01-01')]);
    expect(later).toMatchObject({ endedOn: '2022-01-01', endedBy: 'revoked' });
    const same = foldCertificate([issued, decision('cancelled', '2022-01-01'), decision('revoked', '2022-01-01')]);
    expect(same.endedBy).toBe('cancelled');
  });

  it('is nothing at all before anything was decided', () => {
    expect(foldCertificate([])).toMatchObject({ number: '', inForce: [], suspended: [], endedBy: null });
    expect(licenceStatus(foldCertificate([]), '2024-01-01')).toBe('none');
    expect(licenceStatus(undefined, '2024-01-01')).toBe('none');
  });

  it('takes a certificate without an end, and the last day there is', () => {
    const open = foldCertificate([decision('issued', '2020-01-01', { number: '1' })]);
    expect(open).toMatchObject({ validTo: '9999-12-31', inForce: [{ from: '2020-01-01', until: null }] });
    const last = foldCertificate([decision('issued', '2020-01-01', { effectiveTo: '9999-12-31' })]);
    expect(last.inForce).toEqual([{ from: '2020-01-01', until: null }]);
  });
});

const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2018-01-01', days));
const decisions = fc.array(
  fc.record({
    kind: fc.constantFrom(...DECISION_KINDS),
    effectiveFrom: day,
    effectiveTo: fc.option(day),
    number: fc.option(fc.constantFrom('a', 'b')),
    sites: fc.option(fc.constantFrom([1], [1, 2])),
  }),
  { maxLength: 8 },
);

describe('whatever was decided', () => {
  it('days are sorted and apart, suspended ones are never in force, and nothing holds after an end', () => {
    fc.assert(
      fc.property(decisions, fc.array(day, { minLength: 5, maxLength: 5 }), (list, days) => {
        const { inForce, suspended, endedOn } = foldCertificate(list);
        for (const set of [inForce, suspended])
          set.forEach((range, index) => {
            expect(range.until === null || range.from < range.until).toBe(true);
            const next = set[index + 1];
            if (next !== undefined) expect(range.until !== null && range.until < next.from).toBe(true);
            if (endedOn !== null) expect(range.until !== null && range.until <= endedOn).toBe(true);
          });
        const edges = [...inForce, ...suspended].map(({ from }) => from);
        for (const one of [...days, ...edges]) expect(holdsOn(inForce, one) && holdsOn(suspended, one)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('every day has exactly one status, and the fold changes nothing given', () => {
    fc.assert(
      fc.property(decisions, day, (list, on) => {
        const copy = structuredClone(list);
        const fold = foldCertificate(list);
        expect(list).toEqual(copy);
        const status = licenceStatus(fold, on);
        expect(status === 'active').toBe(holdsOn(fold.inForce, on));
        if (fold.endedOn !== null && on >= fold.endedOn) expect(['revoked', 'cancelled']).toContain(status);
      }),
    );
  });
});
