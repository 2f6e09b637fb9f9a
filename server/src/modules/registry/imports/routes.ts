import type { Mode } from './batch.ts';
import {
  acceptImport as acceptEndpoint,
  cancelImport as cancelEndpoint,
  checkImport as checkEndpoint,
  getImport as getEndpoint,
  type ImportSubject,
  listImportRows as rowsEndpoint,
  listImports as listEndpoint,
  listTakenOff as takenOffEndpoint,
  pasteImport,
  rereadImport as rereadEndpoint,
  returnImportRows as returnEndpoint,
  undoImport as undoEndpoint,
  uploadImport,
} from '@hengjian/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answer, HttpRefusal, serve } from '../../../platform/http/index.ts';
import { fileReply } from '../send-file.ts';
import { beginImport } from './begin-import.ts';
import { acceptImport, cancelImport, checkImport, rereadImport, undoImport } from './move-import.ts';
import { getImport, listImportRows, listImports, listTakenOff, returnImportRows } from './read-import.ts';

import type { ImportMeans } from './targets.ts';

/** Tables in: brought, mapped, checked, taken, returned, undone. */
export function importRoutes(app: FastifyInstance, means: ImportMeans): void {
  serve(app, listEndpoint, async ({ actor, query }) => ({
    status: 200 as const,
    body: answer(await listImports(means, actor, query.page ?? 0)),
  }));
  serve(app, uploadImport, async ({ actor, query, request }) => ({
    status: 201 as const,
    body: answer(await beginImport(means, actor, { ...wanted(query), ...(await filePart(request)) })),
  }));
  serve(app, pasteImport, async ({ actor, body }) => ({
    status: 201 as const,
    body: answer(
      await beginImport(means, actor, {
        ...wanted(body),
        fileName: '粘贴的表格 pasted.tsv',
        content: oneOf(body.text),
      }),
    ),
  }));
  serve(app, getEndpoint, async ({ actor, params }) => ({
    status: 200 as const,
    body: answer(await getImport(means, actor, params.id)),
  }));
  serve(app, rereadEndpoint, async ({ actor, params, body }) => {
    answer(await rereadImport(means, actor, params.id, body));
    return { status: 204 as const, body: null };
  });
  serve(app, checkEndpoint, async ({ actor, params, body }) => ({
    status: 202 as const,
    body: answer(await checkImport(means, actor, params.id, body)),
  }));
  serve(app, rowsEndpoint, async ({ actor, params, query: { show = 'bad', state, page = 0, size = 50 } }) => ({
    status: 200 as const,
    body: answer(await listImportRows(means, actor, params.id, { show, page, size, ...(state && { state }) })),
  }));
  serve(app, takenOffEndpoint, async ({ actor, params, query: { page = 0, size = 50 } }) => ({
    status: 200 as const,
    body: answer(await listTakenOff(means, actor, params.id, { page, size })),
  }));
  serve(app, acceptEndpoint, async ({ actor, params }) => ({
    status: 202 as const,
    body: answer(await acceptImport(means, actor, params.id)),
  }));
  serve(app, cancelEndpoint, async ({ actor, params }) => ({
    status: 200 as const,
    body: answer(await cancelImport(means, actor, params.id)),
  }));
  serve(app, undoEndpoint, async ({ actor, params }) => ({
    status: 202 as const,
    body: answer(await undoImport(means, actor, params.id)),
  }));
  serve(app, returnEndpoint, async ({ actor, params, query, reply }) =>
    fileReply(
      reply,
      answer(await returnImportRows(means, actor, params.id, { format: query.format, locale: query.locale ?? 'zh' })),
    ),
  );
}

function wanted({ subject, mode }: { readonly subject: ImportSubject; readonly mode: Mode }) {
  return { subject, mode };
}

async function filePart(request: FastifyRequest) {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined) {
    throw new HttpRefusal(400, {
      code: 'FILE_MISSING',
      message: { zh: '请求中没有文件。', en: 'The request carries no file.' },
    });
  }
  return { fileName: part.filename, content: part.file };
}

async function* oneOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}
