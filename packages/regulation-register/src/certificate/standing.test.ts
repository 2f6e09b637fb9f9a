import { parseCertificateNumber } from '@hengjian/registry-codes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS_REASONS, mergeObstacleText } from '../texts/index.ts';
import { axesOn } from './axes.ts';
import { foldCertificate } from './fold.ts';
import { mergePlan } from './merge.ts';
import { composeCertificateNumber, issuerCodeOf, numberRefusalText } from './number.ts';
import { expiryRemindersOf, isRenewalDue } from './reminders.ts';
import { renewalDue } from './validity.ts';

const held = (number: string, from: string, to: string, ...more: Parameters<typeof foldCertificate>[0]) =>
  foldCertificate([{ kind: 'issued', effectiveFrom: from, effectiveTo: to, number, sites: [1] }, ...more]);
const end = (kind: 'revoked' | 'cancelled' | 'merged' | 'suspended', effectiveFrom: string) =>
  ({ kind, effectiveFrom, effectiveTo: null, number: null, sites: null }) as const;

describe('the four axes', () => {
  const nothing = { licence: [], accreditation: [], designation: [] };

  it('stay four: each has its own state, reason and clause', () => {
    const axes = axesOn(
      {
        certificates: {
          licence: [held('L', '2020-01-01', '2025-12-31', end('suspended', '2024-01-01'))],
          accreditation: [held('A', '2021-01-01', '2026-12-31')],
          designation: [],
        },
        creditClasses: [
          { value: 'B', from: '2023-01-01', to: null },
          { value: 'C', from: '2024-02-01', to: '2024-03-31' },
        ],
        creditLists: [{ value: 'abnormal', from: '2024-03-01', to: '2024-03-31' }],
      },
      '2024-03-31',
    );
    expect(axes.licence).toMatchObject({
      state: 'suspended',
      since: '2024-01-01',
      until: '2026-01-01',
      reason: 'SUSPENDED',
      clause: 'R4-A5.2',
      number: 'L',
    });
    expect(axes.accreditation).toMatchObject({ state: 'active', since: '2021-01-01', until: '2027-01-01' });
    expect(axes.designation).toMatchObject({ state: 'none', reason: 'NEVER_HELD', number: null, since: null });
    expect(axes.credit).toMatchObject({ state: 'C', until: '2024-04-01', lists: ['abnormal'], clause: 'R3-5d' });
  });

  it('lets the best of several certificates tell and lists the others', () => {
    const licence = [
      held('old', '2010-01-01', '2015-12-31'),
      held('taken', '2019-01-01', '2024-12-31', end('revoked', '2022-01-01')),
      held('now', '2020-01-01', '2025-12-31'),
      held('shorter', '2019-01-01', '2024-12-31'),
    ];
    const at = (day: string) =>
      axesOn({ certificates: { ...nothing, licence }, creditClasses: [], creditLists: [] }, day);
    expect(at('2023-01-01').licence).toMatchObject({ state: 'active', number: 'now' });
    expect(at('2023-01-01').licence.others.map(({ number, reason }) => [number, reason])).toEqual([
      ['shorter', 'IN_FORCE'],
      ['old', 'EXPIRED'],
      ['taken', 'REVOKED'],
    ]);
    expect(at('2026-01-01').licence).toMatchObject({ state: 'expired', since: '2026-01-01', until: null });
    expect(at('2009-12-31').licence).toMatchObject({
      state: 'none',
      reason: 'NOT_YET_BEGUN',
      until: expect.any(String),
    });
    expect(at('2023-01-01').credit).toMatchObject({ state: 'unclassified', reason: 'UNCLASSIFIED' });
  });

  it('calls a merged certificate cancelled and says why', () => {
    const licence = [held('a', '2020-01-01', '2025-12-31', end('merged', '2022-01-01'))];
    const axes = axesOn({ certificates: { ...nothing, licence }, creditClasses: [], creditLists: [] }, '2022-01-01');
    expect(axes.licence).toMatchObject({ state: 'cancelled', reason: 'MERGED', clause: 'R3-3f', since: '2022-01-01' });
    expect(AXIS_REASONS.MERGED.zh).toMatch(/并入/);
  });
});

describe('the number of a certificate (R4-A0.2)', () => {
  const parts = { year: 2021, issuer: '09', field: '12', sector: '05', serial: 123 };

  it('is composed of its dictionaries', () => {
    expect(composeCertificateNumber(parts)).toEqual({ ok: true, value: '210912050123' });
  });

  it('carries 00 for whoever can test food, whatever else he can', () => {
    expect(composeCertificateNumber({ ...parts, field: ['12', '00'] })).toEqual({ ok: true, value: '210900050123' });
    expect(composeCertificateNumber({ ...parts, field: ['13', '12'] })).toEqual({ ok: true, value: '210913050123' });
  });

  it.each([
    [{ year: 1999 }, 'YEAR_OUT_OF_RANGE'],
    [{ year: 2100 }, 'YEAR_OUT_OF_RANGE'],
    [{ issuer: '32' }, 'UNKNOWN_ISSUER'],
    [{ field: '22' }, 'UNKNOWN_FIELD'],
    [{ field: ['00', '99'] }, 'UNKNOWN_FIELD'],
    [{ field: [] }, 'FIELD_MISSING'],
    [{ sector: '35' }, 'UNKNOWN_SECTOR'],
    [{ serial: 0 }, 'SERIAL_OUT_OF_RANGE'],
    [{ serial: 10_000 }, 'SERIAL_OUT_OF_RANGE'],
    [{ serial: 1.5 }, 'SERIAL_OUT_OF_RANGE'],
  ] as const)('is refused for %o', (more, code) => {
    const refused = composeCertificateNumber({ ...parts, ...more });
    expect(refused).toMatchObject({ ok: false, error: { code } });
    if (!refused.ok)
      expect(Object.values(numberRefusalText(refused.error)).every((text) => /\S/.test(text))).toBe(true);
  });

  it('stands at its limits', () => {
    for (const serial of [1, 9_999]) expect(composeCertificateNumber({ ...parts, serial }).ok).toBe(true);
    for (const year of [2000, 2099]) expect(composeCertificateNumber({ ...parts, year }).ok).toBe(true);
  });

  it('is read back as it was composed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: 0, max: 31 }),
        (year, serial, issuer) => {
          const composed = composeCertificateNumber({
            ...parts,
            year,
            serial,
            issuer: String(issuer).padStart(2, '0'),
          });
          if (!composed.ok) throw new Error(composed.error.code);
          expect(parseCertificateNumber(composed.value)).toMatchObject({ ok: true, value: { year, warnings: [] } });
        },
      ),
    );
  });

  it('knows the issuer of a region', () => {
    expect(['000000', '310000', '310115', '440300', '150000', '710000', '990000'].map(issuerCodeOf)).toEqual([
      '00',
      '09',
      '09',
      '19',
      '05',
      undefined,
      undefined,
    ]);
  });
});

describe('renewal in time (R4-A5.3)', () => {
  it('is due three months before the last day', () => {
    expect(renewalDue('2026-05-31')).toBe('2026-02-28');
    expect(renewalDue('2016-05-31')).toBe('2016-02-29');
    const fold = held('a', '2020-06-01', '2026-05-31');
    expect(['2026-02-27', '2026-02-28', '2026-05-31', '2026-06-01'].map((day) => isRenewalDue(fold, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isRenewalDue(held('a', '2020-06-01', '2026-05-31', end('cancelled', '2026-05-01')), '2026-04-01')).toBe(
      false,
    );
  });

  it('is reminded of in order, the last day for applying among the days', () => {
    const reminders = expiryRemindersOf('2026-12-31');
    expect(reminders.map(({ on }) => on)).toEqual([
      '2026-07-04',
      '2026-09-02',
      '2026-09-30',
      '2026-10-02',
      '2026-12-01',
    ]);
    expect(reminders.filter(({ reason }) => reason === 'RENEWAL_DUE').map(({ on }) => on)).toEqual(['2026-09-30']);
  });
});

describe('one institution, one certificate (R3-3f)', () => {
  const certificate = (id: string, validTo: string, keys: readonly string[]) =>
    ({
      id,
      number: `N${id}`,
      institution: 'I',
      validTo,
      sites: [1],
      inForce: true,
      rows: keys.map((key) => ({ key, site: 1 })),
    }) as const;
  const two = [
    certificate('1', '2027-01-01', ['a', 'b']),
    { ...certificate('2', '2028-01-01', ['b', 'c']), sites: [2, 1] },
  ];

  it('keeps each row once, ends the old ones and says until when it is valid', () => {
    const plan = mergePlan(two, '2025-01-01');
    expect(plan.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(plan.duplicates.map(({ row, numbers }) => [row.key, numbers])).toEqual([['b', ['N1', 'N2']]]);
    expect(plan).toMatchObject({
      obstacles: [],
      validTo: '2027-01-01',
      sites: [1, 2],
      ends: [{ id: '1' }, { id: '2' }],
    });
    expect(mergePlan(two, '2025-01-01', 'latest').validTo).toBe('2028-01-01');
    expect(mergePlan(two, '2025-01-01', 'anew').validTo).toBe('2030-12-31');
  });

  it('does not take the same words at two sites for a duplicate', () => {
    const [a] = two;
    const other = { ...certificate('2', '2028-01-01', []), rows: [{ key: 'a', site: 2 }] };
    expect(
      mergePlan(
        [a, other].filter((one) => one !== undefined),
        '2025-01-01',
      ).duplicates,
    ).toEqual([]);
  });

  it('is kept from merging one, others’, those not in force and the same twice', () => {
    const [one] = two;
    if (one === undefined) throw new Error('there are two');
    const codes = (...list: Parameters<typeof mergePlan>[0]) => mergePlan(list, '2025-01-01').obstacles;
    expect(codes()).toEqual([{ code: 'FEWER_THAN_TWO' }]);
    expect(codes(one)).toEqual([{ code: 'FEWER_THAN_TWO' }]);
    expect(codes(one, { ...one, id: '2', number: 'N2', institution: 'J' })).toEqual([
      { code: 'OTHER_INSTITUTION', number: 'N2' },
    ]);
    expect(codes(one, { ...one, id: '2', number: 'N2', inForce: false })).toEqual([
      { code: 'NOT_IN_FORCE', number: 'N2' },
    ]);
    expect(codes(one, one)).toEqual([{ code: 'NAMED_TWICE', number: 'N1' }]);
    expect(mergePlan([one, one], '2025-01-01').validTo).toBeNull();
    expect(mergeObstacleText({ code: 'NAMED_TWICE', number: 'N1' }).zh).toContain('N1');
  });
});
