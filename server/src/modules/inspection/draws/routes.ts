import {
  actOnDraw as actOnDrawEndpoint,
  getAuditorBundle,
  getDraw,
  getDrawBundle,
  getDrawFrame,
  listDraws as listDrawsEndpoint,
  listProbabilities,
  listSelected,
  prepareDraw as prepareDrawEndpoint,
} from '@hengjian/contract';
import { publicBundle } from '@hengjian/draw';
import { type Action, may } from '@hengjian/permissions';
import type { FastifyInstance } from 'fastify';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import {
  type Actor,
  answer,
  HttpRefusal,
  NOT_FOUND,
  NOT_PERMITTED,
  respond,
  serve,
} from '../../../platform/http/index.ts';
import type { InspectionMeans } from '../means.ts';
import { drawCode } from '../plans/plan-code.ts';
import { actOnDraw } from './act-on-draw.ts';
import { auditorBundle, bundleWithLog } from './bundle-with-log.ts';
import { findSealedFrame } from './frame.ts';
import { findDrawView } from './get-draw.ts';
import { listDraws } from './list-draws.ts';
import { type LoadedDraw, loadDraw } from './load-draw.ts';
import { prepareDraw } from './prepare-draw.ts';
import { presentDraw } from './present.ts';
import { listChances } from './probabilities.ts';
import { describeSelected } from './selected.ts';
import { drawSubject } from './subject.ts';

/** Draws over HTTP. */
export function drawRoutes(app: FastifyInstance, means: InspectionMeans): void {
  const show = async (actor: Actor, id: string) => {
    const view = await findDrawView(means, actor, id);
    if (view === undefined) throw new HttpRefusal(404, NOT_FOUND);
    return presentDraw(view, actor, means.clock.now());
  };
  /** Reads something of a draw that takes a right of its own. */
  const reading = <Value>(
    actor: Actor,
    id: string,
    right: Action,
    read: (tx: Tx, loaded: LoadedDraw) => Promise<Value>,
  ) =>
    withinJurisdiction(means.db, actor.region, async (tx) => {
      const loaded = await loadDraw(tx, id);
      if (loaded === undefined || !may(actor, 'draw.read', drawSubject(loaded, actor)))
        throw new HttpRefusal(404, NOT_FOUND);
      if (!may(actor, right, drawSubject(loaded, actor))) throw new HttpRefusal(403, NOT_PERMITTED);
      return read(tx, loaded);
    });

  serve(app, prepareDrawEndpoint, async ({ actor, params }) => {
    const { id, number } = answer(await prepareDraw(means, actor, params.id));
    return respond(201, { id, number });
  });

  serve(app, listDrawsEndpoint, async ({ actor, query }) => {
    const draws = await listDraws(means, actor, query.planId);
    return respond(200, {
      draws: draws.map(({ draw, plan, content, state, myTurn }) => ({
        id: draw.id,
        code: drawCode(plan.code, draw.number),
        planTitle: content.title,
        region: plan.region,
        number: draw.number,
        state,
        createdAt: draw.createdAt.toString(),
        quota: content.total,
        myTurn,
      })),
    });
  });

  serve(app, getDraw, async ({ actor, params }) => respond(200, await show(actor, params.id)));

  serve(app, actOnDrawEndpoint, async ({ actor, params, body }) => {
    answer(await actOnDraw(means, actor, params.id, body));
    return respond(200, await show(actor, params.id));
  });

  serve(app, listSelected, async ({ actor, params }) =>
    respond(200, {
      selected: await reading(actor, params.id, 'draw.read', (tx, loaded) =>
        describeSelected(means, tx, loaded, actor),
      ),
    }),
  );

  serve(app, listProbabilities, async ({ actor, params, query }) => {
    const chances = await reading(actor, params.id, 'draw.probability.read', (tx, loaded) =>
      listChances(tx, loaded, actor),
    );
    const rows = (chances ?? []).filter(({ stratum }) => query.stratum === undefined || stratum === query.stratum);
    const from = (query.page - 1) * query.pageSize;
    return respond(200, { total: rows.length, rows: rows.slice(from, from + query.pageSize) });
  });

  serve(app, getDrawFrame, async ({ actor, params }) => {
    const sealed = await reading(actor, params.id, 'draw.read', findSealedFrame);
    if (sealed === undefined) throw new HttpRefusal(404, NOT_FOUND);
    return respond(200, sealed);
  });

  serve(app, getDrawBundle, async ({ actor, params }) => {
    const bundle = await reading(actor, params.id, 'draw.read', (tx, loaded) => bundleWithLog(means, tx, loaded));
    if (bundle === undefined) throw new HttpRefusal(404, NOT_FOUND);
    return respond(200, publicBundle(bundle));
  });

  serve(app, getAuditorBundle, async ({ actor, params }) => {
    const bundle = await reading(actor, params.id, 'draw.auditor-bundle.read', (tx, loaded) =>
      auditorBundle(means, tx, loaded),
    );
    if (bundle === undefined) throw new HttpRefusal(404, NOT_FOUND);
    return respond(200, bundle);
  });
}
