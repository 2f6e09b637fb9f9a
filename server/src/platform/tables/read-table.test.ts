import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsv } from './csv/write-csv.ts';
import { readTable } from './read-table.ts';
import { bytesOf, read, refusalOf } from './testing/reading.ts';
import type { OutColumn, OutRow } from './write-model.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

const columns: readonly OutColumn[] = [
  { header: '机构名称', kind: 'text' },
  { header: '序号', kind: 'number' },
];

function* manyRows(count: number): Generator<OutRow> {
  for (let i = 1; i <= count; i++) yield [`示例检测机构${i}`, i];
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('a file on disk', () => {
  test.each(['xlsx', 'csv'] as const)('as %s is read like its bytes', async (format) => {
    const sheet = { name: '名录', columns, rows: [...manyRows(3_000)] };
    const bytes = await bytesOf(format === 'xlsx' ? writeXlsx([sheet]) : writeCsv(sheet));
    const path = join(folder, `table.${format}`);
    await writeFile(path, bytes);
    const { table, rows, texts } = await read({ path });
    await using _ = table;
    expect(texts).toEqual((await read(bytes)).texts);
    expect([table.kind, texts.length, rows.at(-1)?.number]).toEqual([format, 3_000, 3_001]);
  });

  test('that shrinks while it is read is refused on the way', async () => {
    const path = join(folder, 'shrinking.xlsx');
    await writeFile(path, await bytesOf(writeXlsx([{ name: 'a', columns, rows: manyRows(30_000) }])));
    const opened = await readTable({ path }, { fileName: 'a.xlsx' });
    if (!opened.ok) throw new Error(opened.error.code);
    await using table = opened.value;
    await truncate(path, 70_000);
    let last: string | undefined;
    for await (const row of table.rows) last = row.ok ? undefined : row.error.code;
    expect(last).toBe('DAMAGED_FILE');
  });

  test('can be left in the middle and is closed by disposing of the table', async () => {
    const path = join(folder, 'left.csv');
    await writeFile(path, await bytesOf(writeCsv({ columns, rows: manyRows(30_000) })));
    const opened = await readTable({ path }, { fileName: 'a.csv' });
    if (!opened.ok) throw new Error(opened.error.code);
    for await (const row of opened.value.rows) if (row.ok && row.value.number === 5) break;
    await opened.value[Symbol.asyncDispose]();
    await expect(async () => {
      for await (const row of opened.value.rows) if (!row.ok) return;
    }).rejects.toThrow();
  });

  test('that does not exist is a mistake of the caller, not a refusal', async () => {
    await expect(refusalOf({ path: join(folder, 'nothing') })).rejects.toThrow('ENOENT');
  });
});

test('a table far larger than its pieces is read in memory that does not grow with it', async () => {
  const bytes = await bytesOf(writeXlsx([{ name: 'a', columns, rows: manyRows(60_000) }]));
  const opened = await readTable(bytes, { fileName: 'a.xlsx' });
  if (!opened.ok) throw new Error(opened.error.code);
  const before = process.memoryUsage.rss();
  let count = 0;
  for await (const row of opened.value.rows) if (row.ok) count++;
  expect(count).toBe(60_000);
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 2 ** 20);
});
