import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { readAsked } from './asked.ts';
import { searchInstitutions } from './institutions/search-institutions.ts';
import { itemConditions } from './meant-rows.ts';
import { withIndexes } from './with-indexes.ts';

export interface Suggestion {
  readonly kind: 'item' | 'standard' | 'institution';
  /** What stands in the search field when it is chosen. */
  readonly text: string;
  /** What tells it from its like: the object of a parameter, the title of a standard, the code of an institution. */
  readonly detail: string;
  readonly code: string | null;
}

const EACH = 5;
/** Of so many items the commonest are taken: a person types on, and the rest would not be read. */
const LOOKED_AT = 400;

/** What somebody who has typed so far may mean: parameters with their objects, standards, institutions. */
export function suggest(tx: Tx, typed: string, region: string | null): Promise<readonly Suggestion[]> {
  return withIndexes(tx, async () => {
    const asked = readAsked(typed);
    if (asked.query.tsquery === '') return [];
    const { rows } = await sql<{ object: string; parameter: string; number: string; title: string }>`
      SELECT i.object, i.parameter, i.standard_number AS number, i.standard_title AS title FROM (
        SELECT m.item_id FROM (
          SELECT t.item_id, t.rows FROM scope.item_tally t
          WHERE ${itemConditions(asked, { field: null, state: null, edition: null })} LIMIT ${LOOKED_AT}) m
        ORDER BY m.rows DESC LIMIT 60) m JOIN scope.item i ON i.id = m.item_id`.execute(tx);
    const items = new Map<string, Suggestion>();
    const standards = new Map<string, Suggestion>();
    for (const { object, parameter, number, title } of rows) {
      const text = [object, parameter].filter((part) => part !== '').join(' ');
      if (asked.query.standards.length === 0 && text !== '' && items.size < EACH)
        items.set(text, { kind: 'item', text, detail: title, code: null });
      if (number !== '' && standards.size < EACH)
        standards.set(number, { kind: 'standard', text: number, detail: title, code: null });
    }
    const named =
      asked.query.standards.length === 0
        ? await searchInstitutions(tx, { q: typed, region, page: 1, size: EACH })
        : null;
    const institutions = (named?.hits ?? []).map(({ name, code }) => ({
      kind: 'institution' as const,
      text: name,
      detail: code,
      code,
    }));
    return [...items.values(), ...standards.values(), ...institutions];
  });
}
