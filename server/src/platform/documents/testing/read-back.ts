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
    for (const [, font, literal] of drawing.matchAll(/\/(f\d+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
      if (font !== undefined) map = mapOf(fonts.get(font) ?? '');
      else for (const glyph of glyphsOf(literal ?? '')) text += map.get(glyph) ?? '';
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

/** Two bytes a glyph, with the escapes of PDF strings (ISO 32000-2, 7.3.4.2). */
function glyphsOf(literal: string): readonly number[] {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const raw = literal.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
  const glyphs: number[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) glyphs.push(raw.charCodeAt(i) * 256 + raw.charCodeAt(i + 1));
  return glyphs;
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
