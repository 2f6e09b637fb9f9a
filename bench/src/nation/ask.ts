import { get } from 'node:http';

export interface Answer {
  readonly status: number;
  /** From asking to the first byte of the answer, in milliseconds. */
  readonly firstByteMs: number;
  readonly bytes: number;
  /** The text where it is short enough to be a page. */
  readonly text: string;
}

const MOST_TEXT = 1_000_000;

/** Asks once, on a connection of its own as a first visitor does, and reads the answer to its end or a megabyte. */
export function ask(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    get(url, { agent: false }, (response) => {
      let firstByteMs: number | undefined;
      let bytes = 0;
      const pieces: Buffer[] = [];
      const done = () => {
        const text = Buffer.concat(pieces).toString('utf8');
        resolve({
          status: response.statusCode ?? 0,
          firstByteMs: firstByteMs ?? performance.now() - start,
          bytes,
          text,
        });
      };
      response.on('data', (piece: Buffer) => {
        firstByteMs ??= performance.now() - start;
        bytes += piece.length;
        pieces.push(piece);
        if (bytes < MOST_TEXT) return;
        done();
        response.destroy();
      });
      response.once('end', done).on('error', reject);
    }).on('error', reject);
  });
}

const LINKED = /<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"/gu;

/** What a first visitor loads: the page itself, and the stylesheets and scripts that it names. */
export async function weigh(base: string, path: string): Promise<{ readonly page: number; readonly all: number }> {
  const { bytes, text } = await ask(new URL(path, base).href);
  let all = bytes;
  for (const [, stylesheet, script] of text.matchAll(LINKED))
    all += (await ask(new URL(stylesheet ?? script ?? '', base).href)).bytes;
  return { page: bytes, all };
}
