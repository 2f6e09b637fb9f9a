import { inJurisdiction } from '@hengjian/permissions';
import { trimText } from '../../../platform/tables/index.ts';
import type { Purpose, RecordColumn, RecordKind } from './kind.ts';
import type { Draft, Finding, Value } from './value.ts';

export interface ColumnFinding extends Finding {
  readonly column: string;
}

export interface CheckedDraft {
  /** What was given, read and completed. Holds only readable values when there are errors. */
  readonly draft: Draft;
  readonly errors: ColumnFinding[];
  readonly warnings: ColumnFinding[];
}

/**
 * Reads a record column by column, from the texts of a table's cells or of a form, and says everything that is wrong
 * with it at once. An empty text means “not given” in a table and “none” in a form: `emptyMeans` tells which.
 */
export function checkDraft(
  kind: RecordKind,
  texts: ReadonlyMap<string, string>,
  options: { readonly purpose: Purpose; readonly jurisdiction: string; readonly emptyMeans: 'nothing-said' | 'none' },
): CheckedDraft {
  const draft: Record<string, Value> = {};
  const errors: ColumnFinding[] = [];
  const warnings: ColumnFinding[] = [];
  for (const column of kind.columns) {
    const text = texts.get(column.key);
    if (text === undefined) continue;
    const plain = trimText(text);
    if (plain === '') {
      if (options.emptyMeans === 'none') draft[column.key] = noneOf(column);
      continue;
    }
    const read = column.codec.read(plain);
    if (!read.ok) {
      errors.push({ column: column.key, ...read.error });
      continue;
    }
    draft[column.key] = read.value.value;
    for (const warning of read.value.warnings ?? []) warnings.push({ column: column.key, ...warning });
  }
  errors.push(...regionOutside(draft, options.jurisdiction));
  const derived = kind.derive(draft, options.purpose);
  const whole = options.purpose === 'create' ? withInitials(kind, derived) : derived;
  const unreadable = new Set(errors.map(({ column }) => column));
  for (const column of kind.columns) {
    const asked = options.purpose === 'create' || column.key in draft;
    if (column.required === true && asked && !unreadable.has(column.key) && isNone(whole[column.key] ?? null)) {
      errors.push({
        column: column.key,
        code: 'REQUIRED',
        message: { zh: `未填写${column.words.zh}`, en: `${column.words.en}: not filled in` },
      });
    }
  }
  return { draft: whole, errors, warnings };
}

function noneOf({ type, initial }: RecordColumn): Value {
  if (type === 'text[]') return [];
  return type === 'boolean' || initial === '' ? initial : null;
}

function withInitials(kind: RecordKind, draft: Draft): Draft {
  const initials = kind.columns.map(({ key, initial }) => [key, initial] as const);
  return { ...Object.fromEntries(initials), ...draft };
}

function isNone(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function regionOutside(draft: Draft, jurisdiction: string): readonly ColumnFinding[] {
  const region = draft['region'];
  if (typeof region !== 'string' || inJurisdiction(jurisdiction, region)) return [];
  return [
    {
      column: 'region',
      code: 'OUTSIDE_JURISDICTION',
      message: { zh: '该地区不在您的管辖范围内', en: 'This region is outside your jurisdiction' },
    },
  ];
}
