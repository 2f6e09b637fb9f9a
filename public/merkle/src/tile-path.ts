import { err, ok, type Result } from '@hengjian/result';

/** Hashes, or entries, of a full tile (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const MAX_LEVEL = 63;

/** A tile of hashes of every eighth tree level, or of the log's entries themselves. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 … 256; less than 256 is a partial tile at the right edge of some tree size. */
  readonly width: number;
}

/** `NOT_A_TILE`: any text that `formatTilePath` does not write, other spellings of the same tile among them. */
export type TilePathCode = 'NOT_A_TILE';

/** E.g. `tile/0/x001/x234/067.p/5` or `tile/entries/000`. */
export function formatTilePath(tile: Tile): string {
  const groups =
    String(tile.index)
      .padStart(Math.ceil(String(tile.index).length / 3) * 3, '0')
      .match(/.../g) ?? [];
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${tile.level}/${path}${tile.width === TILE_WIDTH ? '' : `.p/${tile.width}`}`;
}

/** Reads a path as a stranger asks for it. Strict: one tile has one address, else caches hold it twice. */
export function parseTilePath(path: string): Result<Tile, TilePathCode> {
  const parts = /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path);
  if (parts === null) return err('NOT_A_TILE');
  const [, level, groups, width] = parts;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups?.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const sound =
    (tile.level === 'entries' || tile.level <= MAX_LEVEL) &&
    Number.isSafeInteger(tile.index) &&
    tile.width <= TILE_WIDTH;
  return sound && formatTilePath(tile) === path ? ok(tile) : err('NOT_A_TILE');
}

/** The bundle of entries that holds leaf `index`, as it stands in a tree of `size` leaves. */
export function entriesTileAt(index: number, size: number): Tile {
  const tile = Math.floor(index / TILE_WIDTH);
  return { level: 'entries', index: tile, width: Math.min(TILE_WIDTH, size - tile * TILE_WIDTH) };
}

/** Every tile of hashes that a tree of `newSize` leaves has and one of `oldSize` had not, by level, then index. */
export function tilesOf(newSize: number, oldSize = 0): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, unit = 1; unit <= newSize; level++, unit *= TILE_WIDTH) {
    const [had, has] = [Math.floor(oldSize / unit), Math.floor(newSize / unit)];
    if (had === has) continue;
    for (let index = Math.floor(had / TILE_WIDTH); index * TILE_WIDTH < has; index++)
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, has - index * TILE_WIDTH) });
  }
  return tiles;
}
