import {
  answerDecisionDraft,
  getDecisionDraft,
  listDecisionDrafts,
  prepareDecision as prepareEndpoint,
} from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { answer, HttpRefusal, NOT_FOUND, respond, serve } from '../../../platform/http/index.ts';
import type { ScopeMeans } from '../means.ts';
import { presentDraft } from '../present.ts';
import { answerDraft, draftChoices } from './answer.ts';
import { isTurnOf, mayReadDrafts } from './offered.ts';
import { prepareDecision } from './prepare.ts';
import { type DraftRow, listDrafts } from './store.ts';

/** Decisions on their way from the first hand to the second. */
export function draftRoutes(app: FastifyInstance, means: ScopeMeans): void {
  serve(app, listDecisionDrafts, async ({ actor, query }) => {
    if (!mayReadDrafts(actor)) return respond(200, { drafts: [] });
    return withinJurisdiction(means.db, actor.region, async (tx) => {
      const drafts = await listDrafts(tx, query);
      const names = await means.directory.personNames(tx, peopleOf(drafts));
      return respond(200, { drafts: drafts.map((draft) => presentDraft(draft, names, isTurnOf(actor, draft))) });
    });
  });

  serve(app, prepareEndpoint, async ({ actor, body }) =>
    respond(201, answer(await prepareDecision(means, actor, body))),
  );

  serve(app, getDecisionDraft, async ({ actor, params }) =>
    withinJurisdiction(means.db, actor.region, async (tx) => {
      const [draft] = mayReadDrafts(actor) ? await listDrafts(tx, { id: params.id }) : [];
      if (draft === undefined) throw new HttpRefusal(404, NOT_FOUND);
      const names = await means.directory.personNames(tx, peopleOf([draft]));
      const { preparedBy, newest, content, state, region } = draft;
      const facts = { preparedBy, actor: actor.personId, onNewest: newest === content.baseSequence };
      return respond(200, {
        draft: presentDraft(draft, names, isTurnOf(actor, draft)),
        content,
        choices: draftChoices(actor, state, region, facts).map(({ missing, ...choice }) => ({
          ...choice,
          missing: [...missing],
        })),
      });
    }),
  );

  serve(app, answerDecisionDraft, async ({ actor, params, body }) =>
    respond(
      200,
      answer(await answerDraft(means, actor, { id: params.id, action: body.action, answer: body.answer ?? '' })),
    ),
  );
}

function peopleOf(drafts: readonly DraftRow[]): readonly string[] {
  return [...new Set(drafts.flatMap(({ preparedBy, answeredBy }) => [preparedBy, answeredBy ?? preparedBy]))];
}
