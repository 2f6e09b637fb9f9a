import type { createProposal as createProposalEndpoint, BodyOf } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { officialDate } from '../../../platform/clock.ts';
import { lock } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import { findEntry } from '../entries/store.ts';
import type { LibraryMeans } from '../means.ts';
import { findContentProblem, tidyContent } from './content.ts';
import { insertProposal, insertWording, nextProposalCode, type ProposalRow } from './store.ts';
import { proposalStepTaken } from './step-taken.ts';

/** Proposes a change of the library: a new entry, another wording, an entry's end, or an advanced standard's method. */
export function createProposal(
  means: LibraryMeans,
  actor: Actor,
  input: BodyOf<typeof createProposalEndpoint>,
): Promise<Result<{ readonly id: string; readonly code: string }, Refused>> {
  return decide(means, actor, { action: 'library-proposal.create', subject: 'library' }, async (tx) => {
    if (!may(actor, 'library.propose', {})) return forbidden();
    const { kind, entryId } = input;
    if ((kind === 'revise' || kind === 'withdraw') === (entryId === null) && kind !== 'advanced-standard')
      return refuse(entryId === null ? ENTRY_NOT_NAMED : ENTRY_NAMED);
    if (entryId !== null) {
      const entry = await findEntry(tx, entryId);
      if (entry === undefined || entry.endedIn !== null) return missing();
    }
    const content = tidyContent(input.content);
    const at = means.clock.now();
    const today = officialDate(at);
    const problem = await findContentProblem(tx, { kind, entryId, content }, today);
    if (problem !== undefined) return refuse(problem);
    await lock(tx, 'library-proposal-code');
    const proposal: ProposalRow = {
      id: means.ids.next(),
      code: await nextProposalCode(tx, today.slice(0, 4)),
      kind,
      // Whoever proposes, those decide whose library it is.
      region: means.region,
      organisationId: actor.organisationId,
      entryId,
      proposedBy: actor.personId,
      proposedAt: at,
    };
    await insertProposal(tx, proposal);
    await insertWording(tx, proposal.id, { version: 1, content, byPerson: actor.personId, at });
    await proposalStepTaken(tx, means, proposal, 'propose');
    return ok({ id: proposal.id, code: proposal.code });
  });
}

const ENTRY_NOT_NAMED = {
  code: 'ENTRY_NOT_NAMED',
  clause: 'R3-2a',
  at: '/entryId',
  message: { zh: '没有写明要修订或废止哪个参数。', en: 'It does not say which entry is to be revised or taken out.' },
  wayOut: { zh: '请从参数页面提出。', en: 'Propose it from the page of the entry.' },
};
const ENTRY_NAMED = {
  code: 'ENTRY_NAMED',
  clause: 'R3-2a',
  at: '/entryId',
  message: { zh: '新增建议不能指向已有参数。', en: 'A proposal for a new entry names none.' },
  wayOut: { zh: '请改提修订建议。', en: 'Propose a revision instead.' },
};
