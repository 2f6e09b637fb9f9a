import type { PartDraft, PartValue } from '../files/index.ts';
import type { Finding } from '../records/value.ts';
import type { Owner } from './part-owners.ts';
import type { MappedRow, RowProblem } from './row.ts';

/** A row read as a part of somebody's file, before it is held against what stands there. */
export interface PartCandidate {
  readonly row: MappedRow;
  readonly owner: Owner | undefined;
  readonly draft: Record<string, PartValue>;
  /** 64 hex digits. */
  readonly identity: string | null;
  readonly authorisation: PartDraft | null;
  readonly problems: RowProblem[];
  /** Columns whose text could not be read: that they are missing need not be said, too. */
  readonly unread: Set<string>;
  readonly find: (
    severity: 'error' | 'warning',
    key: string,
    finding: Finding & Pick<RowProblem, 'clause' | 'wayOut'>,
  ) => void;
}
