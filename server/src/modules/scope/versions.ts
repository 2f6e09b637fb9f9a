import type { CertificateFold } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { parseAxis } from './axis.ts';
import type { CertificateAxis } from './decisions/new-decision.ts';
import { parseRanges } from './decisions/ranges.ts';
import { knownDate } from './read/believed.ts';

/** A certificate with what is, or was, believed of it. */
export interface CertificateState {
  readonly id: string;
  readonly institutionId: string;
  readonly axis: CertificateAxis;
  readonly issuer: string;
  readonly statusIndex: number | null;
  /** The decision that the belief comes from. */
  readonly sequence: number;
  readonly fold: CertificateFold;
}

/** What is believed of certificates: now, or as of `known`. One that was not known by then is not in the answer. */
export async function certificateStates(
  tx: Tx,
  which: { readonly ids: readonly string[] } | { readonly institutionIds: readonly string[] },
  known?: Temporal.Instant,
): Promise<readonly CertificateState[]> {
  const column = 'ids' in which ? 'c.id' : 'c.institution_id';
  const ids = 'ids' in which ? which.ids : which.institutionIds;
  if (ids.length === 0) return [];
  let query = tx
    .selectFrom('scope.certificate as c')
    .innerJoin('scope.certificate_version as v', 'v.certificate_id', 'c.id')
    .select(['c.id', 'c.institution_id', 'c.axis', 'c.issuer', 'c.status_index', 'v.sequence', 'v.number'])
    .select([sql<string>`v.in_force::text`.as('in_force'), sql<string>`v.suspended::text`.as('suspended')])
    .select(['v.valid_from', 'v.valid_to', 'v.ended_on', 'v.ended_by', 'v.sites'])
    .where(column, '=', sql<string>`ANY (${[...ids]}::uuid[])`)
    .orderBy('c.axis')
    .orderBy('v.valid_to', 'desc')
    .orderBy('c.id');
  if (known === undefined) query = query.where('v.recorded_to', 'is', null);
  else {
    const at = knownDate(known);
    query = query
      .where('v.recorded_from', '<=', at)
      .where((eb) => eb.or([eb('v.recorded_to', 'is', null), eb('v.recorded_to', '>', at)]));
  }
  return (await query.execute()).map((row) => ({
    id: row.id,
    institutionId: row.institution_id,
    axis: parseAxis(row.axis),
    issuer: row.issuer,
    statusIndex: row.status_index,
    sequence: row.sequence,
    fold: {
      number: row.number,
      sites: row.sites,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      inForce: parseRanges(row.in_force),
      suspended: parseRanges(row.suspended),
      endedOn: row.ended_on,
      endedBy: parseEnd(row.ended_by),
    },
  }));
}

function parseEnd(text: string | null): CertificateFold['endedBy'] {
  if (text === null || text === 'revoked' || text === 'cancelled' || text === 'merged') return text;
  throw new Error(`unknown end ${text}`);
}
