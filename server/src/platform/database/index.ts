export { type Connection, connect, type Database, type Tx } from './connect.ts';
export type { DB } from './database.generated.ts';
export { lock } from './lock.ts';
export { enterJurisdiction, withinJurisdiction } from './jurisdiction.ts';
export { migrate } from './migrate.ts';
export { isConnectionLoss } from './connection-loss.ts';
export { streamRows } from './stream-rows.ts';
export { readPublic } from './read-public.ts';
