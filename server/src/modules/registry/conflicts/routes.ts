import {
  declareConflict as declareEndpoint,
  endConflict as endEndpoint,
  exportConflicts as exportEndpoint,
  findConflictSides,
  listConflicts as listEndpoint,
} from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { answer, serve } from '../../../platform/http/index.ts';
import type { RegistryMeans } from '../means.ts';
import { fileReply } from '../send-file.ts';
import { declareConflict } from './declare-conflict.ts';
import { endConflict } from './end-conflict.ts';
import { exportConflicts } from './export-conflicts.ts';
import { findSides } from './find-sides.ts';
import { listConflicts } from './list-conflicts.ts';

export function conflictRoutes(app: FastifyInstance, means: RegistryMeans): void {
  serve(app, listEndpoint, async ({ actor, query }) => ({
    status: 200 as const,
    body: answer(await listConflicts(means, actor, query)),
  }));
  serve(app, exportEndpoint, async ({ actor, query, reply }) =>
    fileReply(
      reply,
      answer(await exportConflicts(means, actor, query, { format: query.format, locale: query.locale ?? 'zh' })),
    ),
  );
  serve(app, findConflictSides, async ({ actor, query }) => ({
    status: 200 as const,
    body: answer(await findSides(means, actor, query.side, query.search)),
  }));
  serve(app, declareEndpoint, async ({ actor, body }) => ({
    status: 201 as const,
    body: answer(await declareConflict(means, actor, body)),
  }));
  serve(app, endEndpoint, async ({ actor, params, body }) => {
    answer(await endConflict(means, actor, params.id, body.reason));
    return { status: 204 as const, body: null };
  });
}
