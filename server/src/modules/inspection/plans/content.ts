import { PlanContentSchema } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { CREDIT_TABLES, isDepartmentId, isFieldCode, type PlanContent } from '@hengjian/regulation-inspection';
import { Value } from 'typebox/value';

/** A place in the content whose code is in no dictionary. */
export interface UnknownCode {
  readonly at: string;
  readonly code: string;
}

/**
 * From the shape that travels to the content the rules understand: every code is looked up in its dictionary.
 * Whether the content makes a lawful plan is not asked here.
 */
export function readPlanContent(body: PlanContentSchema): Result<PlanContent, UnknownCode> {
  const table = CREDIT_TABLES.find(({ id }) => id === body.allocation.table);
  if (table === undefined) return err({ at: '/allocation/table', code: body.allocation.table });
  const departments = body.departments.filter(isDepartmentId);
  const stranger = body.departments.find((code) => !isDepartmentId(code));
  if (stranger !== undefined) return err({ at: '/departments', code: stranger });
  const fields: PlanContent['fields'][number][] = [];
  for (const [index, field] of body.fields.entries()) {
    const at = `/fields/${index}`;
    const { field: code, lead } = field;
    if (!isFieldCode(code)) return err({ at: `${at}/field`, code });
    if (!isDepartmentId(lead)) return err({ at: `${at}/lead`, code: lead });
    const joint = field.joint.filter(isDepartmentId);
    if (joint.length < field.joint.length)
      return err({ at: `${at}/joint`, code: field.joint.find((id) => !isDepartmentId(id)) ?? '' });
    const team: PlanContent['fields'][number]['team'][number][] = [];
    for (const { pool, count } of field.team) {
      if (!isDepartmentId(pool)) return err({ at: `${at}/team`, code: pool });
      team.push({ pool, count });
    }
    fields.push({ ...field, field: code, lead, joint, team });
  }
  return ok({ ...body, departments, fields, allocation: { ...body.allocation, table: table.id } });
}

/** A row's content. It was checked on its way in, so what cannot be read is a bug. */
export function parsePlanContent(json: unknown): PlanContent {
  const read = readPlanContent(Value.Parse(PlanContentSchema, json));
  if (!read.ok) throw new Error(`plan content holds an unknown code ${read.error.code} at ${read.error.at}`);
  return read.value;
}
