import { choices, type DecideRefusal, decide, findClause, findFlaws, type Procedure } from '@hengjian/law';
import { expect, test } from 'vitest';
import { type DrawAction, type DrawFacts, type DrawState, drawProcedure } from './procedure-draw.ts';
import type { InspectionRole } from './roles.ts';
import { supersede } from './supersede.ts';
import { DRAW_ACTION_NAMES, NEED_TEXTS } from './texts/index.ts';

const table: Procedure<DrawState, DrawAction, InspectionRole, DrawFacts> = drawProcedure;
/** Everything in order, and somebody else asked for whatever is decided. */
const given = (more: Partial<DrawFacts> = {}): DrawFacts => ({
  planReady: true,
  listsLogged: true,
  actorIsThisParty: true,
  commitmentValid: true,
  alreadyCommitted: false,
  commitmentsMissing: 0,
  frameValid: true,
  frameLogged: true,
  secretMatches: true,
  alreadyRevealed: false,
  publishedValueDue: true,
  revealsMissing: 0,
  resultLogged: true,
  reason: '断电',
  voidRequestedBy: 'p1',
  replacementRequestedBy: 'p1',
  actor: 'p2',
  reserveLeft: true,
  ...more,
});
const act = (state: DrawState, action: DrawAction, role: InspectionRole, more: Partial<DrawFacts> = {}) =>
  decide(table, state, action, [role], given(more));
const refusal = (...args: Parameters<typeof act>): string => {
  const result = act(...args);
  const error: DecideRefusal | null = result.ok ? null : result.error;
  return error === null
    ? 'ok'
    : error.code === 'NOT_YET'
      ? error.missing.map(({ code }) => code).join(' ')
      : error.code;
};

test('R4-2.1a every state of a draw is reached, and only void is final', () => {
  expect(findFlaws(table)).toEqual({ unreached: [], stuck: [], left: [], ambiguous: [] });
  expect(Object.entries(table.states).filter(([, { final }]) => final === true)).toEqual([['void', { final: true }]]);
  for (const { action, clause, needs = [] } of table.transitions) {
    expect(findClause(clause), clause).toBeDefined();
    expect(DRAW_ACTION_NAMES).toHaveProperty(action);
    for (const { code } of needs) expect(NEED_TEXTS).toHaveProperty(code);
  }
});

test('R4-2.1a a draw goes from frozen lists by commitments, seal and reveals to the public', () => {
  const way = [
    ['prepared', 'open-commitments', 'host', 'committing'],
    ['committing', 'commit', 'party', 'committing'],
    ['committing', 'seal', 'division-head', 'sealed'],
    ['sealed', 'open-reveals', 'host', 'revealing'],
    ['revealing', 'reveal', 'party', 'revealing'],
    ['revealing', 'enter-published-value', 'host', 'revealing'],
    ['revealing', 'draw', 'host', 'drawn'],
    ['drawn', 'publish', 'clerk', 'published'],
  ] as const;
  for (const [state, action, role, to] of way)
    expect(act(state, action, role)).toMatchObject({ ok: true, value: { to } });
});

test('R4-2.1a lists are logged before anybody commits, and every party commits before the seal', () => {
  expect(refusal('prepared', 'open-commitments', 'host', { listsLogged: false })).toBe('LISTS_NOT_LOGGED');
  expect([0, 1].map((n) => refusal('committing', 'seal', 'clerk', { commitmentsMissing: n }))).toEqual([
    'ok',
    'COMMITMENTS_MISSING',
  ]);
  expect(refusal('sealed', 'commit', 'party')).toBe('NOT_IN_THIS_STATE');
  expect(refusal('committing', 'commit', 'party', { alreadyCommitted: true })).toBe('ALREADY_COMMITTED');
  expect(refusal('committing', 'seal', 'clerk', { frameValid: false, planReady: false })).toBe(
    'PLAN_NOT_READY FRAME_INVALID',
  );
});

test('R4-2.1a nothing is revealed before the frame is in the signed log', () => {
  expect(refusal('sealed', 'open-reveals', 'host', { frameLogged: false })).toBe('FRAME_NOT_LOGGED');
  for (const state of ['prepared', 'committing', 'sealed'] as const)
    expect(refusal(state, 'reveal', 'party')).toBe('NOT_IN_THIS_STATE');
});

test('R4-2.1a a party reveals its own secret once, and it must match', () => {
  expect(refusal('revealing', 'reveal', 'party', { actorIsThisParty: false })).toBe('NOT_THIS_PARTY');
  expect(refusal('revealing', 'reveal', 'party', { secretMatches: false })).toBe('SECRET_DOES_NOT_MATCH');
  expect(refusal('revealing', 'reveal', 'party', { alreadyRevealed: true })).toBe('ALREADY_REVEALED');
  expect(refusal('revealing', 'reveal', 'host')).toBe('NOT_YOUR_ROLE');
  expect(refusal('revealing', 'enter-published-value', 'host', { publishedValueDue: false })).toBe('VALUE_NOT_DUE');
  expect([0, 1].map((n) => refusal('revealing', 'draw', 'host', { revealsMissing: n }))).toEqual([
    'ok',
    'REVEALS_MISSING',
  ]);
});

test('R4-2.1a a draw can be voided at every stage, with a reason and by somebody who did not ask for it', () => {
  for (const state of ['prepared', 'committing', 'sealed', 'revealing', 'drawn', 'published'] as const) {
    expect(refusal(state, 'request-void', 'auditor', { voidRequestedBy: null })).toBe('ok');
    expect(refusal(state, 'void', 'division-head')).toBe('ok');
    expect(refusal(state, 'void', 'division-head', { actor: 'p1' })).toBe('APPROVER_IS_REQUESTER');
    expect(refusal(state, 'void', 'discipline', { reason: ' ' })).toBe('REASON_MISSING');
    expect(refusal(state, 'void', 'discipline', { voidRequestedBy: null })).toBe('NOT_REQUESTED');
  }
});

test('R4-2.1a void is final for everybody', () => {
  for (const role of ['clerk', 'division-head', 'host', 'party', 'discipline', 'district-head'] as const)
    expect(choices(table, 'void', [role], given())).toEqual([]);
});

test('R4-2.1a a replacement changes no state and needs another person and a reserve', () => {
  for (const state of ['drawn', 'published'] as const) {
    expect(act(state, 'approve-replacement', 'division-head')).toMatchObject({ ok: true, value: { to: state } });
    expect(refusal(state, 'approve-replacement', 'division-head', { actor: 'p1' })).toBe('APPROVER_IS_REQUESTER');
    expect(refusal(state, 'request-replacement', 'clerk', { reserveLeft: false })).toBe('NO_RESERVE_LEFT');
  }
  expect(refusal('revealing', 'request-replacement', 'clerk')).toBe('NOT_IN_THIS_STATE');
});

test('R4-2.1a who asked for a void draw has no bearing on a replacement, nor the other way round', () => {
  const onlyVoid = { replacementRequestedBy: null };
  expect(refusal('drawn', 'approve-replacement', 'division-head', onlyVoid)).toBe('NOT_REQUESTED');
  expect(refusal('drawn', 'void', 'division-head', onlyVoid)).toBe('ok');
  const ownVoid = { voidRequestedBy: 'p2', replacementRequestedBy: 'p1' };
  expect(refusal('drawn', 'approve-replacement', 'division-head', ownVoid)).toBe('ok');
  expect(refusal('drawn', 'void', 'division-head', ownVoid)).toBe('APPROVER_IS_REQUESTER');
});

test('X-4 the system administrator can take no step of a draw', () => {
  for (const state of Object.keys(table.states) as DrawState[])
    expect(choices(table, state, ['system-administrator'], given())).toEqual([]);
});

test('R4-2.1a the next draw has a new number and names the void one; there is none while another stands', () => {
  const first = {
    number: 1,
    state: 'void',
    bundle: 'ab'.repeat(32),
    voidReason: '断电',
    voidApprover: '纪检组',
  } as const;
  expect(supersede([])).toEqual({ ok: true, value: { number: 1, supersedes: null } });
  expect(supersede([first])).toEqual({
    ok: true,
    value: { number: 2, supersedes: { bundle: 'ab'.repeat(32), reason: '断电', approver: '纪检组' } },
  });
  expect(supersede([{ ...first, number: 2, bundle: null }, first])).toEqual({
    ok: true,
    value: { number: 3, supersedes: null },
  });
  expect(supersede([first, { ...first, number: 2, state: 'published' }])).toEqual({
    ok: false,
    error: 'EARLIER_DRAW_STANDS',
  });
});
