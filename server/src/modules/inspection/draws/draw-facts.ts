import { createHash } from 'node:crypto';
import type { DrawStep } from '@hengjian/contract';
import { blocking, checkPlan, type DrawFacts } from '@hengjian/regulation-inspection';
import { officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { InspectionMeans } from '../means.ts';
import { loadGround } from '../plans/load-facts.ts';
import { foldPlanState } from '../plans/plan-state.ts';
import { loadEvents } from '../plans/store.ts';
import { openVoidRequest } from './draw-state.ts';
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
): Promise<DrawFacts> {
  const { content, commitments, reveals, events, frame, result } = loaded;
  const party = partyFor(loaded, actor, step);
  const places = await means.log.findPlaces(tx, [
    ...events.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])),
    ...(frame === null ? [] : [frame.entryId]),
    ...(result === null ? [] : [result.entryId]),
  ]);
  const prepared = events[0]?.entryId ?? null;
  const replacement = await openReplacement(tx, loaded, step);
  const voidRequest = openVoidRequest(events);
  const forReplacement = step?.action === 'approve-replacement' || step?.action === 'request-replacement';
  return {
    planReady: await isPlanReady(means, tx, loaded),
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
    requestedBy: forReplacement ? (replacement?.requestedBy ?? null) : (voidRequest?.byPerson ?? null),
    actor: actor.personId,
    reserveLeft: result !== null && result.bundle.reserves.length > 0,
  };
}

/** The party a step is about: named by it, or the one the person acts for. */
function partyFor({ content, commitments, reveals }: LoadedDraw, actor: Actor, step?: DrawStep) {
  if (step !== undefined && 'source' in step) return content.parties.find(({ id }) => id === step.source);
  const own = content.parties.filter((party) => party.kind === 'commit' && party.organisation === actor.organisationId);
  const open = own.find(({ id }) => !commitments.has(id)) ?? own.find(({ id }) => !reveals.has(id)) ?? own[0];
  return open ?? content.parties.find(({ kind, id }) => kind === 'published' && !reveals.has(id));
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

async function isPlanReady(means: InspectionMeans, tx: Tx, { plan, content, state }: LoadedDraw): Promise<boolean> {
  if (state !== 'prepared' && state !== 'committing') return true;
  const events = await loadEvents(tx, plan.id);
  const planState = foldPlanState(events);
  if (planState !== 'approved' && planState !== 'published') return false;
  const { facts } = await loadGround(tx, plan, content, events, officialDate(means.clock.now()));
  return blocking(checkPlan(content, facts), 'freeze').length === 0;
}

async function openReplacement(tx: Tx, { draw, result }: LoadedDraw, step?: DrawStep) {
  if (result === null || step?.action !== 'approve-replacement') return undefined;
  return (await loadReplacements(tx, draw.id)).find(({ unit, done }) => unit === step.unit && done === null);
}
