import type { ProposalContentSchema } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import type { Static } from 'typebox';
import { officialDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import {
  decide,
  FORBIDDEN,
  forbidden,
  missing,
  type Refused,
  refuse,
  stale,
} from '../../../platform/use-case/index.ts';
import type { LibraryMeans } from '../means.ts';
import { STALE } from '../refusals.ts';
import { findContentProblem, tidyContent } from './content.ts';
import { factsFor, loadProposal, mayTakeStep, proposalRoles, type StepInput } from './load-proposal.ts';
import { missingRefusal, NOT_IN_THIS_STATE, RELEASED_IN_A_VERSION } from './refusals.ts';
import {
  isProposalAction,
  type ProposalState,
  proposalChoices,
  proposalProcedure,
} from '@hengjian/regulation-register';
import { insertProposalEvent, insertWording } from './store.ts';
import { proposalStepTaken } from './step-taken.ts';

export interface ProposalStep extends StepInput {
  readonly id: string;
  readonly action: string;
  /** The wording the person saw. */
  readonly version: number;
  readonly content?: Static<typeof ProposalContentSchema> | undefined;
}

/** Takes one step of the procedure: the table decides, this records. Release is left to a version of the library. */
export function actOnProposal(
  means: LibraryMeans,
  actor: Actor,
  step: ProposalStep,
): Promise<Result<{ readonly state: ProposalState; readonly version: number }, Refused>> {
  return decide(
    means,
    actor,
    { action: `library-proposal.${step.action}`, subject: `proposal:${step.id}` },
    async (tx) => {
      const { action } = step;
      const loaded = await loadProposal(tx, step.id, { locked: true });
      if (loaded === undefined || !isProposalAction(action)) return missing();
      const { proposal, wording, events, state } = loaded;
      const { department } = await means.directory.getOrganisation(tx, actor.organisationId);
      if (
        !proposalProcedure.transitions.some((row) => row.action === action && row.from.some((from) => from === state))
      )
        return refuse(NOT_IN_THIS_STATE);
      if (!mayTakeStep(actor, action, loaded, department)) return forbidden();
      if (wording.version !== step.version) return stale({ ...STALE, params: { newest: wording.version } });
      if (action === 'release') return refuse(RELEASED_IN_A_VERSION);
      const facts = await factsFor(tx, means, actor, loaded, step);
      const offered = proposalChoices(state, proposalRoles(actor), facts).filter((choice) => choice.action === action);
      const choice = offered.find(({ allowed }) => allowed) ?? offered[0];
      if (choice === undefined) return err(FORBIDDEN);
      if (!choice.allowed) return refuse(missingRefusal(choice.missing));
      const at = means.clock.now();
      let { version } = wording;
      if (action === 'edit') {
        if (step.content === undefined) return refuse(NOT_IN_THIS_STATE);
        const content = tidyContent(step.content);
        const problem = await findContentProblem(tx, { ...proposal, content }, officialDate(at));
        if (problem !== undefined) return refuse(problem);
        version += 1;
        await insertWording(tx, proposal.id, { version, content, byPerson: actor.personId, at });
      }
      await insertProposalEvent(tx, proposal.id, {
        seq: (events.at(-1)?.seq ?? 0) + 1,
        action,
        toState: choice.to,
        version,
        detail: {
          ...(action === 'assign' && step.reviewers ? { reviewers: [...new Set(step.reviewers)] } : {}),
          ...(action === 'send' && step.departments ? { departments: [...new Set(step.departments)] } : {}),
          ...(action === 'countersign' && department !== null ? { department } : {}),
          ...(action === 'review' && step.favourable !== undefined ? { favourable: step.favourable } : {}),
        },
        reason: step.reason?.trim() || null,
        byPerson: actor.personId,
        at,
        entryId: null,
      });
      await proposalStepTaken(tx, means, proposal, action);
      return ok({ state: choice.to, version });
    },
  );
}
