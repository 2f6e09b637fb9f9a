import { proveConsistency, proveInclusion, tilesForProof } from '@hengjian/merkle';
import { sql } from 'kysely';
import { toInstant } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import { findNewestHead, type Head } from './heads.ts';
import { hasher } from './hashing.ts';
import { loadNodes } from './tiles.ts';

/** Where an entry stands, and the first signed head that holds it. */
export interface Place {
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly signedAt: Temporal.Instant;
}

/** The places of those entries that have one. */
export async function findPlaces(tx: Tx, entryIds: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  if (entryIds.length === 0) return new Map();
  const { rows } = await sql<{ entry_id: string; leaf_index: number; tree_size: number; signed_at: Date }>`
    SELECT l.entry_id, l.leaf_index, c.tree_size, c.signed_at
    FROM transparency.leaf l
    CROSS JOIN LATERAL (
      SELECT tree_size, signed_at FROM transparency.checkpoint
      WHERE tree_size > l.leaf_index ORDER BY tree_size LIMIT 1) c
    WHERE l.entry_id = ANY (${[...entryIds]}::uuid[])`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.entry_id,
      { leafIndex: row.leaf_index, treeSize: row.tree_size, signedAt: toInstant(row.signed_at) },
    ]),
  );
}

/** What proves an entry to be in the log: its leaf, its path to the root, and the signed head with that root. */
export interface InclusionProof {
  readonly leafIndex: number;
  /** The leaf's text, canonical JSON. */
  readonly leaf: string;
  readonly proof: readonly Uint8Array[];
  readonly head: Head;
}

/**
 * The proof of one entry under the head of `treeSize` leaves, or the newest head. Undefined while it waits, or when that
 * head does not hold it.
 */
export async function findProof(tx: Tx, entryId: string, treeSize?: number): Promise<InclusionProof | undefined> {
  const row = await tx
    .selectFrom('transparency.leaf as l')
    .innerJoin('transparency.entry as e', 'e.id', 'l.entry_id')
    .select(['l.leaf_index', 'e.leaf'])
    .where('l.entry_id', '=', entryId)
    .executeTakeFirst();
  const head = treeSize === undefined ? await findNewestHead(tx) : await findHead(tx, treeSize);
  if (row === undefined || head === undefined || row.leaf_index >= head.size) return undefined;
  const read = await loadNodes(tx, head.size, tilesForProof(head.size, { index: row.leaf_index }));
  return {
    leafIndex: row.leaf_index,
    leaf: row.leaf,
    proof: proveInclusion(row.leaf_index, head.size, read, hasher),
    head,
  };
}

async function findHead(tx: Tx, treeSize: number): Promise<Head | undefined> {
  const row = await tx
    .selectFrom('transparency.checkpoint')
    .selectAll()
    .where('tree_size', '=', treeSize)
    .executeTakeFirst();
  return row && { size: row.tree_size, root: row.root, note: row.note, signedAt: toInstant(row.signed_at) };
}

/** Hashes that show the tree of `newSize` leaves to continue the tree of `oldSize`. */
export async function proveGrowth(tx: Tx, oldSize: number, newSize: number): Promise<readonly Uint8Array[]> {
  if (oldSize === 0 || oldSize === newSize) return [];
  const read = await loadNodes(tx, newSize, tilesForProof(newSize, { oldSize }));
  return proveConsistency(oldSize, newSize, read, hasher);
}
