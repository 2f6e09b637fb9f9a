import type { LicenceStatus } from '@hengjian/regulation-inspection';

export const LICENCE_STATUSES = [
  'active',
  'suspended',
  'expired',
  'revoked',
  'cancelled',
] as const satisfies readonly LicenceStatus[];

/** A row's status. The column's check constraint knows the same five, so another one is a bug. */
export function parseLicenceStatus(text: string): LicenceStatus {
  const status = LICENCE_STATUSES.find((known) => known === text);
  if (status === undefined) throw new Error(`unknown licence status ${text}`);
  return status;
}
