import { canonicalJson, type JsonObject } from '@hengjian/canonical-json';
import { MAX_ENTRY_BYTES } from '@hengjian/merkle';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { Means } from '../../platform/means.ts';

export const ENTRY_FORMAT = 'hengjian.log.entry/v1';

/** What is logged of a decision. Never names, id numbers or credit classes: the log cannot forget (docs/specs/log.md). */
export interface NewEntry {
  /** `<thing>.<what happened>`, e.g. `draw.frame`. */
  readonly type: string;
  /** Public number of the thing, e.g. `SJ2023-SH-1`. */
  readonly subject: string;
  readonly body: JsonObject;
}

/**
 * Adds an entry in the transaction of its decision; returns its id. It has no place in the log yet: the sequencer gives
 * it one, in the order in which entries were added, some milliseconds after the commit. It wakes nobody: the sequencer
 * looks for waiting entries itself, so that transactions which append do not queue for anything of each other's.
 */
export async function appendEntry(tx: Tx, means: Means, entry: NewEntry): Promise<string> {
  const id = means.ids.next();
  const at = means.clock.now().toString({ smallestUnit: 'millisecond' });
  const { type, subject, body } = entry;
  const leaf = canonicalJson({ format: ENTRY_FORMAT, type, at, subject, body });
  if (Buffer.byteLength(leaf) > MAX_ENTRY_BYTES) throw new Error(`the log entry ${type} of ${subject} is too long`);
  await sql`
    WITH added AS (
      INSERT INTO transparency.entry (id, type, subject, leaf, created_at)
      VALUES (${id}, ${type}, ${subject}, ${leaf}, ${at})
      RETURNING position, id)
    INSERT INTO transparency.pending (position, entry_id) SELECT position, id FROM added`.execute(tx);
  return id;
}
