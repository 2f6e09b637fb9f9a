import type { Actor } from '../../platform/http/index.ts';
import { toInstant } from '../../platform/clock.ts';
import type { Means } from './options.ts';

/** Since when one's second factor is on, and how many recovery codes are left. */
export async function getTotp(
  means: Means,
  actor: Actor,
): Promise<{ readonly enrolledAt: string | null; readonly recoveryCodesLeft: number }> {
  const row = await means.db
    .selectFrom('identity.totp')
    .select('confirmed_at')
    .where('person_id', '=', actor.personId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  const left = await means.db
    .selectFrom('identity.recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', actor.personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  const enrolledAt = row?.confirmed_at ?? null;
  return { enrolledAt: enrolledAt && toInstant(enrolledAt).toString(), recoveryCodesLeft: left.count };
}
