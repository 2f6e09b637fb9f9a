export interface TwoLanguages {
  readonly zh: string;
  readonly en: string;
}

/** One line of an official code list. */
export interface CodeEntry extends TwoLanguages {
  readonly code: string;
}
