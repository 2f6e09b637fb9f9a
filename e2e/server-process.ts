import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const ROOT = join(import.meta.dirname, '..');
export const STARTER = join(ROOT, 'tools', 'start.mjs');
export const SERVER = join(ROOT, 'server', 'src', 'main.ts');

export interface Exit {
  readonly code: number | null;
  readonly output: string;
}

/** A server in a process of its own, and everything it has said. */
export class ServerProcess {
  readonly child: ChildProcess;
  readonly exited: Promise<Exit>;
  #output = '';

  constructor(file: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const { DATABASE_URL: _own, PORT: _port, npm_lifecycle_event: _npm, ...inherited } = process.env;
    this.child = spawn(process.execPath, [file, ...args], {
      cwd: ROOT,
      env: { ...inherited, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    this.exited = new Promise((resolve) => {
      this.child.once('close', (code) => resolve({ code, output: this.#output }));
    });
  }

  get output(): string {
    return this.#output;
  }

  /** The address it prints when it is there; throws with all it said when it ends before. */
  async ready(): Promise<string> {
    let ended = false;
    void this.exited.then(() => {
      ended = true;
    });
    for (;;) {
      const url = /衡鉴 Hengjian {2}http:\/\/localhost:(\d+)/u.exec(this.#output)?.[1];
      if (url !== undefined) return `http://127.0.0.1:${url}`;
      if (ended) throw new Error(`the server ended early:\n${this.#output}`);
      await delay(20);
    }
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Exit> {
    this.child.kill(signal);
    return this.exited;
  }
}

/** Pid and command line of every process that names `text`. Linux only. */
export function processesNaming(text: string): readonly { readonly pid: number; readonly command: string }[] {
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/u.test(entry) || Number(entry) === process.pid) return [];
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return command.includes(text) ? [{ pid: Number(entry), command }] : [];
    } catch {
      return [];
    }
  });
}

/** What still names `text` when it has had `patience` milliseconds to go. */
export async function leftNaming(text: string, patience = 8_000) {
  const until = performance.now() + patience;
  let left = processesNaming(text);
  while (left.length > 0 && performance.now() < until) {
    await delay(50);
    left = processesNaming(text);
  }
  return left.map(({ command }) => command);
}

/** A person at a browser: carries cookies and the header other sites cannot send. */
export class Client {
  readonly #url: string;
  #cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  get headers(): Readonly<Record<string, string>> {
    return { 'x-hengjian': '1', ...(this.#cookie !== '' && { cookie: this.#cookie }) };
  }

  async send(method: string, path: string, body?: unknown) {
    const answer = await fetch(`${this.#url}${path}`, {
      method,
      headers: { ...this.headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    if (set.length > 0) this.#cookie = set.filter((pair) => !pair.endsWith('=')).join('; ');
    const text = await answer.text();
    // oxlint-disable-next-line no-explicit-any -- a test reads what it expects and fails where it is not
    const json: any = answer.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : null;
    return { status: answer.status, json, text };
  }

  async becomeDemoPerson(login: string): Promise<this> {
    const { status, text } = await this.send('POST', '/api/session/demo', { login });
    if (status !== 200) throw new Error(`${login} cannot sign in: ${text}`);
    return this;
  }
}

/** A made-up expert: the smallest thing a clerk can write. */
export function expertDraft(name: string) {
  return { name, employer: '示例大学', fields: ['vehicle'], region: '310000', status: 'active', personId: null };
}
