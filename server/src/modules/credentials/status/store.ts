import type { StatusPurpose } from '@hengjian/credential';
import { toDate, toInstant } from '../../../platform/clock.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';

/** A status list as published. */
export interface PublishedList {
  readonly id: string;
  readonly purpose: StatusPurpose;
  readonly jws: string;
  readonly sha256: string;
  readonly bitsSha256: string;
  readonly entries: number;
  readonly marked: number;
  readonly keyId: string;
  readonly validFrom: Temporal.Instant;
  readonly validUntil: Temporal.Instant;
  readonly logEntryId: string;
}

export async function findNewestList(db: Database | Tx, purpose: StatusPurpose): Promise<PublishedList | undefined> {
  const row = await db
    .selectFrom('credentials.status_list')
    .selectAll()
    .where('purpose', '=', purpose)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      purpose,
      jws: row.jws,
      sha256: row.sha256,
      bitsSha256: row.bits_sha256,
      entries: row.entries,
      marked: row.marked,
      keyId: row.key_id,
      validFrom: toInstant(row.valid_from),
      validUntil: toInstant(row.valid_until),
      logEntryId: row.log_entry_id,
    }
  );
}

export async function saveList(tx: Tx, list: PublishedList): Promise<void> {
  await tx
    .insertInto('credentials.status_list')
    .values({
      id: list.id,
      purpose: list.purpose,
      jws: list.jws,
      sha256: list.sha256,
      bits_sha256: list.bitsSha256,
      entries: list.entries,
      marked: list.marked,
      key_id: list.keyId,
      valid_from: toDate(list.validFrom),
      valid_until: toDate(list.validUntil),
      log_entry_id: list.logEntryId,
    })
    .execute();
}
