import type { Refusal } from '@hengjian/contract';
import { err, ok, type Result } from '@hengjian/kernel';
import { defaultLimits, readTable, suggestMapping, type Table } from '../../../platform/tables/index.ts';
import { sealIdentity, withoutIdentities } from './identity-seal.ts';
import type { ImportTarget } from './import-target.ts';
import { tableRefusal } from './reading.ts';

const ALL_RIGHTS = { edit: true, export: true, import: true, readCredit: true };

/** Fields whose values are never kept as they came. */
export function secretFields(target: ImportTarget): readonly string[] {
  return target.fields('create', ALL_RIGHTS).flatMap(({ key, secret }) => (secret === true ? [key] : []));
}

/**
 * A table of people as it is kept: read at the border and written anew as CSV with the hash in place of every id number,
 * so that no number reaches the store of files. Row numbers stay those of the file; other sheets are not kept.
 */
export async function sealTable(
  target: ImportTarget,
  key: Uint8Array,
  fileName: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Result<AsyncIterable<Uint8Array>, Refusal>> {
  const bytes: Uint8Array[] = [];
  let size = 0;
  for await (const piece of content) {
    size += piece.byteLength;
    if (size > defaultLimits.bytes)
      return err(tableRefusal({ code: 'TOO_LARGE', bytes: size, limit: defaultLimits.bytes }));
    bytes.push(piece);
  }
  const opened = await readTable(Buffer.concat(bytes), { fileName });
  if (!opened.ok) return err(tableRefusal(opened.error));
  await using table = opened.value;
  const secret = new Set(secretFields(target));
  const { matches } = suggestMapping(
    table.columns.map(({ header }) => header),
    target.fields('create', ALL_RIGHTS),
  );
  const columns = new Set(matches.filter(({ field }) => secret.has(field)).map(({ index }) => index));
  return sealedLines(table, columns, key);
}

async function sealedLines(
  table: Table,
  columns: ReadonlySet<number>,
  key: Uint8Array,
): Promise<Result<AsyncIterable<Uint8Array>, Refusal>> {
  const lines = ['\n'.repeat(table.headerRow - 1) + lineOf(table.columns.map(({ header }) => header))];
  let at = table.headerRow;
  for await (const row of table.rows) {
    if (!row.ok) return err(tableRefusal(row.error));
    const cells = row.value.cells.map((cell, index) => {
      // A number of 18 digits that Excel took for a number has lost its end: nothing of it may pass for a person.
      const plain = cell.kind === 'formula' ? cell.raw.cached : cell;
      const lost = plain.kind === 'number' && !plain.precise;
      if (columns.has(index)) return lost ? '⟦id?*⟧' : sealIdentity(key, cell.text);
      return withoutIdentities(cell.text);
    });
    lines.push('\n'.repeat(row.value.number - at - 1) + lineOf(cells));
    at = row.value.number;
  }
  return ok(piecesOf(lines));
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`;
}

async function* piecesOf(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(line);
}
