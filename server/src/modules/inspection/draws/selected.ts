import type { SelectedUnit } from '@hengjian/contract';
import { ticket } from '@hengjian/draw';
import { may } from '@hengjian/permissions';
import type { Static } from 'typebox';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { loadInspectionLists } from '../../registry/index.ts';
import type { InspectionMeans } from '../means.ts';
import type { LoadedDraw } from './load-draw.ts';
import { loadReplacements, type ReplacementRecord } from './replacements.ts';
import { getSnapshot } from './snapshot.ts';

/**
 * The drawn institutions in the order chance gave them, with names as frozen, their teams and what replaced whom. The
 * parties see inspectors by number, as the public does: an association has no need to know who will come to its members.
 */
export async function describeSelected(
  means: InspectionMeans,
  tx: Tx,
  { draw, plan, result }: LoadedDraw,
  actor: Actor,
): Promise<Static<typeof SelectedUnit>[]> {
  if (result === null) return [];
  const { snapshot } = await getSnapshot(tx, draw.id);
  const records = await loadReplacements(tx, draw.id);
  const people = await means.directory.personNames(
    tx,
    records.map(({ requestedBy }) => requestedBy),
  );
  const frozen = new Map(snapshot.institutions.map(({ id, name, region }) => [id, { name, region }]));
  const today = records.length === 0 ? new Map<string, string>() : await namesToday(tx, plan.region);
  const place = { region: plan.region, organisationId: plan.organisationId };
  const showsPeople = may(actor, 'registry.read', place) || may(actor, 'draw.host', place);
  const nameOf = (id: string) => frozen.get(id)?.name ?? today.get(id) ?? id;
  const { seed, selected, assignment } = result.bundle;
  return selected.map(({ stratum, unit, rank, certainty }, index) => ({
    position: index + 1,
    stratum,
    field: stratum.replace(/\.(?:random|risk)$/, ''),
    rank,
    certainty,
    unit,
    name: nameOf(unit),
    region: frozen.get(unit)?.region ?? plan.region,
    ticket: ticket(seed, 'unit', stratum, unit),
    team: assignment
      .filter((seat) => seat.unit === unit)
      .map(({ pool, inspectors }) => ({
        pool,
        inspectors: inspectors.map((id) => ({
          id,
          name: (showsPeople ? snapshot.inspectorNames[id] : undefined) ?? id,
        })),
      })),
    ...replacementOf(unit, records, nameOf, people),
  }));
}

/** The institution that stands in for a drawn one by now, following the chain to its end. */
function replacementOf(
  unit: string,
  records: readonly ReplacementRecord[],
  nameOf: (id: string) => string,
  people: ReadonlyMap<string, string>,
): Pick<Static<typeof SelectedUnit>, 'replacedBy' | 'replacementRequest'> {
  let last: { readonly unit: string; readonly reason: string; readonly at: string } | null = null;
  let current = unit;
  for (;;) {
    const done = records.find((record) => record.unit === current)?.done ?? null;
    if (done === null) break;
    last = { unit: done.entry.in, reason: done.entry.explanation, at: done.at.toString() };
    current = done.entry.in;
  }
  const open = records.find((record) => record.unit === current && record.done === null);
  return {
    replacedBy: last === null ? null : { ...last, name: nameOf(last.unit) },
    replacementRequest:
      open === undefined ? null : { cause: open.cause, reason: open.reason, by: people.get(open.requestedBy) ?? '' },
  };
}

async function namesToday(tx: Tx, region: string): Promise<ReadonlyMap<string, string>> {
  const { institutions } = await loadInspectionLists(tx, region);
  return new Map(institutions.map(({ id, name }) => [id, name]));
}
