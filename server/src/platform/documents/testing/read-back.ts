import { inflateSync } from 'node:zlib';
import { findAttachment } from '../attachment.ts';

/** Reads back what our own compiler wrote, as far as tests ask for it. Other people's PDFs look different. */
interface PdfObject {
  readonly number: string;
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

export function xmpOf(bytes: Uint8Array): string {
  const metadata = objectsOf(bytes).find(({ dictionary }) => dictionary.includes('/Subtype /XML'));
  return metadata?.stream?.toString('utf8') ?? '';
}

/** Fonts whose shapes are inside, without the letters that mark a subset; throws where one is only named. */
export function fontsOf(bytes: Uint8Array): readonly string[] {
  return objectsOf(bytes)
    .filter(({ dictionary }) => dictionary.includes('/Type /FontDescriptor'))
    .map(({ dictionary }) => {
      const name = /\/FontName \/\w+\+([\w-]+)/.exec(dictionary)?.[1];
      if (name === undefined || !dictionary.includes('/FontFile')) throw new Error(`not embedded: ${dictionary}`);
      return name;
    })
    .sort();
}

export function attachmentOf(bytes: Uint8Array, name: string): Buffer | undefined {
  const found = findAttachment(bytes, name, 1 << 24);
  return found && Buffer.from(found);
}

/** The text of every page, in the order of drawing. */
export function textOf(bytes: Uint8Array): string {
  const objects = new Map(objectsOf(bytes).map((each) => [each.number, each]));
  const maps = new Map<string, ReadonlyMap<number, string>>();
  const mapOf = (font: string) => {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.dictionary ?? '')?.[1] ?? '';
    const known = maps.get(unicode) ?? readMap(objects.get(unicode)?.stream?.toString('latin1') ?? '');
    maps.set(unicode, known);
    return known;
  };
  let text = '';
  for (const { dictionary } of objects.values()) {
    if (!/\/Type \/Page\b/.test(dictionary)) continue;
    const fonts = new Map([...dictionary.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, font]) => [name, font]));
    const contents = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? '';
    let map: ReadonlyMap<number, string> = new Map();
    const drawing = objects.get(contents)?.stream?.toString('latin1') ?? '';
    for (const { font, glyphs } of drawnIn(drawing)) {
      if (font !== undefined) map = mapOf(fonts.get(font) ?? '');
      for (const glyph of glyphs) text += map.get(glyph) ?? '';
    }
    text += '\n';
  }
  return text;
}

function objectsOf(pdf: Uint8Array): readonly PdfObject[] {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const objects: PdfObject[] = [];
  const opening = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const end = text.indexOf('\nendobj', opening.lastIndex);
    const streamAt = text.indexOf('\nstream\n', opening.lastIndex);
    const hasStream = streamAt >= 0 && streamAt < end;
    const dictionary = text.slice(opening.lastIndex, hasStream ? streamAt : end).replaceAll(/\s+/g, ' ');
    let stream: Buffer | undefined;
    if (hasStream) {
      const from = streamAt + '\nstream\n'.length;
      const raw = bytes.subarray(from, from + Number(/\/Length (\d+)/.exec(dictionary)?.[1]));
      stream = dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
      opening.lastIndex = from + raw.length;
    }
    objects.push({ number: match[1] ?? '', dictionary, stream });
  }
  return objects;
}

interface Drawn {
  /** The font that is taken up here. */
  readonly font?: string | undefined;
  readonly glyphs: readonly number[];
}

/** Fonts taken up and strings drawn, in order; strings are hex, or literal with balanced brackets (ISO 32000-2, 7.3.4). */
function* drawnIn(drawing: string): Generator<Drawn> {
  const next = /\/(f\d+) [\d.]+ Tf|(<<)|<([0-9A-Fa-f]*)>|(\()/g;
  for (let match = next.exec(drawing); match !== null; match = next.exec(drawing)) {
    const [, font, , hex, bracket] = match;
    if (font !== undefined) yield { font, glyphs: [] };
    else if (hex !== undefined) yield { glyphs: glyphsOf(Buffer.from(hex, 'hex')) };
    else if (bracket !== undefined) {
      const end = endOfLiteral(drawing, next.lastIndex);
      yield { glyphs: glyphsOf(Buffer.from(unescape(drawing.slice(next.lastIndex, end)), 'latin1')) };
      next.lastIndex = end + 1;
    }
  }
}

function endOfLiteral(drawing: string, from: number): number {
  let at = from;
  for (let depth = 1; ; at++) {
    const character = drawing.charAt(at);
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at;
    else if (character === '') throw new Error('a string does not end');
  }
}

function unescape(literal: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return literal.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
}

/** Two bytes a glyph. */
function glyphsOf(bytes: Buffer): readonly number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readUInt16BE(2 * i));
}

function readMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, body] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, unicode] of (body ?? '').matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      map.set(
        Number.parseInt(glyph ?? '', 16),
        Buffer.from(unicode ?? '', 'hex')
          .swap16()
          .toString('utf16le'),
      );
  return map;
}
