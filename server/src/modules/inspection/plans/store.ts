import type { PlanContent } from '@hengjian/regulation-inspection';
import type { Selectable } from 'kysely';
import { type DB, lock, type Tx } from '../../../platform/database/index.ts';
import { toInstant } from '../../../platform/clock.ts';
import { parsePlanContent } from './content.ts';
import { planLock } from './plan-lock.ts';

/** The unchanging part of a plan. */
export interface PlanRow {
  readonly id: string;
  readonly code: string;
  readonly level: 'city' | 'district';
  readonly region: string;
  readonly year: number;
  readonly organisationId: string;
  readonly cityPlanId: string | null;
}

export interface PlanVersion {
  readonly version: number;
  readonly content: PlanContent;
  readonly editedBy: string;
  readonly editedAt: Temporal.Instant;
}

export interface PlanEvent {
  readonly seq: number;
  readonly action: string;
  readonly toState: string;
  readonly version: number;
  readonly department: string | null;
  readonly reason: string | null;
  readonly byPerson: string;
  readonly at: Temporal.Instant;
  readonly entryId: string | null;
}

const COLUMNS = ['id', 'code', 'level', 'region_code', 'year', 'organisation_id', 'city_plan_id'] as const;

export async function findPlan(tx: Tx, id: string): Promise<PlanRow | undefined> {
  const row = await tx.selectFrom('inspection.plan').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && toPlan(row);
}

/**
 * As `findPlan`, and nobody else can add to the plan or to a draw of it until the transaction ends. An advisory lock,
 * because the application's role may not lock rows it may not change.
 */
export async function lockPlan(tx: Tx, id: string): Promise<PlanRow | undefined> {
  await lock(tx, planLock(id));
  return findPlan(tx, id);
}

export async function findPlans(
  tx: Tx,
  filter: { readonly year?: number; readonly level?: 'city' | 'district' },
): Promise<readonly PlanRow[]> {
  let query = tx.selectFrom('inspection.plan').select(COLUMNS);
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  if (filter.level !== undefined) query = query.where('level', '=', filter.level);
  const rows = await query.orderBy('year', 'desc').orderBy('level').orderBy('region_code').orderBy('code').execute();
  return rows.map(toPlan);
}

export async function getVersion(tx: Tx, planId: string, version: number): Promise<PlanVersion> {
  const row = await tx
    .selectFrom('inspection.plan_version')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return toVersion(row);
}

export async function getNewestVersion(tx: Tx, planId: string): Promise<PlanVersion> {
  const row = await tx
    .selectFrom('inspection.plan_version')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return toVersion(row);
}

/** The newest version of each plan, in one query however many plans. */
export async function newestVersions(tx: Tx, planIds: readonly string[]): Promise<ReadonlyMap<string, PlanVersion>> {
  if (planIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('inspection.plan_version')
    .distinctOn('plan_id')
    .selectAll()
    .where('plan_id', 'in', [...planIds])
    .orderBy('plan_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.plan_id, toVersion(row)]));
}

export async function listEdits(tx: Tx, planId: string, limit: number) {
  return tx
    .selectFrom('inspection.plan_version')
    .select(['version', 'edited_by', 'edited_at'])
    .where('plan_id', '=', planId)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
}

/** The newest version is replaced by nothing: a saved wording is a new row. */
export async function insertVersion(tx: Tx, planId: string, version: PlanVersion): Promise<void> {
  await tx
    .insertInto('inspection.plan_version')
    .values({
      plan_id: planId,
      version: version.version,
      content: JSON.stringify(version.content),
      edited_by: version.editedBy,
      edited_at: new Date(version.editedAt.epochMilliseconds),
    })
    .execute();
}

export async function loadEvents(tx: Tx, planId: string): Promise<readonly PlanEvent[]> {
  return (await eventsOfPlans(tx, [planId])).get(planId) ?? [];
}

/** The events of each plan in order, in one query however many plans; a plan without any is absent. */
export async function eventsOfPlans(
  tx: Tx,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlanEvent[]>> {
  if (planIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('inspection.plan_event')
    .selectAll()
    .where('plan_id', 'in', [...planIds])
    .orderBy('seq')
    .execute();
  const byPlan = Map.groupBy(rows, (row) => row.plan_id);
  return new Map([...byPlan].map(([planId, own]) => [planId, own.map(toEvent)]));
}

function toEvent(row: Selectable<DB['inspection.plan_event']>): PlanEvent {
  return {
    seq: row.seq,
    action: row.action,
    toState: row.to_state,
    version: row.version,
    department: row.department,
    reason: row.reason,
    byPerson: row.by_person,
    at: toInstant(row.at),
    entryId: row.entry_id,
  };
}

export async function insertEvent(tx: Tx, planId: string, event: PlanEvent): Promise<void> {
  await tx
    .insertInto('inspection.plan_event')
    .values({
      plan_id: planId,
      seq: event.seq,
      action: event.action,
      to_state: event.toState,
      version: event.version,
      department: event.department,
      reason: event.reason,
      by_person: event.byPerson,
      at: new Date(event.at.epochMilliseconds),
      entry_id: event.entryId,
    })
    .execute();
}

interface RawPlan {
  readonly id: string;
  readonly code: string;
  readonly level: string;
  readonly region_code: string;
  readonly year: number;
  readonly organisation_id: string;
  readonly city_plan_id: string | null;
}

function toPlan(row: RawPlan): PlanRow {
  return {
    id: row.id,
    code: row.code,
    level: row.level === 'city' ? 'city' : 'district',
    region: row.region_code,
    year: row.year,
    organisationId: row.organisation_id,
    cityPlanId: row.city_plan_id,
  };
}

function toVersion(row: { version: number; content: unknown; edited_by: string; edited_at: Date }): PlanVersion {
  return {
    version: row.version,
    content: parsePlanContent(row.content),
    editedBy: row.edited_by,
    editedAt: toInstant(row.edited_at),
  };
}
