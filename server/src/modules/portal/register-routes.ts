import {
  type Html,
  type Page,
  renderCompare,
  renderDirectory,
  renderHome,
  renderInstitution,
  renderOpenData,
  renderSearch,
  renderStandard,
  renderStandardList,
} from '@hengjian/portal';
import type { FastifyRequest } from 'fastify';
import { registerNotices } from './notices.ts';
import { parseCode, parsePage } from './parse-address.ts';
import { parseDay, parseSearch, parseWords } from './parse-register.ts';
import type { PortalSources } from './sources.ts';

type Visit = FastifyRequest<{ Params: { name: string }; Querystring: Record<string, unknown> }>;

/** Answers at `path` of one language with a page, or with none where nothing public has that address. */
export type ServePage = (path: string, answer: (request: Visit) => Promise<Html | undefined>) => void;

/** Search, institutions, comparison, standards: what the register tells everybody, without a script. */
export function registerRoutes(
  serve: ServePage,
  sources: PortalSources,
  pageAt: (path: string) => Promise<Page>,
): void {
  serve('/', async () => {
    const [page, home, notices] = await Promise.all([pageAt('/'), sources.getRegisterHome(), registerNotices(sources)]);
    return renderHome(page, { ...home, ...notices });
  });

  serve('/search', async (request) => {
    const query = parseSearch(request.query);
    if (query === undefined) return undefined;
    const [page, found, regions] = await Promise.all([
      pageAt(request.url.slice(request.url.indexOf('/search'))),
      sources.search(query),
      sources.listRegions(),
    ]);
    return renderSearch(page, found, regions);
  });

  serve('/institutions/:name', async (request) => {
    const code = parseCode(request.params.name);
    const on = parseDay(request.query['on']);
    const known = parseDay(request.query['known']);
    const current = parsePage(request.query['page']);
    if (code === undefined || on === undefined || known === undefined || current === undefined) return undefined;
    const q = parseWords(request.query['q']);
    const axis = request.query['axis'] === 'accreditation' ? 'accreditation' : 'licence';
    const institution = await sources.findInstitution({ code, on, known, q, axis, page: current });
    if (institution === undefined) return undefined;
    const page = await pageAt(request.url.slice(request.url.indexOf('/institutions/')));
    return renderInstitution(page, institution);
  });

  serve('/compare', async (request) => {
    const on = parseDay(request.query['on']);
    const current = parsePage(request.query['page']);
    if (on === undefined || current === undefined) return undefined;
    const codes = parseWords(request.query['with'])
      .split(/[,，、\s]+/u)
      .filter((code) => parseCode(code) !== undefined)
      .slice(0, MOST_COMPARED);
    const page = await pageAt(request.url.slice(request.url.indexOf('/compare')));
    return renderCompare(page, await sources.compare(codes, on, current));
  });

  serve('/standards', async (request) => {
    const current = parsePage(request.query['page']);
    if (current === undefined) return undefined;
    const q = parseWords(request.query['q']);
    const page = await pageAt(request.url.slice(request.url.indexOf('/standards')));
    return renderStandardList(page, await sources.listStandards(q, current));
  });

  serve('/standards/:name', async (request) => {
    const standard = await sources.findStandard(parseWords(request.params.name));
    if (standard === undefined) return undefined;
    return renderStandard(await pageAt(`/standards/${encodeURIComponent(standard.number)}`), standard);
  });

  serve('/directories/:name', async (request) => {
    const on = parseDay(request.query['on']);
    if (on === undefined) return undefined;
    const directory = await sources.findDirectory(parseWords(request.params.name), on);
    if (directory === undefined) return undefined;
    return renderDirectory(await pageAt(`/directories/${directory.code}`), directory);
  });

  serve('/open-data', async () => renderOpenData(await pageAt('/open-data'), await sources.getOpenData()));
}

const MOST_COMPARED = 5;
