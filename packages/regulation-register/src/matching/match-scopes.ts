import { parseStandardNumber } from '@hengjian/standard-codes';
import { foldWords } from '../fold-words.ts';
import type { ClauseId } from '@hengjian/law';

/** A row of a licence's or an accreditation's scope. */
export interface ScopeRow {
  readonly site: number;
  readonly object: string;
  readonly parameter: string;
  /** In any writing. */
  readonly standard: string;
  readonly method: string;
  readonly restriction: string;
}

/** How two rows about the same test differ; the order is that of the pairing, the lightest first. */
export const DIFFERENCES = ['site', 'method', 'restriction', 'edition'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export type ScopePair<Row extends ScopeRow = ScopeRow> =
  | { readonly kind: 'equal'; readonly cma: Row; readonly cnas: Row; readonly differences: readonly [] }
  | { readonly kind: 'differs'; readonly cma: Row; readonly cnas: Row; readonly differences: readonly Difference[] }
  | { readonly kind: 'only-cma'; readonly cma: Row }
  | { readonly kind: 'only-cnas'; readonly cnas: Row };

/** The clause of the comparison, and of the on-site assessment that an equal row may shorten. */
export const MATCH_CLAUSE: ClauseId = 'R3-8a';
export const SHORTEN_CLAUSE: ClauseId = 'R3-3e';

/** All sets of differences, those with fewest and lightest first. */
const MASKS: readonly (readonly Difference[])[] = Array.from({ length: 2 ** DIFFERENCES.length }, (_, bits) => ({
  bits,
  set: DIFFERENCES.filter((_difference, index) => (bits >> index) % 2 === 1),
}))
  .sort((a, b) => a.set.length - b.set.length || a.bits - b.bits)
  .map(({ set }) => set);

/**
 * Pairs the rows of a licence with those of an accreditation (R3-8a): rows of one object, parameter and standard family,
 * each at most once, first those that are equal, then those that differ in least. In the order of the licence's rows;
 * what only the accreditation has follows. Linear in the number of rows.
 */
export function matchScopes<Row extends ScopeRow>(
  cmaRows: readonly Row[],
  cnasRows: readonly Row[],
): readonly ScopePair<Row>[] {
  const cma = cmaRows.map(partsOf);
  const cnas = cnasRows.map(partsOf);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const mask of MASKS) {
    const waiting = new Map<string, number[]>();
    cnas.forEach((parts, index) => {
      if (taken.has(index)) return;
      const key = keyOf(parts, mask);
      const list = waiting.get(key);
      if (list === undefined) waiting.set(key, [index]);
      else list.push(index);
    });
    // Taken from the end: shifting a long list again and again would be quadratic.
    for (const list of waiting.values()) list.reverse();
    cma.forEach((parts, index) => {
      if (partner.has(index)) return;
      const other = waiting.get(keyOf(parts, mask))?.pop();
      if (other === undefined) return;
      partner.set(index, other);
      taken.add(other);
    });
  }
  const pairs = cmaRows.map((row, index): ScopePair<Row> => {
    const at = partner.get(index);
    const other = at === undefined ? undefined : cnasRows[at];
    return other === undefined ? { kind: 'only-cma', cma: row } : pairOf(row, other);
  });
  const rest = cnasRows.filter((_, index) => !taken.has(index));
  return [...pairs, ...rest.map((row): ScopePair<Row> => ({ kind: 'only-cnas', cnas: row }))];
}

/** Where the on-site assessment of the row may be shortened (R3-3e): accredited in just these words, at this site. */
export function mayShorten(pair: ScopePair): boolean {
  return pair.kind === 'equal';
}

function pairOf<Row extends ScopeRow>(cma: Row, cnas: Row): ScopePair<Row> {
  const [a, b] = [partsOf(cma), partsOf(cnas)];
  const differences = DIFFERENCES.filter((part) => a[part] !== b[part]);
  return differences.length === 0
    ? { kind: 'equal', cma, cnas, differences: [] }
    : { kind: 'differs', cma, cnas, differences };
}

type Parts = Readonly<Record<Difference | 'test', string>>;

function partsOf({ site, object, parameter, standard, method, restriction }: ScopeRow): Parts {
  const read = parseStandardNumber(standard);
  return {
    test: JSON.stringify([foldWords(object), foldWords(parameter), read?.family ?? foldWords(standard)]),
    edition: read?.edition ?? '',
    method: foldWords(method),
    restriction: foldWords(restriction),
    site: String(site),
  };
}

function keyOf(parts: Parts, differing: readonly Difference[]): string {
  return JSON.stringify([parts.test, ...DIFFERENCES.map((part) => (differing.includes(part) ? null : parts[part]))]);
}
