import { createHash } from 'node:crypto';
import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { blocking, buildPools, checkPlan, mayDraw, supersede } from '@hengjian/regulation-inspection';
import { officialDate, toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { InspectionMeans } from '../means.ts';
import { loadGround } from '../plans/load-facts.ts';
import { drawCode } from '../plans/plan-code.ts';
import { foldPlanState } from '../plans/plan-state.ts';
import { getNewestVersion, loadEvents, lockPlan } from '../plans/store.ts';
import { missingRefusal } from '../refusals.ts';
import { toEarlierDraw } from './earlier-draws.ts';
import { type DrawRow, findDrawsOfPlan, insertDraw, insertDrawEvent } from './store.ts';
import { insertSnapshot, snapshotOf, snapshotText } from './snapshot.ts';

/**
 * Freezes the lists and opens the next numbered draw of a plan. The hash of the lists goes into the log at once, before
 * anybody commits to anything, so that nobody can shape the lists while commitments arrive.
 */
export function prepareDraw(means: InspectionMeans, actor: Actor, planId: string): Promise<Result<DrawRow, Refused>> {
  return decide(means, actor, { action: 'draw.prepare', subject: `plan:${planId}` }, async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (plan === undefined) return missing();
    if (!may(actor, 'draw.prepare', { region: plan.region, organisationId: plan.organisationId })) return forbidden();
    const events = await loadEvents(tx, plan.id);
    const state = foldPlanState(events);
    const version = await getNewestVersion(tx, plan.id);
    const now = means.clock.now();
    const date = officialDate(now);
    const { facts, lists, city } = await loadGround(tx, plan, version.content, events, date);
    const failed = blocking(checkPlan(version.content, facts), 'freeze');
    if (!mayDraw(plan.level, state) || failed.length > 0)
      return refuse({
        ...missingRefusal([{ code: 'PLAN_NOT_READY', clause: 'R4-2.1a' }]),
        params: { state, failed: failed.map(({ rule }) => rule) },
      });
    const next = supersede(await earlierDraws(tx, plan.id));
    if (!next.ok)
      return refuse({
        code: next.error,
        clause: 'R4-2.1a',
        message: { zh: '该计划已有一次有效的抽取。', en: 'A draw of this plan is under way or stands.' },
        wayOut: {
          zh: '如需重抽，须先将其作废，写明理由并经他人批准。',
          en: 'To draw anew it has to be declared void first, with a reason and somebody else’s consent.',
        },
      });
    const earlier = await findDrawsOfPlan(tx, plan.id);
    const draw: DrawRow = {
      id: means.ids.next(),
      planId: plan.id,
      number: next.value.number,
      planVersion: version.version,
      supersedesId: earlier.at(-1)?.id ?? null,
      createdBy: actor.personId,
      createdAt: now,
    };
    await insertDraw(tx, draw);
    const text = snapshotText(snapshotOf(buildPools(version.content, lists, city, date), lists, means.randomHex(16)));
    const hash = createHash('sha256').update(text).digest('hex');
    await insertSnapshot(tx, draw.id, { text, hash, takenAt: toDate(now) });
    const entryId = await means.log.append(tx, {
      type: 'draw.lists',
      subject: drawCode(plan.code, draw.number),
      body: { planVersion: version.version, listsHash: hash, supersedes: draw.number > 1 ? draw.number - 1 : null },
    });
    await insertDrawEvent(tx, draw.id, {
      seq: 1,
      action: 'prepare',
      toState: 'prepared',
      sourceId: null,
      reason: null,
      byPerson: actor.personId,
      at: now,
      entryId,
    });
    return ok(draw);
  });
}

async function earlierDraws(tx: Tx, planId: string) {
  return Promise.all((await findDrawsOfPlan(tx, planId)).map((draw) => toEarlierDraw(tx, draw)));
}
