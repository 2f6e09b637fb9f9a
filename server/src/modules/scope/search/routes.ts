import {
  compareInstitutions as compareEndpoint,
  exportCapabilitiesCsv,
  exportCapabilitiesXlsx,
  searchCapabilities as searchCapabilitiesEndpoint,
  searchInstitutions as searchInstitutionsEndpoint,
  suggestSearches,
} from '@hengjian/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { officialDate } from '../../../platform/clock.ts';
import { readPublic, type Tx } from '../../../platform/database/index.ts';
import { HttpRefusal, respond, servePublic } from '../../../platform/http/index.ts';
import { sendTable } from '../../library/index.ts';
import type { ScopeMeans } from '../means.ts';
import { findHolderByCode } from '../read/certificates.ts';
import { compareScopes } from '../read/compare.ts';
import { exportColumns, exportRows } from './export-table.ts';
import { facetsOf } from './facets.ts';
import { searchInstitutions } from './institutions/search-institutions.ts';
import { regionName } from './names.ts';
import { presentResult } from './present.ts';
import { readFilter } from './read-request.ts';
import { searchCapabilities } from './search-capabilities.ts';
import { MOST_PAGED } from './search-query.ts';
import { suggest } from './suggest.ts';

const SIZE = 10;
const ROWS_EACH = 5;

/** The public search. The scope of every institution is public by law; nobody has to sign in. */
export function searchRoutes(app: FastifyInstance, means: ScopeMeans): void {
  const { db } = means;

  servePublic(app, searchCapabilitiesEndpoint, async ({ query, reply }) => {
    const { page = 1, size = SIZE } = query;
    refuseTooFar(page, size);
    const filter = readFilter(means, query);
    const search = {
      ...filter,
      page,
      size,
      order: query.order ?? 'relevance',
      rowsEach: ROWS_EACH,
      exact: query.count === 'exact',
    };
    const body = await readPublic(
      db,
      async (tx) => {
        const result = await searchCapabilities(tx, search);
        return presentResult(search, result, query.facets === true ? await facetsOf(tx, filter) : null);
      },
      reply,
    );
    return respond(200, body);
  });

  servePublic(app, searchInstitutionsEndpoint, async ({ query, reply }) => {
    const { q, region = null, page = 1, size = SIZE } = query;
    refuseTooFar(page, size);
    const { hits, ...result } = await readPublic(db, (tx) => searchInstitutions(tx, { q, region, page, size }), reply);
    return respond(200, {
      ...result,
      hits: hits.map(({ id: _id, formerNames, ...hit }) => ({
        ...hit,
        formerNames: [...formerNames],
        regionName: regionName(hit.region),
      })),
    });
  });

  servePublic(app, suggestSearches, async ({ query, reply }) => {
    const suggestions = await readPublic(db, (tx) => suggest(tx, query.q, query.region ?? null), reply);
    return respond(200, { suggestions: suggestions.map((one) => ({ ...one })) });
  });

  servePublic(app, compareEndpoint, async ({ query, reply }) => {
    const codes = [...new Set(query.with.split(','))];
    const { page = 1, size = 50, on = officialDate(means.clock.now()) } = query;
    const compare = async (tx: Tx) => {
      const found = await Promise.all(codes.map((code) => findHolderByCode(tx, code)));
      const holders = found.filter((holder) => holder !== undefined);
      const compared = await compareScopes(tx, {
        institutionIds: holders.map(({ institutionId }) => institutionId),
        on,
        axis: query.axis ?? 'licence',
        ...(query.q === undefined ? {} : { q: query.q }),
        ...(query.field === undefined ? {} : { field: query.field }),
        differences: query.differences ?? false,
        page: page - 1,
        size,
      });
      return { on, holders, ...compared };
    };
    const body = await readPublic(db, compare, reply);
    return respond(200, {
      on: body.on,
      institutions: body.holders.map(({ code, name }) => ({ code, name })),
      unknown: codes.filter((code) => body.holders.every((holder) => holder.code !== code)),
      rows: body.items.map(({ itemId: _itemId, by, ...item }) => ({
        ...item,
        cells: body.holders.map(({ institutionId }) => by[institutionId]?.map((cell) => ({ ...cell })) ?? null),
      })),
      total: body.total,
      common: body.common,
      page,
      size,
    });
  });

  exportRoutes(app, means);
}

/** Files that may be written at once: each holds a connection and a snapshot of the database, as long as its reader likes. */
const AT_ONCE = 2;

function exportRoutes(app: FastifyInstance, means: ScopeMeans): void {
  let running = 0;
  type Query = Parameters<typeof readFilter>[1] & { readonly locale?: 'zh' | 'en' };
  const send = (reply: FastifyReply, format: 'csv' | 'xlsx', { locale = 'zh', ...query }: Query) => {
    if (running >= AT_ONCE) {
      void reply.header('retry-after', '30');
      throw new HttpRefusal(503, BUSY);
    }
    const title = { zh: '能力查询结果', en: 'Capabilities found' };
    const rows = exportRows(means.db, readFilter(means, query), locale);
    const file = sendTable(reply, means.clock, title, { format, locale }, exportColumns(locale), rows);
    running++;
    file.body.once('close', () => {
      running--;
    });
    return file;
  };
  servePublic(app, exportCapabilitiesCsv, async ({ query, reply }) => send(reply, 'csv', query));
  servePublic(app, exportCapabilitiesXlsx, async ({ query, reply }) => send(reply, 'xlsx', query));
}

const BUSY = {
  code: 'DOWNLOADS_BUSY',
  message: {
    zh: '现在同时导出的人太多，请半分钟后再试。',
    en: 'Too many files are being written just now; try again in half a minute.',
  },
};

function refuseTooFar(page: number, size: number): void {
  if ((page - 1) * size < MOST_PAGED) return;
  throw new HttpRefusal(422, {
    code: 'PAGE_TOO_FAR',
    message: {
      zh: `逐页查看到第 ${MOST_PAGED} 家为止，没有第 ${page} 页。`,
      en: `Results are paged up to the ${MOST_PAGED}th institution; there is no page ${page}.`,
    },
    at: '/page',
    wayOut: {
      zh: '请按地区、领域缩小查询范围，或导出全部结果。',
      en: 'Narrow the search by region or field, or export the result.',
    },
  });
}
