import { getCertificatePdf, verifyUpload as verifyEndpoint } from '@hengjian/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpRefusal, servePublic } from '../../../platform/http/index.ts';
import type { IssueDocument } from './issue-document.ts';
import type { DocumentMeans } from './means.ts';
import { issueRefusal, MOST_UPLOAD_BYTES, NO_FILE, NOT_A_PDF, UPLOAD_TOO_LARGE } from './refusals.ts';
import { verifyUpload } from './verify-upload.ts';

/** Certificates on paper: handed out, and taken back for a look. */
export function documentRoutes(app: FastifyInstance, means: DocumentMeans, issue: IssueDocument): void {
  servePublic(app, getCertificatePdf, async ({ params, query: { language = 'zh' }, reply }) => {
    const issued = await issue(params.number, language);
    if (!issued.ok) {
      const { status, refusal } = issueRefusal(issued.error);
      throw new HttpRefusal(status, refusal);
    }
    const { sha256, size, number } = issued.value;
    const name = language === 'zh' ? `资质认定证书-${number}.pdf` : `certificate-${number}-en.pdf`;
    reply.header('content-type', 'application/pdf');
    reply.header('content-length', size);
    reply.header('etag', `"${sha256}"`);
    // Another decision may come at any time.
    reply.header('cache-control', 'no-cache');
    reply.header(
      'content-disposition',
      `inline; filename="certificate-${number}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    return { status: 200 as const, body: await means.files.read(sha256) };
  });
  servePublic(app, verifyEndpoint, async ({ request }) => {
    const judged = await verifyUpload(means, await receive(request));
    if (!judged.ok) throw new HttpRefusal(422, NOT_A_PDF);
    return { status: 200 as const, body: judged.value };
  });
}

/** The one file of the form, in memory: it is looked at and forgotten. */
async function receive(request: FastifyRequest): Promise<Uint8Array> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined) throw new HttpRefusal(400, NO_FILE);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of part.file) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('a file comes as bytes');
    size += piece.length;
    if (size > MOST_UPLOAD_BYTES) throw new HttpRefusal(422, UPLOAD_TOO_LARGE);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
