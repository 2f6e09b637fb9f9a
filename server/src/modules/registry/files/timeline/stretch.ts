import { type RawBuilder, sql } from 'kysely';
import { OFFICIAL_ZONE } from '../../../../platform/clock.ts';
import type { TimelineStretch } from './timeline-source.ts';

/**
 * The stretch as a condition on a column `at`, for entries whose day is that of their instant. The place itself is let
 * in: entries of one instant are told apart by id afterwards.
 */
export function stretchOfInstants({ from, to, before }: TimelineStretch): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (from !== null) conditions.push(sql`at >= (${from}::date)::timestamp AT TIME ZONE ${OFFICIAL_ZONE}`);
  if (to !== null) conditions.push(sql`at < (${to}::date + 1)::timestamp AT TIME ZONE ${OFFICIAL_ZONE}`);
  // Anything of an older day comes after the place, whenever it was recorded; of the same day, only what is not younger.
  if (before !== null)
    conditions.push(sql`(at < (${before.day}::date)::timestamp AT TIME ZONE ${OFFICIAL_ZONE}
      OR (at < (${before.day}::date + 1)::timestamp AT TIME ZONE ${OFFICIAL_ZONE} AND date_trunc('milliseconds', at) <= ${before.at}::timestamptz))`);
  return sql`${sql.join(conditions, sql` AND `)}`;
}
