import type { Refusal } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import { toDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused, refuse } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import { mayDeclare } from './list-conflicts.ts';
import { selectConflicts } from './read-conflicts.ts';

/**
 * Ends a conflict. Only an office may: an inspector who could end his own declaration could choose whom he inspects.
 */
export function endConflict(
  means: RegistryMeans,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Result<null, Refused>> {
  return decide(means, actor, { action: 'conflict.end', subject: `conflict:${id}` }, async (tx) => {
    const [conflict] = await selectConflicts(tx, sql`WHERE c.id = ${id}::uuid`);
    if (conflict === undefined) return missing();
    if (!mayDeclare(actor, conflict.region, null)) return forbidden();
    if (reason.trim() === '') return refuse(REASON_NEEDED);
    const ended = await tx
      .insertInto('registry.conflict_end')
      .values({
        conflict_id: id,
        reason: reason.trim(),
        ended_by: actor.personId,
        ended_at: toDate(means.clock.now()),
      })
      .onConflict((clash) => clash.doNothing())
      .returning('conflict_id')
      .executeTakeFirst();
    return ended === undefined ? refuse(ALREADY_ENDED) : ok(null);
  });
}

const ALREADY_ENDED: Refusal = {
  code: 'ALREADY_ENDED',
  message: { zh: '这一回避关系此前已经解除。', en: 'This conflict has been ended before.' },
};
const REASON_NEEDED: Refusal = {
  code: 'REASON_NEEDED',
  message: { zh: '请写明解除的原因。', en: 'Say why it ends.' },
  at: '/reason',
};
