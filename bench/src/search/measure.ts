import { everything, searchCapabilities, searchInstitutions, suggest } from '@hengjian/server/measuring';
import type { Question } from './queries.ts';
import { type Register, TODAY } from './register.ts';

/** The value under which 95 of 100 lie. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1];
  if (value === undefined) throw new Error('no values, no percentile');
  return value;
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** First page (ten institutions with five rows each) and totals, as the public endpoint asks for them. */
export function ours({ db }: Register, { q }: Question): Promise<number> {
  const search = { ...everything(TODAY), q, order: 'relevance', page: 1, size: 10, rowsEach: 5, exact: false } as const;
  return msOf(() => db.transaction().execute((tx) => searchCapabilities(tx, search)));
}

const VALID = `axis = 'licence' AND valid @> $1::date AND in_force @> $1::date`;

function likeOf({ like }: Question): { readonly where: string; readonly values: readonly unknown[] } {
  const where = like.map((_, index) => `text LIKE $${index + 2}`).join(' AND ');
  return { where: `${where} AND ${VALID}`, values: [TODAY, ...like.map((word) => `%${word}%`)] };
}

/** The same from the flat table: fifty rows in order, and how many rows and institutions there are. */
export function flat(register: Register, question: Question): Promise<number> {
  const { where, values } = likeOf(question);
  return msOf(async () => {
    await register.owner(
      `SELECT code, name, region_code, text, restriction FROM public.flat WHERE ${where} ORDER BY code, id LIMIT 50`,
      values,
    );
    await register.owner(`SELECT count(*), count(DISTINCT code) FROM public.flat WHERE ${where}`, values);
  });
}

export async function digestOfFlat(
  register: Register,
  question: Question,
): Promise<{ rows: unknown; digest: unknown }> {
  const { where, values } = likeOf(question);
  const [row] = await register.owner(
    `SELECT count(*)::integer AS rows, coalesce(md5(string_agg(key, ',' ORDER BY key COLLATE "C")), '') AS digest FROM public.flat WHERE ${where}`,
    values,
  );
  return { rows: row?.['rows'], digest: row?.['digest'] };
}

/** What a user would pick: one table with everything in it, and a text column to look in. */
export async function makeFlat(register: Register): Promise<void> {
  await register.owner(`CREATE TABLE public.flat AS
    SELECT row_number() OVER ()::integer AS id, h.code, h.name, h.region_code, k.axis, i.text, l.restriction, c.valid, v.in_force,
      concat_ws('/', c.certificate_id, c.site, c.item_id, c.limitation_id) AS key
    FROM scope.capability c
    JOIN scope.certificate k ON k.id = c.certificate_id
    JOIN scope.certificate_version v ON v.certificate_id = c.certificate_id AND v.recorded_to IS NULL
    JOIN scope.holder h ON h.institution_id = c.institution_id
    JOIN scope.item i ON i.id = c.item_id
    JOIN scope.limitation l ON l.id = c.limitation_id
    WHERE c.recorded_to IS NULL`);
  await register.owner('ALTER TABLE public.flat ADD PRIMARY KEY (id)');
  await register.owner('VACUUM ANALYZE public.flat');
}

export async function makeTrigrams(register: Register): Promise<void> {
  await register.owner('CREATE EXTENSION pg_trgm');
  await register.owner('CREATE INDEX flat_by_trigrams ON public.flat USING gin (text gin_trgm_ops)');
  await register.owner('VACUUM ANALYZE public.flat');
}

export async function bytesOf(register: Register, relations: readonly string[]): Promise<number> {
  const [row] = await register.owner(
    'SELECT sum(pg_relation_size(name::regclass))::float8 AS bytes FROM unnest($1::text[]) AS name',
    [relations],
  );
  return Number(row?.['bytes']);
}

export function nameSearch({ db }: Register, q: string): Promise<number> {
  return msOf(() => db.transaction().execute((tx) => searchInstitutions(tx, { q, region: null, page: 1, size: 10 })));
}

export function suggestion({ db }: Register, q: string): Promise<number> {
  return msOf(() => db.transaction().execute((tx) => suggest(tx, q, null)));
}
