import type { Procedure } from './procedure.ts';

/** What is wrong with a table whatever it is about. All empty in a sound one. */
export interface Flaws<State extends string> {
  /** States no sequence of actions leads to. */
  readonly unreached: readonly State[];
  /** States that are not final and that no action leaves. Staying is not leaving. */
  readonly stuck: readonly State[];
  /** Final states that some action leaves after all. */
  readonly left: readonly State[];
  /** Actions that stand twice for one state and role, so that it would be open which is meant. */
  readonly ambiguous: readonly { readonly state: State; readonly action: string }[];
}

/** Walks a procedure from its initial state. One test per procedure expects no flaws. */
export function findFlaws<State extends string, Action extends string, Role extends string, Facts>({
  states,
  initial,
  transitions,
}: Procedure<State, Action, Role, Facts>): Flaws<State> {
  const reached = new Set<State>([initial]);
  // Grows while it is iterated: a Set visits what is added during the walk.
  for (const state of reached) for (const { from, to } of transitions) if (from.includes(state)) reached.add(to);
  const all = Object.keys(states) as State[];
  const leaves = (state: State) => transitions.some(({ from, to }) => from.includes(state) && to !== state);
  const rows = transitions.flatMap(({ action, from, by }) =>
    from.flatMap((state) => by.map((role) => ({ state, action, key: `${state} ${action} ${role}` }))),
  );
  return {
    unreached: all.filter((state) => !reached.has(state)),
    stuck: all.filter((state) => states[state].final !== true && !leaves(state)),
    left: all.filter((state) => states[state].final === true && transitions.some(({ from }) => from.includes(state))),
    ambiguous: rows
      .filter(({ key }, index) => rows.findIndex((row) => row.key === key) !== index)
      .map(({ state, action }) => ({ state, action })),
  };
}
