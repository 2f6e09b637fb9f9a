import { err, type Result } from '@hengjian/kernel';
import { sql } from 'kysely';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { findOpenDeactivation } from './deactivation.ts';
import type { Means } from './options.ts';
import { forgetExpired, type NewSession } from './session-store.ts';

/**
 * The frame of every way in: one transaction that ends with a line of the audit trail. A refusal leaves nothing behind
 * but that line. Who is deactivated is told so only after he has shown who he is. What was typed is never written down: people type passwords into the wrong field.
 */
export function beginSession<Code extends string>(
  means: Means,
  personId: string | null,
  decide: (tx: Tx) => Promise<Result<NewSession, Code>>,
): Promise<Result<NewSession, Code | 'DEACTIVATED'>> {
  return means.db.transaction().execute(async (tx) => {
    await sql`SAVEPOINT decision`.execute(tx);
    const decided = await decide(tx);
    const shut = decided.ok && personId !== null && (await findOpenDeactivation(tx, personId)) !== null;
    const result = shut ? err('DEACTIVATED' as const) : decided;
    if (!result.ok) await sql`ROLLBACK TO SAVEPOINT decision`.execute(tx);
    else await forgetExpired(tx, means);
    await audit(tx, means, {
      personId,
      sessionId: result.ok ? result.value.id : null,
      action: 'session.begin',
      subject: personId === null ? 'person:unknown' : `person:${personId}`,
      ...(result.ok ? { outcome: 'done' as const } : { outcome: 'refused' as const, code: result.error }),
    });
    return result;
  });
}
