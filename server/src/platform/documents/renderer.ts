import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '@hengjian/kernel';
import { parseAnswer, type Rendered, type RenderJob, type RenderRefusal } from './job.ts';

const PROGRAM = fileURLToPath(new URL('./render-worker.ts', import.meta.url));
const NO_FONTS = fileURLToPath(new URL('./no-fonts.conf', import.meta.url));

/**
 * One process that renders. Why a process and no thread: the compiler is native and synchronous, so a thread at work
 * cannot be stopped, takes the server with it when it dies, and never gives its memory back (docs/adr/0010).
 */
export interface Renderer {
  readonly busy: boolean;
  render(job: RenderJob): Promise<Result<Rendered, RenderRefusal>>;
  /** Ends the process; a document under way is answered with `why`. */
  end(why?: 'STOPPED' | 'CRASHED'): Promise<void>;
}

interface Settings {
  readonly timeoutMs: number;
  readonly idleMs: number;
  /** Called once, when the process is gone. */
  readonly onEnd: () => void;
}

export function createRenderer({ timeoutMs, idleMs, onEnd }: Settings): Renderer {
  const child = start();
  const gone = Promise.withResolvers<void>();
  let current: { readonly id: number; settle(outcome: Result<Rendered, RenderRefusal>): void } | undefined;
  let ended = false;
  let idle: NodeJS.Timeout | undefined;

  const kill = (refusal: RenderRefusal) => {
    ended = true;
    clearTimeout(idle);
    current?.settle(err(refusal));
    child.kill('SIGKILL');
  };
  child.on('message', (message) => {
    const answer = parseAnswer(message);
    if (answer === undefined || answer.id !== current?.id) return;
    current.settle('problems' in answer ? err({ code: 'FAILED', problems: answer.problems }) : ok(answer));
  });
  // `error` comes instead of `exit` where the process could not be started at all.
  for (const event of ['exit', 'error'])
    child.once(event, () => {
      kill({ code: 'CRASHED' });
      gone.resolve();
    });
  void gone.promise.then(onEnd);
  return {
    get busy() {
      return current !== undefined || ended;
    },
    render(job) {
      clearTimeout(idle);
      return new Promise((resolve) => {
        // While it works, the process keeps the server alive; while it idles, it does not.
        child.ref();
        child.channel?.ref();
        const late = setTimeout(() => kill({ code: 'TIMED_OUT', afterMs: timeoutMs }), timeoutMs);
        current = {
          id: job.id,
          settle(outcome) {
            current = undefined;
            clearTimeout(late);
            child.unref();
            child.channel?.unref();
            if (!ended) idle = setTimeout(() => kill({ code: 'STOPPED' }), idleMs).unref();
            resolve(outcome);
          },
        };
        child.send(job, (error) => {
          if (error !== null) kill({ code: 'CRASHED' });
        });
      });
    },
    async end(why = 'STOPPED') {
      child.ref();
      kill({ code: why });
      await gone.promise;
    },
  };
}

function start(): ChildProcess {
  const child = fork(PROGRAM, [], {
    execArgv: [],
    // Nothing of the server's environment, which holds passwords. Windows does not start a program without SystemRoot.
    env: {
      FONTCONFIG_FILE: NO_FONTS,
      ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
    },
    // Bytes travel as bytes.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}
