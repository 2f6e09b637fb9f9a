import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { writeCsv } from '../../../platform/tables/index.ts';
import type { Dataset, DatasetColumn, OutRecord, OutValue } from './dataset.ts';

export const DOWNLOAD_FORMATS = ['csv', 'json', 'parquet'] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
} as const satisfies Record<DownloadFormat, string>;

type Pieces = AsyncIterable<readonly OutRecord[]>;

/** The bytes of a download, in pieces; nothing is ever held whole but one row group of a Parquet file. */
export function writeDownload(format: DownloadFormat, dataset: Dataset, pieces: Pieces): AsyncIterable<Uint8Array> {
  return WRITERS[format](dataset, pieces);
}

const WRITERS: Readonly<Record<DownloadFormat, (dataset: Dataset, pieces: Pieces) => AsyncIterable<Uint8Array>>> = {
  csv: ({ columns }, pieces) =>
    writeCsv({
      columns: columns.map(({ key }) => ({ header: key, kind: 'text' as const })),
      rows: csvRows(columns, pieces),
    }),
  json: ({ columns }, pieces) => writeJson(columns, pieces),
  parquet: writeParquet,
};

async function* csvRows(columns: readonly DatasetColumn[], pieces: Pieces) {
  for await (const piece of pieces) for (const row of piece) yield columns.map(({ key }) => cell(row[key] ?? null));
}

/** Booleans as words that every program reads alike. */
function cell(value: OutValue): string | number | null {
  return typeof value === 'boolean' ? String(value) : value;
}

/** One array of objects, one object a line: a JSON parser takes the whole, a line reader takes it line by line. */
async function* writeJson(columns: readonly DatasetColumn[], pieces: Pieces): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let separator = '[\n';
  for await (const piece of pieces) {
    let text = '';
    for (const row of piece) {
      text += separator + JSON.stringify(Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])));
      separator = ',\n';
    }
    yield encoder.encode(text);
  }
  yield encoder.encode(separator === '[\n' ? '[]\n' : '\n]\n');
}

/** Rows of one row group: what the reader of one column has to take in at once, and what we hold meanwhile. */
const ROW_GROUP = 50_000;
const PARQUET_TYPES = { text: 'STRING', integer: 'INT32', boolean: 'BOOLEAN', date: 'STRING' } as const;

async function* writeParquet({ name, columns }: Dataset, pieces: Pieces): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const data = (rows: readonly OutRecord[]) =>
    columns.map(({ key, type }) => ({
      name: key,
      type: PARQUET_TYPES[type],
      data: rows.map((row) => row[key] ?? null),
    }));
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: data([]) }),
    createdBy: 'hengjian',
    kvMetadata: columns.map(({ key, words, about }) => ({
      key: `${name}.${key}`,
      value: `${words.zh} ${about.zh} / ${words.en}. ${about.en}`,
    })),
  });
  let rows: OutRecord[] = [];
  const group = async () => {
    await parquet.write({ columnData: data(rows), rowGroupSize: ROW_GROUP });
    rows = [];
    return taken(writer);
  };
  yield taken(writer);
  for await (const piece of pieces) {
    rows.push(...piece);
    if (rows.length >= ROW_GROUP) yield await group();
  }
  if (rows.length > 0) yield await group();
  await parquet.finish();
  yield taken(writer);
}

/** What was written since the last time; places in the file go on counting from its beginning. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
