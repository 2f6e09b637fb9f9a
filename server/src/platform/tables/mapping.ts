import type { TwoLanguages } from './texts.ts';

export interface TargetField<Key extends string = string> {
  readonly key: Key;
  readonly labels: TwoLanguages;
  /** Other names this column goes by in the files people have. */
  readonly aliases: readonly string[];
  readonly required: boolean;
}

export type MatchedBy = 'label' | 'alias' | 'normalised' | 'part' | 'similar';

export interface ColumnMatch<Key extends string = string> {
  /** Position of the column. */
  readonly index: number;
  readonly field: Key;
  readonly by: MatchedBy;
  /** 0 to 1; below 0.8 a person should look. */
  readonly confidence: number;
}

export interface MappingSuggestion<Key extends string = string> {
  /** In order of the columns; each field and each column at most once. */
  readonly matches: readonly ColumnMatch<Key>[];
  readonly unmappedColumns: readonly number[];
  /** Required fields without a column. */
  readonly missing: readonly Key[];
}

/**
 * Suggests which column holds which field: by exact label, alias, the same words but for width, case, blanks and notes in brackets, one of
 * several names in a header (统一社会信用代码/组织机构代码), and last by few differing characters. Surer matches choose first;
 * of two equally good columns the one further left.
 */
export function suggestMapping<Key extends string>(
  headers: readonly string[],
  fields: readonly TargetField<Key>[],
): MappingSuggestion<Key> {
  const candidates = headers
    .flatMap((header, index) => fields.flatMap((field) => candidatesFor(header, index, field)))
    .sort((a, b) => b.confidence - a.confidence || a.index - b.index);
  const byColumn = new Map<number, ColumnMatch<Key>>();
  const taken = new Set<Key>();
  for (const candidate of candidates) {
    if (byColumn.has(candidate.index) || taken.has(candidate.field)) continue;
    byColumn.set(candidate.index, candidate);
    taken.add(candidate.field);
  }
  return {
    matches: [...byColumn.values()].sort((a, b) => a.index - b.index),
    unmappedColumns: headers.map((_, index) => index).filter((index) => !byColumn.has(index)),
    missing: fields.filter(({ key, required }) => required && !taken.has(key)).map(({ key }) => key),
  };
}

function candidatesFor<Key extends string>(
  header: string,
  index: number,
  field: TargetField<Key>,
): readonly ColumnMatch<Key>[] {
  const match = (by: MatchedBy, confidence: number) => [{ index, field: field.key, by, confidence }];
  const labels = [field.labels.zh, field.labels.en];
  if (labels.includes(header)) return match('label', 1);
  if (field.aliases.includes(header)) return match('alias', 0.95);
  // A note of a whole paragraph is no name of a column.
  const plain = header.length > 200 ? '' : normalised(header);
  if (plain === '') return [];
  const names = [...labels, ...field.aliases].map(normalised);
  if (names.includes(plain)) return match('normalised', 0.9);
  const parts = header.split(/[/／、|\n()（）]/).map(normalised);
  if (parts.length > 1 && parts.some((part) => part !== '' && names.includes(part))) return match('part', 0.8);
  const similarity = Math.max(0, ...names.map((name) => similarityOf(plain, name)));
  return similarity >= 0.75 ? match('similar', similarity * 0.8) : [];
}

/** Half-width, lower case, without blanks, punctuation, notes in brackets and the star of a required column. */
function normalised(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
}

/** 1 for equal words, falling with the share of characters to change; short words must be equal. */
function similarityOf(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer < 4 || longer > 64) return 0;
  return 1 - editDistance(a, b) / longer;
}

/** Insertions, deletions and replacements from one word to the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
