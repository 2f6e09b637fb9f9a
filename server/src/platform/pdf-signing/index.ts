export { type PdfSigner, signPdf, type SignatureWords } from './sign-pdf.ts';
export { loadOrCreateSigning, type PdfSigning } from './signing-keys.ts';
export { type PdfSignature, verifyPdfSignature } from './verify-pdf.ts';
