import type { DataOf } from '@hengjian/ui';

/** One certificate with every decision on it. */
export type CertificateDetail = DataOf<'getCertificate'>;
