import { closeSync, openSync, readSync } from 'node:fs';

/** Which characters a font has a shape for. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads the character map (`cmap`, format 12) of an OpenType font. Asked before printing, because the compiler refuses the
 * whole document for one character without a shape – and people and places with rare characters must get their paper.
 * OpenType 1.9, "cmap – Character to Glyph Index Mapping Table".
 */
export function readCoverage(path: string): Coverage {
  const file = openSync(path, 'r');
  try {
    const table = readTable(file, 'cmap');
    for (let i = 0; i < table.readUInt16BE(2); i++) {
      const at = table.readUInt32BE(8 + 8 * i);
      if (table.readUInt16BE(at) === 12) return coverageOf(table, at);
    }
    throw new Error(`no character map of format 12 in ${path}`);
  } finally {
    closeSync(file);
  }
}

function readTable(file: number, tag: string): Buffer {
  const header = readAt(file, 0, 12);
  const directory = readAt(file, 12, 16 * header.readUInt16BE(4));
  for (let at = 0; at < directory.length; at += 16)
    if (directory.toString('latin1', at, at + 4) === tag)
      return readAt(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
  throw new Error(`no ${tag} table`);
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, position) !== length) throw new Error('a font file ends early');
  return bytes;
}

function coverageOf(table: Buffer, at: number): Coverage {
  const groups = table.readUInt32BE(at + 12);
  const startOf = (group: number) => table.readUInt32BE(at + 16 + 12 * group);
  return (codePoint) => {
    // The last group that starts at or before the character.
    let low = 0;
    let high = groups;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (startOf(middle) <= codePoint) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return false;
    const group = at + 16 + 12 * (low - 1);
    return codePoint <= table.readUInt32BE(group + 4) && table.readUInt32BE(group + 8) !== 0;
  };
}
