import { growTiles } from '@hengjian/merkle';
import { sql } from 'kysely';
import { toDate } from '../../platform/clock.ts';
import { lock, type Database, type Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import type { HeadSigner } from './checkpoint.ts';
import { findNewestHead } from './heads.ts';
import { hasher } from './hashing.ts';
import { loadTiles, saveTiles } from './tiles.ts';
import { edgeTiles, loadTree } from './tree.ts';

/** Entries taken at once: keeps a transaction short when a year is loaded. */
const BATCH = 4096;

/**
 * The sequencer: gives every waiting entry its place, in the order of their positions, and signs the new head. One runs
 * at a time, by a lock. Leaves, tiles and head commit together, so a crash leaves either the old head or the new one,
 * and an entry that was acknowledged waits in the queue until it is in. Returns how many entries found their place.
 */
export async function integrate(platform: Platform, signer: HeadSigner): Promise<number> {
  let integrated = 0;
  for (;;) {
    const count = await platform.db.transaction().execute((tx) => integrateBatch(tx, platform, signer));
    integrated += count;
    if (count < BATCH) return integrated;
  }
}

async function integrateBatch(tx: Tx, platform: Platform, signer: HeadSigner): Promise<number> {
  await lock(tx, 'transparency-log');
  const waiting = await tx
    .selectFrom('transparency.pending as p')
    .innerJoin('transparency.entry as e', 'e.id', 'p.entry_id')
    .select(['p.position', 'p.entry_id', 'e.leaf'])
    .orderBy('p.position')
    .limit(BATCH)
    .execute();
  const head = await findNewestHead(tx);
  if (waiting.length === 0 && head !== undefined) return 0;
  const size = head?.size ?? 0;
  const tree = await loadTree(tx, size);
  // The edge in the tiles must still give the root that was signed. If somebody changed a tile, extending it would sign
  // a history nobody has seen: stop, and let a person look.
  if (head !== undefined && Buffer.compare(tree.root(), head.root) !== 0)
    throw new Error(`the tiles do not give the root signed at size ${size}; nothing was added to the log`);
  const hashes = waiting.map(({ leaf }) => hasher.leaf(Buffer.from(leaf, 'utf8')));
  await saveTiles(tx, growTiles(size, hashes, await loadTiles(tx, edgeTiles(size)), hasher));
  await sql`
    INSERT INTO transparency.leaf (leaf_index, entry_id, hash)
    SELECT ${size}::bigint + o - 1, id, h
    FROM unnest(${waiting.map((entry) => entry.entry_id)}::uuid[], ${hashes.map((bytes) => Buffer.from(bytes))}::bytea[])
      WITH ORDINALITY AS t (id, h, o)`.execute(tx);
  await sql`DELETE FROM transparency.pending WHERE position = ANY (${waiting.map(({ position }) => position)}::bigint[])`.execute(
    tx,
  );
  for (const hash of hashes) tree.append(hash);
  const root = Buffer.from(tree.root());
  await tx
    .insertInto('transparency.checkpoint')
    .values({
      tree_size: tree.size,
      root,
      note: signer.sign({ size: tree.size, root }),
      signed_at: toDate(platform.clock.now()),
    })
    .execute();
  return waiting.length;
}

/** Whether an entry waits for its place: one look at the end of an index. */
export async function hasWaiting(db: Database): Promise<boolean> {
  const row = await db.selectFrom('transparency.pending').select('position').limit(1).executeTakeFirst();
  return row !== undefined;
}
