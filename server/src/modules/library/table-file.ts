import { Readable } from 'node:stream';
import type { Words } from '@hengjian/contract';
import type { FastifyReply } from 'fastify';
import { type Clock, OFFICIAL_ZONE } from '../../platform/clock.ts';
import { type OutColumn, type OutRow, writeCsv, writeXlsx } from '../../platform/tables/index.ts';

export interface TableWish {
  readonly format?: 'xlsx' | 'csv';
  readonly locale?: 'zh' | 'en';
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** A table as an answer: written while it is read, named after what it holds and when. The name goes as RFC 8187 asks. */
export function sendTable(
  reply: FastifyReply,
  clock: Clock,
  title: Words,
  { format = 'xlsx', locale = 'zh' }: TableWish,
  columns: readonly OutColumn[],
  rows: AsyncIterable<OutRow>,
): { readonly status: 200; readonly body: Readable } {
  const now = clock.now().toZonedDateTimeISO(OFFICIAL_ZONE);
  const stamp = `${now.toPlainDate().toString().replaceAll('-', '')}-${now.toPlainTime().toString().slice(0, 5).replace(':', '')}`;
  const bytes =
    format === 'xlsx' ? writeXlsx([{ name: sheetName(title[locale]), columns, rows }]) : writeCsv({ columns, rows });
  reply.header('content-type', TYPES[format]);
  reply.header(
    'content-disposition',
    `attachment; filename="table.${format}"; filename*=UTF-8''${encodeURIComponent(`${title[locale]}-${stamp}.${format}`)}`,
  );
  reply.header('cache-control', 'no-store');
  return { status: 200, body: Readable.from(bytes, { objectMode: false }) };
}

/** Excel takes no more than 31 characters and none of these. */
function sheetName(text: string): string {
  return text.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}
