import {
  exportAffected,
  exportLibraryComparison,
  getLibraryComparison,
  listAffected,
  previewWithdrawal,
} from '@hengjian/contract';
import { may } from '@hengjian/permissions';
import { parseStandardNumber } from '@hengjian/standard-codes';
import type { FastifyInstance } from 'fastify';
import { officialDate } from '../../../platform/clock.ts';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import { type Actor, answer, HttpRefusal, NOT_PERMITTED, respond, serve } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/means.ts';
import { newestVersion, sendTable } from '../../library/index.ts';
import { type AffectedQuery, countAffectedRows, isLibraryState, listAffectedLines } from './affected-rows.ts';
import { affectedColumns, affectedOutRows, comparisonColumns, comparisonOutRows } from './export-rows.ts';
import { comparedCounts, comparedRows, explanationsOf } from './library-comparison.ts';
import { previewAffected } from './preview.ts';

/** Who is affected by a standard, what would be if, and annexes against the library: over HTTP. */
export function affectedRoutes(app: FastifyInstance, means: Platform): void {
  const today = () => officialDate(means.clock.now());

  serve(app, listAffected, async ({ actor, params, query }) => {
    const { page = 0, size = 50 } = query;
    const asked = queryOf(actor, params.number, query, today());
    const [counts, rows] = await withinJurisdiction(means.db, actor.region, async (tx) => [
      await countAffectedRows(tx, asked),
      await listAffectedLines(tx, asked, { offset: page * size, limit: size }),
    ]);
    return respond(200, {
      number: asked.number,
      on: asked.on,
      institutions: counts.institutions,
      rowCount: counts.rows,
      states: { ...counts.states },
      total: counts.lines,
      rows: rows.map((line) => ({ ...line, sites: [...line.sites], examples: [...line.examples] })),
      mayExport: mayExport(actor),
    });
  });

  serve(app, exportAffected, async ({ actor, params, query, reply }) => {
    if (!mayExport(actor)) throw new HttpRefusal(403, NOT_PERMITTED);
    const { locale = 'zh' } = query;
    const asked = queryOf(actor, params.number, query, today());
    return sendTable(
      reply,
      means.clock,
      { zh: `受影响的能力项 ${asked.number}`, en: `Affected rows ${asked.number}` },
      query,
      affectedColumns(locale),
      affectedOutRows(means, actor.region, asked, locale),
    );
  });

  serve(app, previewWithdrawal, async ({ actor, params, body }) => {
    const asked = queryOf(actor, params.number, {}, today());
    const preview = answer(await withinJurisdiction(means.db, actor.region, (tx) => previewAffected(tx, asked, body)));
    return respond(200, {
      ...preview,
      before: { ...preview.before },
      onWithdrawal: { ...preview.onWithdrawal },
      afterTransition: { ...preview.afterTransition },
      entries: [...preview.entries],
    });
  });

  serve(app, getLibraryComparison, async ({ actor, params, query }) => {
    const { page = 0, size = 50, state } = query;
    const on = today();
    const body = await withinJurisdiction(means.db, actor.region, async (tx) => {
      const { counts, unjudged } = await comparedCounts(tx, params.id, on);
      const rows = await comparedRows(tx, params.id, on, { state, offset: page * size, limit: size });
      const why = await explanationsOf(tx, rows, on);
      const version = await newestVersion(tx);
      return {
        version:
          version === undefined ? null : { number: version.number, name: version.name, releasedOn: version.releasedOn },
        judgedOn: version === undefined ? null : on,
        counts: { ...counts },
        unjudged,
        total: state === undefined ? Object.values(counts).reduce((sum, one) => sum + one, unjudged) : counts[state],
        rows: rows.map(({ itemId, state: own, ...row }) => {
          const judged = why.get(itemId);
          return {
            ...row,
            state: isLibraryState(own) ? own : null,
            why: {
              code: judged?.explanation.code ?? '',
              words: { zh: judged?.explanation.zh ?? '', en: judged?.explanation.en ?? '' },
            },
            current: judged?.current ?? null,
            entryId: judged?.entryId ?? null,
          };
        }),
      };
    });
    return respond(200, body);
  });

  serve(app, exportLibraryComparison, async ({ actor, params, query, reply }) => {
    const { locale = 'zh', state } = query;
    return sendTable(
      reply,
      means.clock,
      { zh: '能力附表与参数库比对', en: 'Annex against the library' },
      query,
      comparisonColumns(locale),
      comparisonOutRows(means, actor.region, { institutionId: params.id, on: today(), state }, locale),
    );
  });
}

/** Annexes are public; lists of who is affected still are a bureau's working list, so everybody sees his own region's. */
function queryOf(
  actor: Actor,
  number: string,
  { on, region }: { readonly on?: string | undefined; readonly region?: string | undefined },
  today: string,
): AffectedQuery {
  return {
    number: parseStandardNumber(number)?.number ?? number,
    on: on ?? today,
    regions: region === undefined ? [actor.region] : [actor.region, region],
  };
}

function mayExport(actor: Actor): boolean {
  return may(actor, 'registry.export', { region: actor.region });
}
