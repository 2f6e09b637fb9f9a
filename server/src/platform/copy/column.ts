/**
 * A column of a table as COPY fills it: how a value is written in PostgreSQL's text format, already escaped. Null is not
 * its business: every column takes it, and a table that does not says so.
 */
export interface CopyColumn<Value> {
  readonly name: string;
  readonly write: (value: Value) => string;
}

/** Days of a row, the last one included; an open end has no last day. */
export interface DayRange {
  readonly from: string;
  readonly to: string | null;
}

const SPECIAL = /[\\\n\r\t\0]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Any text, from anybody. The zero character is the one that PostgreSQL cannot hold, and throws. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll(/[\\\n\r\t\0]/g, (character) => {
    const escaped = ESCAPES[character];
    if (escaped === undefined) throw new TypeError('PostgreSQL holds no text with a zero character');
    return escaped;
  });
}

/** `text`, and whatever is given in the text form of its type: tsvector, inet, numeric. */
export const text = (name: string): CopyColumn<string> => ({ name, write: escapeText });

/** smallint, integer and, within 2^53, bigint. */
export const integer = (name: string): CopyColumn<number> => ({ name, write: writeInteger });

export const boolean = (name: string): CopyColumn<boolean> => ({ name, write: (value) => (value ? 't' : 'f') });

export const uuid = (name: string): CopyColumn<string> => ({ name, write: escapeText });

/** `YYYY-MM-DD`. */
export const date = (name: string): CopyColumn<string> => ({ name, write: escapeText });

export const timestamp = (name: string): CopyColumn<Date> => ({ name, write: (value) => value.toISOString() });

/** json and jsonb; the JSON null is written as such, an SQL null is null. */
export const json = (name: string): CopyColumn<unknown> => ({
  name,
  write: (value) => escapeText(JSON.stringify(value)),
});

export const bytes = (name: string): CopyColumn<Uint8Array> => ({
  name,
  write: (value) => `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`,
});

/** `text[]`; an entry may be null. */
export const texts = (name: string): CopyColumn<readonly (string | null)[]> => ({
  name,
  write: (values) => escapeText(`{${values.map((value) => (value === null ? 'NULL' : quoted(value))).join(',')}}`),
});

export const integers = (name: string): CopyColumn<readonly number[]> => ({
  name,
  write: (values) => `{${values.map(writeInteger).join(',')}}`,
});

/** `datemultirange`; no range at all is the empty one. */
export const dayRanges = (name: string): CopyColumn<readonly DayRange[]> => ({
  name,
  write: (ranges) => escapeText(`{${ranges.map(({ from, to }) => `[${from},${to ?? ''}]`).join(',')}}`),
});

function writeInteger(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is no integer`);
  return String(value);
}

const ENCLOSED = /["\\]/;

/** An entry of an array literal: always quoted, so that NULL, blanks, braces and commas are only text. */
function quoted(value: string): string {
  return ENCLOSED.test(value) ? `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"` : `"${value}"`;
}
