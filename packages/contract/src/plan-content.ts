import { Type } from 'typebox';
import { WordsSchema } from './refusal.ts';

const Code = Type.String({ minLength: 1, maxLength: 64 });
const IsoDate = Type.String({ format: 'date' });
/** Whole numbers a person may type; what the rules think of them is said by findings, not by the schema. */
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });

const Party = Type.Union([
  Type.Object({
    id: Code,
    name: WordsSchema,
    kind: Type.Literal('commit'),
    organisation: Type.String({ maxLength: 64 }),
  }),
  Type.Object({
    id: Code,
    name: WordsSchema,
    kind: Type.Literal('published'),
    describe: Type.String({ maxLength: 500 }),
    at: Type.String({ maxLength: 40 }),
  }),
]);

const Field = Type.Object({
  field: Code,
  keyField: Type.Boolean(),
  quota: Count,
  method: Type.Union([Type.Literal('equal'), Type.Literal('weighted')]),
  randomArm: Count,
  lead: Code,
  joint: Type.Array(Code, { maxItems: 20 }),
  team: Type.Array(Type.Object({ pool: Code, count: Type.Integer({ minimum: 0, maximum: 20 }) }), { maxItems: 20 }),
  experts: Type.Integer({ minimum: 0, maximum: 20 }),
});

/** What a plan says: `PlanContent` of `@hengjian/regulation-inspection` as it travels. */
export const PlanContentSchema = Type.Object(
  {
    title: Type.String({ maxLength: 200 }),
    documentNumber: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
    basis: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 }),
    level: Type.Union([Type.Literal('city'), Type.Literal('district')]),
    region: Type.String({ pattern: '^[0-9]{6}$' }),
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    arisesOn: IsoDate,
    cityPlan: Type.Union([Type.String(), Type.Null()]),
    total: Count,
    fields: Type.Array(Field, { maxItems: 40 }),
    departments: Type.Array(Code, { maxItems: 40 }),
    deadlines: Type.Object({
      publicDraw: IsoDate,
      selfCheck: IsoDate,
      districtScheme: IsoDate,
      onSite: IsoDate,
      summary: IsoDate,
    }),
    parties: Type.Array(Party, { maxItems: 20 }),
    allocation: Type.Object({
      table: Code,
      sizes: Type.Object({ A: Count, B: Count, C: Count, D: Count }),
      violationFactor: Count,
      commitmentFactor: Count,
    }),
    certificateValidOn: Type.Union([Type.Literal('draw'), Type.Literal('on-site-deadline')]),
  },
  { $id: 'PlanContent' },
);
export type PlanContentSchema = Type.Static<typeof PlanContentSchema>;
