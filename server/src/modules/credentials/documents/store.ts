import type { JsonObject } from '@hengjian/canonical-json';
import type { Selectable } from 'kysely';
import { toDate, toInstant } from '../../../platform/clock.ts';
import type { Database, DB, Tx } from '../../../platform/database/index.ts';
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

/** The document with exactly these bytes. */
export async function findDocument(db: Database | Tx, sha256: string): Promise<IssuedDocument | undefined> {
  const row = await db.selectFrom('credentials.document').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  return row && toDocument(row);
}

/** Everything issued of a certificate as of one decision, the earliest first. */
export async function listDocuments(
  db: Database | Tx,
  decisionId: string,
  language: Language,
): Promise<readonly IssuedDocument[]> {
  const rows = await db
    .selectFrom('credentials.document')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .where('language', '=', language)
    .orderBy('issued_at')
    .orderBy('sha256')
    .execute();
  return rows.map(toDocument);
}

function toDocument(row: Selectable<DB['credentials.document']>): IssuedDocument {
  return {
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
  };
}

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
    .execute();
}

function parsePrintedColumn(value: unknown): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new TypeError('what was printed is a JSON object');
}
