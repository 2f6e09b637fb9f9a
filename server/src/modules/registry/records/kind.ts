import type { RecordSubject, Words } from '@hengjian/contract';
import type { Codec, Draft, Value } from './value.ts';

/** Whether a record comes new, and must be whole, or changes one that exists, where what is not given stays. */
export type Purpose = 'create' | 'update';

/** One column of a kind of record, for screens, imports, exports and SQL alike. */
export interface RecordColumn {
  /** As it travels, and in drafts. */
  readonly key: string;
  readonly column: string;
  readonly type: 'text' | 'date' | 'text[]' | 'boolean' | 'uuid';
  readonly words: Words;
  /** Other headings it goes by in the files people have. */
  readonly also: readonly string[];
  readonly codec: Codec;
  /** A new record cannot do without. */
  readonly required?: true;
  /** Of a new record where nothing is given and nothing can be derived. */
  readonly initial: Value;
  /** Leaves only towards people who may read credit classes. */
  readonly internal?: true;
  /** Stated when a record is added; afterwards it follows from decisions, and no form, table or undoing writes it. */
  readonly computed?: true;
  /** Belongs to the system: neither in tables that come in nor in those that go out. */
  readonly hidden?: true;
}

/** A kind of record: the one place that says what it consists of. Everything else reads this table. */
export interface RecordKind {
  readonly subject: RecordSubject;
  readonly table: 'registry.institution' | 'registry.inspector' | 'registry.expert';
  readonly words: Words;
  /** Between province letters and number in codes we make: SH0001, SHI0001, SHE0001. */
  readonly codeMark: string;
  readonly columns: readonly RecordColumn[];
  /** Key of the column by which people know a record apart, for messages. */
  readonly uniqueKey: string;
  /** What no two records of this kind share, besides the code; as `registry.taken_keys` knows it. */
  readonly identity: (draft: Draft) => string | undefined;
  /** SQL column holding the person or organisation whose own record it is. */
  readonly ownerColumn: 'organisation_id' | 'person_id';
  /** Fills in what follows from the rest; of a record that exists, only what must always follow. */
  readonly derive: (draft: Draft, purpose: Purpose) => Draft;
}

export function getColumn(kind: RecordKind, key: string): RecordColumn {
  const column = kind.columns.find((candidate) => candidate.key === key);
  if (column === undefined) throw new Error(`${kind.subject} has no column ${key}`);
  return column;
}

/** Columns that travel in tables, as far as the person may see them. */
export function tableColumns(kind: RecordKind, mayReadCredit: boolean): readonly RecordColumn[] {
  return kind.columns.filter((column) => column.hidden !== true && (mayReadCredit || column.internal !== true));
}
