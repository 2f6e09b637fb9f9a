import { AsyncLocalStorage } from 'node:async_hooks';
import { err, ok, type Result } from '@hengjian/kernel';
import type { Attachment, Language, Rendered, RenderJob, RenderRefusal } from './job.ts';
import { createRenderer, type Renderer } from './renderer.ts';

export interface DocumentsOptions {
  /** Processes that may render at the same time. Each takes 70 MB and up to some 70 kB a table row while it works. */
  readonly workers?: number;
  /** Documents that may wait; one more is refused at once instead of being late for everybody. */
  readonly queue?: number;
  /** The same for documents that somebody who is not signed in waits for. They come after all others. */
  readonly publicQueue?: number;
  /** What a document may take, in ms. A process that takes longer is killed. */
  readonly timeoutMs?: number;
  /** A process with nothing to do is ended after so many ms, and its memory goes back to the machine. */
  readonly idleMs?: number;
}

export interface DocumentRequest {
  /** Main file of the template. */
  readonly template: URL;
  /** JSON data. It reaches the template as data, never as source. */
  readonly data: unknown;
  readonly language: Language;
  /** Goes into the document as its date. Same request, same bytes. */
  readonly creationInstant: Temporal.Instant;
  readonly assets?: Readonly<Record<string, Uint8Array>>;
  readonly attachment?: Attachment;
  /** Structure for screen readers; on unless it would make the file many times as large. */
  readonly tagged?: boolean;
}

export type RenderedPdf = Pick<Rendered, 'bytes' | 'pages' | 'replaced'>;

export type RenderOutcome = Result<RenderedPdf, RenderRefusal>;

/** Turns data into official paper: PDF/A-2b, or PDF/A-3b where a file is attached. */
export interface Documents {
  renderPdf(request: DocumentRequest): Promise<RenderOutcome>;
  /** Ends the processes; what waits or is under way is answered with `STOPPED`. */
  close(): Promise<void>;
}

interface Waiting {
  readonly job: RenderJob;
  readonly resolve: (outcome: RenderOutcome) => void;
}

const publicWork = new AsyncLocalStorage<boolean>();

/**
 * Does `work` for somebody who is not signed in: what it renders waits behind the house's own documents, and few of it may
 * wait. A context rather than an argument, because who asks says nothing about the document, and one that is under way
 * is handed to whoever asks for it next.
 */
export function renderForPublic<Value>(work: () => Promise<Value>): Promise<Value> {
  return publicWork.run(true, work);
}

/** A process that grew beyond this is not kept for the next document: only its end gives memory back for certain. */
const KEEP_BELOW_BYTES = 400 * 1024 * 1024;

/** Starts nothing until the first document is asked for. */
export function createDocuments(options: DocumentsOptions = {}): Documents {
  const { workers = 1, queue = 200, publicQueue = 10, timeoutMs = 120_000, idleMs = 30_000 } = options;
  const own: Waiting[] = [];
  const strangers: Waiting[] = [];
  const renderers = new Set<Renderer>();
  let jobs = 0;
  let stopped = false;

  const drop = (renderer: Renderer) => {
    renderers.delete(renderer);
    next();
  };
  const next = () => {
    if (own.length + strangers.length === 0 || stopped) return;
    const free = [...renderers].find((each) => !each.busy) ?? (renderers.size < workers ? begin() : undefined);
    if (free === undefined) return;
    const first = own.shift() ?? strangers.shift();
    if (first !== undefined) void work(free, first).then(next);
  };
  const begin = () => {
    const renderer = createRenderer({ timeoutMs, idleMs, onEnd: () => drop(renderer) });
    renderers.add(renderer);
    return renderer;
  };
  const work = async (renderer: Renderer, { job, resolve }: Waiting) => {
    const outcome = await renderer.render(job);
    if (!outcome.ok) return resolve(outcome);
    const { bytes, pages, replaced, memory } = outcome.value;
    if (memory > KEEP_BELOW_BYTES) void renderer.end();
    resolve(ok({ bytes, pages, replaced }));
  };
  return {
    renderPdf(request) {
      if (stopped) return Promise.resolve(err({ code: 'STOPPED' }));
      const [line, most] = publicWork.getStore() === true ? [strangers, publicQueue] : [own, queue];
      if (line.length >= most) return Promise.resolve(err({ code: 'BUSY' }));
      return new Promise((resolve) => {
        line.push({ job: toJob(++jobs, request), resolve });
        next();
      });
    },
    async close() {
      stopped = true;
      for (const { resolve } of [...own.splice(0), ...strangers.splice(0)]) resolve(err({ code: 'STOPPED' }));
      await Promise.all([...renderers].map((each) => each.end('STOPPED')));
    },
  };
}

function toJob(id: number, request: DocumentRequest): RenderJob {
  return {
    id,
    template: request.template.href,
    data: JSON.stringify(request.data),
    language: request.language,
    assets: request.assets ?? {},
    attachment: request.attachment ?? null,
    createdAt: Math.floor(request.creationInstant.epochMilliseconds / 1000),
    tagged: request.tagged ?? true,
  };
}
