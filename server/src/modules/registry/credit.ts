import { type CreditClass, isCreditClass } from '@hengjian/regulation-inspection';
import { sql } from 'kysely';
import { toInstant } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import { NOBODY } from './nobody.ts';

/** The fourth axis: a credit class, and where it came from. Internal: for people who may read credit classes. */
export interface CreditFacts {
  readonly creditClass: CreditClass | null;
  /** When it last changed; null where none was ever given. */
  readonly recordedAt: Temporal.Instant | null;
  readonly source: 'import' | 'form' | 'demo' | null;
  readonly batchId: string | null;
}

/**
 * The credit class of an institution with the change that brought it. Undefined where the transaction does not see the
 * institution. Whoever asks has to see to it that the answer goes only to holders of `registry.credit.read`.
 */
export async function readCredit(tx: Tx, institutionId: string): Promise<CreditFacts | undefined> {
  const { rows } = await sql<Row>`
    SELECT u.credit_class, c.at, c.batch_id, c.by_person
    FROM registry.institution u
    LEFT JOIN LATERAL (
      SELECT c.at, c.batch_id, c.by_person FROM registry.change c
      WHERE c.subject_id = u.id AND (c.before ->> 'credit_class') IS DISTINCT FROM (c.after ->> 'credit_class')
      ORDER BY c.version DESC LIMIT 1
    ) c ON true
    WHERE u.id = ${institutionId}::uuid`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    creditClass: row.credit_class !== null && isCreditClass(row.credit_class) ? row.credit_class : null,
    recordedAt: row.at === null ? null : toInstant(row.at),
    source: row.at === null ? null : row.by_person === NOBODY ? 'demo' : row.batch_id === null ? 'form' : 'import',
    batchId: row.batch_id,
  };
}

interface Row {
  readonly credit_class: string | null;
  readonly at: Date | null;
  readonly batch_id: string | null;
  readonly by_person: string | null;
}
