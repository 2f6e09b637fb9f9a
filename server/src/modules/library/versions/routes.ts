import {
  compareLibraryVersions,
  getLibrarySettings,
  listLibraryVersions,
  releaseLibraryVersion,
  saveNationalField as saveNationalFieldEndpoint,
  savePromise as savePromiseEndpoint,
} from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { answer, HttpRefusal, NOT_FOUND, respond, serve } from '../../../platform/http/index.ts';
import { presentEntry, presentVersions } from '../entries/present.ts';
import type { LibraryMeans } from '../means.ts';
import { listPromises } from '../proposals/due.ts';
import { readyProposals } from '../proposals/ready.ts';
import { compareVersions } from './compare-versions.ts';
import { openIntakes } from './intake.ts';
import { mayRelease, releaseVersion } from './release-version.ts';
import { listNationalFields, saveNationalField, savePromise } from './settings.ts';
import { findVersion, listVersions } from './store.ts';

/** Versions of the library over HTTP. */
export function versionRoutes(app: FastifyInstance, means: LibraryMeans): void {
  serve(app, listLibraryVersions, async ({ actor }) =>
    respond(
      200,
      await withinJurisdiction(means.db, actor.region, async (tx) => ({
        versions: await presentVersions(tx, means, await listVersions(tx)),
        ready: (await readyProposals(tx)).map((one) => ({ ...one })),
        intakes: (await openIntakes(tx)).map(({ at, ...intake }) => ({ ...intake, at: at.toString() })),
        mayRelease: mayRelease(means, actor),
      })),
    ),
  );

  serve(app, compareLibraryVersions, async ({ actor, params, query }) => {
    const { since = params.number - 1, page = 0, size = 50 } = query;
    const body = await withinJurisdiction(means.db, actor.region, async (tx) => {
      if ((await findVersion(tx, params.number)) === undefined || since >= params.number) return undefined;
      const { rows, counts } = await compareVersions(tx, since, params.number, { offset: page * size, limit: size });
      return {
        since,
        counts,
        rows: rows.map(({ kind, before, after, parts }) => ({
          kind,
          before: before && presentEntry(before),
          after: after && presentEntry(after),
          parts: [...parts],
        })),
      };
    });
    if (body === undefined) throw new HttpRefusal(404, NOT_FOUND);
    return respond(200, body);
  });

  serve(app, releaseLibraryVersion, async ({ actor, body }) =>
    respond(201, answer(await releaseVersion(means, actor, body))),
  );

  serve(app, getLibrarySettings, async ({ actor }) =>
    respond(
      200,
      await withinJurisdiction(means.db, actor.region, async (tx) => ({
        nationalFields: (await listNationalFields(tx)).map((field) => ({
          ...field,
          certificateFields: [...field.certificateFields],
        })),
        promises: (await listPromises(tx)).map((one) => ({ ...one })),
        mayEdit: mayRelease(means, actor),
      })),
    ),
  );

  serve(app, saveNationalFieldEndpoint, async ({ actor, params, body }) =>
    respond(204, answer(await saveNationalField(means, actor, { ...params, ...body }))),
  );

  serve(app, savePromiseEndpoint, async ({ actor, params, body }) =>
    respond(204, answer(await savePromise(means, actor, { ...params, ...body }))),
  );
}
