/**
 * Settings of the embedded server, given on its command line so that they win over files.
 * Durability is never traded away here; only tests pass `fsync=off`.
 */
const DEFAULTS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // No socket file: its path may be at most 107 bytes, and a temporary directory may be private or long.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log must not hold personal data: neither the text of a failing statement nor the values of a violated key.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const NAME = /^[a-z][a-z0-9_.]*$/u;

/** `-c name=value` pairs for the `postgres` command. */
export function settingArguments(settings: Readonly<Record<string, string>>, port: number): string[] {
  const all = { ...DEFAULTS, ...settings, port: String(port) };
  return Object.entries(all).flatMap(([name, value]) => {
    if (!NAME.test(name)) throw new Error(`not the name of a PostgreSQL setting: ${name}`);
    return ['-c', `${name}=${value}`];
  });
}
