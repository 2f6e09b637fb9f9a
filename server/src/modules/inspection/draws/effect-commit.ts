import { ok } from '@hengjian/kernel';
import { toDate } from '../../../platform/clock.ts';
import { drawCode } from '../plans/plan-code.ts';
import type { Effect, EffectInput } from './effect.ts';

/** Takes a party's commitment: the hash of a secret that stays with the party until the ceremony. */
export async function commit({
  means,
  tx,
  loaded,
  actor,
  step,
  at,
}: EffectInput<{ readonly source: string; readonly commitment: string }>) {
  const { draw, plan } = loaded;
  const { source, commitment } = step;
  await tx
    .insertInto('inspection.draw_commitment')
    .values({ draw_id: draw.id, source_id: source, commitment, by_person: actor.personId, at: toDate(at) })
    .execute();
  const entryId = await means.log.append(tx, {
    type: 'draw.commitment',
    subject: drawCode(plan.code, draw.number),
    body: { number: draw.number, source, commitment },
  });
  return ok<Effect>({ entryId, about: source });
}
