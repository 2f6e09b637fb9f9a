/** Why the embedded PostgreSQL could not be started. Each has a way out, which its message names. */
export type PostgresUnavailableCode =
  | 'data-directory-unusable'
  | 'another-instance'
  | 'binaries-missing'
  | 'binaries-unusable'
  | 'cluster-missing'
  | 'cluster-unreachable'
  | 'cluster-of-another-version'
  | 'initialisation-failed'
  | 'orphan-will-not-stop'
  | 'start-failed';

/**
 * Thrown by `startPostgres`. It is an error and not a `Result` because nothing can go on without a database: the one
 * catcher is the composition root, which shows `zh` and `en` to the operator and ends.
 */
export class PostgresUnavailable extends Error {
  readonly code: PostgresUnavailableCode;
  readonly zh: string;
  readonly en: string;

  constructor(code: PostgresUnavailableCode, text: { readonly zh: string; readonly en: string }, cause?: unknown) {
    super(`${text.zh}\n${text.en}`, cause === undefined ? undefined : { cause });
    this.name = 'PostgresUnavailable';
    this.code = code;
    this.zh = text.zh;
    this.en = text.en;
  }
}
