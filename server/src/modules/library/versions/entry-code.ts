import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * The next code of a provincial entry, CS000001 (参数); `offset` counts those given in the same release. The caller holds
 * the lock of the release.
 */
export async function nextEntryCode(tx: Tx, offset: number): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    SELECT coalesce(max(substr(code, 3)::int), 0) AS last FROM library.entry WHERE code ~ '^CS[0-9]{6}$'`.execute(tx);
  return entryCode((rows[0]?.last ?? 0) + offset + 1);
}

export function entryCode(number: number): string {
  return `CS${String(number).padStart(6, '0')}`;
}
