import { sql } from 'kysely';
import { officialDate, toDate } from '../../../platform/clock.ts';
import { lock, type Tx } from '../../../platform/database/index.ts';
import { publish } from '../../../platform/outbox/index.ts';
import { differingParts, type Entry, type EntryContent, type Origin } from '../entries/content.ts';
import { endRevisions, insertRevisions, type NewRevision, selectEntries } from '../entries/store.ts';
import { LIBRARY_RELEASED } from '../events.ts';
import type { LibraryMeans } from '../means.ts';
import { newestVersion } from './store.ts';
import { versionHash } from './version-hash.ts';

/** What a version does to the one before: puts an entry in place, new or worded anew, or takes one out. */
export type EntryChange =
  | {
      readonly kind: 'put';
      readonly code: string;
      readonly origin: Origin;
      readonly content: EntryContent;
      readonly proposalId: string | null;
    }
  | { readonly kind: 'end'; readonly code: string };

export interface Release {
  readonly name: string;
  readonly note: string;
  readonly by: string;
  readonly changes: readonly EntryChange[];
}

export interface Released {
  readonly number: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Codes that were put with the content they had already. */
  readonly unchanged: number;
}

/**
 * Makes the next version of the library, in the log in the same transaction, and tells the house. It holds from today on;
 * versions before it stay as they are. Who may release, and what, the caller has decided.
 */
export async function releaseEntries(tx: Tx, means: LibraryMeans, release: Release): Promise<Released> {
  await lock(tx, 'library-release');
  const number = ((await newestVersion(tx))?.number ?? 0) + 1;
  const now = means.clock.now();
  const current = new Map((await selectEntries(tx, sql`WHERE r.ended_in IS NULL`)).map((one) => [one.code, one]));
  const past = await pastEntries(tx, release.changes, current);
  const after = new Map<string, Pick<Entry, 'code' | 'origin'> & EntryContent>(current);
  const put: NewRevision[] = [];
  const ended: string[] = [];
  const counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  for (const change of release.changes) {
    const before = current.get(change.code);
    if (change.kind === 'end') {
      if (before === undefined) continue;
      ended.push(before.id);
      after.delete(change.code);
      counts.removed += 1;
      continue;
    }
    if (before !== undefined && differingParts(before, change.content).length === 0) {
      counts.unchanged += 1;
      continue;
    }
    const known = before ?? past.get(change.code);
    if (before !== undefined) ended.push(before.id);
    const revision: NewRevision = {
      ...change.content,
      entryId: known?.id ?? means.ids.next(),
      code: change.code,
      origin: known?.origin ?? change.origin,
      revision: (known?.revision ?? 0) + 1,
      proposalId: change.proposalId,
    };
    put.push(revision);
    after.set(change.code, revision);
    counts[before === undefined ? 'added' : 'changed'] += 1;
  }
  const { added, changed, removed } = counts;
  const version = { entries: after.size, added, changed, removed, sha256: versionHash(after.values()) };
  const releasedOn = officialDate(now);
  const entryId = await means.log.append(tx, {
    type: 'library.released',
    subject: release.name,
    body: { number, releasedOn, ...version },
  });
  await tx
    .insertInto('library.version')
    .values({
      number,
      name: release.name,
      released_on: releasedOn,
      released_at: toDate(now),
      released_by: release.by,
      note: release.note,
      ...version,
      entry_id: entryId,
    })
    .execute();
  await endRevisions(tx, number, ended);
  await insertRevisions(tx, number, put, toDate(now));
  await publish(tx, means, { topic: LIBRARY_RELEASED, payload: { version: number, name: release.name } });
  return { number, ...counts };
}

/** Entries that were in the library once and are put back: they keep their identity. */
async function pastEntries(
  tx: Tx,
  changes: readonly EntryChange[],
  current: ReadonlyMap<string, Entry>,
): Promise<ReadonlyMap<string, Entry>> {
  const codes = changes.filter(({ kind, code }) => kind === 'put' && !current.has(code)).map(({ code }) => code);
  if (codes.length === 0) return new Map();
  const found = await selectEntries(tx, sql`WHERE e.code = ANY(${codes}) ORDER BY r.revision`);
  return new Map(found.map((entry) => [entry.code, entry]));
}
