import type { IsoDate } from '@hengjian/law';
import type { CertificateFold } from '../certificate/fold.ts';
import type { DateRange } from '../days.ts';
import type { LibraryState } from '../library/state.ts';

/** “Was this certificate good for this test on this day?” What is left out is not asked. */
export interface Question {
  readonly date: IsoDate;
  readonly object?: string;
  readonly parameter?: string;
  /** In any writing, with or without edition. */
  readonly standard?: string;
  readonly site?: number;
}

/**
 * A row of the certificate's annex. Whoever loads the rows picks those of the object and parameter asked for, and of the
 * standard's family: of every edition, site and time, so that the answer can say what is there instead.
 */
export interface AnswerRow {
  readonly site: number;
  readonly object: string;
  readonly parameter: string;
  /** As the annex writes it. */
  readonly standard: string;
  readonly method: string;
  readonly restriction: string;
  readonly note: string;
  /** Days on which the row belongs to the annex; whether the certificate holds is asked beside. */
  readonly valid: readonly DateRange[];
  /** The row's standing in the parameter library on the day asked for; null where nobody judged it. */
  readonly library: LibraryState | null;
}

export interface AnswerFacts<Row extends AnswerRow = AnswerRow> {
  readonly today: IsoDate;
  /** Undefined where the register never knew the number. */
  readonly certificate: CertificateFold | undefined;
  /**
   * The certificate was taken over from another system: what it was before its first day here is not known. False where it
   * was issued here: before its first day there was none.
   */
  readonly takenOver: boolean;
  /** Days of which nothing at all is known are those before; null where everything since the first decision is known. */
  readonly recordsFrom: IsoDate | null;
  readonly rows: readonly Row[];
}
