import { generateKeyPairSync } from 'node:crypto';
import { parseJson } from '@hengjian/canonical-json';
import { decodeEntries, verifyConsistency, verifyInclusion } from '@hengjian/merkle';
import { openCheckpoint, parseVerifierKey } from '@hengjian/signed-note';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../platform/means.ts';
import { createHttp } from '../../platform/http/index.ts';
import { countingIds, createTestDatabase, fixedClock, type TestDatabase } from '../../testing/index.ts';
import { hasher } from './hashing.ts';
import {
  appendEntry,
  createSigner,
  createTransparency,
  findNewestHead,
  findPlaces,
  findProof,
  integrate,
  keepDailyHead,
  listDailyHeads,
  proveGrowth,
} from './index.ts';

const ORIGIN = 'log.example/hengjian';
const signer = createSigner(ORIGIN, generateKeyPairSync('ed25519').privateKey);
const key = parseVerifierKey(signer.verifierKey);
const clock = fixedClock();
let database: TestDatabase;
let platform: Platform;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = { db: database.db, clock, ids: countingIds() };
});
afterAll(() => database.close());

async function add(count: number): Promise<readonly string[]> {
  return platform.db.transaction().execute(async (tx) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1)
      ids.push(await appendEntry(tx, platform, { type: 'test.entry', subject: 'T', body: { n } }));
    return ids;
  });
}

async function head() {
  const newest = await findNewestHead(platform.db);
  if (newest === undefined) throw new Error('no head');
  return newest;
}

describe('the log', () => {
  test('signs the empty tree first, and every head opens with the published key', async () => {
    await integrate(platform, signer);
    const { size, note } = await head();
    expect(size).toBe(0);
    if (!key.ok) throw new Error(key.error);
    expect(openCheckpoint(note, { origin: ORIGIN, keys: [key.value] })).toMatchObject({ ok: true, value: { size: 0 } });
  });

  test('gives places in the order of addition, without gaps, across batches and full tiles', async () => {
    const first = await add(3);
    await integrate(platform, signer);
    const second = await add(600);
    expect(await integrate(platform, signer)).toBe(600);
    const places = await platform.db.transaction().execute((tx) => findPlaces(tx, [...first, ...second]));
    expect([...first, ...second].map((id) => places.get(id)?.leafIndex)).toEqual(
      Array.from({ length: 603 }, (_, i) => i),
    );
  });

  test('proves every entry under the newest head, and the growth between heads', async () => {
    const { size, root } = await head();
    const old = { size: 3, root: await rootAt(3) };
    const ids = (await database.asOwner('SELECT entry_id FROM transparency.leaf ORDER BY leaf_index')).map((row) =>
      String(row['entry_id']),
    );
    for (const index of [0, 1, 2, 3, 255, 256, 257, 511, 512, 602]) {
      const proof = await platform.db.transaction().execute((tx) => findProof(tx, ids[index] ?? ''));
      if (proof === undefined) throw new Error(`no proof of ${index}`);
      const leafHash = hasher.leaf(Buffer.from(proof.leaf, 'utf8'));
      expect(verifyInclusion({ index, size, leafHash, proof: proof.proof, root }), String(index)).toMatchObject({
        ok: true,
      });
      expect(proof.proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
    }
    const growth = await platform.db.transaction().execute((tx) => proveGrowth(tx, 3, size));
    expect(
      verifyConsistency({ oldSize: 3, oldRoot: old.root, newSize: size, newRoot: root, proof: growth }),
    ).toMatchObject({ ok: true });
  });

  async function rootAt(size: number): Promise<Uint8Array> {
    const [row] = await database.asOwner('SELECT root FROM transparency.checkpoint WHERE tree_size = $1', [size]);
    return new Uint8Array(row?.['root'] as Buffer);
  }

  test('an entry exists exactly if its decision does', async () => {
    const before = await head();
    await expect(
      platform.db.transaction().execute(async (tx) => {
        await appendEntry(tx, platform, { type: 'test.entry', subject: 'T', body: {} });
        throw new Error('the decision failed');
      }),
    ).rejects.toThrow('the decision failed');
    expect(await integrate(platform, signer)).toBe(0);
    expect((await head()).size).toBe(before.size);
  });

  test('two sequencers at once make one history', async () => {
    await add(40);
    const [a, b] = await Promise.all([integrate(platform, signer), integrate(platform, signer)]);
    expect(a + b).toBe(40);
    const [row] = await database.asOwner(
      'SELECT count(*)::int AS leaves, max(leaf_index)::int AS last, count(DISTINCT entry_id)::int AS entries FROM transparency.leaf',
    );
    expect(row).toEqual({ leaves: 643, last: 642, entries: 643 });
  });

  test('the sequencer finds by itself what waits, and rests when nothing does', async () => {
    const look = createTransparency(platform, signer).jobs['integrate-log-entries'];
    const before = (await head()).size;
    await look({});
    expect((await head()).size).toBe(before);
    await add(2);
    await look({});
    expect((await head()).size).toBe(before + 2);
  });

  test('transactions that append do not wait for one another', async () => {
    const inner = await platform.db.transaction().execute(async (outer) => {
      await appendEntry(outer, platform, { type: 'test.entry', subject: 'slow', body: {} });
      // A second decision begins, appends and commits while the first is still open.
      await add(1);
      return 'committed';
    });
    expect(inner).toBe('committed');
    expect(await integrate(platform, signer)).toBe(2);
  });

  test('a tile that somebody changed stops the sequencer before it signs', async () => {
    await database.asOwner(`UPDATE transparency.tile SET hashes = set_byte(hashes, 5, (get_byte(hashes, 5) + 1) % 256)
      WHERE level = 0 AND tile_index = 2`);
    await add(1);
    const before = (await head()).size;
    await expect(integrate(platform, signer)).rejects.toThrow('do not give the root');
    expect((await head()).size).toBe(before);
    await database.asOwner(`UPDATE transparency.tile SET hashes = set_byte(hashes, 5, (get_byte(hashes, 5) + 255) % 256)
      WHERE level = 0 AND tile_index = 2`);
    expect(await integrate(platform, signer)).toBe(1);
  });

  test.each(['transparency.entry', 'transparency.leaf', 'transparency.checkpoint'])(
    'the application cannot change or remove a row of %s',
    async (table) => {
      await expect(database.pool.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
      await expect(
        database.pool.query(
          `UPDATE ${table} SET ${table.endsWith('leaf') ? 'hash = hash' : table.endsWith('entry') ? 'type = type' : 'root = root'}`,
        ),
      ).rejects.toThrow('permission denied');
    },
  );

  test('keeps one head a day, the first after midnight in Shanghai', async () => {
    await keepDailyHead(platform);
    await add(1);
    await integrate(platform, signer);
    await keepDailyHead(platform);
    clock.advance({ hours: 24 });
    await keepDailyHead(platform);
    const days = await listDailyHeads(platform.db, 10);
    expect(days.map(({ day }) => day)).toEqual(['2023-05-11', '2023-05-10']);
  });

  test('keeps a head on a day on which nothing was logged, by itself', async () => {
    const look = createTransparency(platform, signer).jobs['integrate-log-entries'];
    await look({});
    const { size } = await head();
    clock.advance({ hours: 24 });
    await look({});
    clock.advance({ hours: 24 });
    await look({});
    const days = await listDailyHeads(platform.db, 3);
    expect(days.map(({ day, head: kept }) => [day, kept.size])).toEqual([
      ['2023-05-13', size],
      ['2023-05-12', size],
      ['2023-05-11', size],
    ]);
  });

  test('tells anybody its head, its key, its last entries and the heads of its days', async () => {
    const app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 1000 });
    createTransparency(platform, signer).routes(app);
    const { size, root, note } = await head();
    const answer = await app.inject('/api/log?entries=2&days=1');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toEqual({
      origin: ORIGIN,
      key: signer.verifierKey,
      today: '2023-05-13',
      head: { treeSize: size, root: root.toString('hex'), note, signedAt: expect.any(String) },
      recent: [
        { leafIndex: size - 1, type: 'test.entry', subject: 'T', at: expect.any(String) },
        { leafIndex: size - 2, type: 'test.entry', subject: 'T', at: expect.any(String) },
      ],
      days: [
        { day: '2023-05-13', head: { treeSize: size, root: root.toString('hex'), note, signedAt: expect.any(String) } },
      ],
    });
    expect((await app.inject('/api/log?entries=101')).statusCode).toBe(400);
    await app.close();
  });

  test('serves checkpoint, key and tiles as other tools read them', async () => {
    const app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 1000 });
    createTransparency(platform, signer).routes(app);
    const { size, note } = await head();
    expect((await app.inject('/log/checkpoint')).body).toBe(note);
    expect((await app.inject('/log/key')).body).toBe(`${signer.verifierKey}\n`);
    const full = await app.inject('/log/tile/0/000');
    expect(full.rawPayload.length).toBe(8192);
    const entries = decodeEntries(
      new Uint8Array((await app.inject(`/log/tile/entries/002.p/${size - 512}`)).rawPayload),
    );
    if (!entries.ok) throw new Error(entries.error);
    expect(entries.value.length).toBe(size - 512);
    const first = parseJson(entries.value[0] ?? new Uint8Array());
    expect(first).toMatchObject({ ok: true, value: { format: 'hengjian.log.entry/v1', type: 'test.entry' } });
    const leaf = hasher.leaf(entries.value[0] ?? new Uint8Array());
    const tile = await app.inject(`/log/tile/0/002.p/${size - 512}`);
    expect(Buffer.compare(tile.rawPayload.subarray(0, 32), leaf)).toBe(0);
    for (const path of ['0/002', '0/003', '9/000', '0/000.p/0', '../../etc', `0/002.p/${size - 511}`])
      expect((await app.inject(`/log/tile/${path}`)).statusCode, path).toBe(404);
    await app.close();
  });
});
