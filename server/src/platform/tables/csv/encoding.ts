import type { Encoding } from '../model.ts';
import { refuse } from '../refusal.ts';
import { looksLikeUtf16 } from '../sniff.ts';
import { piecesOf, type Source } from '../source.ts';

/** So many Chinese characters valid in UTF-8 in a row of luck do not occur in GB 18030: the file is UTF-8 with a fault. */
const provesUtf8 = 8;

/**
 * The encoding of a text file: by its mark, by zero bytes, as UTF-8 where all of it is valid, else as GB 18030 (which contains GBK).
 * The whole file is decoded once, so a fault is found before the first row is used.
 */
export async function detectEncoding(source: Source): Promise<Encoding> {
  const head = await source.read(0, Math.min(source.size, 4096));
  if (head[0] === 0xff && head[1] === 0xfe) return verified(source, 'utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return verified(source, 'utf-16be');
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return verified(source, 'utf-8-bom');
  if (looksLikeUtf16(head.toString('latin1'))) return verified(source, 'utf-16le');
  const utf8 = await firstFault(source, 'utf-8');
  if (utf8.line === undefined) return 'utf-8';
  if (utf8.chineseBefore >= provesUtf8) return bad('UTF-8', utf8.line);
  return verified(source, 'gb18030');
}

async function verified(source: Source, encoding: Encoding): Promise<Encoding> {
  const { line } = await firstFault(source, encoding);
  return line === undefined ? encoding : bad(encoding === 'utf-8-bom' ? 'UTF-8' : encoding.toUpperCase(), line);
}

function bad(tried: string, line: number): never {
  return refuse({ code: 'BAD_ENCODING', tried, place: { line } });
}

/** The whole text, in pieces, without its mark. Throws a TypeError at an invalid byte. */
export async function* decodeText(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = newDecoder(encoding);
  for await (const piece of piecesOf(source)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function firstFault(source: Source, encoding: Encoding) {
  const decoder = newDecoder(encoding);
  let lines = 1;
  let chineseBefore = 0;
  const count = (text: string) => {
    lines += newlines(text);
    if (chineseBefore < provesUtf8) chineseBefore += text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  };
  for await (const piece of piecesOf(source)) {
    try {
      count(decoder.decode(piece, { stream: true }));
    } catch {
      // The same piece with faults marked tells how far it is good.
      count(new TextDecoder(labelOf(encoding)).decode(piece).split('\ufffd', 1)[0] ?? '');
      return { line: lines, chineseBefore };
    }
  }
  try {
    decoder.decode();
  } catch {
    return { line: lines, chineseBefore };
  }
  return { line: undefined, chineseBefore };
}

function newDecoder(encoding: Encoding): TextDecoder {
  return new TextDecoder(labelOf(encoding), { fatal: true });
}

function labelOf(encoding: Encoding): string {
  return encoding === 'utf-8-bom' ? 'utf-8' : encoding;
}

export function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
