import { sql } from 'kysely';
import { type Clock, officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { DOCUMENT, INSTRUMENT, STAFF } from '../files/parts.ts';
import { insertParts, updateParts } from '../files/write-parts.ts';
import { NOBODY } from '../nobody.ts';
import type { Authorship } from '../records/write-records.ts';

/** Days before today on which the main institution and its file were entered. */
export const ENTERED_DAYS_AGO = 400;

/** The same clock, so many days ago. */
export function daysAgo(clock: Clock, days: number): Clock {
  return { now: () => clock.now().subtract({ hours: days * 24 }) };
}

/**
 * What happened to the main institution's file in the year since: another technical manager, a new edition of the manual,
 * a round of calibrations. So that its time line has something to tell.
 */
export async function tellMainStory(tx: Tx, clock: Clock, institutionId: string, newManualId: string): Promise<void> {
  const on = (days: number) => ({
    by: { personId: NOBODY, batchId: null, clock: daysAgo(clock, days) } satisfies Authorship,
    day: officialDate(daysAgo(clock, days).now()),
  });
  const people = await tx
    .selectFrom('registry.staff')
    .select(['id', 'version', 'posts'])
    .where('institution_id', '=', institutionId)
    .orderBy('id')
    .execute();
  const manager = people.find(({ posts }) => posts.includes('technical-manager'));
  const successor = people.find(({ posts }) => posts.length === 1 && posts[0] === 'tester');
  if (manager === undefined || successor === undefined) throw new Error('the main institution lacks people');
  const posts = (id: string, list: readonly string[]) =>
    sql`SELECT ${id}::uuid AS id, 1 AS version, ${JSON.stringify({ posts: list })}::jsonb AS draft`;
  const change = on(300);
  await updateParts(
    tx,
    STAFF,
    posts(
      manager.id,
      manager.posts.filter((post) => post !== 'technical-manager'),
    ),
    change.by,
  );
  await updateParts(tx, STAFF, posts(successor.id, ['technical-manager', 'tester']), change.by);

  const edition = on(200);
  const manual = sql`
    SELECT id, version, jsonb_build_object('to', ${officialDate(daysAgo(clock, 201).now())}::text) AS draft
    FROM registry.document WHERE institution_id = ${institutionId}::uuid AND kind = 'manual' AND valid_from < ${edition.day}::date`;
  await updateParts(tx, DOCUMENT, manual, edition.by, { act: 'ended', reason: '换版（演示）' });
  const draft = {
    title: '质量手册（演示）',
    kind: 'manual',
    number: 'QM-01',
    edition: '第7版',
    from: edition.day,
    to: null,
  };
  const added = sql`
    SELECT ${newManualId}::uuid AS id, ${institutionId}::uuid AS institution_id, ${JSON.stringify(draft)}::jsonb AS draft`;
  await insertParts(tx, DOCUMENT, added, edition.by);

  const calibrated = sql`
    SELECT id, version, jsonb_build_object('certificateNumber', certificate_number || '-R') AS draft
    FROM registry.instrument WHERE institution_id = ${institutionId}::uuid AND tracing = 'calibration' ORDER BY code LIMIT 25`;
  await updateParts(tx, INSTRUMENT, calibrated, on(45).by);
}
