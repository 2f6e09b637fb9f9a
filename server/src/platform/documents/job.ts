/** What goes to the process that renders, and what comes back. */

export type Language = 'zh' | 'en';

/** A file that travels inside the PDF. With one, the document is PDF/A-3b; without, PDF/A-2b, which allows none. */
export interface Attachment {
  /** File name, plain ASCII. */
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface RenderJob {
  readonly id: number;
  /** `file:` URL of the template's main file; every `.typ` beside it belongs to it. */
  readonly template: string;
  /** JSON text. */
  readonly data: string;
  readonly language: Language;
  /** Name → bytes, readable by the template as `/assets/<name>`: drawings, which are no text and are printed as they are. */
  readonly assets: Readonly<Record<string, Uint8Array>>;
  readonly attachment: Attachment | null;
  /** Seconds since 1970, the document's creation date. */
  readonly createdAt: number;
  /** Whether structure for screen readers is written. It costs some 2 kB a table row. */
  readonly tagged: boolean;
}

export interface Rendered {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters no font has a shape for; they are printed as 〔U+XXXX〕. */
  readonly replaced: readonly string[];
  /** Bytes of memory the process holds now. */
  readonly memory: number;
}

export interface NotRendered {
  readonly id: number;
  /** What the compiler said, warnings too. */
  readonly problems: readonly string[];
}

export type RenderRefusal =
  | { readonly code: 'BUSY' }
  | { readonly code: 'TIMED_OUT'; readonly afterMs: number }
  /** The process ended while it worked on this document. */
  | { readonly code: 'CRASHED' }
  | { readonly code: 'STOPPED' }
  /** The template or its data is faulty; a warning counts as a fault. */
  | { readonly code: 'FAILED'; readonly problems: readonly string[] };

/** The answer of the process, parsed: it is our own code on the other side, but it may be dying. */
export function parseAnswer(message: unknown): Rendered | NotRendered | undefined {
  if (typeof message !== 'object' || message === null || !('id' in message) || typeof message.id !== 'number')
    return undefined;
  const { id } = message;
  if ('problems' in message) return { id, problems: texts(message.problems) };
  if (!('bytes' in message) || !(message.bytes instanceof Uint8Array)) return undefined;
  if (!('pages' in message) || typeof message.pages !== 'number') return undefined;
  if (!('memory' in message) || typeof message.memory !== 'number') return undefined;
  const { bytes, pages, memory } = message;
  return { id, bytes, pages, memory, replaced: 'replaced' in message ? texts(message.replaced) : [] };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
