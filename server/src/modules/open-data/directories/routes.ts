import {
  getPublicDirectory,
  listDirectories,
  moveDirectory as moveEndpoint,
  writeDirectory as writeEndpoint,
} from '@hengjian/contract';
import { may } from '@hengjian/permissions';
import type { FastifyInstance } from 'fastify';
import { officialDate } from '../../../platform/clock.ts';
import { answer, HttpRefusal, NOT_FOUND, serve, servePublic } from '../../../platform/http/index.ts';
import type { OpenDataMeans } from '../means.ts';
import { listStored } from './directory-store.ts';
import { readDirectory } from './read-directory.ts';
import { moveDirectory, writeDirectory } from './write-directory.ts';

export function directoryRoutes(app: FastifyInstance, means: OpenDataMeans): void {
  serve(app, listDirectories, async ({ actor }) => {
    const stored = await means.db.transaction().execute(listStored);
    const directories = stored.flatMap(({ id: _id, ...directory }) => {
      const mayEdit = may(actor, 'directory.edit', { region: directory.region });
      return mayEdit || directory.state === 'published' ? [{ ...directory, mayEdit }] : [];
    });
    const mayCreate = may(actor, 'directory.edit', { region: actor.region });
    return { status: 200 as const, body: { directories, mayCreate } };
  });
  serve(app, writeEndpoint, async ({ actor, params, body }) => ({
    status: 200 as const,
    body: answer(await writeDirectory(means, actor, params.code, body)),
  }));
  serve(app, moveEndpoint, async ({ actor, params, body }) => ({
    status: 200 as const,
    body: answer(await moveDirectory(means, actor, params.code, body)),
  }));
  servePublic(app, getPublicDirectory, async ({ params, query }) => {
    const on = query.on ?? officialDate(means.clock.now());
    const directory = await readDirectory(means.db, params.code, on);
    if (directory === undefined) throw new HttpRefusal(404, NOT_FOUND);
    const { code, version, title, basis, selection, changedAt, institutions, cut } = directory;
    return {
      status: 200 as const,
      body: {
        code,
        version,
        title,
        basis,
        selection,
        on,
        publishedAt: changedAt,
        institutions: institutions.map((one) => ({ ...one, rows: [...one.rows] })),
        cut,
      },
    };
  });
}
