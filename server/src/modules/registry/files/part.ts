import type { FilePartName, Words } from '@hengjian/contract';

/** A value of a part of a file as it travels; dates are `YYYY-MM-DD`, dictionary entries their codes. */
export type PartValue = string | number | boolean | null | readonly string[];

/** A part as somebody wrote it, by column key. A key that is absent stays as it is. */
export type PartDraft = Readonly<Record<string, PartValue>>;

/** One column of a part, for screens, histories, imports and SQL alike. */
export interface PartColumn {
  readonly key: string;
  readonly column: string;
  readonly type: 'text' | 'date' | 'text[]' | 'smallint' | 'bigint' | 'uuid' | 'bytea' | 'boolean';
  readonly words: Words;
  /** Names of the codes it holds. */
  readonly names?: Readonly<Record<string, Words>>;
  /** Cannot be done without. */
  readonly required?: true;
  /** Given once, when the part is added. */
  readonly fixed?: true;
  /** Goes in and never comes out: into no answer and no history. */
  readonly secret?: true;
  /** Of a new part where nothing is said; null when absent. */
  readonly initial?: PartValue;
}

export type PartTable =
  | 'registry.legal_nature'
  | 'registry.site'
  | 'registry.staff'
  | 'registry.authorisation'
  | 'registry.instrument'
  | 'registry.document'
  | 'registry.insurance'
  | 'registry.commitment'
  | 'registry.contact';

/** A kind of part of a file: the one place that says what it consists of. Everything else reads this table. */
export interface FilePart {
  readonly name: FilePartName;
  readonly table: PartTable;
  readonly words: Words;
  /** What its rules rest on. */
  readonly clause: string;
  /** Key of the column by which people call it. */
  readonly label: string;
  readonly columns: readonly PartColumn[];
  /** SQL columns a search looks through. */
  readonly searched: readonly string[];
  /** SQL columns a list is ordered by, before the id. */
  readonly order: readonly string[];
}
