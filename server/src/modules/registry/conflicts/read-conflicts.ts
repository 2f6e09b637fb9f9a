import { CONFLICT_REASONS, type Conflict } from '@hengjian/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

export interface ConflictFilter {
  readonly search?: string;
  readonly inspectorId?: string;
  readonly institutionId?: string;
  readonly ended?: boolean;
  readonly sort?: 'inspector' | 'institution' | 'declaredAt';
  readonly descending?: boolean;
}

/** A declared conflict with both sides named; people still by id. */
export interface ConflictRow extends Omit<Conflict, 'declaredBy' | 'ended' | 'mayEnd'> {
  readonly declaredById: string;
  readonly ended: { readonly reason: string; readonly byId: string; readonly at: string } | null;
  /** Account of the inspector, who may declare for himself. */
  readonly inspectorPersonId: string | null;
  readonly region: string;
}

const FROM = sql`
  FROM registry.conflict c
  JOIN registry.inspector i ON i.id = c.inspector_id
  JOIN registry.institution u ON u.id = c.institution_id
  LEFT JOIN registry.conflict_end e ON e.conflict_id = c.id`;

export function conditionsOf(filter: ConflictFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (filter.ended !== true) conditions.push(sql`e.conflict_id IS NULL`);
  if (filter.inspectorId !== undefined) conditions.push(sql`c.inspector_id = ${filter.inspectorId}::uuid`);
  if (filter.institutionId !== undefined) conditions.push(sql`c.institution_id = ${filter.institutionId}::uuid`);
  const words = (filter.search ?? '').trim().toLowerCase();
  for (const word of words === '' ? [] : words.split(/\s+/)) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    conditions.push(sql`(i.search LIKE ${pattern} OR u.search LIKE ${pattern})`);
  }
  return sql`WHERE ${sql.join(conditions, sql` AND `)}`;
}

const ORDER = { inspector: sql`i.code`, institution: sql`u.code`, declaredAt: sql`c.declared_at` } as const;

export function orderOf({
  sort = 'declaredAt',
  descending = sort === 'declaredAt',
}: ConflictFilter): RawBuilder<unknown> {
  return sql`ORDER BY ${ORDER[sort]} ${descending ? sql`DESC` : sql`ASC`}, c.id`;
}

export async function countConflicts(tx: Tx, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*) AS total ${FROM} ${where}`.execute(tx);
  return rows[0]?.total ?? 0;
}

interface Row {
  readonly id: string;
  readonly inspector_id: string;
  readonly inspector_code: string;
  readonly inspector_name: string;
  readonly person_id: string | null;
  readonly institution_id: string;
  readonly institution_code: string;
  readonly institution_name: string;
  readonly region_code: string;
  readonly reason: string;
  readonly note: string;
  readonly declared_by: string;
  readonly declared_at: Date;
  readonly end_reason: string | null;
  readonly ended_by: string | null;
  readonly ended_at: Date | null;
}

export async function selectConflicts(tx: Tx, tail: RawBuilder<unknown>): Promise<readonly ConflictRow[]> {
  const { rows } = await sql<Row>`
    SELECT c.id, c.reason, c.note, c.declared_by, c.declared_at,
      i.id AS inspector_id, i.code AS inspector_code, i.name AS inspector_name, i.person_id,
      u.id AS institution_id, u.code AS institution_code, u.name AS institution_name, u.region_code,
      e.reason AS end_reason, e.ended_by, e.ended_at
    ${FROM} ${tail}`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    inspector: { id: row.inspector_id, code: row.inspector_code, name: row.inspector_name },
    institution: { id: row.institution_id, code: row.institution_code, name: row.institution_name },
    reason: parseReason(row.reason),
    note: row.note,
    declaredById: row.declared_by,
    declaredAt: row.declared_at.toISOString(),
    ended:
      row.ended_at === null || row.ended_by === null
        ? null
        : { reason: row.end_reason ?? '', byId: row.ended_by, at: row.ended_at.toISOString() },
    inspectorPersonId: row.person_id,
    region: row.region_code,
  }));
}

function parseReason(text: string): Conflict['reason'] {
  const reason = CONFLICT_REASONS.find((known) => known === text);
  if (reason === undefined) throw new Error(`unknown reason ${text}`);
  return reason;
}
