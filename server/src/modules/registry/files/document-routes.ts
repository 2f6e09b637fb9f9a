import { getDocumentFile, putDocumentFile as putEndpoint } from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { answer, HttpRefusal, serve } from '../../../platform/http/index.ts';
import type { RegistryMeans } from '../means.ts';
import { putDocumentFile, readDocumentFile } from './document-file.ts';

/** Files of management-system documents, in and out. */
export function documentRoutes(app: FastifyInstance, means: RegistryMeans): void {
  serve(app, putEndpoint, async ({ actor, params, query, request }) => {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (part === undefined) throw new HttpRefusal(400, FILE_MISSING);
    const brought = { baseVersion: query.baseVersion, fileName: part.filename, content: part.file };
    return {
      status: 200 as const,
      body: answer(await putDocumentFile(means, actor, { institutionId: params.id, id: params.part }, brought)),
    };
  });
  serve(app, getDocumentFile, async ({ actor, params, reply }) => {
    const file = answer(await readDocumentFile(means, actor, { institutionId: params.id, id: params.part }));
    // Somebody else's bytes: saved, never shown as a page of ours.
    reply.header('content-type', 'application/octet-stream');
    reply.header('x-content-type-options', 'nosniff');
    reply.header(
      'content-disposition',
      `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    reply.header('cache-control', 'no-store');
    return { status: 200 as const, body: file.content };
  });
}

const FILE_MISSING = {
  code: 'FILE_MISSING',
  message: { zh: '请求中没有文件。', en: 'The request carries no file.' },
  wayOut: { zh: '请以表单的文件字段上传。', en: 'Send it as the file part of a form.' },
};
