import { unreachable } from '@hengjian/kernel';
import type { ClauseId, IsoDate } from '@hengjian/law';
import { addDays, type DateRange, LAST_DAY, rangeOn } from '../days.ts';
import type { CertificateFold } from './fold.ts';
import { type CertificateStatus, licenceStatus } from './status.ts';
import { CERTIFICATE_AXES, type CertificateAxis } from './validity.ts';

export type CreditState = 'A' | 'B' | 'C' | 'D' | 'unclassified';

/** A stretch in which an institution stood in a credit class, or on a list. Last day inclusive, null for open. */
export interface CreditStretch<Value extends string> {
  readonly value: Value;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface AxesFacts {
  readonly certificates: Readonly<Record<CertificateAxis, readonly CertificateFold[]>>;
  readonly creditClasses: readonly CreditStretch<'A' | 'B' | 'C' | 'D'>[];
  readonly creditLists: readonly CreditStretch<'dishonest' | 'abnormal'>[];
}

/** Why an axis stands as it does; the words are `AXIS_REASONS`. */
export type AxisReason =
  | 'IN_FORCE'
  | 'SUSPENDED'
  | 'EXPIRED'
  | 'REVOKED'
  | 'CANCELLED'
  | 'MERGED'
  | 'NOT_YET_BEGUN'
  | 'NEVER_HELD'
  | 'CLASSIFIED'
  | 'UNCLASSIFIED';

export interface AxisStanding<State extends string> {
  readonly state: State;
  /** First day of this state; null where it has none (nothing was ever held). */
  readonly since: IsoDate | null;
  /** First day on which, as decided today, it will be another; null where none is in sight. */
  readonly until: IsoDate | null;
  readonly reason: AxisReason;
  readonly clause: ClauseId;
  /** The certificate that tells; null where none does. */
  readonly number: string | null;
}

/** An axis with several certificates: the best one tells, the others are listed. */
export interface CertificateAxisStanding extends AxisStanding<CertificateStatus> {
  readonly others: readonly AxisStanding<CertificateStatus>[];
}

export interface CreditStanding extends AxisStanding<CreditState> {
  /** Lists it stands on that day. */
  readonly lists: readonly ('dishonest' | 'abnormal')[];
}

export type Axes = Readonly<Record<CertificateAxis, CertificateAxisStanding>> & { readonly credit: CreditStanding };

const CLAUSES: Readonly<Record<CertificateAxis, Readonly<Record<'held' | 'validity' | 'sanction', ClauseId>>>> = {
  licence: { held: 'R4-A5.3', validity: 'R4-A5.3', sanction: 'R4-A5.2' },
  accreditation: { held: 'R3-8a', validity: 'R2-1.4.13', sanction: 'R2-1.4.13' },
  designation: { held: 'R1-7.9', validity: 'R1-7.2', sanction: 'R1-7.10' },
};

/** The better first. */
const BETTER: readonly CertificateStatus[] = ['active', 'suspended', 'expired', 'cancelled', 'revoked', 'none'];

/** Where an institution stands on each of its four axes on a day (X-3: four states, never one). */
export function axesOn(facts: AxesFacts, date: IsoDate): Axes {
  const [licence, accreditation, designation] = CERTIFICATE_AXES.map((axis) =>
    axisOn(axis, facts.certificates[axis], date),
  );
  if (licence === undefined || accreditation === undefined || designation === undefined) throw new Error('three axes');
  return { licence, accreditation, designation, credit: creditOn(facts, date) };
}

function axisOn(axis: CertificateAxis, folds: readonly CertificateFold[], date: IsoDate): CertificateAxisStanding {
  const standings = folds
    .map((fold) => ({ fold, standing: standingOf(axis, fold, date) }))
    .sort(
      (a, b) =>
        BETTER.indexOf(a.standing.state) - BETTER.indexOf(b.standing.state) ||
        (a.fold.validTo > b.fold.validTo ? -1 : a.fold.validTo < b.fold.validTo ? 1 : 0),
    )
    .map(({ standing }) => standing);
  const [best, ...others] = standings;
  return {
    ...(best ?? {
      state: 'none',
      since: null,
      until: null,
      reason: 'NEVER_HELD',
      clause: CLAUSES[axis].held,
      number: null,
    }),
    others,
  };
}

/** One certificate on a day: its state, since when, until when as decided. */
export function standingOf(
  axis: CertificateAxis,
  fold: CertificateFold,
  date: IsoDate,
): AxisStanding<CertificateStatus> {
  const clauses = CLAUSES[axis];
  const state = licenceStatus(fold, date);
  const number = fold.number === '' ? null : fold.number;
  const days = [...fold.inForce, ...fold.suspended];
  switch (state) {
    case 'active':
      return { state, ...bounds(rangeOn(fold.inForce, date)), reason: 'IN_FORCE', clause: clauses.held, number };
    case 'suspended':
      return { state, ...bounds(rangeOn(fold.suspended, date)), reason: 'SUSPENDED', clause: clauses.sanction, number };
    case 'expired': {
      const ended = newest(days.flatMap(({ until }) => (until !== null && until <= date ? [until] : [])));
      return { state, since: ended, until: nextDay(fold, date), reason: 'EXPIRED', clause: clauses.validity, number };
    }
    case 'revoked':
    case 'cancelled': {
      const reason = fold.endedBy === 'merged' ? 'MERGED' : state === 'revoked' ? 'REVOKED' : 'CANCELLED';
      const clause = reason === 'MERGED' ? 'R3-3f' : clauses.sanction;
      return { state, since: fold.endedOn, until: null, reason, clause, number };
    }
    case 'none':
      return { state, since: null, until: nextDay(fold, date), reason: 'NOT_YET_BEGUN', clause: clauses.held, number };
    default:
      return unreachable(state);
  }
}

function bounds(range: DateRange | undefined): { since: IsoDate | null; until: IsoDate | null } {
  return { since: range?.from ?? null, until: range?.until ?? null };
}

/** The first day after `date` on which it is otherwise: a later period, or an end decided ahead. */
function nextDay({ inForce, suspended, endedOn }: CertificateFold, date: IsoDate): IsoDate | null {
  const coming = [...inForce, ...suspended].map(({ from }) => from);
  const later = [...coming, ...(endedOn === null ? [] : [endedOn])].filter((day) => day > date);
  return later.length === 0 ? null : later.reduce((a, b) => (a < b ? a : b));
}

function newest(days: readonly IsoDate[]): IsoDate | null {
  return days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b));
}

function creditOn({ creditClasses, creditLists }: AxesFacts, date: IsoDate): CreditStanding {
  const holds = ({ from, to }: CreditStretch<string>) => from <= date && (to === null || date <= to);
  // The newest classification tells where two overlap.
  const current = creditClasses
    .filter(holds)
    .reduce<CreditStretch<'A' | 'B' | 'C' | 'D'> | undefined>(
      (best, one) => (best === undefined || one.from >= best.from ? one : best),
      undefined,
    );
  const lists = [...new Set(creditLists.filter(holds).map(({ value }) => value))].sort();
  const clause = 'R3-5d';
  if (current === undefined)
    return { state: 'unclassified', since: null, until: null, reason: 'UNCLASSIFIED', clause, number: null, lists };
  const until = current.to === null || current.to >= LAST_DAY ? null : addDays(current.to, 1);
  return { state: current.value, since: current.from, until, reason: 'CLASSIFIED', clause, number: null, lists };
}
