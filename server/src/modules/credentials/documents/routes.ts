import { getCertificatePdf, type Refusal, verifyUpload as verifyEndpoint } from '@hengjian/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderForPublic } from '../../../platform/documents/documents.ts';
import { HttpRefusal, servePublic } from '../../../platform/http/index.ts';
import type { IssueDocument } from './issue-document.ts';
import type { DocumentMeans } from './means.ts';
import { issueRefusal, MOST_UPLOAD_BYTES, NO_FILE, NOT_A_PDF, UPLOAD_TOO_LARGE } from './refusals.ts';
import { verifyUpload } from './verify-upload.ts';

/** Uploads looked at at once: each is held in memory, up to 20 MB and its parsing. */
const MOST_UPLOADS = 4;
/** An upload that takes longer is cut off. */
const MOST_UPLOAD_MS = 60_000;
/** Seconds after which it is worth asking again. */
const RETRY_AFTER = 10;

/** Certificates on paper: handed out, and taken back for a look. */
export function documentRoutes(app: FastifyInstance, means: DocumentMeans, issue: IssueDocument): void {
  servePublic(app, getCertificatePdf, async ({ params, query: { language = 'zh' }, reply }) => {
    const issued = await renderForPublic(() => issue(params.number, language));
    if (!issued.ok) {
      if (issued.error.code === 'BUSY') throw later(reply, DOCUMENTS_BUSY);
      const { status, refusal } = issueRefusal(issued.error);
      throw status === 503 ? later(reply, refusal) : new HttpRefusal(status, refusal);
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
  let uploads = 0;
  servePublic(app, verifyEndpoint, async ({ request, reply }) => {
    if (uploads >= MOST_UPLOADS) throw later(reply, UPLOADS_BUSY);
    uploads++;
    // Four who send nothing would otherwise keep everybody else out.
    const late = setTimeout(() => request.raw.destroy(), MOST_UPLOAD_MS);
    try {
      const judged = await verifyUpload(means, await receive(request));
      if (!judged.ok) throw new HttpRefusal(422, NOT_A_PDF);
      return { status: 200 as const, body: judged.value };
    } finally {
      clearTimeout(late);
      uploads--;
    }
  });
}

function later(reply: FastifyReply, refusal: Refusal): HttpRefusal {
  void reply.header('retry-after', RETRY_AFTER);
  return new HttpRefusal(503, refusal);
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

const DOCUMENTS_BUSY: Refusal = {
  code: 'DOCUMENTS_BUSY',
  message: {
    zh: '现在等待制作证书文件的人太多，请稍后再试。',
    en: 'Too many documents are waiting to be made just now; please try again in a moment.',
  },
  wayOut: {
    zh: '证书的状态和能力可在机构页面查看。',
    en: 'Its status and scope stand on the page of the institution.',
  },
};
const UPLOADS_BUSY: Refusal = {
  code: 'UPLOADS_BUSY',
  message: {
    zh: '现在同时核验文件的人太多，请稍后再试。',
    en: 'Too many files are being verified just now; please try again in a moment.',
  },
  wayOut: {
    zh: '急用时可扫描证书上的二维码，或按证书编号查询。',
    en: 'If it is urgent, scan the code on the certificate or look up its number.',
  },
};
