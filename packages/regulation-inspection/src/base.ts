import type { IsoDate } from '@hengjian/law';
import type { DepartmentId } from './departments.ts';
import { DRAWN_CITY_WIDE } from './district.ts';
import { isApproved } from './exceptions.ts';
import type { ConflictPair, InspectorFacts, InstitutionFacts, RepeatException } from './facts.ts';
import { type FieldCode, fieldDictionaryOn } from './fields.ts';
import { byteOrder } from './frame-format.ts';
import type { PlanContent } from './plan.ts';
import { isWithin, licensingRegion } from './region.ts';

/** Why an institution enters no stratum at all. */
export type InstitutionLeftOut =
  | 'NOT_ACTIVE'
  | 'OUTSIDE_REGION'
  | 'LICENSED_ELSEWHERE'
  | 'DRAWN_BY_CITY'
  | 'DRAWN_CITY_WIDE'
  | 'FIELD_NOT_IN_PLAN';

/** Why an inspector enters no pool. */
export type InspectorLeftOut =
  | 'EXPERT'
  | 'UNAVAILABLE'
  | 'OUTSIDE_REGION'
  | 'NO_CERTIFICATE'
  | 'CERTIFICATE_EXPIRES'
  | 'POOL_NOT_IN_PLAN';

export interface LeftOut<Reason extends string> {
  readonly id: string;
  readonly reason: Reason;
}

export interface Pools {
  /** Institutions whose licence counts towards a ratio, whether or not they may be drawn. */
  readonly base: number;
  /** Who may be drawn in which field of the plan, in plan order; members sorted by id. */
  readonly fields: readonly { readonly field: FieldCode; readonly members: readonly InstitutionFacts[] }[];
  /** Who may be sent, sorted by id, with the pools the plan asks for. */
  readonly inspectors: readonly { readonly id: string; readonly pools: readonly DepartmentId[] }[];
  /** Avoidance between members only, sorted. */
  readonly conflicts: readonly ConflictPair[];
  readonly institutionsLeftOut: readonly LeftOut<InstitutionLeftOut>[];
  readonly inspectorsLeftOut: readonly LeftOut<InspectorLeftOut>[];
  /** Members without a credit class; they count as ordinary. */
  readonly unclassified: number;
}

export interface Lists {
  readonly institutions: readonly InstitutionFacts[];
  readonly inspectors: readonly InspectorFacts[];
  readonly conflicts: readonly ConflictPair[];
}

/** What the city has drawn already, and the approved and unapproved wishes to inspect it all the same. */
export interface CityDrawn {
  /** A draw under the city plan stands, so that it is known whom to leave out. */
  readonly hasDrawn: boolean;
  readonly institutions: ReadonlySet<string>;
  readonly repeats: readonly RepeatException[];
}

/**
 * Who may be drawn and who may be sent, on `date` (the day of the draw). Nobody disappears: whoever is left out stands
 * in the answer with a reason.
 */
export function buildPools(plan: PlanContent, lists: Lists, city: CityDrawn, date: IsoDate): Pools {
  const institutionsLeftOut: LeftOut<InstitutionLeftOut>[] = [];
  // A field without a quota draws nobody and takes nobody away from the remainder.
  const drawn = plan.fields.filter(({ quota }) => quota > 0).map(({ field }) => field);
  const members = new Map<FieldCode, InstitutionFacts[]>(drawn.map((field) => [field, []]));
  const enter = entryRule(plan, new Set(drawn), city);
  for (const institution of lists.institutions) {
    const entry = enter(institution);
    if (typeof entry === 'string') institutionsLeftOut.push({ id: institution.id, reason: entry });
    else for (const field of entry) members.get(field)?.push(institution);
  }

  const inspectorsLeftOut: LeftOut<InspectorLeftOut>[] = [];
  const inspectors: { id: string; pools: readonly DepartmentId[] }[] = [];
  const asked = new Set(plan.fields.flatMap(({ team, quota }) => (quota > 0 ? team.map(({ pool }) => pool) : [])));
  for (const inspector of lists.inspectors) {
    const pools = [...new Set(inspector.departments)].filter((department) => asked.has(department)).sort(byteOrder);
    const reason = whyNotSent(plan, inspector, date) ?? (pools.length > 0 ? null : 'POOL_NOT_IN_PLAN');
    if (reason === null) inspectors.push({ id: inspector.id, pools });
    else inspectorsLeftOut.push({ id: inspector.id, reason });
  }

  const fields = [...members].map(([field, list]) => ({ field, members: list.sort(byId) }));
  const drawable = new Map(fields.flatMap(({ members }) => members.map((member) => [member.id, member])));
  const sent = new Set(inspectors.map(({ id }) => id));
  return {
    base: lists.institutions.filter((institution) => countsTowardsBase(plan, institution)).length,
    fields,
    inspectors: inspectors.sort(byId),
    conflicts: sortedPairs(
      lists.conflicts.filter(({ inspector, institution }) => sent.has(inspector) && drawable.has(institution)),
    ),
    institutionsLeftOut: institutionsLeftOut.sort(byId),
    inspectorsLeftOut: inspectorsLeftOut.sort(byId),
    unclassified: [...drawable.values()].filter(({ creditClass }) => creditClass === null).length,
  };
}

/** How many were left out for which reason. */
export function countReasons<Reason extends string>(leftOut: readonly LeftOut<Reason>[]): ReadonlyMap<Reason, number> {
  const counts = new Map<Reason, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

/** The denominator of the ratios: in the region, licensed by its city (province), licence in force (R4-2.0a). */
export function countsTowardsBase(plan: PlanContent, institution: InstitutionFacts): boolean {
  return whyNotInBase(plan, institution) === null;
}

function whyNotInBase(
  { region }: PlanContent,
  institution: InstitutionFacts,
): 'OUTSIDE_REGION' | 'LICENSED_ELSEWHERE' | 'NOT_ACTIVE' | null {
  if (!isWithin(institution.region, region)) return 'OUTSIDE_REGION';
  if (institution.licensedBy !== licensingRegion(region)) return 'LICENSED_ELSEWHERE';
  return institution.status === 'active' ? null : 'NOT_ACTIVE';
}

/** Reads one institution: the fields it may be drawn in, or why in none. */
function entryRule(
  plan: PlanContent,
  drawn: ReadonlySet<FieldCode>,
  city: CityDrawn,
): (institution: InstitutionFacts) => readonly FieldCode[] | InstitutionLeftOut {
  const remainder = fieldDictionaryOn(plan.arisesOn).entries.find((entry) => entry.remainder === true)?.code;
  const wanted = new Set(city.repeats.filter(isApproved).map(({ institution }) => institution));
  return (institution) => {
    const outside = whyNotInBase(plan, institution);
    if (outside !== null) return outside;
    // In principle no institution is drawn by both levels; an approved exception brings it back (R4-2.0b).
    if (plan.level === 'district' && city.institutions.has(institution.id) && !wanted.has(institution.id))
      return 'DRAWN_BY_CITY';
    const own = institution.fields.filter((field) => plan.level === 'city' || !DRAWN_CITY_WIDE.includes(field));
    if (own.length === 0 && institution.fields.length > 0) return 'DRAWN_CITY_WIDE';
    const open = own.filter((field) => drawn.has(field));
    // The remainder must not repeat an institution of a named field of the plan (R4-1.8).
    const named = open.filter((field) => field !== remainder);
    const entered = named.length > 0 ? named : open;
    return entered.length > 0 ? entered : 'FIELD_NOT_IN_PLAN';
  };
}

/** Why somebody may not be sent under this plan, whatever pool he stands in; null when he may. */
export function whyNotSent(
  { certificateValidOn, deadlines, region }: PlanContent,
  inspector: InspectorFacts,
  date: IsoDate,
): Exclude<InspectorLeftOut, 'POOL_NOT_IN_PLAN'> | null {
  const neededUntil = certificateValidOn === 'draw' || deadlines.onSite < date ? date : deadlines.onSite;
  if (inspector.kind === 'expert') return 'EXPERT';
  if (!isWithin(inspector.region, region)) return 'OUTSIDE_REGION';
  if (!inspector.available) return 'UNAVAILABLE';
  if (inspector.certificateValidTo === null) return 'NO_CERTIFICATE';
  return inspector.certificateValidTo < neededUntil ? 'CERTIFICATE_EXPIRES' : null;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byteOrder(a.id, b.id);
}

function sortedPairs(pairs: readonly ConflictPair[]): readonly ConflictPair[] {
  const once = new Map(pairs.map((pair) => [`${pair.inspector} ${pair.institution}`, pair]));
  return [...once.values()].sort(
    (a, b) => byteOrder(a.inspector, b.inspector) || byteOrder(a.institution, b.institution),
  );
}
