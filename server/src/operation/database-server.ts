import pg from 'pg';
import { startPostgres } from '../platform/embedded-postgres/index.ts';
import { log } from './log.ts';
import type { ServerOptions } from './options.ts';
import type { StopSignal } from './stop-signal.ts';

export interface DatabaseServer {
  /** The owner's connection. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The embedded PostgreSQL, or the one that `DATABASE_URL` names. When the embedded one dies the server stops, for whoever
 * watches over it to start both anew; a server of one's own is waited for.
 */
export async function openDatabase(
  options: ServerOptions,
  dataDir: string,
  signal: StopSignal,
): Promise<DatabaseServer> {
  if (options.databaseUrl !== null) {
    await checkOwnServer(options.databaseUrl);
    return { url: options.databaseUrl, close: async () => undefined };
  }
  const postgres = await startPostgres({ dataDir, log: reportTrouble });
  postgres.onExit((reason) => {
    process.stderr.write(
      '自带的 PostgreSQL 意外退出，服务随之停止；已确认的数据都在，重新启动即可继续。\n' +
        'The embedded PostgreSQL ended unexpectedly, so the server stops. All that was acknowledged is kept; start again to go on.\n',
    );
    signal.stop(`PostgreSQL ended: ${reason.split('\n')[0]}`, 1);
  });
  return { url: postgres.url, close: () => postgres.stop() };
}

const OLDEST = 15;

/** Tells before anything else is tried whether there is a server of a version that will do. */
async function checkOwnServer(url: string): Promise<void> {
  let version: number;
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    try {
      const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
      version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    } finally {
      await client.end();
    }
  } catch (error) {
    throw new Error(
      `无法连接 DATABASE_URL 所指的 PostgreSQL：${reasonOf(error)}\n` +
        `Cannot connect to the PostgreSQL that DATABASE_URL names: ${reasonOf(error)}`,
      { cause: error },
    );
  }
  if (version < OLDEST)
    throw new Error(
      `需要 PostgreSQL ${OLDEST} 或更新版本，而 DATABASE_URL 所指为 ${version}。\n` +
        `PostgreSQL ${OLDEST} or newer is needed; DATABASE_URL names a ${version}.`,
    );
}

/** Where a name has several addresses the driver gives several errors and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** PostgreSQL tells much at every start; only trouble is passed on. */
function reportTrouble(line: string): void {
  if (/ (?:WARNING|FATAL|PANIC): /.test(line)) log('warn', line, { part: 'postgres' });
}
