import { createHash } from 'node:crypto';
import { canonicalJson } from '@hengjian/canonical-json';
import { frameEntryBody, frameHash, validateFrame } from '@hengjian/draw';
import { ok, type Result } from '@hengjian/kernel';
import { buildFrame, supersede } from '@hengjian/regulation-inspection';
import { toDate } from '../../../platform/clock.ts';
import { type Refused, refuse } from '../../../platform/use-case/index.ts';
import { drawCode } from '../plans/plan-code.ts';
import { toEarlierDraw } from './earlier-draws.ts';
import type { Effect, EffectInput } from './effect.ts';
import { toJson } from './json.ts';
import { getSnapshot, poolsOf } from './snapshot.ts';
import { findDrawsOfPlan } from './store.ts';

const SALT_BYTES = 16;

/**
 * Seals the frame: lists, strata, teams, avoidances and commitments as one object whose hash goes into the log. After
 * this nothing that the result depends on can change; before the first reveal nobody can know the result.
 */
export async function seal({ means, tx, loaded, at }: EffectInput<unknown>): Promise<Result<Effect, Refused>> {
  const { draw, plan, content, commitments } = loaded;
  const { snapshot, hash: listsHash } = await getSnapshot(tx, draw.id);
  const organiser = await means.directory.getOrganisation(tx, plan.organisationId);
  const built = buildFrame(
    content,
    poolsOf(snapshot),
    {
      planId: plan.code,
      planVersion: draw.planVersion,
      organiser: organiser.name.zh,
      number: draw.number,
      listsHash,
      commitments: new Map([...commitments].map(([id, { commitment }]) => [id, commitment])),
    },
    { sha256: (text) => createHash('sha256').update(text).digest('hex'), saltFor: () => means.randomHex(SALT_BYTES) },
  );
  if (!built.ok) return refuse(frameRefusal(built.error.code, built.error.at));
  const frame = validateFrame(built.value.frame);
  if (!frame.ok) return refuse(frameRefusal(frame.error.code, frame.error.at));
  const hash = frameHash(frame.value);
  const entryId = await means.log.append(tx, {
    type: 'draw.frame',
    subject: drawCode(plan.code, draw.number),
    body: frameEntryBody({
      plan: plan.code,
      number: draw.number,
      frameHash: hash,
      supersedes: await supersededBy(tx, loaded),
    }),
  });
  await tx
    .insertInto('inspection.draw_frame')
    .values({
      draw_id: draw.id,
      frame: canonicalJson(toJson(frame.value)),
      frame_hash: hash,
      openings: canonicalJson(toJson(built.value.openings)),
      entry_id: entryId,
      sealed_at: toDate(at),
    })
    .execute();
  return ok({ entryId, about: hash });
}

/** What this draw's bundle will say of the void one before it. */
export async function supersededBy(tx: EffectInput<unknown>['tx'], { draw, plan }: EffectInput<unknown>['loaded']) {
  const before = (await findDrawsOfPlan(tx, plan.id)).filter(({ number }) => number < draw.number);
  const next = supersede(await Promise.all(before.map((earlier) => toEarlierDraw(tx, earlier))));
  if (!next.ok) throw new Error('an earlier draw of the plan still stands');
  return next.value.supersedes;
}

function frameRefusal(code: string, at: unknown) {
  return {
    code: 'FRAME_INVALID',
    clause: 'R4-2.1a',
    at: String(at),
    message: {
      zh: `抽样框不符合规格（${code}），未封存，未写入任何内容。`,
      en: `The frame breaks the specification (${code}); nothing was sealed and nothing written.`,
    },
    wayOut: {
      zh: '请按所指位置核对名录或计划，作废本次抽取后重新准备。',
      en: 'Check the lists or the plan at the place named, void this draw and prepare another.',
    },
    params: { code },
  };
}
