/** What tools outside the server build on: the house without its life cycle, and the database it stands on. */
export { composeHouse } from './operation/compose.ts';
export { systemClock } from './platform/clock.ts';
export { connect, migrate } from './platform/database/index.ts';
export { type RunningPostgres, startPostgres } from './platform/embedded-postgres/index.ts';
export { createIds } from './platform/ids.ts';
