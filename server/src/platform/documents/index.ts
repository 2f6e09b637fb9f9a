export { findAttachment } from './attachment.ts';
export {
  createDocuments,
  type DocumentRequest,
  type Documents,
  type DocumentsOptions,
  type RenderedPdf,
} from './documents.ts';
export type { Attachment, Language, RenderRefusal } from './job.ts';
export { groupHash } from './group-hash.ts';
export { drawQr, type QrDrawing, type QrRefusal } from './qr.ts';
export { type Notice, renderNotice } from './notice/render-notice.ts';
