export { locatePostgresBinaries, type PostgresBinaries } from './binaries.ts';
export { type RunningPostgres, type StartOptions, startPostgres } from './start-postgres.ts';
