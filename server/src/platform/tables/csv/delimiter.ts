export type Delimiter = ',' | ';' | '\t' | '|';

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|'];

/** `sep=;` on the first line is an instruction to Excel, which shows no row for it. */
const instruction = /^sep=([,;\t|])\r?\n/i;

export interface Dialect {
  readonly delimiter: Delimiter;
  /** Characters before the first row. */
  readonly skip: number;
}

/** Told by the first lines: the delimiter that splits most of them into the same number of cells, more than one. */
export function detectDialect(head: string): Dialect {
  const told = instruction.exec(head);
  if (told !== null) return { delimiter: told[1] as Delimiter, skip: told[0].length };
  const lines = unquoted(head)
    .split(/\r\n|\n|\r/)
    .slice(0, 20)
    .filter((line) => line.trim() !== '');
  const scores = delimiters.map((delimiter) => score(lines, delimiter));
  const best = scores.indexOf(Math.max(...scores));
  return { delimiter: delimiters[best] ?? ',', skip: 0 };
}

function score(lines: readonly string[], delimiter: Delimiter): number {
  const byCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + count);
  }
  return Math.max(0, ...byCount.values());
}

function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '');
}
