import { toDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** A certificate as signed: the text of its QR code, and the W3C credential. */
export interface IssuedCredential {
  readonly certificateId: string;
  readonly decisionId: string;
  readonly keyId: string;
  readonly number: string;
  readonly qrText: string;
  readonly vcJwt: string;
  readonly payloadSha256: string;
}

/** The one signed after this decision by a key that may still be believed. */
export async function findIssued(
  tx: Tx,
  certificateId: string,
  decisionId: string,
): Promise<IssuedCredential | undefined> {
  const row = await tx
    .selectFrom('credentials.issued as i')
    .leftJoin('credentials.key_revocation as r', 'r.key_id', 'i.key_id')
    .selectAll('i')
    .where('i.certificate_id', '=', certificateId)
    .where('i.decision_id', '=', decisionId)
    .where('r.key_id', 'is', null)
    .orderBy('i.issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      certificateId,
      decisionId,
      keyId: row.key_id,
      number: row.number,
      qrText: row.qr_text,
      vcJwt: row.vc_jwt,
      payloadSha256: row.payload_sha256,
    }
  );
}

/** Whoever signs at the same time as another keeps nothing: the first one stands. */
export async function saveIssued(tx: Tx, issued: IssuedCredential, at: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('credentials.issued')
    .values({
      certificate_id: issued.certificateId,
      decision_id: issued.decisionId,
      key_id: issued.keyId,
      number: issued.number,
      qr_text: issued.qrText,
      vc_jwt: issued.vcJwt,
      payload_sha256: issued.payloadSha256,
      issued_at: toDate(at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
