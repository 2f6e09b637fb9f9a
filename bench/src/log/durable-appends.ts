import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createIds, migrate, startPostgres, systemClock } from '@hengjian/server';
import { appendEntry, type Connection, createSigner, integrate, type Platform } from '@hengjian/server/measuring';

/** Rates per second, one for each round, all on one PostgreSQL with its durability as shipped (fsync on). */
export interface AppendRates {
  readonly connections: number;
  /** `appendEntry` alone in a transaction, acknowledged after the commit. */
  readonly appends: readonly number[];
  /** INSERT and COMMIT of the same bytes into a table with nothing but a key: what the disk and PostgreSQL allow. */
  readonly raw: readonly number[];
}

export interface AppendResult {
  readonly rates: readonly AppendRates[];
  /** Waiting entries given their place, per second, one for each time the queue was emptied. */
  readonly integrated: readonly number[];
  readonly entries: number;
}

const CONNECTIONS = [1, 4, 16];

/** Raw and real take turns, so that both meet the same disturbance; the log is integrated after every turn. */
export async function measureAppends(rounds: number, seconds: number): Promise<AppendResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hengjian-bench-'));
  const postgres = await startPostgres({ dataDir, log: () => undefined });
  try {
    await migrate(postgres.url);
    const owner = connect(postgres.url, { max: 1, role: null });
    await owner.pool.query(`CREATE TABLE public.bare (id uuid PRIMARY KEY, leaf text COLLATE "C" NOT NULL);
      GRANT INSERT ON public.bare TO hengjian_app`);
    await owner.close();
    return await onServer(postgres.url, rounds, seconds);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
    await rm(postgres.location, { recursive: true, force: true });
  }
}

async function onServer(url: string, rounds: number, seconds: number): Promise<AppendResult> {
  const signer = createSigner('bench.example/log', generateKeyPairSync('ed25519').privateKey);
  const rates: AppendRates[] = [];
  const integrated: number[] = [];
  let entries = 0;
  for (const connections of CONNECTIONS) {
    const connection = connect(url, { max: connections });
    const platform: Platform = { db: connection.db, clock: systemClock, ids: createIds(systemClock) };
    const appends: number[] = [];
    const raw: number[] = [];
    await ratePerSecond(connections, 0.5, () => append(platform, 0));
    for (let round = 0; round < rounds; round++) {
      raw.push(await ratePerSecond(connections, seconds, (i) => insertBare(connection, platform, i)));
      appends.push(await ratePerSecond(connections, seconds, (i) => append(platform, i)));
      const start = performance.now();
      const count = await integrate(platform, signer);
      integrated.push((count / (performance.now() - start)) * 1000);
      entries += count;
    }
    await connection.close();
    rates.push({ connections, appends, raw });
  }
  return { rates, integrated, entries };
}

/** A body of the size that a reveal or a replacement has. */
function bodyOf(i: number) {
  return { draw: 'BENCH-1', source: 'bureau', value: 'f'.repeat(64), frame: '0'.repeat(64), number: i };
}

async function append(platform: Platform, i: number): Promise<void> {
  await platform.db
    .transaction()
    .execute((tx) => appendEntry(tx, platform, { type: 'draw.reveal', subject: `BENCH-${i}`, body: bodyOf(i) }));
}

async function insertBare(connection: Connection, platform: Platform, i: number): Promise<void> {
  const leaf = JSON.stringify({ format: 'hengjian.log.entry/v1', type: 'draw.reveal', body: bodyOf(i) });
  const values = [platform.ids.next(), leaf];
  await connection.pool.query({ name: 'bare', text: 'INSERT INTO public.bare VALUES ($1, $2)', values });
}

/** How often `work` was done per second by so many at once, each beginning anew as soon as it is done. */
async function ratePerSecond(
  connections: number,
  seconds: number,
  work: (i: number) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  const worker = async () => {
    while (performance.now() < end) await work(done++);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return (done / (performance.now() - start)) * 1000;
}
