import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { copyColumn as c, copyInto } from './index.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.asOwner(`CREATE TABLE public.copied (
    n integer PRIMARY KEY, words text, "odd "" name" text[], bin bytea, valid datemultirange, day date, at timestamptz,
    yes boolean, id uuid, data jsonb, many integer[], lexemes tsvector)`);
  await database.asOwner('GRANT ALL ON public.copied TO hengjian_app');
});
afterAll(() => database.close());

const COLUMNS = [c.integer('n'), c.text('words'), c.texts('odd " name'), c.bytes('bin'), c.json('data')] as const;
const HOSTILE = [
  '',
  '\\N',
  '\\.',
  '\\',
  'a\tb\nc\r\nd',
  'NULL',
  '{"',
  '",,"',
  "'; DROP TABLE x; --",
  '\u2028',
  '😀',
  '同上',
];

const count = async () => (await database.asOwner('SELECT count(*)::int AS n FROM public.copied'))[0]?.['n'];

describe('copying', () => {
  it('gives back every text as it was, whatever it looks like', async () => {
    const anyText = fc
      .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' }))
      .filter((t) => !t.includes('\0'));
    const anyRow = fc.tuple(
      fc.option(anyText),
      fc.option(fc.array(fc.option(anyText), { maxLength: 4 })),
      fc.option(fc.uint8Array({ maxLength: 20 })),
      fc.option(fc.array(anyText, { maxLength: 2 })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 30 }), async (rows) => {
        await database.db
          .transaction()
          .execute(async (tx) => {
            const numbered = rows.map((row, n) => [n, ...row] as const);
            expect(await copyInto(tx, 'public.copied', COLUMNS, numbered)).toBe(rows.length);
            const { rows: read } = await sql<{ words: string; odd: string[]; bin: Buffer; data: unknown }>`
              SELECT words, "odd "" name" AS odd, bin, data FROM public.copied ORDER BY n`.execute(tx);
            expect(read.map(({ words, odd, bin, data }) => [words, odd, bin && new Uint8Array(bin), data])).toEqual(
              rows,
            );
            throw new Undo();
          })
          .catch((error: unknown) => {
            if (!(error instanceof Undo)) throw error;
          });
      }),
      { numRuns: 40 },
    );
  });

  it('writes ranges of days, moments, booleans, lists of numbers and lexemes as their types are read', async () => {
    const columns = [
      c.integer('n'),
      c.dayRanges('valid'),
      c.date('day'),
      c.timestamp('at'),
      c.boolean('yes'),
      c.uuid('id'),
      c.integers('many'),
      c.text('lexemes'),
    ] as const;
    const id = '00000000-0000-7000-8000-000000000001';
    const ranges = [
      { from: '2024-01-01', to: '2024-01-31' },
      { from: '2025-01-01', to: null },
    ];
    await database.db.transaction().execute(async (tx) => {
      const rows = [
        [1, ranges, '2024-02-29', new Date(0), true, id, [3, -1], "'gb5009.12':1"],
        [2, [], null, null, false, null, [], null],
      ] as const;
      await copyInto(tx, 'public.copied', columns, rows);
    });
    expect(
      await database.asOwner(
        "SELECT valid::text, day::text, at = 'epoch' AS epoch, yes, many, lexemes::text FROM public.copied ORDER BY n",
      ),
    ).toEqual([
      {
        valid: '{[2024-01-01,2024-02-01),[2025-01-01,)}',
        day: '2024-02-29',
        epoch: true,
        yes: true,
        many: [3, -1],
        lexemes: "'gb5009.12':1",
      },
      { valid: '{}', day: null, epoch: null, yes: false, many: [], lexemes: null },
    ]);
    await database.asOwner('TRUNCATE public.copied');
  });

  it('takes a stream of any length as the server reads it, and the transaction goes on', async () => {
    await database.db.transaction().execute(async (tx) => {
      async function* rows() {
        for (let n = 0; n < 50_000; n++) yield [n, `行 ${n} ${'x'.repeat(100)}`] as const;
      }
      expect(await copyInto(tx, 'public.copied', [c.integer('n'), c.text('words')], rows())).toBe(50_000);
      expect(await copyInto(tx, 'public.copied', [c.integer('n')], [])).toBe(0);
      await sql`DELETE FROM public.copied WHERE n >= 10`.execute(tx);
    });
    expect(await count()).toBe(10);
    await database.asOwner('TRUNCATE public.copied');
  });
});

describe('a copy that fails', () => {
  const columns = [c.integer('n'), c.text('words')] as const;
  const many = Array.from({ length: 20_000 }, (_, n) => [n, 'x'.repeat(50)] as const);
  const copy = (table: string, rows: AsyncIterable<readonly [number, string]> | Iterable<readonly [number, string]>) =>
    database.db.transaction().execute((tx) => copyInto(tx, table, columns, rows));

  it('at the server leaves nothing behind and a connection that works', async () => {
    await expect(copy('public.copied', [...many, [7, 'again']])).rejects.toMatchObject({ code: '23505' });
    await expect(copy('public.nowhere', many)).rejects.toMatchObject({ code: '42P01' });
    await expect(copy('audit.line', many)).rejects.toThrow();
    expect(await count()).toBe(0);
  });

  it('at its source, before the first row or in the middle, does the same', async () => {
    async function* breaking(after: number) {
      yield* many.slice(0, after);
      throw new Error('the source dried up');
    }
    for (const after of [0, 1, 19_999])
      await expect(copy('public.copied', breaking(after))).rejects.toThrow('dried up');
    await expect(copy('public.copied', [[1, 'a\0b']])).rejects.toThrow('zero character');
    await expect(copy('public.copied', [[1.5, 'a']])).rejects.toThrow('no integer');
    expect(await count()).toBe(0);
  });

  it('twenty times at once leaves the pool whole', async () => {
    const tries = Array.from({ length: 20 }, () =>
      copy('public.copied', [...many.slice(0, 100), [1, 'x']]).catch(() => 'no'),
    );
    expect(await Promise.all(tries)).toEqual(Array.from({ length: 20 }, () => 'no'));
    await copy('public.copied', many.slice(0, 5));
    expect(await count()).toBe(5);
    await database.asOwner('TRUNCATE public.copied');
  });

  it('because the server ended the session rejects instead of waiting', async () => {
    async function* killing() {
      yield* many.slice(0, 5_000);
      await database.asOwner(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY "public"."copied"%' AND pid <> pg_backend_pid()`,
      );
      yield* many.slice(5_000);
    }
    await expect(copy('public.copied', killing())).rejects.toThrow();
    expect(await count()).toBe(0);
  });
});

class Undo extends Error {}
