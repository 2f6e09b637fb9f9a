import { err, ok, type Result } from '@hengjian/kernel';
import type { IsoDate } from '@hengjian/law';
import type { Pools } from './base.ts';
import { CLASS_OF_UNCLASSIFIED } from './credit.ts';
import type { InstitutionFacts } from './facts.ts';
import type { FieldCode } from './fields.ts';
import {
  byteOrder,
  DRAW_ID,
  type Frame,
  type FrameOpening,
  type FrameSource,
  type FrameStratum,
  type FrameUnit,
  LARGEST_SIZE,
} from './frame-format.ts';
import { getValueOn, paretoFrom } from './parameters.ts';
import type { PlanAllocation, PlanContent } from './plan.ts';

export interface FrameContext {
  /** Id of the plan, `[A-Za-z0-9._-]{1,64}`, and the version whose content this is. */
  readonly planId: string;
  readonly planVersion: number;
  readonly organiser: string;
  /** Number of the draw under this plan, from 1. */
  readonly number: number;
  /** Hash of the snapshot of the lists as logged when the draw was prepared; 64 hex digits. */
  readonly listsHash: string;
  /** Commitment of every `commit` party by its id; 64 hex digits. */
  readonly commitments: ReadonlyMap<string, string>;
}

/** Randomness and hashing come from outside. */
export interface FrameMeans {
  /** SHA-256 of UTF-8 text as 64 lower-case hex digits. */
  readonly sha256: (text: string) => string;
  /** A fresh secret salt for one sealed size, 32 lower-case hex digits. */
  readonly saltFor: (stratum: string, unit: string) => string;
}

export interface FrameRefusal {
  readonly code:
    | 'ID_INVALID'
    | 'ID_REPEATED'
    | 'COMMITMENT_MISSING'
    | 'COMMITMENT_INVALID'
    | 'SIZE_INVALID'
    | 'STRATUM_TOO_SMALL';
  /** What it is about: an id of a unit, inspector, source or stratum. */
  readonly at: string;
}

export interface BuiltFrame {
  readonly frame: Frame;
  /** For the auditor's bundle only: credit classes are not public. Order of the units. */
  readonly openings: readonly FrameOpening[];
}

/**
 * The frame of a draw: everything the result depends on. Strata stand in the order of the plan; a weighted field makes
 * two, its random arm first, so that the chance everybody keeps is not what risk left over.
 */
export function buildFrame(
  plan: PlanContent,
  pools: Pools,
  context: FrameContext,
  means: FrameMeans,
): Result<BuiltFrame, FrameRefusal> {
  if (!DRAW_ID.test(context.planId)) return err({ code: 'ID_INVALID', at: context.planId });
  const sources = sourcesOf(plan, context.commitments);
  if (!sources.ok) return sources;
  const strata: FrameStratum[] = [];
  const units: FrameUnit[] = [];
  const openings: FrameOpening[] = [];
  for (const stratum of strataOf(plan)) {
    const members = pools.fields.find(({ field }) => field === stratum.field)?.members ?? [];
    if (members.length < stratum.quota) return err({ code: 'STRATUM_TOO_SMALL', at: stratum.id });
    strata.push({ id: stratum.id, quota: stratum.quota, method: stratum.method, team: stratum.team });
    for (const member of members) {
      if (!DRAW_ID.test(member.id)) return err({ code: 'ID_INVALID', at: member.id });
      if (stratum.method === 'equal') {
        units.push({ id: member.id, stratum: stratum.id, size: 1 });
        continue;
      }
      const size = sizeOf(member, plan.allocation);
      if (!Number.isSafeInteger(size) || size < 1 || size > LARGEST_SIZE)
        return err({ code: 'SIZE_INVALID', at: member.id });
      const salt = means.saltFor(stratum.id, member.id);
      units.push({ id: member.id, stratum: stratum.id, sealed: means.sha256(`${salt},${size}`) });
      openings.push({ stratum: stratum.id, id: member.id, salt, size });
    }
  }
  const nameless = pools.inspectors.find(({ id }) => !DRAW_ID.test(id));
  if (nameless !== undefined) return err({ code: 'ID_INVALID', at: nameless.id });
  units.sort(byStratumAndId);
  const repeated =
    units.find(({ id, stratum }, index) => units[index - 1]?.id === id && units[index - 1]?.stratum === stratum) ??
    pools.inspectors.find(({ id }, index) => pools.inspectors[index - 1]?.id === id);
  if (repeated !== undefined) return err({ code: 'ID_REPEATED', at: repeated.id });
  return ok({
    frame: {
      format: 'hengjian.draw.frame/v1',
      plan: describePlan(plan, context),
      strata,
      units,
      inspectors: pools.inspectors.map(({ id, pools }) => ({ id, pools })),
      conflicts: pools.conflicts.map(({ inspector, institution }) => [inspector, institution] as const),
      sources: sources.value,
    },
    openings: openings.sort(byStratumAndId),
  });
}

/**
 * How big an institution counts in a risk arm: its class, multiplied where violations were found (R4-1.0e) and where the
 * follow-up of a commitment found something (R4-1.0f).
 */
export function sizeOf(
  { creditClass, violationLastYear, commitmentFinding }: InstitutionFacts,
  { sizes, violationFactor, commitmentFactor }: PlanAllocation,
): number {
  return (
    sizes[creditClass ?? CLASS_OF_UNCLASSIFIED] *
    (violationLastYear ? violationFactor : 1) *
    (commitmentFinding ? commitmentFactor : 1)
  );
}

export interface PlannedStratum extends FrameStratum {
  readonly field: FieldCode;
}

/** The strata a plan makes. Fields and arms without a quota make none. */
export function strataOf(plan: PlanContent): readonly PlannedStratum[] {
  return plan.fields
    .flatMap(({ field, method, quota, randomArm, team }): readonly PlannedStratum[] => {
      if (method === 'equal') return [{ id: field, field, quota, method, team }];
      const risk = quota - randomArm;
      return [
        { id: `${field}.random`, field, quota: randomArm, method: 'equal', team },
        { id: `${field}.risk`, field, quota: risk, method: riskMethod(risk, plan.arisesOn), team },
      ];
    })
    .filter(({ quota }) => quota > 0);
}

/**
 * Pareto sampling keeps reserves and a ticket per institution that a citizen can check alone; below five it strays from
 * its target inclusion by up to 2 %, so small arms are drawn systematically: exact, without reserves (specification §8).
 */
function riskMethod(quota: number, date: IsoDate): 'pareto' | 'systematic' {
  return quota >= getValueOn(paretoFrom, date).value ? 'pareto' : 'systematic';
}

function sourcesOf(
  { parties }: PlanContent,
  commitments: ReadonlyMap<string, string>,
): Result<readonly FrameSource[], FrameRefusal> {
  const sources: FrameSource[] = [];
  for (const party of parties) {
    if (!DRAW_ID.test(party.id)) return err({ code: 'ID_INVALID', at: party.id });
    if (sources.some(({ id }) => id === party.id)) return err({ code: 'ID_REPEATED', at: party.id });
    if (party.kind === 'published') {
      sources.push({ id: party.id, kind: 'published', describe: party.describe, at: party.at });
      continue;
    }
    const commitment = commitments.get(party.id);
    if (commitment === undefined) return err({ code: 'COMMITMENT_MISSING', at: party.id });
    if (!/^[0-9a-f]{64}$/.test(commitment)) return err({ code: 'COMMITMENT_INVALID', at: party.id });
    sources.push({ id: party.id, kind: 'commit', commitment });
  }
  return ok(sources);
}

/** What people read of the plan, hashed with the rest. The weights of the classes are open (R4-1.0f); classes are not. */
function describePlan(
  plan: PlanContent,
  { planId, planVersion, organiser, number, listsHash }: FrameContext,
): Frame['plan'] {
  const { table, sizes, violationFactor, commitmentFactor } = plan.allocation;
  return {
    id: planId,
    version: planVersion,
    title: plan.title,
    organiser,
    documentNumber: plan.documentNumber,
    level: plan.level,
    region: plan.region,
    year: plan.year,
    draw: number,
    lists: listsHash,
    weights: { table, sizes: { A: sizes.A, B: sizes.B, C: sizes.C, D: sizes.D }, violationFactor, commitmentFactor },
  };
}

function byStratumAndId(
  a: { readonly stratum: string; readonly id: string },
  b: { readonly stratum: string; readonly id: string },
): number {
  return byteOrder(a.stratum, b.stratum) || byteOrder(a.id, b.id);
}
