import type { ClauseId, Transition } from '@hengjian/law';
import type { CertificateFacts } from './facts.ts';
import { needsOf } from './needs.ts';
import type { CertificateAction, CertificateRole } from './actions.ts';

export type RowOf<State extends string> = Transition<State, CertificateAction, CertificateRole, CertificateFacts>;

/** The clauses on which an axis rests its decisions. */
export interface AxisClauses {
  readonly issue: ClauseId;
  readonly renew: ClauseId;
  readonly change: ClauseId;
  readonly reduce: ClauseId;
  readonly extend: ClauseId;
  readonly sanction: ClauseId;
  readonly end: ClauseId;
}

const HEAD = ['division-head'] as const;
const CERTIFICATE = ['certificate', 'log-entry', 'status'] as const;
const ANNEX = ['annex', 'log-entry'] as const;
const STATUS = ['log-entry', 'status'] as const;

/** Issuing, and taking over what another system issued: its term is a fact then, not a choice. */
export function beginning({ issue }: AxisClauses): readonly RowOf<'none' | 'in-force'>[] {
  const of = needsOf(issue);
  const needs = [of.otherHand, of.number, of.numberFree, of.site, of.lastDay, of.lastDayInOrder];
  const row = { from: ['none'], to: 'in-force', by: HEAD, clause: issue, produces: CERTIFICATE } as const;
  return [
    { ...row, action: 'issue', needs: [...needs, of.fullTerm] },
    { ...row, action: 'take-over', needs },
  ];
}

/** Renewing and changing, which leave the state as it is: who is suspended stays so. */
export function staying<State extends string>(
  { renew, change }: AxisClauses,
  states: readonly State[],
): readonly RowOf<State>[] {
  const of = needsOf(renew);
  const by = needsOf(change);
  const inTime = [of.otherHand, of.inOrder, of.numberFree, of.site];
  return states.flatMap((state): readonly RowOf<State>[] => [
    {
      action: 'renew',
      from: [state],
      to: state,
      by: HEAD,
      clause: renew,
      needs: [...inTime, of.lastDay, of.lastDayInOrder, of.laterEnd, of.fullTerm],
      produces: CERTIFICATE,
    },
    {
      action: 'change',
      from: [state],
      to: state,
      by: HEAD,
      clause: change,
      needs: [by.otherHand, by.reason, by.inOrder, by.notExpired, by.numberFree, by.site],
      produces: CERTIFICATE,
    },
  ]);
}

/** More and fewer capabilities. Nothing is added while suspended: first what there is must be shown to be sound. */
export function extending<State extends string>(
  { extend, reduce }: AxisClauses,
  states: readonly State[],
): readonly RowOf<State | 'in-force'>[] {
  const of = needsOf(extend);
  const by = needsOf(reduce);
  return [
    {
      action: 'extend',
      from: ['in-force'],
      to: 'in-force',
      by: HEAD,
      clause: extend,
      needs: [of.otherHand, of.inOrder, of.notExpired, of.additions],
      produces: ANNEX,
    },
    ...states.map(
      (state): RowOf<State> => ({
        action: 'reduce',
        from: [state],
        to: state,
        by: HEAD,
        clause: reduce,
        needs: [by.otherHand, by.reason, by.inOrder, by.removals, by.noAdditions],
        produces: ANNEX,
      }),
    ),
  ];
}

export function suspending({ sanction }: AxisClauses): readonly RowOf<'in-force' | 'suspended'>[] {
  const of = needsOf(sanction);
  const needs = [of.otherHand, of.reason, of.inOrder];
  return [
    {
      action: 'suspend',
      from: ['in-force'],
      to: 'suspended',
      by: HEAD,
      clause: sanction,
      needs: [...needs, of.notExpired, of.lastDayInOrder, of.suspensionTerm],
      produces: STATUS,
    },
    { action: 'resume', from: ['suspended'], to: 'in-force', by: HEAD, clause: sanction, needs, produces: STATUS },
  ];
}

/** What ends a certificate for good: taken away, given up or lapsed, gone into another one. */
export function ending<State extends string, End extends string>(
  { sanction, end }: AxisClauses,
  from: readonly State[],
  ends: Readonly<Partial<Record<'revoke' | 'cancel' | 'merge', End>>>,
): readonly RowOf<State | End>[] {
  const clauses = { revoke: sanction, cancel: end, merge: 'R3-3f' } as const;
  return (['revoke', 'cancel', 'merge'] as const).flatMap((action): readonly RowOf<State | End>[] => {
    const to = ends[action];
    if (to === undefined) return [];
    const clause = clauses[action];
    const of = needsOf(clause);
    const needs = [of.otherHand, of.reason, of.inOrder, ...(action === 'merge' ? [of.mergedInto] : [])];
    return [{ action, from, to, by: HEAD, clause, needs, produces: STATUS }];
  });
}
