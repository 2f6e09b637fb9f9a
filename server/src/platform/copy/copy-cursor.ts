import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Connection } from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';

/** What the driver tells a statement it was handed. */
const HEARD = ['handleError', 'handleCopyInResponse', 'handleCommandComplete', 'handleReadyForQuery'];

/**
 * Lets a COPY FROM STDIN run on the very connection that a Kysely transaction holds. Kysely never hands that connection
 * out; what it does on it besides ordinary statements is open cursors, of a class that we name. So this is the class:
 * a “cursor” whose one parameter is the data to send, and whose first and only fetch, of no rows, is the copying.
 */
export class CopyCursor<Row> {
  readonly #source: AsyncIterable<Buffer>;
  readonly #copy: CopyStreamQuery;

  constructor(statement: string, [source]: readonly unknown[]) {
    if (!isSource(source)) throw new TypeError('a cursor of this house copies, and its one parameter is the data');
    this.#source = source;
    const copy = copyFrom(statement);
    this.#copy = copy;
    for (const name of HEARD) {
      const value = (...said: unknown[]) => Reflect.apply(Reflect.get(copy, name), copy, said);
      Object.defineProperty(this, name, { value });
    }
  }

  submit(connection: Connection): void {
    this.#copy.submit(connection);
  }

  /** Sends everything. Slow reading by the server slows the source; a failure of either side ends both. */
  async read(_rowsCount: number): Promise<Row[]> {
    await pipeline(Readable.from(this.#source, { objectMode: false }), this.#copy);
    return [];
  }

  /** Nothing is open any more: the pipeline ended the stream, well or badly. */
  async close(): Promise<void> {}
}

function isSource(value: unknown): value is AsyncIterable<Buffer> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
