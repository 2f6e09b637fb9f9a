import type { Tx } from '../../../platform/database/index.ts';
import { publish } from '../../../platform/outbox/index.ts';
import { PROPOSAL_STEP } from '../events.ts';
import type { LibraryMeans } from '../means.ts';
import { departmentsOf, loadProposal, reviewersOf, reviewsOf } from './load-proposal.ts';
import type { ProposalRow } from './store.ts';

/** Tells the house that a step was taken, with whoever is asked for the next one. */
export async function proposalStepTaken(
  tx: Tx,
  means: LibraryMeans,
  proposal: ProposalRow,
  action: string,
): Promise<void> {
  const loaded = await loadProposal(tx, proposal.id);
  if (loaded === undefined) throw new Error(`proposal ${proposal.code} is gone`);
  const { events, state } = loaded;
  const reviewers = reviewersOf(events);
  const departments = departmentsOf(events);
  await publish(tx, means, {
    topic: PROPOSAL_STEP,
    payload: {
      proposalId: proposal.id,
      code: proposal.code,
      region: proposal.region,
      proposedBy: proposal.proposedBy,
      action,
      state,
      reviewers: [...reviewers],
      signers: [
        ...(await means.directory.organisationsOfDepartments(
          tx,
          proposal.region,
          departments.map(({ code }) => code),
        )),
      ],
      complete:
        action === 'review'
          ? reviewsOf(events).length >= reviewers.length
          : departments.length > 0 && departments.every(({ signed }) => signed),
    },
  });
}
