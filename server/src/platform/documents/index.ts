export { findAttachment } from './attachment.ts';
export {
  createDocuments,
  type DocumentRequest,
  type Documents,
  type DocumentsOptions,
  type RenderedPdf,
  type RenderRefusal,
} from './documents.ts';
export type { Attachment, Language } from './job.ts';
export { groupHash } from './group-hash.ts';
export { drawQr, type QrDrawing, type QrRefusal } from './qr.ts';
