import { foldText, type Query, readQuery } from '@hengjian/search-text';
import { type RawBuilder, sql } from 'kysely';
import { toSimplified } from '../../../platform/chinese/index.ts';

/** What was typed into the search field, read. */
export interface Asked {
  readonly text: string;
  readonly query: Query;
  /** The same in simplified characters, where that is something else; rows that hold either are meant. */
  readonly simplified: Query | null;
  /** Something was typed of which nothing can be looked for: only signs. */
  readonly unreadable: boolean;
}

/** Longer than any question; the rest is not even simplified. */
const LONGEST = 400;

export function readAsked(typed: string): Asked {
  const text = typed.slice(0, LONGEST).toWellFormed();
  const query = readQuery(text);
  const simple = toSimplified(text);
  const simplified = simple === text ? null : readQuery(simple);
  return {
    text,
    query: typed.length > LONGEST ? { ...query, cut: true } : query,
    simplified,
    unreadable: foldText(text) !== '' && query.tsquery === '',
  };
}

/**
 * Whether an item is meant, as a condition on `scope.item_tally t`: its lexemes first, by the narrow index; then every word
 * of which they do not say all, letter by letter.
 */
export function meetsAsked({ query, simplified }: Asked): RawBuilder<boolean> {
  if (query.tsquery === '') return sql<boolean>`true`;
  if (simplified === null || simplified.tsquery === '') return meets(query);
  return sql<boolean>`(${meets(query)} OR ${meets(simplified)})`;
}

function meets({ tsquery, recheck }: Query): RawBuilder<boolean> {
  const parts = [
    sql`scope.words_of(t.item_id) @@ ${tsquery}::tsquery`,
    ...recheck.map((part) => sql`(SELECT position(${part} IN i.text) > 0 FROM scope.item i WHERE i.id = t.item_id)`),
  ];
  return sql<boolean>`(${sql.join(parts, sql` AND `)})`;
}
