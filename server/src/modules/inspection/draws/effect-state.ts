import type { JsonObject } from '@hengjian/canonical-json';
import { ok } from '@hengjian/kernel';
import { drawCode } from '../plans/plan-code.ts';
import { officeOf } from './earlier-draws.ts';
import type { Effect, EffectInput } from './effect.ts';

/** The step changes the state and nothing else. */
export async function nothingMore() {
  return ok<Effect>({ entryId: null, about: null });
}

/** Publishes: from now on the portal shows the list, and everybody may recheck it. */
export async function announce({ means, tx, loaded }: EffectInput<unknown>) {
  const { plan, draw, result } = loaded;
  const code = drawCode(plan.code, draw.number);
  const body: JsonObject = { number: draw.number, resultHash: result?.hash ?? null };
  const entryId = await means.log.append(tx, { type: 'draw.published', subject: code, body });
  return ok<Effect>({ entryId, about: null });
}

/** Void for good, in the log: number, reason, and the office that consented. */
export async function declareVoid({ means, tx, loaded, actor, step }: EffectInput<{ readonly reason: string }>) {
  const { plan, draw } = loaded;
  const approver = officeOf('void', actor.roles);
  const body: JsonObject = { number: draw.number, reason: step.reason.trim(), approver };
  const subject = drawCode(plan.code, draw.number);
  const entryId = await means.log.append(tx, { type: 'draw.void', subject, body });
  return ok<Effect>({ entryId, about: approver });
}
