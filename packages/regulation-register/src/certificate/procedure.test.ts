import { diagram, findClause, findFlaws } from '@hengjian/law';
import { describe, expect, it } from 'vitest';
import {
  CERTIFICATE_ACTION_NAMES,
  CERTIFICATE_STATE_NAMES,
  DRAFT_ACTION_NAMES,
  DRAFT_STATE_NAMES,
  REGISTER_NEED_TEXTS,
} from '../texts/index.ts';
import type { CertificateAction, CertificateState } from './actions.ts';
import { DECISION_KINDS } from './decision.ts';
import { decisionProcedure } from './decision-procedure.ts';
import type { CertificateFacts } from './facts.ts';
import { foldCertificate } from './fold.ts';
import {
  actionOfKind,
  CERTIFICATE_PROCEDURE,
  certificateChoices,
  certificateState,
  decideCertificate,
  KIND_OF_ACTION,
} from './procedure.ts';
import { CERTIFICATE_AXES, type CertificateAxis, lastDayOf, suspensionEnds } from './validity.ts';

const facts = (more: Partial<CertificateFacts> = {}): CertificateFacts => ({
  decidedOn: '2026-02-01',
  effectiveFrom: '2026-03-01',
  effectiveTo: '2032-02-29',
  lastEffectiveFrom: '2020-03-01',
  correction: false,
  validTo: '2026-03-01',
  termEnds: '2032-02-29',
  suspensionEnds: '2032-02-29',
  number: '260900000001',
  numberFree: true,
  sites: 1,
  additions: 1,
  removals: 1,
  reason: '示例理由',
  preparedBy: 'p1',
  decidedBy: 'p2',
  mergedFrom: 0,
  mergedInto: '260900000002',
  ...more,
});
const STATES: readonly CertificateState[] = ['none', 'in-force', 'suspended', 'revoked', 'cancelled', 'merged'];
const ACTIONS = Object.keys(KIND_OF_ACTION) as CertificateAction[];

const act = (
  state: CertificateState,
  action: CertificateAction,
  more: Partial<CertificateFacts> = {},
  axis: CertificateAxis = 'licence',
): string => {
  const removals = action === 'reduce' ? { additions: 0 } : {};
  const result = decideCertificate(axis, state, action, ['division-head'], facts({ ...removals, ...more }));
  if (result.ok) return `→ ${result.value.to}`;
  return result.error.code === 'NOT_YET' ? result.error.missing.map(({ code }) => code).join(' ') : result.error.code;
};

describe('the life of a certificate (R4-A0.2, R4-A5.2, R4-A5.3, R4-A15.1, R3-3f)', () => {
  it('has sound tables with known clauses and texts on every axis', () => {
    for (const axis of CERTIFICATE_AXES) {
      const table = CERTIFICATE_PROCEDURE[axis];
      const flaws =
        axis === 'designation' ? findFlaws(CERTIFICATE_PROCEDURE.designation) : findFlaws(CERTIFICATE_PROCEDURE[axis]);
      expect(flaws).toEqual({ unreached: [], stuck: [], left: [], ambiguous: [] });
      for (const { action, clause, needs = [] } of table.transitions) {
        expect(findClause(clause), clause).toBeDefined();
        expect(CERTIFICATE_ACTION_NAMES).toHaveProperty(action);
        for (const need of needs) {
          expect(REGISTER_NEED_TEXTS).toHaveProperty(need.code);
          expect(findClause(need.clause), need.clause).toBeDefined();
        }
      }
    }
  });

  it('leads from every state by every action to exactly one place', () => {
    const table = Object.fromEntries(STATES.map((state) => [state, ACTIONS.map((action) => act(state, action))]));
    const no = 'NOT_IN_THIS_STATE';
    expect(table).toEqual({
      none: ['→ in-force', '→ in-force', ...Array.from({ length: 9 }, () => no)],
      // issue, take-over, renew, change, extend, reduce, suspend, resume, revoke, cancel, merge
      'in-force': [
        no,
        no,
        '→ in-force',
        '→ in-force',
        '→ in-force',
        '→ in-force',
        '→ suspended',
        no,
        '→ revoked',
        '→ cancelled',
        '→ merged',
      ],
      suspended: [
        no,
        no,
        '→ suspended',
        '→ suspended',
        no,
        '→ suspended',
        no,
        '→ in-force',
        '→ revoked',
        '→ cancelled',
        '→ merged',
      ],
      revoked: ACTIONS.map(() => no),
      cancelled: ACTIONS.map(() => no),
      merged: ACTIONS.map(() => no),
    });
  });

  it('knows neither suspension nor merger of a designation (R1-7.9, R1-7.10)', () => {
    for (const action of ['suspend', 'extend', 'reduce', 'merge'] as const)
      expect(act('in-force', action, {}, 'designation')).toBe('NOT_IN_THIS_STATE');
    expect(act('suspended', 'resume', {}, 'designation')).toBe('NOT_IN_THIS_STATE');
    expect(act('in-force', 'revoke', {}, 'designation')).toBe('→ revoked');
    expect(certificateChoices('designation', 'suspended', ['division-head'], facts())).toEqual([]);
    expect(certificateChoices('designation', 'in-force', ['division-head'], facts()).length).toBe(4);
    expect(certificateChoices('accreditation', 'in-force', ['division-head'], facts()).length).toBe(8);
  });

  it('takes two hands for every action, and lets nobody but the head decide', () => {
    for (const { action, from } of CERTIFICATE_PROCEDURE.licence.transitions) {
      const [state] = from;
      if (state === undefined) throw new Error('a row has a state');
      expect(act(state, action, { decidedBy: 'p1' }), action).toContain('SAME_HAND');
      for (const role of ['clerk', 'institution', 'system-administrator'] as const)
        expect(decideCertificate('licence', state, action, [role], facts())).toEqual({
          ok: false,
          error: { code: 'NOT_YOUR_ROLE' },
        });
    }
  });

  it('gives a licence six years to the day before, neither less nor more (R4-A5.3)', () => {
    expect(lastDayOf('licence', '2026-03-01')).toBe('2032-02-29');
    expect(lastDayOf('licence', '2024-02-29')).toBe('2030-02-27');
    expect(lastDayOf('accreditation', '2026-03-01')).toBe('2032-02-29');
    expect(lastDayOf('designation', '2026-03-01')).toBeNull();
    const issue = (effectiveTo: string, mergedFrom = 0) =>
      act('none', 'issue', { effectiveTo, mergedFrom, validTo: null, lastEffectiveFrom: null });
    expect(['2032-02-28', '2032-02-29', '2032-03-01'].map((to) => issue(to))).toEqual([
      'NOT_A_FULL_TERM',
      '→ in-force',
      'NOT_A_FULL_TERM',
    ]);
    expect(['2032-02-28', '2032-02-29', '2032-03-01'].map((to) => issue(to, 2))).toEqual([
      '→ in-force',
      '→ in-force',
      'NOT_A_FULL_TERM',
    ]);
    expect(act('none', 'take-over', { effectiveTo: '2029-01-01' })).toBe('→ in-force');
    expect(act('none', 'issue', { effectiveTo: null })).toBe('LAST_DAY_MISSING');
    expect(act('none', 'take-over', { effectiveTo: '2026-02-28' })).toBe('ENDS_BEFORE_IT_BEGINS');
  });

  it('renews to a later end only, suspended or not', () => {
    const renew = (validTo: string) => act('suspended', 'renew', { validTo });
    expect(['2032-02-28', '2032-02-29', '2032-03-01'].map(renew)).toEqual([
      '→ suspended',
      'END_NOT_LATER',
      'END_NOT_LATER',
    ]);
  });

  it('decides in order of days, corrections aside', () => {
    const change = (lastEffectiveFrom: string, correction = false) =>
      act('in-force', 'change', { lastEffectiveFrom, correction });
    expect(change('2026-02-28')).toBe('→ in-force');
    expect(change('2026-03-01')).toBe('→ in-force');
    expect(change('2026-03-02')).toBe('EFFECTIVE_BEFORE_LAST');
    expect(change('2026-03-02', true)).toBe('→ in-force');
  });

  it('neither changes, extends nor suspends what has expired, but cancels it', () => {
    for (const action of ['change', 'extend', 'suspend'] as const)
      expect(['2026-02-28', '2026-03-01', '2026-03-02'].map((validTo) => act('in-force', action, { validTo }))).toEqual(
        ['EXPIRED', expect.stringContaining('→'), expect.stringContaining('→')],
      );
    expect(act('in-force', 'cancel', { validTo: '2020-01-01' })).toBe('→ cancelled');
  });

  it('limits a suspension by the configured months', () => {
    expect(suspensionEnds('licence', '2026-03-01')).toBe('2026-08-31');
    expect(suspensionEnds('designation', '2026-03-01')).toBeNull();
    const suspend = (effectiveTo: string | null, limit: string | null = '2026-08-31') =>
      act('in-force', 'suspend', { effectiveTo, suspensionEnds: limit });
    expect(['2026-08-30', '2026-08-31', '2026-09-01', null].map((to) => suspend(to))).toEqual([
      '→ suspended',
      '→ suspended',
      'SUSPENSION_TOO_LONG',
      'SUSPENSION_TOO_LONG',
    ]);
    expect(suspend(null, null)).toBe('→ suspended');
  });

  it('names what else is missing', () => {
    expect(act('none', 'issue', { number: ' ' })).toBe('NUMBER_MISSING');
    expect(act('none', 'issue', { numberFree: false })).toBe('NUMBER_TAKEN');
    expect(act('none', 'issue', { sites: 0 })).toBe('SITE_MISSING');
    expect(act('in-force', 'extend', { additions: 0 })).toBe('ADDITIONS_MISSING');
    expect(act('in-force', 'reduce', { removals: 0 })).toBe('REMOVALS_MISSING');
    expect(act('in-force', 'reduce', { additions: 1 })).toBe('REDUCTION_ADDS');
    expect(act('in-force', 'merge', { mergedInto: null })).toBe('MERGED_INTO_MISSING');
    for (const action of ['change', 'reduce', 'suspend', 'revoke', 'cancel', 'merge'] as const)
      expect(act('in-force', action, { reason: ' ' })).toBe('REASON_MISSING');
    expect(act('suspended', 'resume', { reason: '' })).toBe('REASON_MISSING');
  });

  it('records each action as one kind of decision', () => {
    expect(DECISION_KINDS.map((kind) => KIND_OF_ACTION[actionOfKind(kind)])).toEqual(DECISION_KINDS);
  });

  it('stands where its days and its end put it', () => {
    const base = { effectiveTo: null, number: null, sites: null };
    const issued = { ...base, kind: 'issued', effectiveFrom: '2020-01-01', effectiveTo: '2025-12-31' } as const;
    const suspended = { ...base, kind: 'suspended', effectiveFrom: '2021-01-01', effectiveTo: '2021-01-31' } as const;
    expect(certificateState(undefined, '2021-01-01')).toBe('none');
    expect(certificateState(foldCertificate([]), '2021-01-01')).toBe('none');
    const fold = foldCertificate([issued, suspended]);
    expect(
      ['2020-12-31', '2021-01-01', '2021-01-31', '2021-02-01', '2027-01-01'].map((on) => certificateState(fold, on)),
    ).toEqual(['in-force', 'suspended', 'suspended', 'in-force', 'in-force']);
    const ending = foldCertificate([issued, { ...base, kind: 'cancelled', effectiveFrom: '2024-01-01' }]);
    expect(certificateState(ending, '2023-06-01')).toBe('cancelled');
  });

  it('draws itself in words', () => {
    const drawn = diagram(
      CERTIFICATE_PROCEDURE.licence,
      (word) => ({ ...CERTIFICATE_STATE_NAMES, ...CERTIFICATE_ACTION_NAMES })[word].zh,
    );
    expect(drawn).toContain('s_in_force --> s_suspended : 暂停');
    expect(drawn).toContain('s_revoked --> [*]');
  });
});

describe('a decision between its two hands (R4-A0.2)', () => {
  it('has a sound table with texts', () => {
    expect(findFlaws(decisionProcedure)).toEqual({ unreached: [], stuck: [], left: [], ambiguous: [] });
    for (const { action, needs } of decisionProcedure.transitions) {
      expect(DRAFT_ACTION_NAMES).toHaveProperty(action);
      for (const { code } of needs) expect(REGISTER_NEED_TEXTS).toHaveProperty(code);
    }
    expect(Object.keys(DRAFT_STATE_NAMES)).toEqual(Object.keys(decisionProcedure.states));
    expect(diagram(decisionProcedure)).toContain('s_prepared --> s_decided : decide');
  });
});
