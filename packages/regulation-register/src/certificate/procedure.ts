import { type Choice, choices, type DecideRefusal, decide, type IsoDate, type Procedure } from '@hengjian/law';
import { holdsOn } from '../days.ts';
import type { CertificateFold } from './fold.ts';
import { err, ok, type Result } from '@hengjian/kernel';
import type { CertificateAction, CertificateRole, CertificateState } from './actions.ts';
import type { DecisionKind } from './decision.ts';
import type { CertificateFacts } from './facts.ts';
import { type AxisClauses, beginning, ending, extending, type RowOf, staying, suspending } from './procedure-rows.ts';
import type { CertificateAxis } from './validity.ts';

/** The kind of decision that an action records. */
export const KIND_OF_ACTION: Readonly<Record<CertificateAction, DecisionKind>> = {
  issue: 'issued',
  'take-over': 'taken-over',
  renew: 'renewed',
  change: 'changed',
  extend: 'extended',
  reduce: 'reduced',
  suspend: 'suspended',
  resume: 'resumed',
  revoke: 'revoked',
  cancel: 'cancelled',
  merge: 'merged',
};

export function actionOfKind(kind: DecisionKind): CertificateAction {
  const entries = Object.entries(KIND_OF_ACTION) as [CertificateAction, DecisionKind][];
  const found = entries.find(([, of]) => of === kind);
  if (found === undefined) throw new Error(`no action records ${kind}`);
  return found[0];
}

type ProcedureOf<State extends CertificateState> = Procedure<
  State,
  CertificateAction,
  CertificateRole,
  CertificateFacts
>;
/** A designation has no suspension and nothing to merge: it is confirmed or withdrawn (R1-7.0). */
export type DesignationState = Exclude<CertificateState, 'suspended' | 'merged'>;

const LIVE = ['in-force', 'suspended'] as const;
const FINAL = { final: true } as const;

const LICENCE = {
  issue: 'R4-A0.2',
  renew: 'R4-A5.3',
  change: 'R4-A15.1',
  reduce: 'R4-A15.2',
  extend: 'R4-A5.1',
  sanction: 'R4-A5.2',
  end: 'R4-A1.6',
} as const satisfies AxisClauses;

const ACCREDITATION = {
  issue: 'R2-1.4.13',
  renew: 'R2-1.4.13',
  change: 'R2-1.4.13',
  reduce: 'R2-1.4.13',
  extend: 'R2-1.4.13',
  sanction: 'R2-1.4.13',
  end: 'R2-1.4.13',
} as const satisfies AxisClauses;

const DESIGNATION = {
  issue: 'R1-7.9',
  renew: 'R1-7.9',
  change: 'R1-7.9',
  reduce: 'R1-7.9',
  extend: 'R1-7.9',
  sanction: 'R1-7.10',
  end: 'R1-7.10',
} as const satisfies AxisClauses;

function withAnnex(id: string, inForceFrom: string, clauses: AxisClauses): ProcedureOf<CertificateState> {
  const rows: readonly RowOf<CertificateState>[] = [
    ...beginning(clauses),
    ...staying(clauses, LIVE),
    ...extending(clauses, LIVE),
    ...suspending(clauses),
    ...ending(clauses, LIVE, { revoke: 'revoked', cancel: 'cancelled', merge: 'merged' }),
  ];
  return {
    id,
    inForceFrom,
    initial: 'none',
    states: {
      none: {},
      'in-force': { clock: 'register.certificate-validity' },
      suspended: { clock: 'register.longest-suspension' },
      revoked: FINAL,
      cancelled: FINAL,
      merged: FINAL,
    },
    transitions: rows,
  };
}

const designation: ProcedureOf<DesignationState> = {
  id: 'register.designation',
  inForceFrom: '2010-03-08',
  initial: 'none',
  states: { none: {}, 'in-force': {}, revoked: FINAL, cancelled: FINAL },
  transitions: [
    ...beginning(DESIGNATION),
    ...staying(DESIGNATION, ['in-force']),
    ...ending(DESIGNATION, ['in-force'], { revoke: 'revoked', cancel: 'cancelled' }),
  ],
};

/** The procedure of each axis; an institution's axes never mix. */
export const CERTIFICATE_PROCEDURE = {
  licence: withAnnex('register.licence', '2015-08-01', LICENCE),
  accreditation: withAnnex('register.accreditation', '2016-01-01', ACCREDITATION),
  designation,
} as const;

/** The state that an action leads to, or why it may not be taken. */
export function decideCertificate(
  axis: CertificateAxis,
  state: CertificateState,
  action: CertificateAction,
  roles: readonly CertificateRole[],
  facts: CertificateFacts,
): Result<{ readonly to: CertificateState; readonly produces: readonly string[] }, DecideRefusal> {
  const row =
    axis !== 'designation'
      ? decide(CERTIFICATE_PROCEDURE[axis], state, action, roles, facts)
      : isDesignationState(state)
        ? decide(CERTIFICATE_PROCEDURE.designation, state, action, roles, facts)
        : err({ code: 'NOT_IN_THIS_STATE' } as const);
  return row.ok ? ok({ to: row.value.to, produces: row.value.produces ?? [] }) : row;
}

/** What may be decided now, and for everything else why not. */
export function certificateChoices(
  axis: CertificateAxis,
  state: CertificateState,
  roles: readonly CertificateRole[],
  facts: CertificateFacts,
): readonly Choice<CertificateState, CertificateAction>[] {
  if (axis !== 'designation') return choices(CERTIFICATE_PROCEDURE[axis], state, roles, facts);
  return isDesignationState(state) ? choices(CERTIFICATE_PROCEDURE.designation, state, roles, facts) : [];
}

/**
 * Where a certificate stands in its procedure on the day of a new decision. An end counts from when it was decided, even
 * if its day is still to come; a suspension on its days only.
 */
export function certificateState(fold: CertificateFold | undefined, date: IsoDate): CertificateState {
  if (fold === undefined) return 'none';
  if (fold.endedBy !== null) return fold.endedBy;
  if (fold.inForce.length + fold.suspended.length === 0) return 'none';
  return holdsOn(fold.suspended, date) ? 'suspended' : 'in-force';
}

function isDesignationState(state: CertificateState): state is DesignationState {
  return state !== 'suspended' && state !== 'merged';
}
