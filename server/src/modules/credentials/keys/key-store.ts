import { toDate, toInstant } from '../../../platform/clock.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { CredentialsMeans } from '../means.ts';

/** A key that signs or signed, as the house publishes it. */
export interface PublishedKey {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly validFrom: Temporal.Instant;
  /** When the next key began; null for the one in use. */
  readonly validUntil: Temporal.Instant | null;
  readonly revoked: { readonly at: Temporal.Instant; readonly reason: 'superseded' | 'compromised' } | null;
}

/** Publishes the present key at the first start with it. What is signed from then on names it. */
export async function keepKey({ db, clock, signer }: CredentialsMeans): Promise<void> {
  await db
    .insertInto('credentials.signing_key')
    .values({ id: signer.keyId, public_key: Buffer.from(signer.publicKey), valid_from: toDate(toSecond(clock.now())) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Every key there was, oldest first. A key is good until the next one begins. */
export async function listKeys(db: Database | Tx): Promise<readonly PublishedKey[]> {
  const rows = await db
    .selectFrom('credentials.signing_key as k')
    .leftJoin('credentials.key_revocation as r', 'r.key_id', 'k.id')
    .select(['k.id', 'k.public_key', 'k.valid_from', 'r.revoked_at', 'r.reason'])
    .orderBy('k.valid_from')
    .orderBy('k.id')
    .execute();
  return rows.map((row, i) => ({
    id: row.id,
    publicKey: new Uint8Array(row.public_key),
    validFrom: toInstant(row.valid_from),
    validUntil: rows[i + 1] === undefined ? null : toInstant(rows[i + 1]?.valid_from ?? row.valid_from),
    revoked:
      row.revoked_at === null
        ? null
        : { at: toInstant(row.revoked_at), reason: row.reason === 'compromised' ? 'compromised' : 'superseded' },
  }));
}

/** Published instants are whole seconds. */
export function toSecond(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: 'second', roundingMode: 'floor' });
}
