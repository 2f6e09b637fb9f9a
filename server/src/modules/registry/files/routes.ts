import {
  getInstitutionFile,
  getTimeline,
  InstitutionFileSchema,
  listDoubleEmployment as listDoubleEmploymentEndpoint,
  listFileChanges as listFileChangesEndpoint,
  setLegalNature as setLegalNatureEndpoint,
} from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { answer, serve } from '../../../platform/http/index.ts';
import type { RegistryMeans } from '../means.ts';
import { documentRoutes } from './document-routes.ts';
import { gate } from './gate.ts';
import { listDoubleEmployment } from './list-double-employment.ts';
import { listFileChanges } from './list-file-changes.ts';
import { partRoutes } from './part-routes.ts';
import { readFile } from './read-file.ts';
import { setLegalNature } from './set-legal-nature.ts';
import { readTimeline } from './timeline/read-timeline.ts';
import type { TimelineSource } from './timeline/timeline-source.ts';

/** The file of an institution, and the line of everything that ever happened to it. */
export function fileRoutes(app: FastifyInstance, means: RegistryMeans, sources: readonly TimelineSource[]): void {
  serve(app, getInstitutionFile, async ({ actor, params, query }) => ({
    status: 200 as const,
    body: gate(InstitutionFileSchema, answer(await readFile(means, actor, params.id, query))),
  }));
  serve(app, setLegalNatureEndpoint, async ({ actor, params, body }) => ({
    status: 200 as const,
    body: answer(await setLegalNature(means, actor, params.id, body)),
  }));
  serve(app, listFileChangesEndpoint, async ({ actor, params, query }) => ({
    status: 200 as const,
    body: gate(listFileChangesEndpoint.responses[200], answer(await listFileChanges(means, actor, params.id, query))),
  }));
  serve(app, listDoubleEmploymentEndpoint, async ({ actor, query }) => ({
    status: 200 as const,
    body: gate(listDoubleEmploymentEndpoint.responses[200], answer(await listDoubleEmployment(means, actor, query))),
  }));
  serve(app, getTimeline, async ({ actor, params, query }) => ({
    status: 200 as const,
    body: answer(await readTimeline(means, actor, sources, params.id, query)),
  }));
  partRoutes(app, means);
  documentRoutes(app, means);
}
