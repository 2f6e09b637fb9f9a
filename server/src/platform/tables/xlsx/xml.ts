import { SaxesParser } from 'saxes';
import { Refused, refuse } from '../refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Element names come without their namespace prefix: some writers prefix every element. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

const deepest = 64;
/** The parser collects one text or tag before it reports it; none is ever this long in an honest workbook. */
const longestSilence = 4 * 2 ** 20;

/**
 * Feeds XML of a workbook to handlers. A document type declaration is refused unread, so there are no entities to expand and
 * nothing to fetch; depth and the length of a single token are bounded.
 */
export class XmlFeed {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #part: string;
  #depth = 0;
  #silence = 0;

  constructor(part: string, handlers: XmlHandlers) {
    this.#part = part;
    this.#parser.on('error', () => this.#bad('syntax'));
    this.#parser.on('doctype', () => this.#bad('doctype'));
    this.#parser.on('opentag', (tag) => {
      this.#silence = 0;
      if (++this.#depth > deepest) this.#bad('structure');
      handlers.open(localName(tag.name), tag.attributes);
    });
    this.#parser.on('closetag', (tag) => {
      this.#silence = 0;
      this.#depth--;
      handlers.close(localName(tag.name));
    });
    if (handlers.text !== undefined) {
      const text = handlers.text.bind(handlers);
      this.#parser.on('text', text);
      this.#parser.on('cdata', text);
    }
  }

  write(text: string): void {
    this.#silence += text.length;
    // Before the parser has read past the brackets of a declaration it would hold all of it.
    if (this.#silence > longestSilence) this.#bad('structure');
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
  }

  #bad(reason: 'doctype' | 'syntax' | 'structure'): never {
    return refuse({ code: 'BAD_XML', reason, place: { part: this.#part } });
  }
}

/** Parses one part from beginning to end. */
export async function parseXml(part: string, pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const feed = new XmlFeed(part, handlers);
  for await (const text of decodeXml(part, pieces)) feed.write(text);
  feed.end();
}

/** UTF-8, or UTF-16 where a byte order mark says so: the two encodings a package may use. */
export async function* decodeXml(part: string, pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (failure) {
    if (failure instanceof Refused || !(failure instanceof TypeError)) throw failure;
    refuse({ code: 'BAD_XML', reason: 'syntax', place: { part } });
  }
}

function encodingOf(head: Buffer): string {
  return head[0] === 0xff && head[1] === 0xfe
    ? 'utf-16le'
    : head[0] === 0xfe && head[1] === 0xff
      ? 'utf-16be'
      : 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
