type Schema = Readonly<Record<string, unknown>>;

/**
 * A body's schema with every object closed: a member nobody asked for is refused, since whoever sent it believes that
 * it was heard. An object that says itself what more it takes (`additionalProperties`, `patternProperties`) is left so.
 * Throws on `allOf`: its parts cannot be closed one by one, so bodies are composed of properties instead.
 */
export function closedSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closedSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('allOf' in schema) throw new TypeError('a body schema with allOf cannot be closed; compose its properties');
  const closed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    // The copy must not answer to the original's name.
    if (key === '$id') continue;
    closed[key] = key === 'properties' ? closedProperties(value) : VALUES.has(key) ? value : closedSchema(value);
  }
  const tag = tagOf(schema);
  if (tag !== undefined) {
    const { anyOf, ...rest } = closed;
    return { ...rest, type: 'object', required: [tag], discriminator: { propertyName: tag }, oneOf: anyOf };
  }
  const isOpen = !('additionalProperties' in schema) && !('patternProperties' in schema);
  return 'properties' in schema && isOpen ? { ...closed, additionalProperties: false } : closed;
}

/** Members of a schema that hold values or words, not schemas. */
const VALUES = new Set(['const', 'enum', 'default', 'examples', 'required', 'title', 'description']);

function closedProperties(properties: unknown): Schema {
  if (typeof properties !== 'object' || properties === null) return {};
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, closedSchema(schema)]));
}

/**
 * The member by whose fixed value a choice between objects is made (`action`, `kind`), if there is one: of a wrong body
 * then only the shape is spoken of that was meant.
 */
function tagOf(schema: object): string | undefined {
  if (!('anyOf' in schema) || !Array.isArray(schema.anyOf)) return undefined;
  const branches: readonly unknown[] = schema.anyOf;
  const [first] = branches.map(fixedMembers);
  return [...(first?.keys() ?? [])].find((name) => {
    const values = branches.map((branch) => fixedMembers(branch).get(name));
    return !values.includes(undefined) && new Set(values).size === values.length;
  });
}

function fixedMembers(schema: unknown): ReadonlyMap<string, string> {
  const fixed = new Map<string, string>();
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return fixed;
  const { properties } = schema;
  if (typeof properties !== 'object' || properties === null) return fixed;
  for (const [name, one] of Object.entries(properties))
    if (typeof one === 'object' && one !== null && 'const' in one && typeof one.const === 'string')
      fixed.set(name, one.const);
  return fixed;
}
