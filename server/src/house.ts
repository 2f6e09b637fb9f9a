import type { FastifyInstance } from 'fastify';
import { type AppOptions, createHttp } from './platform/http/index.ts';
import type { JobHandlers } from './platform/jobs/index.ts';
import type { Platform } from './platform/means.ts';
import { OUTBOX_TASK, outboxDelivery, type Subscriber } from './platform/outbox/index.ts';

/** What a module gives to the house. Everything else of it stays behind its `index.ts`. */
export interface Module {
  readonly name: string;
  routes?(app: FastifyInstance): void | Promise<void>;
  readonly subscribers?: readonly Subscriber[];
  readonly jobs?: JobHandlers;
  /** What has to be done once at every start, when the database is there: take up what a dead server left. */
  start?(): Promise<void>;
}

export interface House {
  readonly app: FastifyInstance;
  readonly jobs: JobHandlers;
  /** Starts every module, in order. */
  start(): Promise<void>;
}

/** Joins the modules: their routes under one HTTP server, their jobs in one queue, their ears at one outbox. */
export async function buildHouse(platform: Platform, modules: readonly Module[], options: AppOptions): Promise<House> {
  const app = await createHttp(options);
  for (const module of modules) await module.routes?.(app);
  const subscribers = modules.flatMap((module) => module.subscribers ?? []);
  const jobs: JobHandlers = Object.assign(
    { [OUTBOX_TASK]: outboxDelivery(platform.db, platform, subscribers) },
    ...modules.map((module) => module.jobs ?? {}),
  );
  return {
    app,
    jobs,
    async start() {
      for (const module of modules) await module.start?.();
    },
  };
}
