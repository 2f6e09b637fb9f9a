import { isObject, type Json } from './openapi-types.ts';

/** Keys that say only in which order the schemas were met. A new schema would rename all that follow it. */
const NUMBERED = /^def-\d+$/;
const PREFIX = '#/components/schemas/';

/** The document with every numbered schema called by its title, references included. */
export function withTitlesAsNames(openapi: Json): Json {
  const components = isObject(openapi['components']) ? openapi['components'] : {};
  const schemas = isObject(components['schemas']) ? components['schemas'] : {};
  const names = new Map(Object.entries(schemas).map(([key, schema]) => [key, nameOf(key, schema)]));
  const taken = [...names.values()];
  const twin = taken.find((name, index) => taken.indexOf(name) !== index);
  if (twin !== undefined) throw new Error(`openapi: two schemas are called ${twin}`);
  const renamed = rename(openapi, names);
  if (!isObject(renamed)) return openapi;
  const own = Object.fromEntries(
    Object.entries(schemas).map(([key, schema]) => [names.get(key) ?? key, rename(schema, names)]),
  );
  return { ...renamed, components: { ...components, schemas: own } };
}

function nameOf(key: string, schema: unknown): string {
  const title = isObject(schema) ? schema['title'] : undefined;
  return NUMBERED.test(key) && typeof title === 'string' && title !== '' ? title : key;
}

function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key !== '$ref' || typeof member !== 'string' || !member.startsWith(PREFIX))
        return [key, rename(member, names)];
      const target = member.slice(PREFIX.length);
      return [key, `${PREFIX}${names.get(target) ?? target}`];
    }),
  );
}
