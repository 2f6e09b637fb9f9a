import type { Documents } from '../../../platform/documents/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import type { Platform } from '../../../platform/means.ts';
import type { PdfSigning } from '../../../platform/pdf-signing/index.ts';
import type { SignatoryFacts } from './facts.ts';

/** What certificates on paper are made with. */
export interface DocumentMeans extends Platform {
  readonly documents: Documents;
  readonly signing: PdfSigning;
  readonly files: FileStore;
  /** Address of the public pages. */
  readonly publicUrl: string;
  /** The signed certificate as QR text; undefined where the number names none. */
  qrTextOf(tx: Tx, number: string): Promise<string | undefined>;
  /** Authorised signatories of an institution on a day, for the second annex; none are printed without it. */
  signatoriesOf?(tx: Tx, institutionId: string, on: string): Promise<readonly SignatoryFacts[]>;
}
