import type { Tx } from '../database/connect.ts';
import { type Clock, toDate } from '../clock.ts';
import type { Ids } from '../ids.ts';

/** One line of the audit trail. `details` never holds personal data, secrets or credit classes. */
export interface AuditEntry {
  readonly personId: string | null;
  readonly sessionId: string | null;
  /** The use case, e.g. `draw.seal`. */
  readonly action: string;
  /** What it was about, e.g. `draw:0192…`. */
  readonly subject: string;
  readonly outcome: 'done' | 'refused';
  /** The refusal's code. */
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes the entry in the transaction of the decision; refusals are written too. */
export async function audit(
  tx: Tx,
  means: { readonly clock: Clock; readonly ids: Ids },
  entry: AuditEntry,
): Promise<void> {
  await tx
    .insertInto('platform.audit')
    .values({
      id: means.ids.next(),
      at: toDate(means.clock.now()),
      person_id: entry.personId,
      session_id: entry.sessionId,
      action: entry.action,
      subject: entry.subject,
      outcome: entry.outcome,
      code: entry.code ?? null,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
