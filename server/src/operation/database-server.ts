import { startPostgres } from '../platform/embedded-postgres/index.ts';
import { log } from './log.ts';
import type { ServerOptions } from './options.ts';

export interface DatabaseServer {
  /** The owner's connection. */
  readonly url: string;
  close(): Promise<void>;
}

/** The embedded PostgreSQL, or the one that `DATABASE_URL` names. If the embedded one dies, the server stops. */
export async function openDatabase(
  options: ServerOptions,
  dataDir: string,
  stop: (reason: string) => void,
): Promise<DatabaseServer> {
  if (options.databaseUrl !== null) return { url: options.databaseUrl, close: async () => undefined };
  const postgres = await startPostgres({ dataDir, log: reportTrouble });
  postgres.onExit((reason) => stop(`PostgreSQL ended: ${reason}`));
  return { url: postgres.url, close: () => postgres.stop() };
}

/** PostgreSQL tells much at every start; only trouble is passed on. */
function reportTrouble(line: string): void {
  if (/ (?:WARNING|FATAL|PANIC): /.test(line)) log('warn', line, { part: 'postgres' });
}
