import { unreachable } from '@hengjian/kernel';
import { type CreditTableId, getCreditTable } from './credit.ts';
import type { DepartmentId } from './departments.ts';
import type { FieldCode } from './fields.ts';
import type { PlanContent, PlanDeadlines, PlanField } from './plan.ts';

interface Params {
  SET_TOTAL: { readonly to: number };
  SET_QUOTA: { readonly field: FieldCode; readonly to: number };
  MOVE_FIELD_LAST: { readonly field: FieldCode };
  REMOVE_FIELD: { readonly field: FieldCode };
  /** `eligible` and the loads are there when the seat is new because a team is too small. */
  ADD_INSPECTOR: {
    readonly field: FieldCode;
    readonly pool: DepartmentId;
    readonly count: number;
    readonly eligible: number;
    readonly loadBefore: number;
    readonly loadAfter: number;
  };
  SET_SEAT: { readonly field: FieldCode; readonly pool: DepartmentId; readonly to: number };
  MERGE_SEATS: { readonly field: FieldCode; readonly pool: DepartmentId };
  ADD_DEPARTMENT: { readonly department: DepartmentId };
  SET_DATE: { readonly date: keyof PlanDeadlines; readonly to: string };
  MARK_KEY_FIELD: { readonly field: FieldCode };
  USE_TABLE_SIZES: { readonly table: CreditTableId };
  SET_VIOLATION_FACTOR: { readonly to: number };
  SET_RANDOM_ARM: { readonly field: FieldCode; readonly to: number };
  USE_EQUAL: { readonly field: FieldCode };
  USE_WEIGHTED: { readonly field: FieldCode; readonly randomArm: number };

  SPREAD_DIFFERENCE: { readonly difference: number };
  RENEW_CERTIFICATES: { readonly pool: DepartmentId; readonly expired: number };
  RECRUIT_TO_POOL: { readonly pool: DepartmentId; readonly missing: number };
  ENTER_DOCUMENT_NUMBER: Readonly<Record<string, never>>;
  ENTER_BASIS: Readonly<Record<string, never>>;
  COLLECT_COUNTERSIGNATURES: { readonly departments: readonly DepartmentId[] };
  REQUEST_EXCEPTION: { readonly rule?: string; readonly institution?: string };
  DROP_REPEAT: { readonly institution: string };
  LINK_CITY_PLAN: Readonly<Record<string, never>>;
  ADD_SOURCE: { readonly missing: number };
  CORRECT_SOURCE: { readonly source: string; readonly fault: string };
  CORRECT_NUMBER: Readonly<Record<string, never>>;
}

export type WayOutCode = keyof Params;

/**
 * What somebody may do about a failed finding. The codes down to `USE_WEIGHTED` change the plan and can be taken with
 * one press (`takeWayOut`); the others are work for a person.
 */
export type WayOut = {
  readonly [Code in WayOutCode]: { readonly code: Code; readonly params: Params[Code] };
}[WayOutCode];

/** The plan after a way out was taken; null where a person has to do something that no press can do. */
export function takeWayOut(content: PlanContent, { code, params }: WayOut): PlanContent | null {
  switch (code) {
    case 'SET_TOTAL':
      return { ...content, total: params.to };
    case 'SET_QUOTA':
      return change(content, params.field, (field) => ({
        ...field,
        quota: params.to,
        randomArm: Math.min(field.randomArm, params.to),
      }));
    case 'MOVE_FIELD_LAST':
      return {
        ...content,
        fields: [
          ...content.fields.filter(({ field }) => field !== params.field),
          ...content.fields.filter(({ field }) => field === params.field),
        ],
      };
    case 'REMOVE_FIELD': {
      // The last of that name: where a field stands twice, the first stays.
      const index = content.fields.findLastIndex(({ field }) => field === params.field);
      return { ...content, fields: content.fields.filter((_, position) => position !== index) };
    }
    case 'ADD_INSPECTOR':
      return change(content, params.field, (field) => ({
        ...field,
        team: field.team.some(({ pool }) => pool === params.pool)
          ? field.team.map((seat) => (seat.pool === params.pool ? { ...seat, count: seat.count + params.count } : seat))
          : [...field.team, { pool: params.pool, count: params.count }],
      }));
    case 'SET_SEAT':
      return change(content, params.field, (field) => ({
        ...field,
        team: field.team.map((seat) => (seat.pool === params.pool ? { ...seat, count: params.to } : seat)),
      }));
    case 'MERGE_SEATS':
      return change(content, params.field, (field) => {
        const same = field.team.filter(({ pool }) => pool === params.pool);
        const first = field.team.findIndex(({ pool }) => pool === params.pool);
        const count = same.reduce((sum, seat) => sum + seat.count, 0);
        return {
          ...field,
          team: field.team
            .map((seat, index) => (index === first ? { ...seat, count } : seat))
            .filter(({ pool }, index) => pool !== params.pool || index === first),
        };
      });
    case 'ADD_DEPARTMENT':
      return { ...content, departments: [...content.departments, params.department] };
    case 'SET_DATE':
      return { ...content, deadlines: { ...content.deadlines, [params.date]: params.to } };
    case 'MARK_KEY_FIELD':
      return change(content, params.field, (field) => ({ ...field, keyField: true }));
    case 'USE_TABLE_SIZES':
      return { ...content, allocation: { ...content.allocation, sizes: getCreditTable(params.table).sizes } };
    case 'SET_VIOLATION_FACTOR':
      return { ...content, allocation: { ...content.allocation, violationFactor: params.to } };
    case 'SET_RANDOM_ARM':
      return change(content, params.field, (field) => ({ ...field, randomArm: params.to }));
    case 'USE_EQUAL':
      return change(content, params.field, (field) => ({ ...field, method: 'equal', randomArm: 0 }));
    case 'USE_WEIGHTED':
      return change(content, params.field, (field) => ({ ...field, method: 'weighted', randomArm: params.randomArm }));
    case 'SPREAD_DIFFERENCE':
    case 'RENEW_CERTIFICATES':
    case 'RECRUIT_TO_POOL':
    case 'ENTER_DOCUMENT_NUMBER':
    case 'ENTER_BASIS':
    case 'COLLECT_COUNTERSIGNATURES':
    case 'REQUEST_EXCEPTION':
    case 'DROP_REPEAT':
    case 'LINK_CITY_PLAN':
    case 'ADD_SOURCE':
    case 'CORRECT_SOURCE':
    case 'CORRECT_NUMBER':
      return null;
    default:
      return unreachable(code);
  }
}

function change(content: PlanContent, code: FieldCode, to: (field: PlanField) => PlanField): PlanContent {
  return { ...content, fields: content.fields.map((field) => (field.field === code ? to(field) : field)) };
}
