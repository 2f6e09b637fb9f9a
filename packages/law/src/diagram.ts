import type { Procedure } from './procedure.ts';

/**
 * The procedure as a Mermaid state diagram. `label` puts states and actions into words; without it the table's own names
 * stand. Actions between the same two states share one arrow, in the order of the table.
 */
export function diagram<State extends string, Action extends string, Role extends string, Facts>(
  procedure: Procedure<State, Action, Role, Facts>,
  label: (word: State | Action) => string = (word) => word,
): string {
  const states = Object.entries(procedure.states) as [State, Procedure<State, Action, Role, Facts>['states'][State]][];
  const arrows = new Map<string, Action[]>();
  for (const { action, from, to } of procedure.transitions)
    for (const state of from) {
      const arrow = `${nodeId(state)} --> ${nodeId(to)}`;
      const actions = arrows.get(arrow);
      if (actions === undefined) arrows.set(arrow, [action]);
      else if (!actions.includes(action)) actions.push(action);
    }
  return [
    'stateDiagram-v2',
    ...states.map(([state]) => `  state "${quoted(label(state))}" as ${nodeId(state)}`),
    `  [*] --> ${nodeId(procedure.initial)}`,
    ...[...arrows].map(
      ([arrow, actions]) => `  ${arrow} : ${actions.map((action) => quoted(label(action))).join(', ')}`,
    ),
    ...states.filter(([, { final }]) => final === true).map(([state]) => `  ${nodeId(state)} --> [*]`),
    '',
  ].join('\n');
}

/** Mermaid reads a hyphen as part of an arrow. A prefix keeps states apart from its own words, such as `end`. */
function nodeId(state: string): string {
  return `s_${state.replaceAll('-', '_')}`;
}

/** Neither quotes nor colons nor line ends may leave a label. */
function quoted(text: string): string {
  return text.replaceAll('"', '”').replaceAll(':', '：').replaceAll(/\s+/g, ' ').replaceAll(';', '；');
}
