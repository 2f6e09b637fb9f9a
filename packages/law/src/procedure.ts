import type { ClauseId } from './catalogue/index.ts';
import type { IsoDate } from './parameter.ts';

/** What must hold before an action may be taken. A refusal carries its clause, ready to be shown. */
export interface Requirement<Facts> {
  readonly code: string;
  readonly clause: ClauseId;
  readonly holds: (facts: Facts) => boolean;
}

export interface Transition<State extends string, Action extends string, Role extends string, Facts> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Role[];
  readonly clause: ClauseId;
  readonly needs?: readonly Requirement<Facts>[];
  /** Documents, log entries and notices that come into being in the same transaction. */
  readonly produces?: readonly string[];
}

/**
 * A procedure as a table. The same table drives permissions, the time line, the next-step hints,
 * the diagram and the exhaustive tests.
 */
export interface Procedure<State extends string, Action extends string, Role extends string, Facts> {
  readonly id: string;
  /** First day on which this version governs a matter that arises. */
  readonly inForceFrom: IsoDate;
  readonly initial: State;
  /** Every state is listed; one that is not final must have a way on (tested, not hoped). */
  readonly states: Readonly<Record<State, { readonly final?: true; readonly clock?: string }>>;
  readonly transitions: readonly Transition<State, Action, Role, Facts>[];
}

export interface Missing {
  readonly code: string;
  readonly clause: ClauseId;
}

export interface Choice<State extends string, Action extends string> {
  readonly action: Action;
  readonly to: State;
  readonly allowed: boolean;
  readonly missing: readonly Missing[];
}

/** What one person may do now, and for everything else that his role could do, why not. */
export function choices<State extends string, Action extends string, Role extends string, Facts>(
  procedure: Procedure<State, Action, Role, Facts>,
  state: State,
  roles: readonly Role[],
  facts: Facts,
): readonly Choice<State, Action>[] {
  return procedure.transitions
    .filter((transition) => transition.from.includes(state) && transition.by.some((role) => roles.includes(role)))
    .map((transition) => {
      const missing = (transition.needs ?? [])
        .filter((need) => !need.holds(facts))
        .map(({ code, clause }) => ({ code, clause }));
      return { action: transition.action, to: transition.to, allowed: missing.length === 0, missing };
    });
}
