import { Type } from 'typebox';
import { WordsSchema } from './refusal.ts';

const Uuid = Type.String({ format: 'uuid' });

/** The five states of a wording against the parameter library, the gravest first (domain §2.7). */
export const LIBRARY_STATES = [
  'not-in-library',
  'edition-outdated',
  'withdrawn',
  'withdrawn-citable',
  'in-library',
] as const;
export type LibraryStateName = (typeof LIBRARY_STATES)[number];

/** What is chosen once for a whole file, where no column says it row by row. */
export const ImportOptions = Type.Object(
  {
    certificate: Type.Optional(
      Type.String({ maxLength: 64, description: 'Number of the certificate that all rows belong to' }),
    ),
    institution: Type.Optional(
      Type.String({ maxLength: 64, description: 'Credit code or code of the institution that all rows belong to' }),
    ),
    site: Type.Optional(Type.String({ maxLength: 200, description: 'Number or name of the site' })),
    effectiveFrom: Type.Optional(Type.String({ format: 'date', description: 'First day on which the rows hold' })),
    blankRepeats: Type.Optional(
      Type.Boolean({ description: 'An empty cell of field, category, object, certificate or site means: as above' }),
    ),
  },
  { additionalProperties: false, $id: 'ImportOptions' },
);
export type ImportOptions = Type.Static<typeof ImportOptions>;

const Count = Type.Integer({ minimum: 0 });

/** What the check of a capability annex found besides good and bad rows; null for other tables. */
export const AnnexPreview = Type.Object(
  {
    states: Type.Array(
      Type.Object(
        { state: Type.Enum(LIBRARY_STATES), lines: Count },
        { description: 'Good lines only, gravest first' },
      ),
    ),
    lines: Type.Integer({ description: 'Lines of the annex that the good rows make: one for each standard' }),
    splitRows: Type.Integer({ description: 'Rows whose cell named several standards' }),
    certificateCount: Count,
    certificates: Type.Array(
      Type.Object({
        number: Type.String(),
        institution: Type.String(),
        decision: Type.String({ description: 'Kind of the decision that taking the rows records' }),
        effectiveFrom: Type.String({ format: 'date' }),
        added: Count,
        changed: Count,
        unchanged: Count,
        takenOff: Count,
        held: Type.Boolean({ description: 'An update takes nothing off a certificate that has bad rows' }),
      }),
      { description: 'Those with the most lines, at most 50' },
    ),
    takenOff: Type.Integer({ description: 'Lines of the present annexes that the file does not have' }),
  },
  { $id: 'AnnexPreview' },
);
export type AnnexPreview = Type.Static<typeof AnnexPreview>;

export const ImportRowSchema = Type.Object(
  {
    row: Type.Integer({ description: 'As the file shows it' }),
    state: Type.Enum(['good', 'bad', 'imported', 'undone', 'kept']),
    cells: Type.Array(Type.String()),
    problems: Type.Array(
      Type.Object({
        severity: Type.Enum(['error', 'warning']),
        code: Type.String(),
        place: Type.Union([Type.String(), Type.Null()], { description: 'Address of the cell, e.g. D12' }),
        message: WordsSchema,
        clause: Type.Optional(Type.String({ description: 'Provision that says so' })),
        wayOut: Type.Optional(WordsSchema),
      }),
    ),
    subjectId: Type.Union([Uuid, Type.Null()]),
    lines: Type.Optional(
      Type.Array(
        Type.Object({
          standard: Type.String(),
          state: Type.Union([Type.Enum(LIBRARY_STATES), Type.Null()]),
          note: Type.Union([WordsSchema, Type.Null()], {
            description: 'The entry of the library it matches, or what comes near',
          }),
        }),
        { description: 'Of a capability annex: what the row becomes, one line for each standard' },
      ),
    ),
  },
  { $id: 'ImportRow' },
);
export type ImportRow = Type.Static<typeof ImportRowSchema>;
