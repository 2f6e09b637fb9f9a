import {
  DRAWN_SIZE,
  type Html,
  type Language,
  LANGUAGES,
  LIST_SIZE,
  type Page,
  pathIn,
  renderDraw,
  renderDrawList,
  renderFailure,
  renderLog,
  renderNotFound,
  renderPlan,
  renderPlanList,
  renderVerify,
} from '@hengjian/portal';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { officialDate } from '../../platform/clock.ts';
import { HttpRefusal, NOT_FOUND } from '../../platform/http/index.ts';
import { assetRoutes } from './asset-routes.ts';
import { drawCsv } from './draw-csv.ts';
import type { PortalDeps } from './deps.ts';
import { parseCode, parseDrawAddress, parsePage } from './parse-address.ts';
import { LONGEST_NUMBER, parseVerify, parseWords } from './parse-register.ts';
import { registerRoutes } from './register-routes.ts';
import { respond } from './respond.ts';

type Visit = FastifyRequest<{ Params: { name: string }; Querystring: Record<string, unknown> }>;

/** A page, a download that went out already, or nothing that is public. */
type Answer = Html | 'sent' | undefined;

export async function portalRoutes(app: FastifyInstance, deps: PortalDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.setErrorHandler((error: FastifyError | HttpRefusal, request, reply) => fail(deps, error, request, reply));
    assetRoutes(scope, deps.assets);
    for (const language of LANGUAGES) pageRoutes(scope, deps, language);
    // A code on a projector or on paper leads to the draw by the shortest address.
    scope.get('/d/:name', { schema: { hide: true } }, async (request: Visit, reply) => {
      const code = parseCode(request.params.name);
      return code === undefined ? sendNotFound(deps, 'zh', request, reply) : reply.redirect(`/draws/${code}`, 302);
    });
    // The shortest address of a certificate, for what is printed or read out.
    scope.get('/c/:name', { schema: { hide: true } }, async (request: Visit, reply) =>
      reply.redirect(`/verify?number=${encodeURIComponent(parseWords(request.params.name, LONGEST_NUMBER))}`, 302),
    );
  });
}

function pageRoutes(app: FastifyInstance, deps: PortalDeps, language: Language): void {
  const { sources } = deps;
  const serve = (path: string, answer: (request: Visit, reply: FastifyReply) => Promise<Answer>) =>
    app.get(pathIn(language, path), { schema: { hide: true } }, async (request: Visit, reply) => {
      const given = await answer(request, reply);
      if (given === undefined) return sendNotFound(deps, language, request, reply);
      if (given === 'sent') return reply;
      return respond(request, reply, { type: 'text/html; charset=utf-8', body: given.toString() });
    });
  const pageAt = (path: string): Promise<Page> => openPage(deps, language, path);

  registerRoutes(serve, sources, pageAt);

  serve('/plans', async (request) => {
    const current = parsePage(request.query['page']);
    if (current === undefined) return undefined;
    const listing = await sources.listPlans({ offset: (current - 1) * LIST_SIZE, limit: LIST_SIZE });
    if (current > 1 && listing.items.length === 0) return undefined;
    const page = await pageAt(numbered('/plans', current));
    return renderPlanList(page, listing, current);
  });

  serve('/plans/:name', async (request) => {
    const code = parseCode(request.params.name);
    const plan = code === undefined ? undefined : await sources.findPlan(code);
    if (plan === undefined) return undefined;
    const page = await pageAt(`/plans/${plan.code}`);
    return renderPlan(page, plan);
  });

  serve('/draws', async (request) => {
    const current = parsePage(request.query['page']);
    if (current === undefined) return undefined;
    const listing = await sources.listDraws({ offset: (current - 1) * LIST_SIZE, limit: LIST_SIZE });
    if (current > 1 && listing.items.length === 0) return undefined;
    const page = await pageAt(numbered('/draws', current));
    return renderDrawList(page, listing, current);
  });

  serve('/draws/:name', async (request, reply) => {
    const address = parseDrawAddress(request.params.name);
    if (address === undefined) return undefined;
    if (address.as === 'json') {
      const bundle = await sources.findBundle(address.code);
      if (bundle === undefined) return undefined;
      void respond(request, reply, { type: 'application/json; charset=utf-8', body: bundle });
      return 'sent';
    }
    const draw = await sources.findDraw(address.code);
    if (draw === undefined) return undefined;
    if (address.as === 'csv') {
      void respond(request, reply, { type: 'text/csv; charset=utf-8', body: drawCsv(draw, language) });
      return 'sent';
    }
    const current = parsePage(request.query['page']);
    if (current === undefined || (current > 1 && (current - 1) * DRAWN_SIZE >= draw.drawn.length)) return undefined;
    const page = await pageAt(numbered(`/draws/${draw.code}`, current));
    return renderDraw(page, draw, current);
  });

  serve('/log', async () => {
    const [page, log] = await Promise.all([pageAt('/log'), sources.getLog()]);
    return renderLog(page, log);
  });

  serve('/verify', async (request) => {
    const question = parseVerify(request.query, officialDate(deps.clock.now()));
    if (question === undefined) return undefined;
    const page = await pageAt(request.url.slice(request.url.indexOf('/verify')));
    const institution = parseCode(request.query['institution']) ?? null;
    return renderVerify(page, await sources.verify(question, institution), `/assets/${deps.assets.script}`);
  });

  app.get(language === 'zh' ? '/*' : '/en/*', { schema: { hide: true } }, async (request, reply) =>
    sendNotFound(deps, language, request, reply),
  );
}

function numbered(path: string, current: number): string {
  return current === 1 ? path : `${path}?page=${current}`;
}

async function openPage(deps: PortalDeps, language: Language, path: string): Promise<Page> {
  return { ...barePage(deps, language, path), head: (await deps.sources.findLogHead()) ?? null };
}

/** A page that asks nobody for anything. */
function barePage({ site, assets, clock }: PortalDeps, language: Language, path: string): Page {
  return { language, path, now: clock.now().toString(), site, head: null, stylesheet: `/assets/${assets.stylesheet}` };
}

/** Programs that lost their way below `/api` get a refusal they can read, people a page. */
function sendNotFound(
  deps: PortalDeps,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (request.url.startsWith('/api/')) throw new HttpRefusal(404, NOT_FOUND);
  return respond(request, reply, {
    type: 'text/html; charset=utf-8',
    status: 404,
    body: renderNotFound(barePage(deps, language, '/')).toString(),
  });
}

/** A failure of ours is a page; everything else is the platform's to word. */
function fail(
  deps: PortalDeps,
  error: FastifyError | HttpRefusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof HttpRefusal || (error.statusCode ?? 500) < 500) throw error;
  request.log.error({ err: error }, 'page failed');
  const language: Language = /^\/en(?:[/?]|$)/.test(request.url) ? 'en' : 'zh';
  return reply
    .status(500)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(renderFailure(barePage(deps, language, '/'), request.id).toString());
}
