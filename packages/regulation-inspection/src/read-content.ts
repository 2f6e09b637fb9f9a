import { err, ok, type Result } from '@hengjian/kernel';
import { CREDIT_TABLES } from './credit.ts';
import { isDepartmentId } from './departments.ts';
import { isFieldCode } from './fields.ts';
import type { PlanAllocation, PlanContent, PlanField, TeamSeat } from './plan.ts';

/** Plan content as it travels and is stored: its shape is checked, its codes are still any text. */
export interface WrittenContent extends Omit<PlanContent, 'fields' | 'departments' | 'allocation'> {
  readonly fields: readonly WrittenField[];
  readonly departments: readonly string[];
  readonly allocation: Omit<PlanAllocation, 'table'> & { readonly table: string };
}

export interface WrittenField extends Omit<PlanField, 'field' | 'lead' | 'joint' | 'team'> {
  readonly field: string;
  readonly lead: string;
  readonly joint: readonly string[];
  readonly team: readonly { readonly pool: string; readonly count: number }[];
}

/** A place in the content, as a JSON pointer, whose code is in no dictionary. */
export interface UnknownCode {
  readonly at: string;
  readonly code: string;
}

/**
 * From the shape that travels to the content the rules understand: every code is looked up in its dictionary.
 * Whether the content makes a lawful plan is not asked here.
 */
export function readPlanContent(written: WrittenContent): Result<PlanContent, UnknownCode> {
  const table = CREDIT_TABLES.find(({ id }) => id === written.allocation.table);
  if (table === undefined) return err({ at: '/allocation/table', code: written.allocation.table });
  const departments = written.departments.filter(isDepartmentId);
  const stranger = written.departments.find((code) => !isDepartmentId(code));
  if (stranger !== undefined) return err({ at: '/departments', code: stranger });
  const fields: PlanField[] = [];
  for (const [index, field] of written.fields.entries()) {
    const read = readField(field, `/fields/${index}`);
    if (!read.ok) return read;
    fields.push(read.value);
  }
  return ok({ ...written, departments, fields, allocation: { ...written.allocation, table: table.id } });
}

function readField(written: WrittenField, at: string): Result<PlanField, UnknownCode> {
  const { field, lead } = written;
  if (!isFieldCode(field)) return err({ at: `${at}/field`, code: field });
  if (!isDepartmentId(lead)) return err({ at: `${at}/lead`, code: lead });
  const joint = written.joint.filter(isDepartmentId);
  const stranger = written.joint.find((code) => !isDepartmentId(code));
  if (stranger !== undefined) return err({ at: `${at}/joint`, code: stranger });
  const team: TeamSeat[] = [];
  for (const { pool, count } of written.team) {
    if (!isDepartmentId(pool)) return err({ at: `${at}/team`, code: pool });
    team.push({ pool, count });
  }
  return ok({ ...written, field, lead, joint, team });
}
