import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Account, spawnAs } from './account.ts';

/**
 * A shell between us and PostgreSQL, in a session of its own so that Ctrl-C in our terminal reaches neither. It holds
 * the read end of a pipe from us and never gets a byte through it: the end of that pipe means that we are gone, however
 * we died (`kill -9` included), and PostgreSQL is stopped. Closing the pipe is also how we stop it on purpose, so there
 * is one way down and it is always exercised.
 *
 * `read` is a builtin, so nothing but this shell waits on the pipe. PostgreSQL installs its own handlers for the
 * signals that are ignored here. SIGINT is its fast shutdown, SIGQUIT its immediate one (recovery at the next start).
 */
const SCRIPT = `
patience=$1; shift
trap '' HUP INT QUIT TERM
exec 3<&0 0</dev/null
"$@" 3<&- &
server=$!
(
  while read -r _ <&3; do :; done
  kill -INT "$server"
  waited=0
  while [ "$waited" -lt "$patience" ] && kill -0 "$server"; do sleep 1; waited=$((waited + 1)); done
  kill -QUIT "$server"
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$server"
status=$?
kill -KILL "$watcher" 2>/dev/null
exit "$status"
`;

const PATIENCE_SECONDS = 10;

export type GuardedServer = {
  /** Asks for a fast shutdown; after ten seconds an immediate one. */
  letGo(): void;
  /** Settles when PostgreSQL has ended. Never rejects. */
  readonly exited: Promise<{ readonly code: number | null }>;
  /** The last lines it wrote, for an error message. */
  lastLines(): string;
};

export function startGuarded(
  command: readonly [string, ...string[]],
  account: Account | undefined,
  log: (line: string) => void,
): GuardedServer {
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const [program, ...rest] = command;
  // Windows has neither this shell nor these signals; there PostgreSQL ends with our console.
  const child =
    process.platform === 'win32'
      ? spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
      : spawn('/bin/sh', ['-c', SCRIPT, 'hengjian-postgres-guardian', String(PATIENCE_SECONDS), ...command], {
          ...spawnAs(account),
          env,
          detached: true,
          stdio: ['pipe', 'pipe', 'pipe'],
        });
  const lines = readLines(child, log);
  const exited = new Promise<{ code: number | null }>((resolve) => {
    child.once('error', (error) => {
      lines.push(error.message);
      resolve({ code: null });
    });
    child.once('exit', (code) => {
      child.stdin?.destroy();
      resolve({ code });
    });
  });
  return {
    letGo: () => (child.stdin === null ? void child.kill('SIGINT') : child.stdin.destroy()),
    exited,
    lastLines: () => lines.join('\n'),
  };
}

function readLines(child: ChildProcess, log: (line: string) => void): string[] {
  const recent: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      recent.push(line);
      if (recent.length > 20) recent.shift();
      log(line);
    });
  }
  return recent;
}
