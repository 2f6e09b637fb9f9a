import { canonicalJson } from '@hengjian/canonical-json';
import { ok, type Result } from '@hengjian/kernel';
import { nextReserve, type ReplacementReason } from '@hengjian/regulation-inspection';
import { toDate } from '../../../platform/clock.ts';
import { publish } from '../../../platform/outbox/index.ts';
import { type Refused, refuse } from '../../../platform/use-case/index.ts';
import { loadInspectionLists } from '../../registry/index.ts';
import { drawCode } from '../plans/plan-code.ts';
import { officeOf } from './earlier-draws.ts';
import { toJsonObject } from './json.ts';
import type { Effect, EffectInput } from './effect.ts';
import { loadReplacements } from './replacements.ts';

/** Records that a drawn institution cannot be inspected any more, for somebody else to consent. */
export async function requestReplacement({
  tx,
  loaded,
  actor,
  step,
  at,
}: EffectInput<{ readonly unit: string; readonly cause: ReplacementReason; readonly reason: string }>) {
  const earlier = await loadReplacements(tx, loaded.draw.id);
  if (earlier.some(({ unit }) => unit === step.unit)) return refuse(REPLACEMENT_REFUSALS.ALREADY_REPLACED);
  const standing = loaded.result?.bundle.selected.some(({ unit }) => unit === step.unit) ?? false;
  const cameIn = earlier.some(({ done }) => done?.entry.in === step.unit);
  if (!standing && !cameIn) return refuse(REPLACEMENT_REFUSALS.NOT_SELECTED);
  await tx
    .insertInto('inspection.replacement_request')
    .values({
      draw_id: loaded.draw.id,
      unit: step.unit,
      cause: step.cause,
      reason: step.reason.trim(),
      requested_by: actor.personId,
      requested_at: toDate(at),
    })
    .execute();
  return ok<Effect>({ entryId: null, about: step.unit });
}

/** Takes the next reserve of the stratum, in the order chance gave it, and says so in the log. */
export async function approveReplacement({
  means,
  tx,
  loaded,
  actor,
  step,
  at,
}: EffectInput<{ readonly unit: string }>): Promise<Result<Effect, Refused>> {
  const { draw, plan, result } = loaded;
  const records = await loadReplacements(tx, draw.id);
  const request = records.find(({ unit, done }) => unit === step.unit && done === null);
  if (result === null || request === undefined) return refuse(REPLACEMENT_REFUSALS.NOT_SELECTED);
  const lists = await loadInspectionLists(tx, plan.region);
  const active = new Set(lists.institutions.filter(({ status }) => status === 'active').map(({ id }) => id));
  const next = nextReserve(
    result.bundle,
    records.flatMap(({ done }) => (done === null ? [] : [done.entry])),
    {
      unit: request.unit,
      reason: request.cause,
      explanation: request.reason,
      // Offices, not people: the entry is public.
      requestedBy: '经办 clerk',
      approvedBy: officeOf('approve-replacement', actor.roles),
    },
    (unit) => active.has(unit),
    lists.conflicts,
  );
  if (!next.ok) return refuse(REPLACEMENT_REFUSALS[next.error]);
  const body = toJsonObject(next.value.entry);
  const subject = drawCode(plan.code, draw.number);
  const entryId = await means.log.append(tx, { type: 'draw.replacement', subject, body });
  await tx
    .insertInto('inspection.replacement')
    .values({
      draw_id: draw.id,
      unit: request.unit,
      reserve: next.value.entry.in,
      entry: canonicalJson(body),
      approved_by: actor.personId,
      at: toDate(at),
      entry_id: entryId,
    })
    .execute();
  await publish(tx, means, {
    topic: 'inspection.unit-replaced',
    payload: {
      drawId: draw.id,
      code: subject,
      out: request.unit,
      in: next.value.entry.in,
      mustAvoid: [...next.value.mustAvoid],
    },
  });
  return ok({ entryId, about: request.unit });
}

const REPLACEMENT_REFUSALS = {
  ALREADY_REPLACED: refusal(
    'ALREADY_REPLACED',
    '该机构已申请替换或已被替换。',
    'This institution has been replaced, or its replacement has been asked for.',
  ),
  NOT_SELECTED: refusal(
    'NOT_SELECTED',
    '该机构不在抽中名单中，或没有待批的替换申请。',
    'This institution was not drawn, or no replacement of it waits for a decision.',
  ),
  NO_RESERVE_LEFT: refusal('NO_RESERVE_LEFT', '该层已无候补机构可用。', 'No usable reserve is left in this stratum.'),
  EXPLANATION_MISSING: refusal('REASON_MISSING', '请说明理由。', 'Please give a reason.'),
  APPROVER_IS_REQUESTER: refusal(
    'APPROVER_IS_REQUESTER',
    '申请人不能批准自己的申请。',
    'Whoever asked cannot approve it.',
  ),
} as const;

function refusal(code: string, zh: string, en: string) {
  return { code, clause: 'R4-2.1a', message: { zh, en } };
}
