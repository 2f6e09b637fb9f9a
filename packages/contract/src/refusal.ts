import { Type } from 'typebox';

/** A text in both languages. */
export const WordsSchema = Type.Object({ zh: Type.String(), en: Type.String() });

/**
 * A refusal names the rule, the clause, the place and the way out, in both languages.
 * `code` is closed per endpoint and stable; the words may change.
 */
export const Refusal = Type.Object(
  {
    code: Type.String(),
    message: WordsSchema,
    clause: Type.Optional(Type.String({ description: 'Id in the clause catalogue, e.g. R4-1.0b' })),
    at: Type.Optional(Type.String({ description: 'JSON pointer or place in the input' })),
    wayOut: Type.Optional(WordsSchema),
    params: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { $id: 'Refusal' },
);
export type Refusal = Type.Static<typeof Refusal>;

export const RefusalBody = Type.Object({ error: Refusal });
export type RefusalBody = Type.Static<typeof RefusalBody>;
