import { formatTilePath, type GrownTile, nodesFromTiles, type NodeReader, type Tile } from '@hengjian/merkle';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { hasher } from './hashing.ts';

/** The bytes of the given tiles, read in one query; a row may hold more hashes than asked for. */
export async function loadTiles(tx: Tx, tiles: readonly Tile[]): Promise<(tile: Tile) => Uint8Array> {
  const wanted = tiles.filter(({ level }) => level !== 'entries');
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('transparency.tile')
          .select(['level', 'tile_index', 'hashes'])
          .where((eb) => eb.or(wanted.map(({ level, index }) => eb.and({ level: Number(level), tile_index: index }))))
          .execute();
  const found = new Map(rows.map((row) => [`${row.level}/${row.tile_index}`, row.hashes]));
  return (tile) => {
    const bytes = found.get(`${tile.level}/${tile.index}`);
    if (bytes === undefined) throw new Error(`the log has no ${formatTilePath(tile)}`);
    return bytes;
  };
}

/** Complete subtrees of a tree of `size` leaves, from the given tiles. */
export async function loadNodes(tx: Tx, size: number, tiles: readonly Tile[]): Promise<NodeReader> {
  return nodesFromTiles(size, await loadTiles(tx, tiles), hasher);
}

/** Keeps new and wider tiles. A full tile is never written again. */
export async function saveTiles(tx: Tx, tiles: readonly GrownTile[]): Promise<void> {
  const levels = tiles.map(({ level }) => level);
  const indexes = tiles.map(({ index }) => index);
  const hashes = tiles.map(({ bytes }) => Buffer.from(bytes));
  await sql`
    INSERT INTO transparency.tile (level, tile_index, hashes)
    SELECT * FROM unnest(${levels}::smallint[], ${indexes}::bigint[], ${hashes}::bytea[])
    ON CONFLICT (level, tile_index) DO UPDATE SET hashes = excluded.hashes`.execute(tx);
}
