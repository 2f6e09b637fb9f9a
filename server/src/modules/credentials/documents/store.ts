import type { JsonObject } from '@hengjian/canonical-json';
import { toDate, toInstant } from '../../../platform/clock.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/documents/index.ts';

/** A PDF that was issued; its bytes lie in the store of files under `sha256`. */
export interface IssuedDocument {
  readonly decisionId: string;
  readonly language: Language;
  readonly certificateId: string;
  readonly number: string;
  /** Of the decision on its certificate. */
  readonly sequence: number;
  readonly sha256: string;
  readonly size: number;
  readonly pages: number;
  readonly printed: JsonObject;
  readonly issuedAt: Temporal.Instant;
}

export async function findDocument(
  db: Database | Tx,
  which: { readonly decisionId: string; readonly language: Language } | { readonly sha256: string },
): Promise<IssuedDocument | undefined> {
  const query = db.selectFrom('credentials.document').selectAll();
  const row = await ('sha256' in which
    ? query.where('sha256', '=', which.sha256)
    : query.where('decision_id', '=', which.decisionId).where('language', '=', which.language)
  ).executeTakeFirst();
  return (
    row && {
      decisionId: row.decision_id,
      language: row.language === 'en' ? 'en' : 'zh',
      certificateId: row.certificate_id,
      number: row.number,
      sequence: row.sequence,
      sha256: row.sha256,
      size: row.size,
      pages: row.pages,
      printed: parsePrintedColumn(row.printed),
      issuedAt: toInstant(row.issued_at),
    }
  );
}

/** Of two that were made at the same time the first stands; the file of the other is never handed out. */
export async function saveDocument(db: Database | Tx, document: IssuedDocument): Promise<void> {
  await db
    .insertInto('credentials.document')
    .values({
      decision_id: document.decisionId,
      language: document.language,
      certificate_id: document.certificateId,
      number: document.number,
      sequence: document.sequence,
      sha256: document.sha256,
      size: document.size,
      pages: document.pages,
      printed: JSON.stringify(document.printed),
      issued_at: toDate(document.issuedAt),
    })
    .onConflict((conflict) => conflict.columns(['decision_id', 'language']).doNothing())
    .execute();
}

function parsePrintedColumn(value: unknown): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new TypeError('what was printed is a JSON object');
}
