import type { Words } from '../language.ts';

export type Answer = 'valid' | 'not-valid' | 'cannot-tell';

/** One thing that was checked; of the certificate, or of the answer. */
export interface StepFacts {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'unknown' | 'noted';
  readonly code: string | null;
  readonly detail: Readonly<Record<string, string>>;
}

/** What was typed into the form; the address of the page holds it, so that it is a permanent link. */
export interface VerifyQuestion {
  /** Number of a certificate; empty before anybody asked. */
  readonly number: string;
  readonly on: string;
  /** Object, parameter and standard as one line; may be empty. */
  readonly item: string;
  readonly site: number | null;
}

export interface RecordFacts {
  readonly label: Words;
  /** As the register writes it. */
  readonly value: string;
  readonly note: Words | null;
}

export interface AnswerPageFacts {
  readonly answer: Answer;
  /** The answer as a sentence: day, institution, item, site. */
  readonly sentence: Words;
  readonly reasons: readonly { readonly code: string; readonly words: Words }[];
  /** How old the word on status is; null where there is none. */
  readonly status: { readonly madeAt: string; readonly nextUpdate: string } | null;
  readonly records: readonly RecordFacts[];
  readonly steps: readonly StepFacts[];
  /** Addresses of what can be taken along; null where there is nothing. */
  readonly signedAnswer: string | null;
  readonly pdf: string | null;
  readonly institution: { readonly code: string; readonly name: string } | null;
  readonly qrText: string | null;
}

export interface VerifyPageFacts {
  readonly question: VerifyQuestion;
  readonly today: string;
  /** Null before anybody asked. */
  readonly result: AnswerPageFacts | null;
}
