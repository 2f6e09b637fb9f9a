import type { Tx } from '../../../platform/database/index.ts';
import { departmentsOf } from './load-proposal.ts';
import { allProposals, eventsOf, foldState, wordingsOf } from './store.ts';

/** Proposals that every department has signed: what a next version can take in. */
export async function readyProposals(
  tx: Tx,
): Promise<readonly { readonly id: string; readonly code: string; readonly title: string }[]> {
  const proposals = await allProposals(tx);
  const ids = proposals.map(({ id }) => id);
  const [wordings, events] = [await wordingsOf(tx, ids), await eventsOf(tx, ids)];
  return proposals
    .filter(({ id }) => {
      const past = events.get(id) ?? [];
      return foldState(past) === 'countersigning' && departmentsOf(past).every(({ signed }) => signed);
    })
    .map(({ id, code }) => ({ id, code, title: wordings.get(id)?.content.title ?? code }));
}
