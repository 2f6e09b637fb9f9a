import { createHash } from 'node:crypto';

/**
 * Adds objects to the end of a PDF without touching what is there (ISO 32000-2, 7.5.6), so the bytes of the document stay
 * those that were rendered. Reads documents of our own compiler: one classic cross-reference table, an /ID. Anything else
 * is a bug of the caller and throws.
 *   The usual library does the same but drops the /ID, which PDF/A requires in the last trailer (ISO 19005-2, 6.1.3).
 */
export interface OpenPdf {
  /** Dictionary of an object, without its angle brackets. */
  dictionaryOf(number: number): string;
  readonly root: number;
  /** First number that no object has. */
  readonly free: number;
  /** The document with the given objects added or replaced. Each body is all that stands between `obj` and `endobj`. */
  append(objects: ReadonlyMap<number, string>): Buffer;
}

export function openPdf(pdf: Uint8Array): OpenPdf {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
  const previous = number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
  const trailer = tail.slice(tail.lastIndexOf('trailer'));
  if (trailer.includes('/Prev')) throw new Error('something was added to this PDF already');
  const size = number(/\/Size (\d+)/.exec(trailer)?.[1]);
  const root = number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const info = /\/Info \d+ 0 R/.exec(trailer)?.[0] ?? '';
  const id = /\/ID\s*\[\s*(\([^()\\]*\)|<[0-9A-Fa-f]*>)/.exec(trailer)?.[1];
  if (id === undefined) throw new Error('a PDF without an /ID is none of ours');
  const offsets = readTable(bytes, previous);
  return {
    root,
    free: size,
    dictionaryOf(object) {
      const start = offsets.get(object);
      if (start === undefined) throw new Error(`the PDF has no object ${object}`);
      const opening = `${object} 0 obj\n<<`;
      const end = bytes.indexOf('endobj', start);
      const text = bytes.toString('latin1', start, end).trimEnd();
      if (!text.startsWith(opening) || !text.endsWith('>>')) throw new Error(`object ${object} is no plain dictionary`);
      return text.slice(opening.length, -2).trim();
    },
    append(objects) {
      const pieces: Buffer[] = [bytes, Buffer.from('\n')];
      let length = bytes.length + 1;
      const rows: string[] = [];
      for (const [object, body] of [...objects].sort(([a], [b]) => a - b)) {
        const piece = Buffer.from(`${object} 0 obj\n${body}\nendobj\n`, 'latin1');
        rows.push(`${object} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
        pieces.push(piece);
        length += piece.length;
      }
      const changed = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      const newSize = Math.max(size, ...[...objects.keys()].map((object) => object + 1));
      pieces.push(
        Buffer.from(
          `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<<\n/Size ${newSize}\n/Root ${root} 0 R\n${info}\n` +
            `/ID [${id} <${changed}>]\n/Prev ${previous}\n>>\nstartxref\n${length}\n%%EOF\n`,
          'latin1',
        ),
      );
      return Buffer.concat(pieces);
    },
  };
}

/** Offsets of the objects in the one table of an untouched document. */
function readTable(bytes: Buffer, at: number): ReadonlyMap<number, number> {
  const text = bytes.toString('latin1', at, bytes.indexOf('trailer', at));
  const head = /^xref\s+0 (\d+)\s+/.exec(text);
  if (head === null) throw new Error('a PDF without a classic cross-reference table is none of ours');
  const offsets = new Map<number, number>();
  let row = head[0].length;
  for (let object = 0; object < number(head[1]); object++, row += 20)
    if (text.charAt(row + 17) === 'n') offsets.set(object, Number(text.slice(row, row + 10)));
  return offsets;
}

function number(digits: string | undefined): number {
  if (digits === undefined) throw new Error('the end of the PDF is not as our compiler writes it');
  return Number(digits);
}

/** A text as a PDF string: UTF-16 with its mark, in hex, so that no character of it can end the string. */
export function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** ISO 32000-2, 7.9.4. */
export function pdfDate(instant: Temporal.Instant): string {
  return `(D:${instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:TZ]/g, '')}Z)`;
}
