import { foldText, lexemesOf, tsvectorLiteral } from '@hengjian/search-text';
import { findStandardNumbers } from '@hengjian/standard-codes';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { type Limitation, limitationKey, tidy, type Wording, wordingKey } from './wording.ts';

/** So many go in one statement: enough that a statement costs little, few enough for its parameters. */
const PIECE = 5_000;

/**
 * The items of these wordings, by `wordingKey`; those nobody has used before are made. For any number of wordings.
 * Two transactions that make the same one at once wait for each other and get the same id.
 */
export async function ensureItems(tx: Tx, wordings: Iterable<Wording>): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map<string, Wording>();
  for (const wording of wordings) wanted.set(wordingKey(wording), wording);
  const ids = await idsOf(tx, 'scope.item', 'wording', [...wanted.keys()]);
  // In order of their keys, so that two writers meet in the same order and none waits for the other in a circle.
  const missing = [...wanted].filter(([key]) => !ids.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const piece of piecesOf(missing)) await insertItems(tx, piece);
  for (const [key, id] of await idsOf(
    tx,
    'scope.item',
    'wording',
    missing.map(([key]) => key),
  ))
    ids.set(key, id);
  return ids;
}

/** The limitations of these pairs, by `limitationKey`; the pair of empty texts is 0. */
export async function ensureLimitations(tx: Tx, pairs: Iterable<Limitation>): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map<string, Limitation>();
  for (const pair of pairs) wanted.set(limitationKey(pair), pair);
  const ids = await idsOf(tx, 'scope.limitation', 'digest', [...wanted.keys()]);
  const missing = [...wanted].filter(([key]) => !ids.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const piece of piecesOf(missing))
    await sql`
      INSERT INTO scope.limitation (id, restriction, note, digest)
      SELECT nextval('scope.limitation_id'), n.restriction, n.note, decode(n.digest, 'hex')
      FROM unnest(${piece.map(([, pair]) => tidy(pair.restriction))}::text[],
                  ${piece.map(([, pair]) => tidy(pair.note))}::text[],
                  ${piece.map(([key]) => key)}::text[]) AS n(restriction, note, digest)
      ON CONFLICT DO NOTHING`.execute(tx);
  for (const [key, id] of await idsOf(
    tx,
    'scope.limitation',
    'digest',
    missing.map(([key]) => key),
  ))
    ids.set(key, id);
  return ids;
}

async function idsOf(tx: Tx, table: string, column: string, keys: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const piece of piecesOf(keys)) {
    const { rows } = await sql<{ key: string; id: number }>`
      SELECT encode(t.${sql.ref(column)}, 'hex') AS key, t.id FROM unnest(${piece}::text[]) AS k(key)
      JOIN ${sql.table(table)} t ON t.${sql.ref(column)} = decode(k.key, 'hex')`.execute(tx);
    for (const { key, id } of rows) found.set(key, id);
  }
  return found;
}

async function insertItems(tx: Tx, piece: readonly (readonly [string, Wording])[]): Promise<void> {
  const rows = piece.map(([key, wording]) => itemRow(key, wording));
  const column = (name: keyof ReturnType<typeof itemRow>) => rows.map((row) => row[name]);
  await sql`
    INSERT INTO scope.item (id, field, category, object, parameter, standard_number, standard_family, standard_title,
      method, wording, words, text)
    SELECT nextval('scope.item_id'), n.field, n.category, n.object, n.parameter, n.number, n.family, n.title,
      n.method, decode(n.key, 'hex'), n.words::tsvector, n.text
    FROM unnest(${column('field')}::text[], ${column('category')}::text[], ${column('object')}::text[],
      ${column('parameter')}::text[], ${column('number')}::text[], ${column('family')}::text[],
      ${column('title')}::text[], ${column('method')}::text[], ${column('key')}::text[], ${column('words')}::text[],
      ${column('text')}::text[]) AS n(field, category, object, parameter, number, family, title, method, key, words, text)
    ON CONFLICT DO NOTHING`.execute(tx);
}

/** An item as it is stored: its words tidied, with everything by which it is found. */
function itemRow(key: string, wording: Wording) {
  const [category, object, parameter] = [tidy(wording.category), tidy(wording.object), tidy(wording.parameter)];
  const title = tidy(wording.standardTitle);
  // As it was given, because the key was made from that; whoever writes rows writes numbers canonically.
  const number = tidy(wording.standardNumber);
  const spoken = [object, parameter, category, title, number].filter((part) => part !== '').join('\n');
  return {
    key,
    field: wording.field,
    category,
    object,
    parameter,
    number,
    family: findStandardNumbers(number)[0]?.number.family ?? number,
    title,
    method: tidy(wording.method),
    words: tsvectorLiteral(lexemesOf(spoken)),
    text: foldText(spoken),
  };
}

function* piecesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += PIECE) yield list.slice(from, from + PIECE);
}
