import { exportParameters, getParameter, listParameters, suggestParameters } from '@hengjian/contract';
import { may } from '@hengjian/permissions';
import type { FastifyInstance } from 'fastify';
import { officialDate } from '../../../platform/clock.ts';
import { type Tx, withinJurisdiction } from '../../../platform/database/index.ts';
import { HttpRefusal, NOT_FOUND, respond, serve } from '../../../platform/http/index.ts';
import { suggestEntries } from '../matching/suggest-entries.ts';
import type { LibraryMeans } from '../means.ts';
import { proposalsOfEntry } from '../proposals/store.ts';
import { sendTable } from '../table-file.ts';
import { findVersion, type LibraryVersion, listVersions, newestVersion } from '../versions/store.ts';
import { listEntries } from './list-entries.ts';
import { presentEntry, presentVersions } from './present.ts';
import { findEntry, revisionsOf } from './store.ts';
import { entryColumns, entryRows } from './table.ts';

/** The parameter library over HTTP. Everybody who is signed in may read it: it is public. */
export function entryRoutes(app: FastifyInstance, means: LibraryMeans): void {
  serve(app, listParameters, async ({ actor, query }) =>
    respond(
      200,
      await withinJurisdiction(means.db, actor.region, async (tx) => {
        const { page = 0, size = 50 } = query;
        const version = await wantedVersion(tx, query.version);
        const mayPropose = may(actor, 'library.propose', {});
        if (version === undefined) return { version: null, rows: [], total: 0, mayPropose };
        const { rows, total } = await listEntries(tx, version.number, { ...query, page, size });
        const [shown = null] = await presentVersions(tx, means, [version]);
        return { version: shown, rows: rows.map(presentEntry), total, mayPropose };
      }),
    ),
  );

  serve(app, exportParameters, async ({ actor, query, reply }) => {
    const version = await withinJurisdiction(means.db, actor.region, (tx) => wantedVersion(tx, query.version));
    if (version === undefined) throw new HttpRefusal(404, NOT_FOUND);
    const { locale = 'zh' } = query;
    return sendTable(
      reply,
      means.clock,
      { zh: `项目参数库 ${version.name}`, en: `Parameter library ${version.name}` },
      query,
      entryColumns(locale),
      entryRows(means, actor.region, version.number, query, locale),
    );
  });

  serve(app, suggestParameters, async ({ actor, query }) => {
    const { parameter, object, standard, on = officialDate(means.clock.now()) } = query;
    const [suggestions = []] = await withinJurisdiction(means.db, actor.region, (tx) =>
      suggestEntries(
        tx,
        [
          {
            parameter,
            ...(object === undefined ? {} : { object }),
            ...(standard === undefined ? {} : { standardNumber: standard }),
          },
        ],
        on,
        20,
      ),
    );
    return respond(200, { suggestions: suggestions.map((one) => ({ ...one, standards: [...one.standards] })) });
  });

  serve(app, getParameter, async ({ actor, params }) => {
    const body = await withinJurisdiction(means.db, actor.region, async (tx) => {
      const entry = await findEntry(tx, params.id);
      if (entry === undefined) return undefined;
      const revisions = await revisionsOf(tx, entry.id);
      const numbers = new Set(revisions.flatMap(({ releasedIn, endedIn }) => [releasedIn, endedIn]));
      return {
        entry: presentEntry(entry),
        revisions: revisions.map(presentEntry),
        versions: (await listVersions(tx))
          .filter(({ number }) => numbers.has(number))
          .map(({ number, name, releasedOn }) => ({ number, name, releasedOn })),
        proposals: [...(await proposalsOfEntry(tx, entry.id))],
        mayPropose: may(actor, 'library.propose', {}),
      };
    });
    if (body === undefined) throw new HttpRefusal(404, NOT_FOUND);
    return respond(200, body);
  });
}

function wantedVersion(tx: Tx, number: number | undefined): Promise<LibraryVersion | undefined> {
  return number === undefined ? newestVersion(tx) : findVersion(tx, number);
}
