import type { DrawFacts, DrawnUnitFacts, ReplacementFacts } from '@hengjian/portal';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { describe, type DrawView } from '../draws/get-draw.ts';
import type { LoadedDraw } from '../draws/load-draw.ts';
import { presentSources, presentStrata } from '../draws/present.ts';
import { loadReplacements } from '../draws/replacements.ts';
import { type DrawRow, findDrawsOfPlan } from '../draws/store.ts';
import type { InspectionMeans } from '../means.ts';
import { drawCode } from '../plans/plan-code.ts';
import { isResultPublic, summaryOf } from './draw-summary.ts';
import { placeOf } from './plans.ts';
import { drawTurn } from './turn.ts';
import { departmentName, fieldName, officeWords, regionName } from './words.ts';

/** One numbered draw of a published plan as anybody may read it: no names of people, no classes, no sizes. */
export async function describeDraw(means: InspectionMeans, tx: Tx, loaded: LoadedDraw): Promise<DrawFacts> {
  const { draw, plan, frame, result, events } = loaded;
  const view = await describe(means, tx, loaded);
  const shown = isResultPublic(loaded) ? result : null;
  const institutions = new Map(view.snapshot.institutions.map((institution) => [institution.id, institution]));
  const nameOf = (unit: string) => institutions.get(unit)?.name ?? unit;
  const regionOf = (unit: string) => regionName(institutions.get(unit)?.region ?? plan.region);
  const numbered = await findDrawsOfPlan(tx, plan.id);
  const teams = shown?.bundle.assignment ?? [];
  const drawn: readonly DrawnUnitFacts[] = (shown?.bundle.selected ?? []).map((selected) => ({
    ...selected,
    name: nameOf(selected.unit),
    region: regionOf(selected.unit),
    team: teams
      .filter(({ unit }) => unit === selected.unit)
      .map(({ pool, inspectors }) => ({ pool: departmentName(pool), inspectors })),
  }));
  return {
    ...summaryOf(loaded),
    planCode: plan.code,
    organiser: view.organiser.name,
    createdAt: draw.createdAt.toString(),
    turn: drawTurn(loaded, view.organiser.name, officialDate(means.clock.now())),
    parties: presentSources(loaded, null).map(({ mine: _mine, ...party }) => party),
    listsHash: view.listsHash,
    frameHash: frame?.hash ?? null,
    frameLog: await placeOf(means, tx, frame?.entryId ?? null),
    seed: shown?.bundle.seed ?? null,
    resultLog: await placeOf(means, tx, shown?.entryId ?? null),
    strata: presentStrata(view).map((stratum) => ({
      id: stratum.id,
      field: fieldName(stratum.field),
      arm: stratum.arm,
      method: view.strata.find(({ id }) => id === stratum.id)?.method ?? 'equal',
      quota: stratum.quota,
      units: stratum.units,
    })),
    units: view.snapshot.institutions.length,
    inspectors: view.snapshot.inspectors.length,
    conflicts: view.snapshot.conflicts.length,
    maxLoad: shown?.bundle.maxLoad ?? null,
    drawn,
    reserves: shown?.bundle.reserves.length ?? 0,
    shortfalls: shown?.bundle.shortfalls ?? [],
    shortages: (shown?.bundle.shortages ?? []).map(({ unit, pools, needed, available }) => ({
      unit,
      pools: pools.map(departmentName),
      needed,
      available,
    })),
    replacements: shown === null ? [] : await replacements(means, tx, loaded, nameOf, regionOf),
    supersedes: supersedes(loaded, view.supersedes),
    supersededBy: laterThan(loaded, numbered),
    voided: await voided(means, tx, events),
    bundle: shown !== null,
  };
}

async function replacements(
  means: InspectionMeans,
  tx: Tx,
  { draw }: LoadedDraw,
  nameOf: (unit: string) => string,
  regionOf: (unit: string) => ReturnType<typeof regionName>,
): Promise<readonly ReplacementFacts[]> {
  const rows = await tx
    .selectFrom('inspection.replacement')
    .select(['unit', 'entry_id'])
    .where('draw_id', '=', draw.id)
    .execute();
  const facts: ReplacementFacts[] = [];
  for (const { done } of await loadReplacements(tx, draw.id)) {
    if (done === null) continue;
    const { stratum, out, in: came, rank, explanation } = done.entry;
    const entryId = rows.find(({ unit }) => unit === out)?.entry_id ?? null;
    facts.push({
      stratum,
      out: { unit: out, name: nameOf(out) },
      in: { unit: came, name: nameOf(came), region: regionOf(came) },
      rank,
      reason: explanation,
      at: done.at.toString(),
      log: await placeOf(means, tx, entryId),
    });
  }
  return facts;
}

function supersedes({ plan }: LoadedDraw, before: DrawView['supersedes']): DrawFacts['supersedes'] {
  if (before === null) return null;
  const { number, reason, approver } = before;
  return { code: drawCode(plan.code, number), number, reason, approver: officeWords(approver) };
}

function laterThan({ draw, plan }: LoadedDraw, numbered: readonly DrawRow[]): DrawFacts['supersededBy'] {
  const next = numbered.find(({ supersedesId }) => supersedesId === draw.id);
  return next === undefined ? null : { code: drawCode(plan.code, next.number), number: next.number };
}

async function voided(means: InspectionMeans, tx: Tx, events: LoadedDraw['events']): Promise<DrawFacts['voided']> {
  const event = events.findLast(({ action }) => action === 'void');
  if (event === undefined) return null;
  return {
    reason: event.reason ?? '',
    approver: officeWords(event.sourceId ?? ''),
    at: event.at.toString(),
    log: await placeOf(means, tx, event.entryId),
  };
}
