import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import type { Dataset, OutRecord } from './dataset.ts';
import { DOWNLOAD_FORMATS, type DownloadFormat, writeDownload } from './formats.ts';

const words = { zh: '演示', en: 'Demo' };
const about = { zh: '', en: '' };
const dataset: Dataset = {
  name: 'made-up',
  words,
  about,
  filters: [],
  columns: [
    { key: 'name', type: 'text', words, about },
    { key: 'rows', type: 'integer', words, about },
    { key: 'day', type: 'date', words, about },
    { key: 'valid', type: 'boolean', words, about },
  ],
  rows: () => pieces([]),
};

async function* pieces(rows: readonly OutRecord[], size = 3): AsyncGenerator<readonly OutRecord[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

async function bytesOf(format: DownloadFormat, rows: readonly OutRecord[]): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(writeDownload(format, dataset, pieces(rows))));
}

const record = fc.record({
  name: fc.option(fc.string({ unit: 'grapheme' }), { nil: null }),
  rows: fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }),
  day: fc.constantFrom('2026-05-10', '2016-02-29', null),
  valid: fc.boolean(),
});

it('JSON holds exactly what went in, as one array and as one object a line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 20 }), async (rows) => {
      const text = (await bytesOf('json', rows)).toString();
      expect(JSON.parse(text)).toEqual(rows);
      const lines = text.split('\n').filter((line) => line.startsWith('{'));
      expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

it('Parquet holds exactly what went in, whoever reads it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 20 }), async (rows) => {
      const bytes = await bytesOf('parquet', rows);
      const file = new Uint8Array(bytes).buffer;
      expect(await parquetReadObjects({ file })).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

it('Parquet of several row groups keeps every row and its order', async () => {
  const rows = Array.from({ length: 120_000 }, (_, n) => ({
    name: `能力 ${n % 977}`,
    rows: n,
    day: null,
    valid: true,
  }));
  const bytes = Buffer.concat(await Array.fromAsync(writeDownload('parquet', dataset, pieces(rows, 5_000))));
  const file = new Uint8Array(bytes).buffer;
  const read = await parquetReadObjects({ file, columns: ['rows'] });
  expect(read).toHaveLength(120_000);
  expect(read.every((row, n) => row['rows'] === n)).toBe(true);
});

it('CSV starts with the documented keys, and no cell of it is a formula', async () => {
  const [header, first] = (await bytesOf('csv', [{ name: '=1+1', rows: 1, day: null, valid: true }]))
    .toString()
    .replace('\uFEFF', '')
    .split('\r\n');
  expect(header).toBe('name,rows,day,valid');
  expect(first).not.toMatch(/^"?=/);
});

it.each(DOWNLOAD_FORMATS)('an empty table is still a readable %s', async (format) => {
  const bytes = await bytesOf(format, []);
  if (format === 'json') expect(JSON.parse(bytes.toString())).toEqual([]);
  else if (format === 'csv') expect(bytes.toString()).toContain('name,rows,day,valid');
  else {
    const file = new Uint8Array(bytes).buffer;
    expect(await parquetReadObjects({ file })).toEqual([]);
  }
});
