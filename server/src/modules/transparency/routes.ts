import { encodeEntries, parseTilePath, type Tile, TILE_WIDTH } from '@hengjian/merkle';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { withinJurisdiction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import type { HeadSigner } from './checkpoint.ts';
import { findNewestHead } from './heads.ts';
import { loadTiles } from './tiles.ts';

const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * The log as C2SP tlog-tiles lays it out, for anybody's tools: `/log/checkpoint`, `/log/key`, `/log/tile/…`.
 * Tiles never change, so they may be kept for good; the checkpoint may not be kept at all.
 */
export function logRoutes(app: FastifyInstance, platform: Platform, signer: HeadSigner): void {
  app.get('/log/checkpoint', { schema: { hide: true } }, async (_request, reply) => {
    const head = await findNewestHead(platform.db);
    if (head === undefined) return reply.status(404).type('text/plain').send('the log is empty\n');
    return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(head.note);
  });

  app.get('/log/key', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(`${signer.verifierKey}\n`),
  );

  app.get<{ Params: { '*': string } }>('/log/tile/*', { schema: { hide: true } }, async (request, reply) => {
    const tile = parseTilePath(`tile/${request.params['*']}`);
    const size = (await findNewestHead(platform.db))?.size ?? 0;
    if (!tile.ok || !isIn(tile.value, size)) return reply.status(404).type('text/plain').send('no such tile\n');
    return sendTile(platform, tile.value, reply);
  });
}

/** Whether a tree of `size` leaves has the tile at that width or wider. */
function isIn({ level, index, width }: Tile, size: number): boolean {
  const there = level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level);
  return index * TILE_WIDTH + width <= there;
}

async function sendTile(platform: Platform, tile: Tile, reply: FastifyReply) {
  void reply.header('cache-control', A_YEAR).type('application/octet-stream');
  if (tile.level === 'entries') return reply.send(Buffer.from(await loadEntries(platform, tile)));
  const read = await withinJurisdiction(platform.db, '000000', (tx) => loadTiles(tx, [tile]));
  return reply.send(Buffer.from(read(tile).subarray(0, tile.width * 32)));
}

async function loadEntries(platform: Platform, tile: Tile): Promise<Uint8Array> {
  const from = tile.index * TILE_WIDTH;
  const rows = await platform.db
    .selectFrom('transparency.leaf as l')
    .innerJoin('transparency.entry as e', 'e.id', 'l.entry_id')
    .select('e.leaf')
    .where('l.leaf_index', '>=', from)
    .where('l.leaf_index', '<', from + tile.width)
    .orderBy('l.leaf_index')
    .execute();
  const bundle = encodeEntries(rows.map(({ leaf }) => Buffer.from(leaf, 'utf8')));
  if (!bundle.ok) throw new Error('an entry longer than the format allows is in the log');
  return bundle.value;
}
