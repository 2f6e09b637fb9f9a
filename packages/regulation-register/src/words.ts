/** A text in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Words;
