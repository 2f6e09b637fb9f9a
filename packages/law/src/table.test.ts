import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import { diagram } from './diagram.ts';
import type { Procedure, Transition } from './procedure.ts';
import { findFlaws } from './walk.ts';

type State = 'open' | 'in-work' | 'end';
type Action = 'take' | 'note' | 'finish';
type Role = 'clerk' | 'head';

interface Facts {
  readonly reason: string;
}

const take: Transition<State, Action, Role, Facts> = {
  action: 'take',
  from: ['open'],
  to: 'in-work',
  by: ['clerk'],
  clause: 'R4-0.1',
};
const note: typeof take = { ...take, action: 'note', from: ['in-work'] };
const finish: typeof take = {
  action: 'finish',
  from: ['open', 'in-work'],
  to: 'end',
  by: ['head'],
  clause: 'R4-0.1',
  needs: [{ code: 'REASON_MISSING', clause: 'R4-0.1', holds: ({ reason }) => reason !== '' }],
};
const errand: Procedure<State, Action, Role, Facts> = {
  id: 'errand',
  inForceFrom: '2023-01-01',
  initial: 'open',
  states: { open: {}, 'in-work': {}, end: { final: true } },
  transitions: [take, note, finish],
};

const act = (state: State, action: Action, roles: readonly Role[], reason = '') =>
  decide(errand, state, action, roles, { reason });

test('a refusal tells apart what nobody can, what others can and what is missing', () => {
  expect(act('end', 'finish', ['head'])).toEqual({ ok: false, error: { code: 'NOT_IN_THIS_STATE' } });
  expect(act('open', 'finish', ['clerk'])).toEqual({ ok: false, error: { code: 'NOT_YOUR_ROLE' } });
  expect(act('open', 'finish', ['clerk', 'head'])).toEqual({
    ok: false,
    error: { code: 'NOT_YET', missing: [{ code: 'REASON_MISSING', clause: 'R4-0.1' }] },
  });
  expect(act('open', 'finish', ['head'], 'done')).toEqual({ ok: true, value: finish });
});

test('a sound table has no flaws', () => {
  expect(findFlaws(errand)).toEqual({ unreached: [], stuck: [], left: [], ambiguous: [] });
});

test('a walk finds what no action reaches, what none leaves, what leaves the end and what is said twice', () => {
  expect(findFlaws({ ...errand, transitions: [note, finish] }).unreached).toEqual(['in-work']);
  expect(findFlaws({ ...errand, transitions: [take, note] })).toMatchObject({
    unreached: ['end'],
    stuck: ['in-work'],
  });
  expect(findFlaws({ ...errand, transitions: [...errand.transitions, { ...take, from: ['end'] }] }).left).toEqual([
    'end',
  ]);
  expect(findFlaws({ ...errand, transitions: [...errand.transitions, take] }).ambiguous).toEqual([
    { state: 'open', action: 'take' },
  ]);
});

test('a procedure draws itself: one arrow for two states, labels in words, nothing Mermaid would misread', () => {
  expect(diagram(errand, (word) => (word === 'note' ? 'note: "x"; y' : word))).toBe(
    [
      'stateDiagram-v2',
      '  state "open" as s_open',
      '  state "in-work" as s_in_work',
      '  state "end" as s_end',
      '  [*] --> s_open',
      '  s_open --> s_in_work : take',
      '  s_in_work --> s_in_work : note： ”x”； y',
      '  s_open --> s_end : finish',
      '  s_in_work --> s_end : finish',
      '  s_end --> [*]',
      '',
    ].join('\n'),
  );
});
