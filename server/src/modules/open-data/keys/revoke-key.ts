import type { ApiKey } from '@hengjian/contract';
import { ok, type Result } from '@hengjian/kernel';
import { may } from '@hengjian/permissions';
import { toDate } from '../../../platform/clock.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { decide, forbidden, missing, type Refused } from '../../../platform/use-case/index.ts';
import type { OpenDataMeans } from '../means.ts';
import { readKeys } from './key-store.ts';

/** Ends a key at once. Ending it twice changes nothing: the first reason stays. */
export function revokeKey(
  means: OpenDataMeans,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Result<ApiKey, Refused>> {
  return decide(means, actor, { action: 'api-key.revoke', subject: `api-key:${id}` }, async (tx) => {
    if (!may(actor, 'api-key.manage', { region: actor.region })) return forbidden();
    const about = { region: actor.region, id, now: means.clock.now() };
    const [key] = await readKeys(tx, about);
    if (key === undefined) return missing();
    await tx
      .insertInto('open_data.api_key_revocation')
      .values({ key_id: id, reason: reason.trim(), revoked_by: actor.personId, revoked_at: toDate(about.now) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const [ended] = await readKeys(tx, about);
    return ended === undefined ? missing() : ok(ended);
  });
}
