import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { OutFile } from './out-file.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The answer that carries a table. Its name is Chinese, so it goes as RFC 8187 asks, beside a plain one. */
export function fileReply(reply: FastifyReply, file: OutFile): { readonly status: 200; readonly body: unknown } {
  reply.header('content-type', TYPES[file.format]);
  reply.header(
    'content-disposition',
    `attachment; filename="table.${file.format}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  );
  reply.header('cache-control', 'no-store');
  return { status: 200, body: Readable.from(file.bytes, { objectMode: false }) };
}
