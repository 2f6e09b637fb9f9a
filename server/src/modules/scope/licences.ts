import { licenceStatus } from '@hengjian/regulation-register';
import { sql } from 'kysely';
import { officialDate } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import { applyLicence, type LicenceFacts, readHolders } from '../registry/index.ts';
import { pastDecisions } from './decisions/past-decisions.ts';
import type { ScopeMeans } from './means.ts';
import { termOn } from './read/term.ts';
import { type CertificateState, certificateStates } from './versions.ts';

/** The better first: one licence in force is enough, however many others have ended. */
const BETTER = ['active', 'suspended', 'expired', 'revoked', 'cancelled'] as const;
const PIECE = 1_000;

/** What an institution's licences amount to on a day; undefined while none has begun. */
export function licenceOn(states: readonly CertificateState[], day: string): LicenceFacts | undefined {
  const licences = states.flatMap(({ axis, fold }) => {
    const status = axis === 'licence' ? BETTER.find((known) => known === licenceStatus(fold, day)) : undefined;
    return status === undefined ? [] : [{ status, fold }];
  });
  licences.sort(
    (a, b) => BETTER.indexOf(a.status) - BETTER.indexOf(b.status) || (a.fold.validTo > b.fold.validTo ? -1 : 1),
  );
  const [best] = licences;
  if (best === undefined) return undefined;
  return { status: best.status, certificateNumber: best.fold.number, certificateExpires: best.fold.validTo };
}

/** Writes into the registry what follows for these institutions today. Only what differs is written. */
export async function applyLicences(
  tx: Tx,
  means: ScopeMeans,
  institutionIds: readonly string[],
  personId: string | null,
): Promise<void> {
  const today = officialDate(means.clock.now());
  // In one order, so that two who write for the same institutions wait for each other instead of for ever.
  const all = [...new Set(institutionIds)].toSorted();
  for (let from = 0; from < all.length; from += PIECE) {
    const ids = all.slice(from, from + PIECE);
    const standing = await asOfDay(tx, await certificateStates(tx, { institutionIds: ids }), today);
    const states = Map.groupBy(standing, (state) => state.institutionId);
    for (const { id, statement } of await readHolders(tx, ids)) {
      const licence = licenceOn(states.get(id) ?? [], today);
      if (licence === undefined || sameLicence(licence, statement)) continue;
      await applyLicence(tx, means, id, licence, personId);
    }
  }
}

/** Number and end of a certificate that is renewed ahead are those of the term that runs, until the next one begins. */
async function asOfDay(tx: Tx, states: readonly CertificateState[], day: string): Promise<readonly CertificateState[]> {
  const ahead = await tx
    .selectFrom('scope.decision')
    .select('certificate_id')
    .distinct()
    .where('certificate_id', '=', sql<string>`ANY (${states.map(({ id }) => id)}::uuid[])`)
    .where('effective_from', '>', day)
    .execute();
  if (ahead.length === 0) return states;
  const decisions = await pastDecisions(
    tx,
    ahead.map(({ certificate_id }) => certificate_id),
  );
  return states.map((state) => {
    const { standing: _standing, ...term } = termOn(decisions.get(state.id) ?? [], day) ?? { standing: null };
    return { ...state, fold: { ...state.fold, ...term } };
  });
}

function sameLicence(a: LicenceFacts, b: LicenceFacts): boolean {
  return (
    a.status === b.status &&
    a.certificateNumber === b.certificateNumber &&
    a.certificateExpires === b.certificateExpires
  );
}
