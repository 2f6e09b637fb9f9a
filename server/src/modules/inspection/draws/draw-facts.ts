import { createHash } from 'node:crypto';
import type { DrawStep } from '@hengjian/contract';
import { canonicalJson } from '@hengjian/canonical-json';
import { type DrawAction, type DrawFacts, mayDraw, type PlanContent } from '@hengjian/regulation-inspection';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { InspectionMeans } from '../means.ts';
import { foldPlanState } from '../plans/plan-state.ts';
import { getNewestVersion, loadEvents } from '../plans/store.ts';
import { openVoidRequest } from './draw-state.ts';
import { toJson } from './json.ts';
import type { LoadedDraw } from './load-draw.ts';
import { loadReplacements } from './replacements.ts';

const HASH = /^[0-9a-f]{64}$/;

/**
 * Everything the procedure's requirements ask about, for one person and one step. Without a step, for the choices shown
 * beforehand: what a step would bring with it (a secret, a reason) is then taken to be in order.
 */
export async function drawFacts(
  means: InspectionMeans,
  tx: Tx,
  loaded: LoadedDraw,
  actor: Actor,
  step?: DrawStep,
  meant: DrawAction | undefined = step?.action,
): Promise<DrawFacts> {
  const { content, commitments, reveals, events, frame, result } = loaded;
  const party = partyFor(loaded, actor, step, meant);
  const places = await means.log.findPlaces(tx, [
    ...events.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])),
    ...(frame === null ? [] : [frame.entryId]),
    ...(result === null ? [] : [result.entryId]),
  ]);
  const prepared = events[0]?.entryId ?? null;
  return {
    planReady: await isPlanReady(tx, loaded),
    listsLogged: prepared !== null && places.has(prepared),
    actorIsThisParty: party?.kind === 'commit' && party.organisation === actor.organisationId,
    commitmentValid: step?.action === 'commit' ? HASH.test(step.commitment) : true,
    alreadyCommitted: party !== undefined && commitments.has(party.id),
    commitmentsMissing: content.parties.filter(({ kind, id }) => kind === 'commit' && !commitments.has(id)).length,
    // The frame is built and checked when it is sealed; a fault found there refuses the seal.
    frameValid: true,
    frameLogged: frame !== null && places.has(frame.entryId),
    secretMatches:
      step?.action === 'reveal' ? secretMatches(step.value, commitments.get(step.source)?.commitment) : true,
    alreadyRevealed: party !== undefined && reveals.has(party.id),
    publishedValueDue: party?.kind !== 'published' || isDue(party.at, means.clock.now()),
    revealsMissing: content.parties.filter(({ id }) => !reveals.has(id)).length,
    resultLogged: result !== null && places.has(result.entryId),
    reason: step === undefined ? 'typed with the step' : 'reason' in step ? step.reason : '',
    voidRequestedBy: openVoidRequest(events)?.byPerson ?? null,
    replacementRequestedBy: await replacementRequestedBy(tx, loaded, actor, step),
    actor: actor.personId,
    reserveLeft: result !== null && result.bundle.reserves.length > 0,
  };
}

/** The source a step is about: named by it; or that of the person's organisation; or for the host a public one. */
function partyFor({ content, commitments, reveals }: LoadedDraw, actor: Actor, step?: DrawStep, meant?: DrawAction) {
  if (step !== undefined && 'source' in step) return content.parties.find(({ id }) => id === step.source);
  const published = content.parties.filter(({ kind }) => kind === 'published');
  const awaited = published.find(({ id }) => !reveals.has(id));
  // The host's own organisation may be a party too; its secret is not what he enters.
  if (meant === 'enter-published-value') return awaited ?? published[0];
  const own = content.parties.filter((party) => party.kind === 'commit' && party.organisation === actor.organisationId);
  const open = own.find(({ id }) => !commitments.has(id)) ?? own.find(({ id }) => !reveals.has(id)) ?? own[0];
  return open ?? awaited;
}

function secretMatches(secret: string, commitment: string | undefined): boolean {
  return HASH.test(secret) && createHash('sha256').update(secret).digest('hex') === commitment;
}

function isDue(at: string, now: Temporal.Instant): boolean {
  try {
    return Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0;
  } catch {
    return false;
  }
}

async function isPlanReady(tx: Tx, { draw, plan, content, state }: LoadedDraw): Promise<boolean> {
  if (state !== 'prepared' && state !== 'committing') return true;
  if (!mayDraw(plan.level, foldPlanState(await loadEvents(tx, plan.id)))) return false;
  const newest = await getNewestVersion(tx, plan.id);
  return newest.version === draw.planVersion || sameWording(newest.content, content);
}

/** The number of the paper is given at issue, maybe after the lists were frozen; the draw does not depend on it. */
function sameWording(one: PlanContent, other: PlanContent): boolean {
  const text = (content: PlanContent) => canonicalJson(toJson({ ...content, documentNumber: null }));
  return text(one) === text(other);
}

/** Of the replacement that is to be approved; without a step, of any that the person could approve. */
async function replacementRequestedBy(
  tx: Tx,
  { draw, result }: LoadedDraw,
  actor: Actor,
  step?: DrawStep,
): Promise<string | null> {
  if (result === null) return null;
  const open = (await loadReplacements(tx, draw.id)).filter(({ done }) => done === null);
  if (step !== undefined)
    return open.find(({ unit }) => step.action === 'approve-replacement' && unit === step.unit)?.requestedBy ?? null;
  const ofOthers = open.find(({ requestedBy }) => requestedBy !== actor.personId);
  return (ofOthers ?? open[0])?.requestedBy ?? null;
}
