import { type CertificateAction, lastDayOf, suspensionEnds } from '@hengjian/regulation-register';
import type { PrepareDecisionInput } from '@hengjian/ui';
import type { Axis } from '../../../registry/standing.ts';

export type Draft = PrepareDecisionInput['body'];
export type Addition = Draft['additions'][number];
export type RowKey = Draft['removals'][number];

/** Which parts of the form an action asks for. */
export interface Asks {
  readonly number: boolean;
  readonly lastDay: boolean;
  readonly sites: boolean;
  readonly additions: boolean;
  readonly removals: boolean;
  /** Some rows only, as a suspension in part. */
  readonly rows: boolean;
  readonly merge: boolean;
  readonly reason: boolean;
}

const NOTHING: Asks = {
  number: false,
  lastDay: false,
  sites: false,
  additions: false,
  removals: false,
  rows: false,
  merge: false,
  reason: true,
};

const ASKS: Readonly<Record<CertificateAction, Asks>> = {
  issue: { ...NOTHING, number: true, lastDay: true, sites: true, additions: true, reason: false },
  'take-over': { ...NOTHING, number: true, lastDay: true, sites: true, additions: true, reason: false },
  renew: { ...NOTHING, number: true, lastDay: true, sites: true, reason: false },
  change: { ...NOTHING, sites: true, additions: true, removals: true },
  extend: { ...NOTHING, additions: true, reason: false },
  reduce: { ...NOTHING, removals: true },
  suspend: { ...NOTHING, lastDay: true, rows: true },
  resume: { ...NOTHING, rows: true },
  revoke: NOTHING,
  cancel: NOTHING,
  merge: { ...NOTHING, number: true, lastDay: true, merge: true },
};

export function asksOf(action: CertificateAction): Asks {
  return ASKS[action];
}

export interface Ground {
  readonly institutionId: string;
  readonly axis: Axis;
  readonly certificate: {
    readonly id: string;
    readonly sequence: number;
    readonly validTo: string;
    readonly sites: readonly { readonly number: number }[];
  } | null;
  readonly sites: readonly number[];
}

/** The last day that the law gives an action from a day on; null where it gives none. */
export function lastDayBy(action: CertificateAction, axis: Axis, from: string): string | null {
  if (!asksOf(action).lastDay) return null;
  return action === 'suspend' ? suspensionEnds(axis, from) : lastDayOf(axis, from);
}

/** A draft as the form opens: today, the term that the law gives, everything else still to be said. */
export function emptyDraft(
  { institutionId, axis, certificate, sites }: Ground,
  action: CertificateAction,
  today: string,
): Draft {
  const asks = asksOf(action);
  const anew = action === 'issue' || action === 'take-over';
  return {
    institutionId,
    axis,
    action,
    certificateId: anew || action === 'merge' ? null : (certificate?.id ?? null),
    baseSequence: anew ? 0 : (certificate?.sequence ?? 0),
    decidedOn: today,
    effectiveFrom: today,
    effectiveTo: lastDayBy(action, axis, today),
    number: null,
    sites: asks.sites ? (certificate?.sites.map(({ number }) => number) ?? [...sites]) : null,
    documentNumber: null,
    reason: null,
    clause: null,
    correction: false,
    additions: [],
    removals: [],
    rows: null,
    merge: certificate !== null && action === 'merge' ? [certificate.id] : [],
  };
}
