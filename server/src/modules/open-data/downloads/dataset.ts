import type { Words } from '@hengjian/contract';

/** A value as it leaves: dates are text `YYYY-MM-DD`. */
export type OutValue = string | number | boolean | null;
export type OutRecord = Readonly<Record<string, OutValue>>;

/** A documented column. The words are the data dictionary of the portal, of the interface and of the file itself. */
export interface DatasetColumn {
  readonly key: string;
  readonly type: 'text' | 'integer' | 'boolean' | 'date';
  readonly words: Words;
  readonly about: Words;
}

export interface DatasetFilter {
  readonly region: string | null;
  readonly field: string | null;
  readonly on: string;
}

/** Something that can be taken along as a whole. */
export interface Dataset {
  readonly name: string;
  readonly words: Words;
  readonly about: Words;
  readonly columns: readonly DatasetColumn[];
  /** Filters that make sense for it, besides the day. */
  readonly filters: readonly ('region' | 'field')[];
  readonly rows: (filter: DatasetFilter) => AsyncIterable<readonly OutRecord[]>;
}
