export { locatePostgresBinaries, type PostgresBinaries } from './binaries.ts';
export { PostgresUnavailable, type PostgresUnavailableCode } from './postgres-unavailable.ts';
export { type RunningPostgres, type StartOptions, startPostgres } from './start-postgres.ts';
