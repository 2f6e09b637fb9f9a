import {
  actOnProposal as actOnProposalEndpoint,
  createProposal as createProposalEndpoint,
  getProposal,
  listProposals as listProposalsEndpoint,
} from '@hengjian/contract';
import { may } from '@hengjian/permissions';
import type { FastifyInstance } from 'fastify';
import { answer, HttpRefusal, NOT_FOUND, respond, serve } from '../../../platform/http/index.ts';
import type { LibraryMeans } from '../means.ts';
import { actOnProposal } from './act-on-proposal.ts';
import { createProposal } from './create-proposal.ts';
import { findProposalView, listProposals } from './read-proposals.ts';

/** Proposals over HTTP. They are open to everybody who may read the library; steps are not. */
export function proposalRoutes(app: FastifyInstance, means: LibraryMeans): void {
  serve(app, listProposalsEndpoint, async ({ actor, query }) => {
    const { page = 0, size = 50 } = query;
    const found = await listProposals(means, actor, { ...query, page, size });
    return respond(200, { ...found, mayPropose: may(actor, 'library.propose', {}) });
  });

  serve(app, createProposalEndpoint, async ({ actor, body }) =>
    respond(201, answer(await createProposal(means, actor, body))),
  );

  serve(app, getProposal, async ({ actor, params }) => {
    const view = await findProposalView(means, actor, params.id);
    if (view === undefined) throw new HttpRefusal(404, NOT_FOUND);
    return respond(200, view);
  });

  serve(app, actOnProposalEndpoint, async ({ actor, params, body }) =>
    respond(200, answer(await actOnProposal(means, actor, { id: params.id, ...body }))),
  );
}
