import type { ClauseId, IsoDate } from '@hengjian/law';
import { mergedValidity } from '../open-questions.ts';
import { lastDayOf } from './validity.ts';

/** One institution – one certificate, where it wishes so. */
export const MERGE_CLAUSE: ClauseId = 'R3-3f';

export interface MergingRow {
  /** The same for rows that say the same: wording and limitation. */
  readonly key: string;
  readonly site: number;
}

export interface MergingCertificate<Row extends MergingRow = MergingRow> {
  readonly id: string;
  readonly number: string;
  readonly institution: string;
  readonly validTo: IsoDate;
  readonly sites: readonly number[];
  readonly rows: readonly Row[];
  /** In force on the day of the merger; one that is suspended or over merges with nothing. */
  readonly inForce: boolean;
}

export type MergeObstacle =
  | { readonly code: 'FEWER_THAN_TWO' }
  | { readonly code: 'OTHER_INSTITUTION' | 'NOT_IN_FORCE' | 'NAMED_TWICE'; readonly number: string };

export interface MergePlan<Row extends MergingRow = MergingRow> {
  readonly obstacles: readonly MergeObstacle[];
  /** Rows of the new certificate, each once, in the order of the certificates. */
  readonly rows: readonly Row[];
  /** Rows that stand in several certificates: once in the new one. */
  readonly duplicates: readonly { readonly row: Row; readonly numbers: readonly string[] }[];
  readonly sites: readonly number[];
  /** Last day of the new certificate by the rule; null where nothing can be merged. */
  readonly validTo: IsoDate | null;
  readonly validityRule: (typeof mergedValidity.choices)[number];
  /** Certificates that end by the merger, on its day. */
  readonly ends: readonly { readonly id: string; readonly number: string }[];
}

/** What becomes of several certificates that are merged on `date` (R3-3f). Nothing is decided here. */
export function mergePlan<Row extends MergingRow>(
  certificates: readonly MergingCertificate<Row>[],
  date: IsoDate,
  validityRule: (typeof mergedValidity.choices)[number] = mergedValidity.usual,
): MergePlan<Row> {
  const standing = new Map<string, { readonly row: Row; readonly numbers: string[] }>();
  for (const { number, rows } of certificates)
    for (const row of rows) {
      const key = JSON.stringify([row.site, row.key]);
      const known = standing.get(key);
      if (known === undefined) standing.set(key, { row, numbers: [number] });
      else if (!known.numbers.includes(number)) known.numbers.push(number);
    }
  const obstacles = obstaclesOf(certificates);
  return {
    obstacles,
    rows: [...standing.values()].map(({ row }) => row),
    duplicates: [...standing.values()].filter(({ numbers }) => numbers.length > 1),
    sites: [...new Set(certificates.flatMap(({ sites }) => sites))].sort((a, b) => a - b),
    validTo: obstacles.length > 0 ? null : validityOf(certificates, date, validityRule),
    validityRule,
    ends: certificates.map(({ id, number }) => ({ id, number })),
  };
}

function obstaclesOf(certificates: readonly MergingCertificate[]): readonly MergeObstacle[] {
  const [first] = certificates;
  if (first === undefined || certificates.length < 2) return [{ code: 'FEWER_THAN_TWO' }];
  return certificates.flatMap(({ id, number, institution, inForce }, index): readonly MergeObstacle[] => [
    ...(certificates.findIndex((other) => other.id === id) < index ? [{ code: 'NAMED_TWICE', number } as const] : []),
    ...(institution === first.institution ? [] : [{ code: 'OTHER_INSTITUTION', number } as const]),
    ...(inForce ? [] : [{ code: 'NOT_IN_FORCE', number } as const]),
  ]);
}

function validityOf(
  certificates: readonly MergingCertificate[],
  date: IsoDate,
  rule: (typeof mergedValidity.choices)[number],
): IsoDate | null {
  if (rule === 'anew') return lastDayOf('licence', date);
  const ends = certificates.map(({ validTo }) => validTo).sort();
  return (rule === 'earliest' ? ends[0] : ends.at(-1)) ?? null;
}
