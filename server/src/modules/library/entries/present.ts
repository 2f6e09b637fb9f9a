import { type EntrySchema, type VersionSchema } from '@hengjian/contract';
import type { Static } from 'typebox';
import type { Tx } from '../../../platform/database/index.ts';
import type { LibraryMeans } from '../means.ts';
import type { LibraryVersion } from '../versions/store.ts';
import type { Entry } from './content.ts';

export function presentEntry(entry: Entry): Static<typeof EntrySchema> {
  const { id, code, origin, revision, releasedIn, endedIn, proposalId, ...content } = entry;
  return {
    id,
    code,
    origin,
    revision,
    releasedIn,
    endedIn,
    proposalId,
    content: { ...content, aliases: [...content.aliases], standards: [...content.standards] },
  };
}

/** Versions with who released them, and where that stands in the log. */
export async function presentVersions(
  tx: Tx,
  means: LibraryMeans,
  versions: readonly LibraryVersion[],
): Promise<Static<typeof VersionSchema>[]> {
  const names = await means.directory.personNames(
    tx,
    versions.map(({ releasedBy }) => releasedBy),
  );
  const places = await means.log.findPlaces(
    tx,
    versions.map(({ entryId }) => entryId),
  );
  return versions.map(({ entryId, releasedBy, releasedAt, ...version }) => ({
    ...version,
    releasedAt: releasedAt.toString(),
    releasedBy: names.get(releasedBy) ?? null,
    leafIndex: places.get(entryId)?.leafIndex ?? null,
  }));
}
