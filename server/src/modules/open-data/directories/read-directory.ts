import type { Database, Tx } from '../../../platform/database/index.ts';
import { type DirectoryRow, findSelected } from '../../scope/index.ts';
import { findDirectory, listStored, type StoredDirectory } from './directory-store.ts';

/** Institutions listed at most; a directory is read by people. */
const MOST = 500;

export interface PublicDirectory extends StoredDirectory {
  readonly on: string;
  readonly institutions: readonly {
    readonly institution: string;
    readonly name: string;
    readonly region: string;
    readonly rows: readonly Omit<DirectoryRow, 'institution' | 'name' | 'region'>[];
  }[];
  readonly cut: boolean;
}

/** A published directory with who may do which of it on a day; undefined for one that is not public. */
export function readDirectory(db: Database, code: string, on: string): Promise<PublicDirectory | undefined> {
  return db.transaction().execute(async (tx) => {
    const directory = await findDirectory(tx, code);
    if (directory?.state !== 'published') return undefined;
    const rows = await findSelected(tx, directory.selection, on, MOST + 1);
    const grouped = [...Map.groupBy(rows, ({ institution }) => institution).values()];
    const institutions = grouped.slice(0, MOST).flatMap((list) => {
      const [first] = list;
      if (first === undefined) return [];
      const { institution, name, region } = first;
      return { institution, name, region, rows: list.map(withoutHolder) };
    });
    return { ...directory, on, institutions, cut: grouped.length > MOST };
  });
}

function withoutHolder({ institution: _i, name: _n, region: _r, ...row }: DirectoryRow) {
  return row;
}

export async function listPublished(tx: Tx): Promise<readonly StoredDirectory[]> {
  return (await listStored(tx)).filter(({ state }) => state === 'published');
}
