import { getLog, type LogHead } from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { officialDate } from '../../platform/clock.ts';
import { respond, servePublic } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/means.ts';
import type { HeadSigner } from './checkpoint.ts';
import { findNewestHead, type Head, listDailyHeads } from './heads.ts';
import { listRecentEntries } from './recent-entries.ts';

const SHOWN = 30;

/** The log for reading: nothing in it that its tiles do not give to anybody. */
export function logSummaryRoute(app: FastifyInstance, platform: Platform, signer: HeadSigner): void {
  servePublic(app, getLog, async ({ query, reply }) => {
    void reply.header('cache-control', 'no-store');
    const head = await findNewestHead(platform.db);
    const recent = await listRecentEntries(platform.db, query.entries ?? SHOWN);
    const days = await listDailyHeads(platform.db, query.days ?? SHOWN);
    return respond(200, {
      origin: signer.origin,
      key: signer.verifierKey,
      today: officialDate(platform.clock.now()),
      head: head === undefined ? null : toWire(head),
      recent: recent.map(({ at, ...entry }) => ({ ...entry, at: at.toString() })),
      days: days.map((each) => ({ day: each.day, head: toWire(each.head) })),
    });
  });
}

function toWire({ size, root, note, signedAt }: Head): LogHead {
  return { treeSize: size, root: root.toString('hex'), signedAt: signedAt.toString(), note };
}
