import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../days.ts';
import { CALIBRATION_NAMES, REQUIRED_POST_NAMES, SIGNING_TEXTS } from '../texts/index.ts';
import { calibrationDue, calibrationStatus, type InstrumentFacts } from './calibration.ts';
import { type Employment, findDoubleEmployment } from './double-employment.ts';
import { missingPosts, type Signatory, signatoryAuthorised } from './posts.ts';
import { siteNeedsOwnApproval, sitesNeedingApproval, sitesNotCovered } from './sites.ts';

describe('one person, one institution (R4-A7.1)', () => {
  const at = (institution: string, from: string, to: string | null, person = 'p'): Employment => ({
    person,
    institution,
    from,
    to,
  });

  it('is broken by a shared day, not by beginning on the next', () => {
    const first = at('A', '2023-01-01', '2023-06-30');
    expect(findDoubleEmployment([first, at('B', '2023-07-01', null)])).toEqual([]);
    const [overlap] = findDoubleEmployment([at('B', '2023-06-30', null), first]);
    expect(overlap).toMatchObject({
      person: 'p',
      from: '2023-06-30',
      to: '2023-06-30',
      first: { institution: 'A' },
      second: { institution: 'B' },
    });
  });

  it('is kept within one institution and between different people', () => {
    expect(findDoubleEmployment([at('A', '2023-01-01', null), at('A', '2023-02-01', null)])).toEqual([]);
    expect(findDoubleEmployment([at('A', '2023-01-01', null), at('B', '2023-02-01', null, 'q')])).toEqual([]);
    expect(
      findDoubleEmployment([
        { institution: 'A', from: '2023-01-01', to: null },
        { institution: 'B', from: '2024-01-01', to: null },
      ]),
    ).toHaveLength(1);
  });

  it('finds every pair that shares a day, and only those', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2023-01-01', days));
    const stretch = fc.record({
      person: fc.constantFrom('p', 'q'),
      institution: fc.constantFrom('A', 'B', 'C'),
      from: day,
      to: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 10 }), (all) => {
        const last = ({ to }: Employment) => to ?? '9999-12-31';
        const pairs = all.flatMap((a, index) =>
          all
            .slice(index + 1)
            .filter(
              (b) =>
                a.person === b.person &&
                a.institution !== b.institution &&
                a.from <= last(a) &&
                b.from <= last(b) &&
                a.from <= last(b) &&
                b.from <= last(a),
            ),
        );
        const found = findDoubleEmployment(all);
        expect(found).toHaveLength(pairs.length);
        for (const { from, to } of found) expect(to === null || from <= to).toBe(true);
      }),
    );
  });
});

describe('who may sign (R4-A7.3)', () => {
  const signatory: Signatory = {
    inPost: [{ from: '2022-01-01', to: '2024-12-31' }],
    authorisations: [{ fields: ['00', '12'], from: '2022-06-01', to: '2025-12-31' }],
  };
  const code = (field: string, date: string, who = signatory) => {
    const answer = signatoryAuthorised(who, field, date);
    return answer.authorised ? 'yes' : answer.code;
  };

  it('signs in post, authorised, for his fields, on the first and the last day', () => {
    expect(['2022-05-31', '2022-06-01', '2024-12-31', '2025-01-01'].map((date) => code('00', date))).toEqual([
      'NOT_AUTHORISED_THAT_DAY',
      'yes',
      'yes',
      'NOT_IN_POST',
    ]);
    expect(code('05', '2023-01-01')).toBe('OTHER_FIELD');
    expect(signatoryAuthorised(signatory, '05', '2023-01-01')).toMatchObject({
      fields: ['00', '12'],
      clause: 'R4-A7.3',
    });
    expect(code('00', '2023-01-01', { ...signatory, authorisations: [] })).toBe('NOT_A_SIGNATORY');
    expect(
      code('05', '2023-01-01', { ...signatory, authorisations: [{ fields: [], from: '2022-01-01', to: null }] }),
    ).toBe('yes');
    expect(Object.keys(SIGNING_TEXTS)).toHaveLength(4);
  });

  it('knows which posts nobody holds (R4-A9.3)', () => {
    expect(missingPosts([])).toEqual(['top-manager', 'technical-manager', 'quality-manager', 'authorised-signatory']);
    expect(missingPosts([['top-manager', 'authorised-signatory'], ['technical-manager'], ['tester']])).toEqual([
      'quality-manager',
    ]);
    for (const post of missingPosts([])) expect(REQUIRED_POST_NAMES[post].zh).toMatch(/\S/);
  });
});

describe('an instrument’s traceability (R4-A9.2, R4-A12.2)', () => {
  const instrument = (more: Partial<InstrumentFacts> = {}): InstrumentFacts => ({
    lastDone: '2023-03-13',
    due: '2024-03-12',
    cycleMonths: 12,
    outOfUse: null,
    ...more,
  });
  const on = (date: string, more: Partial<InstrumentFacts> = {}) => calibrationStatus(instrument(more), date);

  it('is good through its last day, and due soon thirty days before', () => {
    expect(['2023-03-13', '2024-02-10', '2024-02-11', '2024-03-12', '2024-03-13'].map((date) => on(date))).toEqual([
      'valid',
      'valid',
      'due-soon',
      'due-soon',
      'overdue',
    ]);
  });

  it('follows the cycle where the paper says no last day', () => {
    expect(calibrationDue(instrument({ due: null }))).toBe('2024-03-12');
    expect(calibrationDue(instrument({ due: null, lastDone: '2024-02-29', cycleMonths: 12 }))).toBe('2025-02-27');
    expect(on('2024-03-13', { due: null })).toBe('overdue');
    for (const cycleMonths of [null, 0, -1, 1.5]) expect(on('2024-01-01', { due: null, cycleMonths })).toBe('unknown');
    expect(on('2024-01-01', { due: null, lastDone: null })).toBe('unknown');
    expect(on('2023-03-12')).toBe('unknown');
  });

  it('says nothing of what is out of use or needs none', () => {
    expect(['2023-12-31', '2024-01-01'].map((date) => on(date, { outOfUse: '2024-01-01' }))).toEqual([
      'valid',
      'out-of-use',
    ]);
    expect(on('2025-01-01', { required: false })).toBe('not-required');
    expect(Object.keys(CALIBRATION_NAMES)).toContain('not-required');
  });
});

describe('branches elsewhere (R4-A2.1)', () => {
  it('need a licence of their own in another city or province', () => {
    const branch = (region: string, home: string) => siteNeedsOwnApproval({ kind: 'branch', region }, home);
    expect(branch('310115', '310104')).toBe(false);
    expect(branch('310230', '310104')).toBe(false);
    expect(branch('440305', '440106')).toBe(true);
    expect(branch('440111', '440106')).toBe(false);
    expect(branch('320500', '310115')).toBe(true);
    expect(siteNeedsOwnApproval({ kind: 'laboratory', region: '320500' }, '310115')).toBe(false);
  });

  it('are listed unless they are known to have one; other sites belong into the certificate', () => {
    const sites = [
      { number: 1, kind: 'laboratory', region: '310115' },
      { number: 2, kind: 'branch', region: '320500' },
      { number: 3, kind: 'laboratory', region: '320500' },
    ];
    const numbers = (list: readonly { readonly number: number }[]) => list.map(({ number }) => number);
    expect(numbers(sitesNeedingApproval(sites, '310115'))).toEqual([2]);
    expect(sitesNeedingApproval(sites, '310115', () => true)).toEqual([]);
    expect(numbers(sitesNotCovered(sites, [1], '310115'))).toEqual([3]);
    expect(sitesNotCovered(sites, [1, 3], '310115')).toEqual([]);
  });
});
