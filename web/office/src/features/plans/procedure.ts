import { type Choice } from '@hengjian/law';
import {
  cityPlanProcedure,
  districtPlanProcedure,
  type InspectionRole,
  type PlanAction,
  type PlanLevel,
  type PlanState,
} from '@hengjian/regulation-inspection';

interface Row {
  readonly action: PlanAction;
  readonly from: readonly PlanState[];
  readonly to: PlanState;
  readonly by: readonly InspectionRole[];
  readonly clause: string;
  readonly needs?: readonly { readonly code: string }[];
}

function rowsOf(level: PlanLevel): readonly Row[] {
  return level === 'city' ? cityPlanProcedure.transitions : districtPlanProcedure.transitions;
}

function statesOf(level: PlanLevel): readonly PlanState[] {
  const states: readonly string[] = Object.keys(
    level === 'city' ? cityPlanProcedure.states : districtPlanProcedure.states,
  );
  return states.filter((state): state is PlanState => Object.hasOwn(districtPlanProcedure.states, state));
}

/**
 * The way a plan takes when nothing goes wrong, read from the table: from each state to the next in its order. Ends of
 * another kind (withdrawal) stand after the regular one and are not on the way.
 */
export function pathOf(level: PlanLevel): readonly PlanState[] {
  const order = statesOf(level);
  const path: PlanState[] = [];
  let state = order[0];
  while (state !== undefined) {
    path.push(state);
    state = nextOf(level, order, path, state);
  }
  return path;
}

function nextOf(
  level: PlanLevel,
  order: readonly PlanState[],
  path: readonly PlanState[],
  state: PlanState,
): PlanState | undefined {
  const reachable = rowsOf(level).flatMap((row) => (row.from.includes(state) ? [row.to] : []));
  return order.find((candidate) => reachable.includes(candidate) && !path.includes(candidate));
}

/** Who takes the next steps on that way: each role with what it does, in the order of the table. */
export function turnOf(
  level: PlanLevel,
  state: PlanState,
): readonly { readonly role: InspectionRole; readonly action: PlanAction }[] {
  const path = pathOf(level);
  const here = path.indexOf(state);
  return rowsOf(level)
    .filter(({ action, from, to }) => from.includes(state) && (path.indexOf(to) > here || action === 'countersign'))
    .flatMap(({ action, by }) => by.slice(0, 1).map((role) => ({ role, action })));
}

/** The state a plan goes to, what the step needs to be told, and the clause it rests on. */
export function stepOf(level: PlanLevel, state: PlanState, action: string): Row | undefined {
  return rowsOf(level).find((row) => row.action === action && row.from.includes(state));
}

export function needsReason(row: Row): boolean {
  return row.needs?.some(({ code }) => code === 'REASON_MISSING') ?? false;
}

/** The steps a page offers as buttons, those that carry the plan on first. Editing is done in place. */
export function offeredSteps<One extends Pick<Choice<string, string>, 'action'>>(
  level: PlanLevel,
  state: PlanState,
  choices: readonly One[],
): { readonly onward: readonly One[]; readonly other: readonly One[] } {
  const forward = new Set<string>(turnOf(level, state).map(({ action }) => action));
  const shown = choices.filter(({ action }) => action !== 'edit');
  return {
    onward: shown.filter(({ action }) => forward.has(action)),
    other: shown.filter(({ action }) => !forward.has(action)),
  };
}
