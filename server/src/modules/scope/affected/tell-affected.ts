import type { Tx } from '../../../platform/database/index.ts';
import { publish } from '../../../platform/outbox/index.ts';
import { noteTelling } from '../../library/index.ts';
import { organisationsOfInstitutions } from '../../registry/index.ts';
import { type Share, sharesOf } from './institution-shares.ts';
import type { Platform } from '../../../platform/means.ts';

/** `{ number, withdrawn, shares: [{ organisation, institutionId, rows }] }`: to the people of institutions. */
export const STANDARD_AFFECTS = 'scope.standard-affects';
/** `{ number, withdrawn, institutions, rows, regions: [{ region, institutions, rows }] }`: to the bureaus. */
export const STANDARD_AFFECTS_SUMMARY = 'scope.standard-affects-summary';

const PER_EVENT = 200;

/**
 * Tells those who hold rows by a withdrawn standard, once per withdrawal however often it is asked for: the people of each
 * institution that has signed up, and the bureaus with numbers. Whoever has not signed up is reached by his bureau, which
 * has the list.
 */
export async function tellAffected(
  tx: Tx,
  means: Platform,
  withdrawal: { readonly number: string; readonly withdrawn: string; readonly changeId: string },
  on: string,
): Promise<boolean> {
  const { number, withdrawn, changeId } = withdrawal;
  const shares = await sharesOf(tx, number, on);
  const rows = shares.reduce((sum, share) => sum + share.rows, 0);
  if (!(await noteTelling(tx, means, changeId, { institutions: shares.length, rows }))) return false;
  if (shares.length === 0) return true;
  await publish(tx, means, {
    topic: STANDARD_AFFECTS_SUMMARY,
    payload: { number, withdrawn, institutions: shares.length, rows, regions: regionsOf(shares) },
  });
  const organisations = await organisationsOfInstitutions(
    tx,
    shares.map(({ institutionId }) => institutionId),
  );
  const reached = shares.flatMap(({ institutionId, rows: own }) => {
    const organisation = organisations.get(institutionId);
    return organisation === undefined ? [] : [{ organisation, institutionId, rows: own }];
  });
  for (let from = 0; from < reached.length; from += PER_EVENT)
    await publish(tx, means, {
      topic: STANDARD_AFFECTS,
      payload: { number, withdrawn, shares: reached.slice(from, from + PER_EVENT) },
    });
  return true;
}

function regionsOf(shares: readonly Share[]) {
  return [...Map.groupBy(shares, ({ region }) => region)].map(([region, of]) => ({
    region,
    institutions: of.length,
    rows: of.reduce((sum, share) => sum + share.rows, 0),
  }));
}
