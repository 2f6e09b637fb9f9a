import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { holderConditions } from '../meant-rows.ts';
import { findNear } from './near.ts';
import {
  type CodeHint,
  type NameAsked,
  nearNameQuery,
  nearSpellingQuery,
  readName,
  spellingQuery,
} from './read-name.ts';

export interface InstitutionSearch {
  readonly q: string;
  readonly region: string | null;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** By what an institution was found. */
export type FoundBy = 'name' | 'former-name' | 'code' | 'uscc' | 'pinyin' | 'initials';

export interface InstitutionHit {
  readonly id: string;
  readonly code: string;
  readonly uscc: string | null;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly region: string;
  readonly foundBy: FoundBy;
  /** What stands there instead of what was typed; null where it was found as it was typed. */
  readonly corrected: string | null;
}

export interface InstitutionResult {
  readonly hits: readonly InstitutionHit[];
  readonly total: number;
  /** Nothing was found as it was typed; these differ in one character. */
  readonly near: boolean;
  readonly hint: CodeHint | null;
}

/** So many near names are looked at; more than a person reads. */
const MOST_NEAR = 400;

/** Institutions by name, former name, code, credit code, pinyin or initials: as typed, and only then with one error. */
export async function searchInstitutions(tx: Tx, search: InstitutionSearch): Promise<InstitutionResult> {
  const asked = readName(search.q);
  const ways = waysOf(asked);
  if (ways.length === 0) return { hits: [], total: 0, near: false, hint: asked.hint };
  const exact = await findExact(tx, asked, ways, search);
  if (exact.total > 0) return { ...exact, near: false, hint: asked.hint };
  const near = await findNearly(tx, asked, search);
  const from = (search.page - 1) * search.size;
  return { hits: near.slice(from, from + search.size), total: near.length, near: near.length > 0, hint: asked.hint };
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly uscc: string | null;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly region: string;
  readonly pinyin: string;
  readonly initials: string;
}

const COLUMNS = sql`h.institution_id AS id, h.code, h.uscc, h.name, h.former_names AS "formerNames",
  h.region_code AS region, h.pinyin, h.initials`;

/** Everything a name is written in, as the words were folded. */
const SAID = sql`lower(normalize(concat_ws(E'\n', h.name, array_to_string(h.former_names, E'\n'), h.name_en, h.code, h.uscc), NFKC))`;

function waysOf({ query, letters, code }: NameAsked): readonly RawBuilder<unknown>[] {
  const ways: RawBuilder<unknown>[] = [];
  const plain = query.standards.length === 0 ? query.tsquery : '';
  if (plain !== '') {
    const recheck = query.recheck.map((part) => sql`position(${part} IN ${SAID}) > 0`);
    ways.push(sql`(${sql.join([sql`h.words @@ ${plain}::tsquery`, ...recheck], sql` AND `)})`);
  }
  // Letters and digits only: nothing in them means anything to LIKE.
  if (code !== '') ways.push(sql`h.code LIKE ${`${code}%`}`, sql`h.uscc LIKE ${`${code}%`}`);
  if (letters !== '')
    ways.push(sql`(h.words @@ ${spellingQuery(letters)}::tsquery
      AND (position(${letters} IN h.pinyin) > 0 OR position(${letters} IN h.initials) > 0))`);
  return ways;
}

async function findExact(
  tx: Tx,
  asked: NameAsked,
  ways: readonly RawBuilder<unknown>[],
  { region, page, size }: InstitutionSearch,
): Promise<Pick<InstitutionResult, 'hits' | 'total'>> {
  const { text, letters, code } = asked;
  const where = sql`(${sql.join(ways, sql` OR `)}) AND ${holderConditions({ region })}`;
  const { rows } = await sql<Row & { total: number }>`
    SELECT ${COLUMNS}, count(*) OVER ()::integer AS total FROM scope.holder h WHERE ${where}
    ORDER BY (h.code = ${code} OR coalesce(h.uscc = ${code}, false) OR h.name = ${text}) DESC, starts_with(h.name, ${text}) DESC,
      (h.initials = ${letters}) DESC, (${letters} <> '' AND starts_with(h.initials, ${letters})) DESC,
      (${letters} <> '' AND starts_with(h.pinyin, ${letters})) DESC, length(h.name), h.code
    LIMIT ${size} OFFSET ${(page - 1) * size}`.execute(tx);
  const counted =
    rows.length > 0 || page === 1
      ? (rows[0]?.total ?? 0)
      : ((
          await sql<{ total: number }>`SELECT count(*)::integer AS total FROM scope.holder h WHERE ${where}`.execute(tx)
        ).rows[0]?.total ?? 0);
  return { hits: rows.map((row) => hitOf(row, foundBy(asked, row), null)), total: counted };
}

function foundBy({ text, letters, code }: NameAsked, row: Row): FoundBy {
  if (code !== '' && row.code.startsWith(code)) return 'code';
  if (code !== '' && row.uscc?.startsWith(code) === true) return 'uscc';
  const holds = (name: string) => text.split(' ').every((word) => name.toLowerCase().includes(word));
  if (holds(row.name)) return 'name';
  if (row.formerNames.some(holds)) return 'former-name';
  if (letters !== '' && row.initials.includes(letters)) return 'initials';
  return letters !== '' && row.pinyin.includes(letters) ? 'pinyin' : 'name';
}

async function findNearly(tx: Tx, asked: NameAsked, search: InstitutionSearch): Promise<readonly InstitutionHit[]> {
  const ways: RawBuilder<unknown>[] = [nearNameQuery(asked), nearSpellingQuery(asked)]
    .filter((query) => query !== '')
    .map((query) => sql`h.words @@ ${query}::tsquery`);
  if (asked.code.length === 18)
    ways.push(sql`h.uscc LIKE ${`${asked.code.slice(0, 9)}%`}`, sql`right(h.uscc, 9) = ${asked.code.slice(9)}`);
  if (ways.length === 0) return [];
  const { rows } = await sql<Row>`
    SELECT ${COLUMNS} FROM scope.holder h
    WHERE (${sql.join(ways, sql` OR `)}) AND ${holderConditions(search)}
    ORDER BY length(h.name), h.code LIMIT ${MOST_NEAR}`.execute(tx);
  return rows.flatMap((row) => {
    const [by, corrected] = nearWay(asked, row) ?? [];
    return by === undefined || corrected === undefined ? [] : [hitOf(row, by, corrected)];
  });
}

function nearWay({ text, letters, code }: NameAsked, row: Row): readonly [FoundBy, string] | undefined {
  const typed = text.replaceAll(/\s/g, '');
  const tries: readonly (readonly [FoundBy, string, string])[] = [
    ...(code.length === 18 && row.uscc !== null ? [['uscc', row.uscc, code] as const] : []),
    ['name', row.name, typed],
    ...row.formerNames.map((name) => ['former-name', name, typed] as const),
    ...(letters === '' ? [] : [['initials', row.initials, letters] as const, ['pinyin', row.pinyin, letters] as const]),
  ];
  for (const [by, where, what] of tries) {
    const near = findNear(where, what);
    if (near !== undefined) return [by, near];
  }
  return undefined;
}

function hitOf(
  { pinyin: _pinyin, initials: _initials, ...row }: Row & { total?: number },
  by: FoundBy,
  corrected: string | null,
): InstitutionHit {
  const { id, code, uscc, name, formerNames, region } = row;
  return { id, code, uscc, name, formerNames, region, foundBy: by, corrected };
}
