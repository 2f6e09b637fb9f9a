import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readPublic } from '../../../platform/database/index.ts';
import { HttpRefusal } from '../../../platform/http/index.ts';
import type { Match, SavedQuery, SubscriptionsMeans } from '../means.ts';
import { addressOf } from '../searches/store.ts';
import { type FeedEntry, writeAtom } from './atom.ts';

const DAYS = 30;
const MOST_ENTRIES = 100;

/**
 * `/feeds/search.atom?q=…`: the feed of any search, for whoever reads feeds; no account, and nothing is kept of him. Holds
 * what was recorded in the last thirty days.
 */
export function feedRoutes(app: FastifyInstance, means: SubscriptionsMeans): void {
  app.get('/feeds/search.atom', { schema: { hide: true } }, async (request: FastifyRequest, reply: FastifyReply) => {
    const query = parseQuery(request.query);
    if (query === undefined) throw new HttpRefusal(422, UNREADABLE);
    const now = means.clock.now();
    // Whole minutes, so that readers who ask at once get the same bytes and the same ETag.
    const until = now.round({ smallestUnit: 'minute', roundingMode: 'floor' });
    const since = until.subtract({ hours: DAYS * 24 });
    const matches = await readPublic(means.db, (tx) => means.newMatches(tx, query, since, until, MOST_ENTRIES), reply);
    const address = addressOf(query);
    const newest = matches.at(-1)?.recordedAt ?? since;
    const body = writeAtom({
      id: `${means.publicUrl}/feeds/search.atom?${address}`,
      title: `衡鉴：${[query.q, query.region, query.field].filter((part) => part !== null && part !== '').join(' ')}`,
      self: `${means.publicUrl}/feeds/search.atom?${address}`,
      link: `${means.publicUrl}/search?${address}`,
      updated: newest.toString({ smallestUnit: 'second' }),
      author: '衡鉴 Hengjian',
      entries: matches.toReversed().map((match) => entryOf(means, match)),
    });
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', etag).header('cache-control', 'public, max-age=300');
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return reply.type('application/atom+xml; charset=utf-8').send(body);
  });
}

function entryOf({ publicUrl }: SubscriptionsMeans, match: Match): FeedEntry {
  const { certificate, institution, name, object, parameter, standard, restriction, site, recordedAt } = match;
  const what = `${object} ${parameter} ${standard}`;
  const at = recordedAt.toString({ smallestUnit: 'second' });
  const key = createHash('sha256')
    .update(`${certificate}\n${site}\n${what}\n${restriction}\n${at}`)
    .digest('hex')
    .slice(0, 32);
  return {
    id: `urn:hengjian:capability:${key}`,
    title: `${name}：${what}`,
    updated: at,
    link: `${publicUrl}/institutions/${encodeURIComponent(institution)}`,
    summary: [`证书 ${certificate}`, restriction].filter((part) => part !== '').join('；'),
  };
}

function parseQuery(given: unknown): SavedQuery | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { q = '', region = '', field = '', axis = '' } = { ...given } as Readonly<Record<string, unknown>>;
  if (typeof q !== 'string' || q.length > 200) return undefined;
  if (typeof region !== 'string' || !/^(?:\d{4}[0-9A-Z]{2})?$/.test(region)) return undefined;
  if (typeof field !== 'string' || !/^(?:\d{2})?$/.test(field)) return undefined;
  if (q.trim() === '' && region === '' && field === '') return undefined;
  return {
    q: q.trim(),
    region: region === '' ? null : region,
    field: field === '' ? null : field,
    axis: axis === 'accreditation' ? 'accreditation' : 'licence',
  };
}

const UNREADABLE = {
  code: 'FEED_UNREADABLE',
  message: {
    zh: '订阅地址里的查询是空的或无法识别。',
    en: 'The search in the address of the feed is empty or cannot be read.',
  },
  wayOut: { zh: '请从查询结果页复制订阅地址。', en: 'Copy the address of the feed from a page of results.' },
};
