import type { Conflict } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { type Holder, may, mayAnywhere } from '@hengjian/permissions';
import { sql } from 'kysely';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { FORBIDDEN, type Refused } from '../../../platform/use-case/index.ts';
import type { RegistryMeans } from '../means.ts';
import {
  conditionsOf,
  type ConflictFilter,
  type ConflictRow,
  countConflicts,
  orderOf,
  selectConflicts,
} from './read-conflicts.ts';

export interface ConflictPage {
  readonly rows: Conflict[];
  readonly total: number;
  readonly may: { readonly declare: boolean; readonly export: boolean; readonly import: boolean };
}

/** Somebody who reads the conflicts of his region sees all of them; an inspector sees his own. */
export function scopeCondition(actor: Actor) {
  if (may(actor, 'conflict.read', { region: actor.region })) return sql`true`;
  return mayAnywhere(actor, 'conflict.declare') ? sql`i.person_id = ${actor.personId}::uuid` : null;
}

export function mayDeclare(actor: Holder, region: string, inspectorPersonId: string | null): boolean {
  return may(actor, 'conflict.declare', { region, ownerIds: inspectorPersonId === null ? [] : [inspectorPersonId] });
}

export async function listConflicts(
  means: RegistryMeans,
  actor: Actor,
  filter: ConflictFilter & { readonly page?: number; readonly size?: number },
): Promise<Result<ConflictPage, Refused>> {
  const scope = scopeCondition(actor);
  if (scope === null) return err(FORBIDDEN);
  const { page = 0, size = 50 } = filter;
  return withinJurisdiction(means.db, actor.region, async (tx) => {
    const where = sql`${conditionsOf(filter)} AND ${scope}`;
    const found = await selectConflicts(tx, sql`${where} ${orderOf(filter)} LIMIT ${size} OFFSET ${page * size}`);
    const names = await means.directory.personNames(tx, peopleIn(found));
    return ok({
      rows: found.map((row) => toConflict(row, names, actor)),
      total: await countConflicts(tx, where),
      may: {
        declare: mayAnywhere(actor, 'conflict.declare'),
        export:
          may(actor, 'registry.export', { region: actor.region }) &&
          may(actor, 'conflict.read', { region: actor.region }),
        import: may(actor, 'registry.import', { region: actor.region }),
      },
    });
  });
}

export function peopleIn(rows: readonly ConflictRow[]): readonly string[] {
  return [
    ...new Set(rows.flatMap(({ declaredById, ended }) => [declaredById, ...(ended === null ? [] : [ended.byId])])),
  ];
}

export function toConflict(row: ConflictRow, names: ReadonlyMap<string, string>, actor: Actor): Conflict {
  return {
    id: row.id,
    inspector: row.inspector,
    institution: row.institution,
    reason: row.reason,
    note: row.note,
    declaredBy: names.get(row.declaredById) ?? null,
    declaredAt: row.declaredAt,
    ended:
      row.ended === null ? null : { reason: row.ended.reason, by: names.get(row.ended.byId) ?? null, at: row.ended.at },
    mayEnd: row.ended === null && mayDeclare(actor, row.region, null),
  };
}
