import {
  correctStandard as correctStandardEndpoint,
  getStandard,
  listStandards as listStandardsEndpoint,
  recordStandard as recordStandardEndpoint,
  withdrawStandard as withdrawStandardEndpoint,
} from '@hengjian/contract';
import { parseStandardNumber } from '@hengjian/standard-codes';
import type { FastifyInstance } from 'fastify';
import { officialDate } from '../../../platform/clock.ts';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { answer, HttpRefusal, NOT_FOUND, respond, serve } from '../../../platform/http/index.ts';
import { listEntries } from '../entries/list-entries.ts';
import { versionOn } from '../entries/store.ts';
import type { LibraryMeans } from '../means.ts';
import { correctStandard, mayEditStandards, recordStandard, withdrawStandard } from './edit-standard.ts';
import { listStandards } from './list-standards.ts';
import { historyOf, presentStandard, withState } from './present.ts';
import { findStandardPage } from './standard-page.ts';

/** Standards over HTTP. Everybody who is signed in may read them: they are public. */
export function standardRoutes(app: FastifyInstance, means: LibraryMeans): void {
  const today = () => officialDate(means.clock.now());

  serve(app, listStandardsEndpoint, async ({ actor, query }) => {
    const { page = 0, size = 50 } = query;
    const found = await withinJurisdiction(means.db, actor.region, (tx) =>
      listStandards(tx, { ...query, page, size }, today()),
    );
    return respond(200, {
      rows: found.rows.map(({ current, ...standard }) => ({ standard: presentStandard(standard), current })),
      total: found.total,
      mayEdit: mayEditStandards(means, actor),
    });
  });

  serve(app, getStandard, async ({ actor, params }) => {
    const on = today();
    const body = await withinJurisdiction(means.db, actor.region, async (tx) => {
      const page = await findStandardPage(tx, params.number, on);
      if (page === undefined) return undefined;
      const version = await versionOn(tx, on);
      const named =
        version === undefined ? undefined : await listEntries(tx, version, { standard: page.number, page: 0, size: 1 });
      return {
        number: page.number,
        family: page.family,
        standard: page.standard === undefined ? null : presentStandard(page.standard),
        editions: page.editions.map((one) => presentStandard(withState(one, on))),
        others: page.others.map((one) => presentStandard(withState(one, on))),
        entries: named?.total ?? 0,
        history: await historyOf(tx, means, page),
        mayEdit: mayEditStandards(means, actor),
      };
    });
    if (body === undefined) throw new HttpRefusal(404, NOT_FOUND);
    return respond(200, body);
  });

  serve(app, recordStandardEndpoint, async ({ actor, body: { reason, ...draft } }) =>
    respond(201, answer(await recordStandard(means, actor, draft, reason))),
  );

  serve(app, correctStandardEndpoint, async ({ actor, params, body: { version, reason, ...draft } }) =>
    respond(
      200,
      answer(await correctStandard(means, actor, { number: canonical(params.number), version, reason, draft })),
    ),
  );

  serve(app, withdrawStandardEndpoint, async ({ actor, params, body }) =>
    respond(200, answer(await withdrawStandard(means, actor, { number: canonical(params.number), ...body }))),
  );
}

function canonical(text: string): string {
  return parseStandardNumber(text)?.number ?? text;
}
