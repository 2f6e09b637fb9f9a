import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { APPLICATION_ROLE } from './application-role.ts';
import { CopyCursor } from '../copy/copy-cursor.ts';
import type { DB } from './database.generated.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

const { INT8, DATE } = pg.types.builtins;

/** Counts and sequence numbers arrive as numbers; one beyond 2^53 would be a bug and throws. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond exact numbers`);
  return value;
}

const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === INT8 && format !== 'binary') return parseInt8;
    // A date stays the text `YYYY-MM-DD`: as a Date it would shift with the server's time zone.
    if (oid === DATE && format !== 'binary') return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  },
};

export interface Connection {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens a pool. With `role` every connection works under that database role (default the application's,
 * which owns nothing and cannot rewrite what is append-only).
 */
export function connect(
  url: string,
  options: { readonly max?: number; readonly role?: string | null; readonly onError?: (error: Error) => void } = {},
): Connection {
  const role = options.role === undefined ? APPLICATION_ROLE : options.role;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    // A request that waits longer for a connection is told so instead of hanging.
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types,
    options: `${role === null ? '' : `-c role=${role} `}-c TimeZone=UTC`,
  });
  // Without listeners a database that ends a session would end the process: the pool's hears of idle connections, the
  // connection's own of one that is at work, where the query fails as well.
  const onError = options.onError ?? (() => undefined);
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool, cursor: CopyCursor }) });
  return { db, pool, close: () => db.destroy() };
}
