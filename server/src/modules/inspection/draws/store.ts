import { toDate, toInstant } from '../../../platform/clock.ts';
import { lock, type Tx } from '../../../platform/database/index.ts';
import { planLock } from '../plans/plan-lock.ts';

/** The unchanging part of a numbered draw. */
export interface DrawRow {
  readonly id: string;
  readonly planId: string;
  readonly number: number;
  readonly planVersion: number;
  readonly supersedesId: string | null;
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
}

export interface DrawEvent {
  readonly seq: number;
  readonly action: string;
  readonly toState: string;
  /** The party or published source the step was about. */
  readonly sourceId: string | null;
  readonly reason: string | null;
  /** Null where the system took the step. */
  readonly byPerson: string | null;
  readonly at: Temporal.Instant;
  readonly entryId: string | null;
}

export async function findDraw(tx: Tx, id: string): Promise<DrawRow | undefined> {
  const row = await tx.selectFrom('inspection.draw').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toDraw(row);
}

/**
 * As `findDraw`, and nobody else can add to the draw or to its plan until the transaction ends. A plan and its draws have
 * one lock: otherwise somebody could amend the plan in the moment in which a frame is sealed under it.
 */
export async function lockDraw(tx: Tx, id: string): Promise<DrawRow | undefined> {
  const draw = await findDraw(tx, id);
  if (draw !== undefined) await lock(tx, planLock(draw.planId));
  return draw;
}

export async function findDrawsOfPlan(tx: Tx, planId: string): Promise<readonly DrawRow[]> {
  const rows = await tx
    .selectFrom('inspection.draw')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('number')
    .execute();
  return rows.map(toDraw);
}

export async function insertDraw(tx: Tx, draw: DrawRow): Promise<void> {
  await tx
    .insertInto('inspection.draw')
    .values({
      id: draw.id,
      plan_id: draw.planId,
      number: draw.number,
      plan_version: draw.planVersion,
      supersedes_id: draw.supersedesId,
      created_by: draw.createdBy,
      created_at: toDate(draw.createdAt),
    })
    .execute();
}

export async function loadDrawEvents(tx: Tx, drawId: string): Promise<readonly DrawEvent[]> {
  const rows = await tx
    .selectFrom('inspection.draw_event')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    action: row.action,
    toState: row.to_state,
    sourceId: row.source_id,
    reason: row.reason,
    byPerson: row.by_person,
    at: toInstant(row.at),
    entryId: row.entry_id,
  }));
}

export async function insertDrawEvent(tx: Tx, drawId: string, event: DrawEvent): Promise<void> {
  await tx
    .insertInto('inspection.draw_event')
    .values({
      draw_id: drawId,
      seq: event.seq,
      action: event.action,
      to_state: event.toState,
      source_id: event.sourceId,
      reason: event.reason,
      by_person: event.byPerson,
      at: toDate(event.at),
      entry_id: event.entryId,
    })
    .execute();
}

interface RawDraw {
  readonly id: string;
  readonly plan_id: string;
  readonly number: number;
  readonly plan_version: number;
  readonly supersedes_id: string | null;
  readonly created_by: string;
  readonly created_at: Date;
}

export function toDraw(row: RawDraw): DrawRow {
  return {
    id: row.id,
    planId: row.plan_id,
    number: row.number,
    planVersion: row.plan_version,
    supersedesId: row.supersedes_id,
    createdBy: row.created_by,
    createdAt: toInstant(row.created_at),
  };
}
