import {
  compareAnnex as compareAnnexEndpoint,
  getCertificate as getCertificateEndpoint,
  getCertificateDays,
  getMergePlan,
  getRowHistory,
  getStatus,
  listCapabilities as listCapabilitiesEndpoint,
  listCertificates,
  listItemCapabilities,
  matchScope as matchScopeEndpoint,
  proposeNumber as proposeNumberEndpoint,
} from '@hengjian/contract';
import { may } from '@hengjian/permissions';
import { numberRefusalText } from '@hengjian/regulation-register';
import type { FastifyInstance } from 'fastify';
import { officialDate } from '../../platform/clock.ts';
import { type Tx, withinJurisdiction } from '../../platform/database/index.ts';
import { answer, HttpRefusal, NOT_FOUND, respond, serve } from '../../platform/http/index.ts';
import { refuse } from '../../platform/use-case/index.ts';
import { readCredit } from '../registry/index.ts';
import { asOf } from './as-of.ts';
import { pastDecisions } from './decisions/past-decisions.ts';
import { planOf } from './drafts/merge.ts';
import { isTurnOf, mayReadDrafts, offeredActions } from './drafts/offered.ts';
import { badNumber } from './drafts/refusals.ts';
import { listDrafts } from './drafts/store.ts';
import type { ScopeMeans } from './means.ts';
import { presentAxis, presentCapability, presentCertificate, presentDecision, presentDraft } from './present.ts';
import { compareAnnex } from './read/annex-changes.ts';
import { listCapabilities } from './read/capabilities.ts';
import { certificatesOf, getCertificate, type Holder, holdersOf } from './read/certificates.ts';
import { certificateDays, rowHistory } from './read/history.ts';
import { matchScope } from './read/match.ts';
import { proposeNumber } from './read/next-number.ts';
import { statusOf } from './read/status.ts';

/** What may be read of certificates and annexes: by everybody who is signed in, because the law makes it public. */
export function scopeRoutes(app: FastifyInstance, means: ScopeMeans): void {
  const today = () => officialDate(means.clock.now());
  const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => means.db.transaction().execute(work);

  serve(app, listCertificates, async ({ actor, params, query }) => {
    const { on, known } = asOf(means.clock, query);
    const found = await read(async (tx) => ({
      holder: await holderOf(tx, params.id),
      views: await certificatesOf(tx, params.id, known),
    }));
    const choices = offeredActions(actor, found.holder, 'licence', null, today());
    return respond(200, { certificates: found.views.map((view) => presentCertificate(view, on)), choices });
  });

  serve(app, getCertificateEndpoint, async ({ actor, params, query }) => {
    const { on, known } = asOf(means.clock, query);
    return withinJurisdiction(means.db, actor.region, async (tx) => {
      const view = await getCertificate(tx, params.id, known);
      if (view === undefined) throw new HttpRefusal(404, NOT_FOUND);
      const decisions = (await pastDecisions(tx, [view.id], known)).get(view.id) ?? [];
      const drafts = mayReadDrafts(actor) ? await listDrafts(tx, { certificate: view.id }) : [];
      const people = [...decisions, ...drafts].flatMap((one) =>
        'decidedBy' in one ? [one.preparedBy, one.decidedBy] : [one.preparedBy, one.answeredBy ?? one.preparedBy],
      );
      const names = await means.directory.personNames(tx, [...new Set(people)]);
      const entries = decisions.map(({ logEntryId }) => logEntryId);
      const places = await means.log.findPlaces(tx, [...new Set(entries)]);
      const { institutionId: id, code, name } = view.holder;
      return respond(200, {
        certificate: presentCertificate(view, on),
        institution: { id, code, name },
        decisions: decisions.map((decision) => presentDecision(decision, names, places)),
        choices: offeredActions(actor, view.holder, view.axis, view, today()),
        drafts: drafts.map((draft) => presentDraft(draft, names, isTurnOf(actor, draft))),
      });
    });
  });

  serve(app, getStatus, async ({ actor, params, query }) => {
    const { on, known } = asOf(means.clock, query);
    return withinJurisdiction(means.db, actor.region, async (tx) => {
      const holder = await holderOf(tx, params.id);
      const axes = await statusOf(tx, params.id, on, known);
      const mayCredit = may(actor, 'registry.credit.read', { region: holder.region });
      const credit = mayCredit ? await readCredit(tx, params.id) : undefined;
      return respond(200, {
        on,
        licence: presentAxis(axes.licence),
        accreditation: presentAxis(axes.accreditation),
        designation: presentAxis(axes.designation),
        credit:
          credit === undefined
            ? null
            : {
                creditClass: credit.creditClass,
                recordedAt: credit.recordedAt?.toString() ?? null,
                source: credit.source,
              },
      });
    });
  });

  serve(app, listCapabilitiesEndpoint, async ({ params, query }) => {
    const { certificate, page = 0, size = 50, on: _, known: _known, ...filters } = query;
    const of = certificate === undefined ? { institutionId: params.id } : { certificateId: certificate };
    const found = await read(async (tx) => {
      await holderOf(tx, params.id);
      return listCapabilities(tx, { of, ...filters, ...asOf(means.clock, query), page, size });
    });
    return respond(200, { ...found, rows: found.rows.map(presentCapability), states: { ...found.states } });
  });

  serve(app, listItemCapabilities, async ({ params, query }) => {
    const { page = 0, size = 50 } = query;
    const of = { itemIds: [params.item] };
    const found = await read((tx) =>
      listCapabilities(tx, { of, inForce: true, ...asOf(means.clock, query), page, size }),
    );
    return respond(200, { ...found, rows: found.rows.map(presentCapability), states: { ...found.states } });
  });

  serve(app, getRowHistory, async ({ params, query }) => {
    const beliefs = await read((tx) => rowHistory(tx, params.id, query));
    return respond(200, {
      beliefs: beliefs.map(({ valid, recordedFrom, recordedTo, ...belief }) => ({
        ...belief,
        valid: valid.map(({ from, to }) => ({ from, to })),
        recordedFrom: recordedFrom.toString(),
        recordedTo: recordedTo?.toString() ?? null,
      })),
    });
  });

  serve(app, compareAnnexEndpoint, async ({ params, query }) => {
    const { from, to, page = 0, size = 50 } = query;
    const { known } = asOf(means.clock, query);
    const found = await read((tx) =>
      compareAnnex(tx, { certificateId: params.id, from, to, ...(known && { known }), page, size }),
    );
    return respond(200, {
      ...found,
      rows: found.rows.map(({ change, before, after }) => ({
        change,
        before: before && presentCapability(before),
        after: after && presentCapability(after),
      })),
    });
  });

  serve(app, getCertificateDays, async ({ params, query }) => {
    const { known } = asOf(means.clock, query);
    const stretch = { from: query.from ?? '1900-01-01', to: query.to ?? today(), ...(known && { known }) };
    const found = await read((tx) => certificateDays(tx, params.id, stretch));
    return respond(200, {
      certificates: found.map((one) => ({ ...one, stretches: one.stretches.map((stretched) => ({ ...stretched })) })),
    });
  });

  serve(app, matchScopeEndpoint, async ({ params, query }) => {
    const { kind, page = 0, size = 50 } = query;
    const found = await read(async (tx) => {
      await holderOf(tx, params.id);
      const asked = { institutionId: params.id, ...asOf(means.clock, query), ...(kind && { kind }), page, size };
      return matchScope(tx, asked);
    });
    return respond(200, {
      ...found,
      pairs: found.pairs.map(({ cma, cnas, differences, ...pair }) => ({
        ...pair,
        differences: [...differences],
        cma: cma && presentCapability(cma),
        cnas: cnas && presentCapability(cnas),
      })),
    });
  });

  serve(app, proposeNumberEndpoint, async ({ params, query }) => {
    const { fields, sector, year = Number(today().slice(0, 4)) } = query;
    const proposed = await read(async (tx) => {
      const { licensedBy: issuerRegion } = await holderOf(tx, params.id);
      return proposeNumber(tx, { issuerRegion, year, fields: fields.split(','), sector });
    });
    return respond(200, {
      number: answer(proposed.ok ? proposed : refuse(badNumber(numberRefusalText(proposed.error)))),
    });
  });

  serve(app, getMergePlan, async ({ params, query }) => {
    const { on } = asOf(means.clock, { ...(query.on !== undefined && { on: query.on }) });
    const plan = await read(async (tx) => {
      const views = [];
      for (const id of new Set(query.certificates.split(','))) {
        const view = await getCertificate(tx, id);
        if (view?.institutionId !== params.id) throw new HttpRefusal(404, NOT_FOUND);
        views.push(view);
      }
      return planOf(tx, views, on);
    });
    return respond(200, {
      obstacles: plan.obstacles.map((one) => ({ code: one.code, number: 'number' in one ? one.number : null })),
      rows: plan.rows.length,
      duplicates: plan.duplicates.length,
      sites: [...plan.sites],
      validTo: plan.validTo,
      validityRule: plan.validityRule,
      ends: plan.ends.map((end) => ({ ...end })),
    });
  });
}

async function holderOf(tx: Tx, institutionId: string): Promise<Holder> {
  const [holder] = await holdersOf(tx, [institutionId]);
  if (holder === undefined) throw new HttpRefusal(404, NOT_FOUND);
  return holder;
}
