import type { JsonObject } from '@hengjian/canonical-json';
import { parseStandardNumber } from '@hengjian/standard-codes';

/** What an entry of the library says: a parameter, of what, by which standards. */
export interface EntryContent {
  /** Certificate field, 00–21. */
  readonly field: string;
  /** One of the eleven top fields of the national library, where that is known. */
  readonly nationalField: string | null;
  readonly category: string;
  /** Empty: whatever the object. */
  readonly object: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: string;
  /** The law or rule that asks for the licence (R3-1a); empty where none is named. */
  readonly legalBasis: string;
  readonly ownerDepartment: string | null;
  /** Numbers with edition. */
  readonly standards: readonly string[];
  readonly note: string;
}

export type Origin = 'province' | 'national';

/** An entry as a version holds it. */
export interface Entry extends EntryContent {
  readonly id: string;
  readonly code: string;
  readonly origin: Origin;
  readonly revision: number;
  readonly releasedIn: number;
  readonly endedIn: number | null;
  readonly proposalId: string | null;
}

export function familyOf(number: string): string {
  return parseStandardNumber(number)?.family ?? number;
}

/** The one way its content is written: what is hashed, compared and kept in a proposal. */
export function contentJson(content: EntryContent): JsonObject {
  const { field, nationalField, category, object, name, aliases, unit, legalBasis, ownerDepartment, standards, note } =
    content;
  return {
    field,
    nationalField,
    category,
    object,
    name,
    aliases: [...aliases],
    unit,
    legalBasis,
    ownerDepartment,
    standards: [...standards],
    note,
  };
}

/** Which parts of the content differ, in the order in which they are shown. */
export function differingParts(before: EntryContent, after: EntryContent): readonly (keyof EntryContent)[] {
  const one = contentJson(before);
  const other = contentJson(after);
  return (Object.keys(one) as (keyof EntryContent)[]).filter(
    (part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]),
  );
}
