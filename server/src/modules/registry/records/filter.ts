import { type Holder, jurisdictionPrefix, scopeOf } from '@hengjian/permissions';
import { type RawBuilder, sql } from 'kysely';
import { getColumn, type RecordKind } from './kind.ts';

/** What a list is narrowed to and ordered by; the union of what the kinds of records offer. */
export interface RecordFilter {
  readonly search?: string;
  readonly region?: string;
  readonly field?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly creditClass?: string;
  readonly department?: string;
  readonly expiresBefore?: string;
  readonly warned?: boolean;
  readonly sort?: string;
  readonly descending?: boolean;
}

/** Whether a filter or an order would tell a credit class to somebody who may not read it. */
export function asksForCredit(filter: RecordFilter): boolean {
  return filter.creditClass !== undefined || filter.sort === 'creditClass';
}

/**
 * The conditions of a list. What lies outside the jurisdiction is kept out by row security; here stands what the person
 * asked for, and, for somebody who may read only his own record, that.
 */
export function whereOf(kind: RecordKind, holder: Holder, filter: RecordFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  const scope = scopeOf(holder, 'registry.read');
  if (!scope.any && scope.regionPrefix === null) {
    conditions.push(sql`t.${sql.ref(kind.ownerColumn)} = ANY (${scope.ownerIds}::uuid[])`);
  }
  const words = (filter.search ?? '').trim().toLowerCase();
  for (const word of words === '' ? [] : words.split(/\s+/)) {
    conditions.push(sql`t.search LIKE ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`);
  }
  if (filter.region !== undefined) conditions.push(sql`t.region_code LIKE ${`${jurisdictionPrefix(filter.region)}%`}`);
  if (filter.field !== undefined) conditions.push(sql`t.fields @> ARRAY[${filter.field}]::text[]`);
  if (filter.kind !== undefined) conditions.push(sql`t.kind = ${filter.kind}`);
  if (filter.status !== undefined) conditions.push(sql`t.status = ${filter.status}`);
  if (filter.creditClass !== undefined) conditions.push(sql`t.credit_class = ${filter.creditClass}`);
  if (filter.department !== undefined) conditions.push(sql`t.pools @> ARRAY[${filter.department}]::text[]`);
  if (filter.expiresBefore !== undefined) conditions.push(sql`t.certificate_expires < ${filter.expiresBefore}::date`);
  if (filter.warned === true) conditions.push(sql`cardinality(t.uscc_warnings) > 0`);
  return sql`WHERE ${sql.join(conditions, sql` AND `)}`;
}

/** Always ends with the code, so that pages neither repeat nor lose a row. */
export function orderOf(kind: RecordKind, { sort = 'code', descending = false }: RecordFilter): RawBuilder<unknown> {
  const direction = descending ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`;
  if (sort === 'code') return sql`ORDER BY t.code ${descending ? sql`DESC` : sql`ASC`}`;
  const column = sort === 'changedAt' ? 'changed_at' : getColumn(kind, sort).column;
  return sql`ORDER BY t.${sql.ref(column)} ${direction}, t.code`;
}
