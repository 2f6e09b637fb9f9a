import { EntryContentSchema } from '@hengjian/contract';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { toDate, toInstant } from '../../../platform/clock.ts';
import { copyColumn as c, copyInto } from '../../../platform/copy/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Means } from '../../../platform/means.ts';
import { contentJson, type EntryContent, type Origin } from '../entries/content.ts';
import type { EntryChange } from './release-entries.ts';

export interface Intake {
  readonly id: string;
  readonly origin: Origin;
  readonly source: string;
  readonly rows: number;
  readonly at: Temporal.Instant;
}

export interface IntakeRow {
  readonly code: string;
  readonly content: EntryContent;
}

/** Lays a list down until somebody releases it: the national library as published, or a province's own. */
export async function layDownIntake(
  tx: Tx,
  means: Means,
  list: { readonly origin: Origin; readonly source: string; readonly by: string; readonly rows: readonly IntakeRow[] },
): Promise<string> {
  const id = means.ids.next();
  await tx
    .insertInto('library.intake')
    .values({
      id,
      origin: list.origin,
      source: list.source,
      rows: list.rows.length,
      by_person: list.by,
      at: toDate(means.clock.now()),
    })
    .execute();
  await copyInto(
    tx,
    'library.intake_row',
    [c.uuid('intake_id'), c.integer('line'), c.text('code'), c.json('content')] as const,
    list.rows.map((row, at) => [id, at + 1, row.code, contentJson(row.content)] as const),
  );
  return id;
}

/** Lists that no version has taken in yet. */
export async function openIntakes(tx: Tx): Promise<readonly Intake[]> {
  const { rows } = await sql<{ id: string; origin: string; source: string; rows: number; at: Date }>`
    SELECT i.* FROM library.intake i
    WHERE NOT EXISTS (SELECT FROM library.intake_release r WHERE r.intake_id = i.id) ORDER BY i.at`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    origin: row.origin === 'national' ? 'national' : 'province',
    source: row.source,
    rows: row.rows,
    at: toInstant(row.at),
  }));
}

/** What taking in a list changes: each of its rows is put. Entries it does not name stay. */
export async function changesOfIntake(tx: Tx, intake: Intake): Promise<readonly EntryChange[]> {
  const rows = await tx
    .selectFrom('library.intake_row')
    .select(['code', 'content'])
    .where('intake_id', '=', intake.id)
    .orderBy('line')
    .execute();
  return Value.Parse(Rows, rows).map(({ code, content }) => ({
    kind: 'put',
    code,
    origin: intake.origin,
    content,
    proposalId: null,
  }));
}

const Rows = Type.Array(Type.Object({ code: Type.String(), content: EntryContentSchema }));

export async function noteIntakeReleased(tx: Tx, intakeId: string, version: number): Promise<void> {
  await tx.insertInto('library.intake_release').values({ intake_id: intakeId, version }).execute();
}
