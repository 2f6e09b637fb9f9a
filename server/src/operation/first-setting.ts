import { toDate } from '../platform/clock.ts';
import type { Platform } from '../platform/means.ts';

/** A setting that the first start decides for good: whoever comes first writes it, everybody reads it. */
export async function settleOnce(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  key: string,
  wanted: string,
): Promise<unknown> {
  await db
    .insertInto('platform.setting')
    .values({ key, value: JSON.stringify(wanted), changed_at: toDate(clock.now()) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('platform.setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return value;
}
