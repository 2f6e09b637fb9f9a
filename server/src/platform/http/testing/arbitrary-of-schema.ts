import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

/** What JSON allows and people send by mistake or on purpose. */
export const foreignValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    '\u0000',
    '\ud800',
    'a\udfff',
    "'; DROP TABLE identity.person; --",
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
    '０１２３',
    -1,
    0,
    1.5,
    2 ** 31,
    2 ** 53,
    1e308,
    [],
    {},
    [[[[[[[[]]]]]]]],
    'x'.repeat(10_000),
    '00000000-0000-0000-0000-000000000000',
    '9999-99-99',
    '2023-02-29',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Mostly what the schema asks for, so that a request gets as far as the code behind it; sometimes something foreign. */
export function arbitraryOf(schema: unknown, foreign = 0.06): fc.Arbitrary<unknown> {
  const meant = arbitraryMeant(isSchema(schema) ? schema : {}, foreign);
  return fc.oneof(
    { weight: Math.round((1 - foreign) * 100), arbitrary: meant },
    { weight: Math.round(foreign * 100), arbitrary: foreignValue },
  );
}

function arbitraryMeant(schema: Schema, foreign: number): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom<unknown>(...schema['enum']);
  if (Array.isArray(schema['anyOf'])) return fc.oneof(...schema['anyOf'].map((one) => arbitraryOf(one, foreign)));
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, foreign);
    case 'array':
      return fc.array(arbitraryOf(schema['items'], foreign), { maxLength: 3 });
    case 'string':
      return stringOf(schema);
    case 'integer':
      return fc.integer({ min: numberOr(schema['minimum'], -5), max: numberOr(schema['maximum'], 2 ** 31) });
    case 'number':
      return fc.double({ noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objectOf(schema: Schema, foreign: number): fc.Arbitrary<unknown> {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const members = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, arbitraryOf(one, foreign)])),
    { requiredKeys: required },
  );
  const more = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'unknown', ''), foreignValue, { maxKeys: 1 });
  return fc.oneof(
    { weight: 9, arbitrary: members },
    { weight: 1, arbitrary: fc.tuple(members, more).map(([one, other]) => ({ ...one, ...other })) },
  );
}

function stringOf(schema: Schema): fc.Arbitrary<string> {
  if (schema['format'] === 'uuid') return fc.uuid({ version: 7 });
  if (schema['format'] === 'date') return fc.constantFrom('2023-05-10', '2024-02-29', '0001-01-01', '9999-12-31');
  if (schema['format'] === 'date-time') return fc.constantFrom('2023-05-10T09:00:00Z', '-200000-01-01T00:00:00Z');
  if (typeof schema['pattern'] === 'string')
    return fc.stringMatching(new RegExp(schema['pattern'], 'u'), { maxLength: 80 });
  const maxLength = Math.min(numberOr(schema['maxLength'], 60), 60);
  return fc.string({ unit: 'grapheme', minLength: Math.min(numberOr(schema['minLength'], 0), maxLength), maxLength });
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
