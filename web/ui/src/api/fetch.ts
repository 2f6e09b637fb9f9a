// The one place that touches `fetch`. Everything else goes through `client.generated.ts`.
import { offline, parseRefused, type Refused, unreadable } from './refusal.ts';

const signedOutListeners = new Set<() => void>();

/** Calls `listener` whenever the server answers that nobody is signed in. Returns the way to stop. */
export function whenSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** What an operation came to: an answer by its status, or a refusal. `status` 0 means that no answer came. */
export type Answer<ByStatus> =
  | {
      [Status in keyof ByStatus]: { readonly ok: true; readonly status: Status; readonly data: ByStatus[Status] };
    }[keyof ByStatus]
  | { readonly ok: false; readonly status: number; readonly error: Refused };

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Where the parts of a request come from. The generated types say what each operation takes. */
export interface CallInput {
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/** Path and query, filled in. A list becomes a repeated key; what is undefined is left out. */
export function addressOf(path: string, input: CallInput): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = input.params?.[name];
    if (value === undefined) throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text === '' ? filled : `${filled}?${text}`;
}

/**
 * Sends one operation. `Result` is the operation's `Answer`, taken from the same contract that the server's answers
 * are serialised by; that is why the body is believed and not parsed a second time.
 */
export async function call<Result>(
  method: string,
  path: string,
  input: CallInput,
  { signal }: CallOptions,
): Promise<Result> {
  const { body, headers } = bodyOf(input.body);
  // A page of another origin can neither set this header nor send our SameSite=Strict cookie.
  if (method !== 'GET') headers.set('x-hengjian', '1');
  headers.set('accept', 'application/json, */*;q=0.5');
  let response: Response;
  try {
    response = await fetch(addressOf(path, input), { method, headers, body, signal: signal ?? null });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    return { ok: false, status: 0, error: offline() } as Result;
  }
  if (response.status === 401) for (const listener of signedOutListeners) listener();
  return (await answerOf(response)) as Result;
}

function bodyOf(body: unknown): { body: BodyInit | null; headers: Headers } {
  const headers = new Headers();
  if (body === undefined) return { body: null, headers };
  if (body instanceof FormData || body instanceof Blob) return { body, headers };
  headers.set('content-type', 'application/json');
  return { body: JSON.stringify(body), headers };
}

async function answerOf(response: Response): Promise<Answer<Record<number, unknown>>> {
  const { ok, status } = response;
  const json = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  if (!ok) return { ok, status, error: json ? parseRefused(status, await jsonOf(response)) : unreadable(status) };
  if (status === 204 || status === 205) return { ok, status, data: null };
  if (!json) return { ok, status, data: await response.blob() };
  const data = await jsonOf(response);
  return data === undefined ? { ok: false, status, error: unreadable(status) } : { ok, status, data };
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
