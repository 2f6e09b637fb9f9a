import { err, ok, type Result } from '@hengjian/kernel';
import type { Missing, Procedure, Transition } from './procedure.ts';

export type DecideRefusal =
  /** No such action leads out of this state, for anybody. */
  | { readonly code: 'NOT_IN_THIS_STATE' }
  /** It does, for others. */
  | { readonly code: 'NOT_YOUR_ROLE' }
  /** It is yours, and something is missing. */
  | { readonly code: 'NOT_YET'; readonly missing: readonly Missing[] };

/** The row of the table by which somebody with `roles` takes `action` in `state`, or why he may not. */
export function decide<State extends string, Action extends string, Role extends string, Facts>(
  procedure: Procedure<State, Action, Role, Facts>,
  state: State,
  action: Action,
  roles: readonly Role[],
  facts: Facts,
): Result<Transition<State, Action, Role, Facts>, DecideRefusal> {
  const rows = procedure.transitions.filter((row) => row.action === action && row.from.includes(state));
  if (rows.length === 0) return err({ code: 'NOT_IN_THIS_STATE' });
  const row = rows.find(({ by }) => by.some((role) => roles.includes(role)));
  if (row === undefined) return err({ code: 'NOT_YOUR_ROLE' });
  const missing = (row.needs ?? []).filter(({ holds }) => !holds(facts)).map(({ code, clause }) => ({ code, clause }));
  return missing.length === 0 ? ok(row) : err({ code: 'NOT_YET', missing });
}
