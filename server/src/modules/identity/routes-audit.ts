import { listAudit as listAuditEndpoint } from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { answer, respond, serve } from '../../platform/http/index.ts';
import { listAudit } from './list-audit.ts';
import type { Means } from './options.ts';

const PAGE = 50;

/** The audit trail. It is the platform's table, but only this module knows whose entry lies in which jurisdiction. */
export function auditRoutes(app: FastifyInstance, means: Means): void {
  serve(app, listAuditEndpoint, async ({ actor, query }) => {
    const page = answer(await listAudit(means, actor, { ...query, limit: query.limit ?? PAGE }));
    return respond(200, {
      entries: page.entries.map((entry) => ({ ...entry, at: entry.at.toString() })),
      next: page.next,
    });
  });
}
