import { diagram, findClause, findFlaws } from '@hengjian/law';
import { describe, expect, it } from 'vitest';
import { PROPOSAL_ACTION_NAMES, PROPOSAL_STATE_NAMES, REGISTER_NEED_TEXTS } from '../texts/index.ts';
import {
  isProposalAction,
  isProposalState,
  type ProposalAction,
  type ProposalFacts,
  type ProposalRole,
  type ProposalState,
  proposalChoices,
  proposalProcedure,
} from './proposal-procedure.ts';

const facts = (more: Partial<ProposalFacts> = {}): ProposalFacts => ({
  actorIsProposer: false,
  reason: '示例理由',
  reviewersNamed: 2,
  reviewersNeeded: 2,
  reviewersHoldNoRight: false,
  proposerIsReviewer: false,
  actorIsReviewer: true,
  actorHasReviewed: false,
  verdictGiven: true,
  reviewsMissing: 0,
  favourable: 2,
  unfavourable: 1,
  departmentsNamed: 1,
  departmentsWithoutOrganisation: false,
  owningDepartmentNamed: true,
  departmentIsAsked: true,
  departmentHasSigned: false,
  signaturesMissing: 0,
  hasLegalBasis: true,
  ...more,
});
const act = (
  state: ProposalState,
  action: ProposalAction,
  role: ProposalRole,
  more: Partial<ProposalFacts> = {},
): string => {
  const choice = proposalChoices(state, [role], facts(more)).find((one) => one.action === action);
  if (choice === undefined) return 'no';
  return choice.allowed ? choice.to : choice.missing.map(({ code }) => code).join(' ');
};

describe('a parameter is reviewed, countersigned and released (R3-2a)', () => {
  it('has a sound table, known clauses and all words', () => {
    expect(findFlaws(proposalProcedure)).toEqual({ unreached: [], stuck: [], left: [], ambiguous: [] });
    expect(Object.keys(PROPOSAL_STATE_NAMES)).toEqual(Object.keys(proposalProcedure.states));
    for (const { action, clause, needs } of proposalProcedure.transitions) {
      expect(PROPOSAL_ACTION_NAMES).toHaveProperty(action);
      expect(findClause(clause)).toBeDefined();
      for (const { code } of needs) expect(REGISTER_NEED_TEXTS).toHaveProperty(code);
    }
    expect(diagram(proposalProcedure)).toContain('s_countersigning --> s_released : release');
    expect([
      isProposalState('released'),
      isProposalState('toString'),
      isProposalAction('send'),
      isProposalAction('x'),
    ]).toEqual([true, false, true, false]);
  });

  it('goes by three steps, and past none of them', () => {
    const way = [
      ['proposed', 'assign', 'clerk', 'under-review'],
      ['under-review', 'review', 'expert', 'under-review'],
      ['under-review', 'conclude-review', 'clerk', 'reviewed'],
      ['reviewed', 'send', 'clerk', 'countersigning'],
      ['countersigning', 'countersign', 'joint-department', 'countersigning'],
      ['countersigning', 'release', 'division-head', 'released'],
    ] as const;
    for (const [state, action, role, to] of way) expect(act(state, action, role)).toBe(to);
    for (const state of ['proposed', 'under-review', 'reviewed', 'declined', 'withdrawn'] as const)
      expect(act(state, 'release', 'division-head')).toBe('no');
  });

  it('counts reviewers against the configured number, none of them the proposer', () => {
    const named = (reviewersNamed: number) => act('proposed', 'assign', 'clerk', { reviewersNamed });
    expect([0, 1, 2, 3].map(named)).toEqual(['REVIEWERS_MISSING', 'REVIEWERS_MISSING', 'under-review', 'under-review']);
    expect(act('proposed', 'assign', 'clerk', { reviewersNamed: 0, reviewersNeeded: 0 })).toBe('REVIEWERS_MISSING');
    expect(act('proposed', 'assign', 'clerk', { proposerIsReviewer: true })).toBe('PROPOSER_AS_REVIEWER');
    expect(act('under-review', 'review', 'expert', { actorIsProposer: true })).toBe('OWN_PROPOSAL');
    expect([0, 1].map((reviewsMissing) => act('under-review', 'conclude-review', 'clerk', { reviewsMissing }))).toEqual(
      ['reviewed', 'REVIEWS_MISSING'],
    );
    expect([0, 1, 2].map((unfavourable) => act('reviewed', 'send', 'clerk', { favourable: 1, unfavourable }))).toEqual([
      'countersigning',
      'REVIEW_UNFAVOURABLE',
      'REVIEW_UNFAVOURABLE',
    ]);
  });

  it('needs the owning department and a legal basis (R3-1a)', () => {
    expect(act('reviewed', 'send', 'clerk', { owningDepartmentNamed: false })).toBe('OWNING_DEPARTMENT_MISSING');
    expect(act('reviewed', 'send', 'clerk', { hasLegalBasis: false })).toBe('LEGAL_BASIS_MISSING');
    expect(act('countersigning', 'release', 'division-head', { hasLegalBasis: false })).toBe('LEGAL_BASIS_MISSING');
    expect(
      [0, 1].map((signaturesMissing) => act('countersigning', 'release', 'division-head', { signaturesMissing })),
    ).toEqual(['released', 'SIGNATURES_MISSING']);
    expect(act('countersigning', 'countersign', 'joint-department', { departmentIsAsked: false })).toBe(
      'DEPARTMENT_NOT_ASKED',
    );
  });

  it('lets the system administrator do nothing', () => {
    for (const state of Object.keys(proposalProcedure.states) as ProposalState[])
      expect(proposalChoices(state, ['system-administrator'], facts())).toEqual([]);
  });
});
