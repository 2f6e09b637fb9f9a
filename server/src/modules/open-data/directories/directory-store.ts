import type { Directory } from '@hengjian/contract';
import { sql } from 'kysely';
import { toInstant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';

export type DirectoryState = Directory['state'];
export type Selector = Directory['selection'][number];

/** The newest version of a directory. */
export type StoredDirectory = Omit<Directory, 'mayEdit'> & { readonly id: string };

interface Row {
  readonly id: string;
  readonly code: string;
  readonly region: string;
  readonly version: number;
  readonly state: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly basis: string;
  readonly selection: Directory['selection'];
  readonly changed_at: Date;
}

const NEWEST = sql`
  SELECT d.id, d.code, d.region_code AS region, v.version, v.state, v.title_zh, v.title_en, v.basis, v.selection, v.changed_at
  FROM open_data.directory d
  JOIN LATERAL (SELECT * FROM open_data.directory_version v WHERE v.directory_id = d.id ORDER BY v.version DESC LIMIT 1) v ON true`;

export async function findDirectory(tx: Tx, code: string): Promise<StoredDirectory | undefined> {
  const { rows } = await sql<Row>`${NEWEST} WHERE d.code = ${code}`.execute(tx);
  return rows[0] && stored(rows[0]);
}

export async function listStored(tx: Tx): Promise<readonly StoredDirectory[]> {
  const { rows } = await sql<Row>`${NEWEST} ORDER BY v.changed_at DESC, d.code LIMIT 500`.execute(tx);
  return rows.map(stored);
}

function stored(row: Row): StoredDirectory {
  return {
    id: row.id,
    code: row.code,
    region: row.region,
    version: row.version,
    state: parseState(row.state),
    title: { zh: row.title_zh, en: row.title_en },
    basis: row.basis,
    selection: row.selection,
    changedAt: toInstant(row.changed_at).toString(),
  };
}

function parseState(text: string): DirectoryState {
  if (text === 'draft' || text === 'published' || text === 'withdrawn') return text;
  throw new Error(`unknown state of a directory ${text}`);
}
