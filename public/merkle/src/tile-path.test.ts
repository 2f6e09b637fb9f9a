import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntries, encodeEntries, entriesTileAt, formatTilePath, parseTilePath, type Tile } from './index.ts';

describe('addresses of tiles', () => {
  it.each<[string, Tile]>([
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/005.p/1', { level: 0, index: 5, width: 1 }],
    ['tile/3/x001/x234/067', { level: 3, index: 1234067, width: 256 }],
    ['tile/63/x001/000.p/255', { level: 63, index: 1000, width: 255 }],
    ['tile/entries/x001/x234/067.p/8', { level: 'entries', index: 1234067, width: 8 }],
  ])('writes and reads %s', (path, tile) => {
    expect(formatTilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual({ ok: true, value: tile });
  });

  it.each([
    '',
    '/tile/0/000',
    'tile/0/0',
    'tile/0/0000',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/001',
    'tile/0/001/x002',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p',
    'tile/0/x999/x999/x999/x999/x999/999',
    'tile/data/000',
    'tile/0/../../secret',
    'tile/0/000\n',
  ])('refuses %j', (path) => {
    expect(parseTilePath(path)).toEqual({ ok: false, error: 'NOT_A_TILE' });
  });

  it('says which bundle holds an entry', () => {
    expect(entriesTileAt(255, 300)).toEqual({ level: 'entries', index: 0, width: 256 });
    expect(entriesTileAt(256, 300)).toEqual({ level: 'entries', index: 1, width: 44 });
  });
});

describe('bundles of entries', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 600 })), (entries) => {
        const bundle = encodeEntries(entries);
        expect(bundle.ok && decodeEntries(bundle.value)).toEqual({ ok: true, value: entries });
      }),
    );
  });

  it('takes an entry of 65,535 bytes and refuses one more', () => {
    expect(encodeEntries([new Uint8Array(65_535)]).ok).toBe(true);
    expect(encodeEntries([new Uint8Array(65_536)])).toEqual({ ok: false, error: 'ENTRY_TOO_LONG' });
  });

  it('refuses bytes that end inside an entry', () => {
    for (const bytes of [[0], [0, 1], [0, 0, 0], [255, 255, 1]])
      expect(decodeEntries(Uint8Array.from(bytes))).toEqual({ ok: false, error: 'TRUNCATED' });
  });
});
