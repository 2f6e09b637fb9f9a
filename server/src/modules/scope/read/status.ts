import { type CertificateStatus, licenceStatus } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { AXES, type CertificateAxis, type RowKey } from '../decisions/new-decision.ts';
import { type PastDecision, pastDecisions } from '../decisions/past-decisions.ts';
import { certificateStates } from '../versions.ts';
import type { Known } from './believed.ts';

export type AxisStanding = CertificateStatus | 'partly-suspended';

/** How a certificate stands on a day, and the decision that this follows from. */
export interface CertificateStanding {
  readonly id: string;
  readonly number: string;
  readonly status: AxisStanding;
  readonly validFrom: string;
  /** Last day. */
  readonly validTo: string;
  /** The annex of that day: its version, its rows, and since when. */
  readonly annex: { readonly version: number; readonly rows: number; readonly since: string };
  /** Rows that are suspended that day while the certificate is not. */
  readonly suspendedRows: { readonly rows: number; readonly from: string; readonly to: string | null } | null;
  /** The newest decision that had begun by the day. */
  readonly because: Pick<
    PastDecision,
    'id' | 'kind' | 'decidedOn' | 'effectiveFrom' | 'effectiveTo' | 'documentNumber'
  >;
}

export interface AxisStatus {
  readonly status: AxisStanding;
  readonly certificates: readonly CertificateStanding[];
}

/** The better first: an axis stands as well as its best certificate. */
const ORDER: readonly AxisStanding[] = [
  'active',
  'partly-suspended',
  'suspended',
  'expired',
  'revoked',
  'cancelled',
  'none',
];

/** Three of the four axes of an institution on a day, as known at a moment: computed from decisions, typed by nobody. */
export async function statusOf(
  tx: Tx,
  institutionId: string,
  on: string,
  known?: Known,
): Promise<Readonly<Record<CertificateAxis, AxisStatus>>> {
  const states = await certificateStates(tx, { institutionIds: [institutionId] }, known);
  const decisions = await pastDecisions(
    tx,
    states.map(({ id }) => id),
    known,
  );
  const standings = states.flatMap(({ id, axis, fold }) => {
    const begun = (decisions.get(id) ?? []).filter(({ effectiveFrom }) => effectiveFrom <= on);
    const because = begun.at(-1);
    if (because === undefined) return [];
    const status = licenceStatus(fold, on);
    const suspendedRows = suspendedRowsOn(begun, on);
    const standing: CertificateStanding = {
      id,
      number: numberOn(begun) ?? fold.number,
      status: status === 'active' && suspendedRows !== null ? 'partly-suspended' : status,
      validFrom: fold.validFrom,
      validTo: fold.validTo,
      annex: annexOf(begun, because),
      suspendedRows,
      because,
    };
    return [{ axis, standing }];
  });
  const of = (axis: CertificateAxis): AxisStatus => {
    const certificates = standings
      .flatMap((one) => (one.axis === axis ? [one.standing] : []))
      .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || (a.validTo > b.validTo ? -1 : 1));
    return { status: certificates[0]?.status ?? 'none', certificates };
  };
  const [licence, accreditation, designation] = AXES;
  return { licence: of(licence), accreditation: of(accreditation), designation: of(designation) };
}

function numberOn(begun: readonly PastDecision[]): string | undefined {
  return begun.findLast(({ number }) => number !== null)?.number ?? undefined;
}

function annexOf(begun: readonly PastDecision[], newest: PastDecision): CertificateStanding['annex'] {
  const version = newest.annexVersion;
  const first = begun.find(({ annexVersion }) => annexVersion === version);
  return { version, rows: newest.annexRows, since: first?.effectiveFrom ?? newest.effectiveFrom };
}

/** Rows that are off on a day while the certificate holds; null where none is. */
export function suspendedRowsOn(begun: readonly PastDecision[], on: string): CertificateStanding['suspendedRows'] {
  const off = new Map<string, PastDecision>();
  for (const decision of begun)
    for (const row of decision.rows ?? []) {
      if (decision.kind === 'resumed') off.delete(keyOf(row));
      else if (decision.effectiveTo === null || on <= decision.effectiveTo) off.set(keyOf(row), decision);
    }
  const [first] = off.values();
  return first === undefined ? null : { rows: off.size, from: first.effectiveFrom, to: first.effectiveTo };
}

function keyOf({ site, itemId, limitationId }: RowKey): string {
  return `${site} ${itemId} ${limitationId}`;
}

/** Places in the status list of licences that have ended, and of those that are suspended, on a day; in order. */
export async function listStatusBits(
  tx: Tx,
  on: string,
): Promise<{ readonly revoked: readonly number[]; readonly suspended: readonly number[] }> {
  const { rows } = await sql<{ index: number; ended: boolean }>`
    SELECT c.status_index AS index, coalesce(v.ended_on <= ${on}::date, false) AS ended
    FROM scope.certificate_version v JOIN scope.certificate c ON c.id = v.certificate_id
    WHERE v.recorded_to IS NULL AND c.status_index IS NOT NULL
      AND (v.ended_on <= ${on}::date OR v.suspended @> ${on}::date)
    ORDER BY c.status_index`.execute(tx);
  const indexes = (ended: boolean) => rows.flatMap((row) => (row.ended === ended ? [row.index] : []));
  return { revoked: indexes(true), suspended: indexes(false) };
}
