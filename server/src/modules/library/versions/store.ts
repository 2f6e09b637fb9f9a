import type { Selectable } from 'kysely';
import { toInstant } from '../../../platform/clock.ts';
import type { DB, Tx } from '../../../platform/database/index.ts';

/** A released state of the library. */
export interface LibraryVersion {
  readonly number: number;
  readonly name: string;
  /** First day on which it holds. */
  readonly releasedOn: string;
  readonly releasedAt: Temporal.Instant;
  readonly releasedBy: string;
  readonly note: string;
  readonly entries: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly sha256: string;
  readonly entryId: string;
}

export async function listVersions(tx: Tx): Promise<readonly LibraryVersion[]> {
  const rows = await tx.selectFrom('library.version').selectAll().orderBy('number', 'desc').execute();
  return rows.map(readVersion);
}

export async function findVersion(tx: Tx, number: number): Promise<LibraryVersion | undefined> {
  const row = await tx.selectFrom('library.version').selectAll().where('number', '=', number).executeTakeFirst();
  return row && readVersion(row);
}

export async function newestVersion(tx: Tx): Promise<LibraryVersion | undefined> {
  const row = await tx.selectFrom('library.version').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row && readVersion(row);
}

function readVersion(row: Selectable<DB['library.version']>): LibraryVersion {
  return {
    number: row.number,
    name: row.name,
    releasedOn: row.released_on,
    releasedAt: toInstant(row.released_at),
    releasedBy: row.released_by,
    note: row.note,
    entries: row.entries,
    added: row.added,
    changed: row.changed,
    removed: row.removed,
    sha256: row.sha256,
    entryId: row.entry_id,
  };
}
