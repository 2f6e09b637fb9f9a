import { sql } from 'kysely';
import { seedNation as seedInstitutions } from '../modules/registry/index.ts';
import { loadNation, type NationProgress } from '../modules/scope/index.ts';
import type { HeadSigner } from '../modules/transparency/index.ts';
import { toDate } from '../platform/clock.ts';
import { type Connection, connect } from '../platform/database/index.ts';
import type { Platform } from '../platform/means.ts';
import { inspectionMeans } from './inspection-means.ts';
import { log } from './log.ts';
import type { StopSignal } from './stop-signal.ts';

/** Stands when, and only when, the whole nation does. */
const SETTING = 'demo.nation';
const TOLD_EVERY_MS = 3_000;

export interface NationSeed {
  readonly signer: HeadSigner;
  /** The owner's connection: indexes are off while millions of rows come in. */
  readonly ownerUrl: string;
  readonly signal: StopSignal;
  /** Institutions in all; the nation's unless a test wants fewer. */
  readonly size?: number;
}

/**
 * The rest of the nation around the demo province. A start that was cut short has left no part of it, and the next one
 * begins anew; told to stop, it gives up within seconds.
 */
export async function seedNation(platform: Platform, { signer, ownerUrl, signal, size }: NationSeed): Promise<void> {
  const done = await platform.db
    .selectFrom('platform.setting')
    .select('value')
    .where('key', '=', SETTING)
    .executeTakeFirst();
  if (done !== undefined) return;
  const began = performance.now();
  const tell = teller(began, signal);
  const owner = connect(named(ownerUrl), { role: null, max: 2 });
  // A statement that builds an index hears nothing of `tell`.
  let running = true;
  void signal.stopped.then(() => (running ? cancelOthers(owner) : undefined)).catch(() => undefined);
  try {
    // The space of a load that was cut short.
    await sql`VACUUM scope.capability`.execute(owner.db);
    await seedInstitutions(
      platform.db,
      platform.clock,
      (institutions) => tell({ step: 'registry', institutions }),
      size,
    );
    await sql`VACUUM (ANALYZE) registry.institution, registry.change`.execute(owner.db);
    await loadNation(owner.db, inspectionMeans(platform, signer), {
      progress: tell,
      async finish(tx, loaded) {
        const seconds = Math.round((performance.now() - began) / 1_000);
        await tx
          .insertInto('platform.setting')
          .values({
            key: SETTING,
            value: JSON.stringify({ ...loaded, seconds }),
            changed_at: toDate(platform.clock.now()),
          })
          .execute();
      },
    });
    log('info', 'the nation stands; tidying up', { seconds: secondsSince(began) });
    // So that counting need not look at every row, and nobody's first search pays for it.
    await sql`VACUUM (ANALYZE) scope.capability, scope.holder, scope.certificate, scope.certificate_version,
      scope.decision, scope.item, scope.item_tally, scope.item_count`.execute(owner.db);
    log('info', 'the nation is ready', { seconds: secondsSince(began) });
  } catch (error) {
    if (!signal.isStopping) throw error;
    log('warn', 'told to stop before the nation stood; the next start begins it anew', {});
  } finally {
    running = false;
    await owner.close();
  }
}

/** By this name the connections know each other. */
const NAME = `hengjian nation ${process.pid}`;

function named(url: string): string {
  const own = new URL(url);
  own.searchParams.set('application_name', NAME);
  return own.toString();
}

async function cancelOthers({ db }: Connection): Promise<void> {
  await sql`SELECT pg_cancel_backend(pid) FROM pg_stat_activity
    WHERE application_name = ${NAME} AND pid <> pg_backend_pid()`.execute(db);
}

type Told = Omit<NationProgress, 'step' | 'rows'> & { readonly step: string; readonly rows?: number };

/** A line at every new step, and every few seconds. */
function teller(began: number, signal: StopSignal): (at: Told) => void {
  const steps = new Set<string>();
  let last = 0;
  return (told) => {
    if (signal.isStopping) throw new Error('told to stop');
    const now = performance.now();
    if (steps.has(told.step) && now - last < TOLD_EVERY_MS) return;
    steps.add(told.step);
    last = now;
    log('info', 'making the nation', { ...told, seconds: secondsSince(began) });
  };
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 1_000);
}
