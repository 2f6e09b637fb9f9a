/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Which side the type is for. What we send may hold `undefined` (JSON drops it, a query leaves it out);
 * what we receive cannot.
 */
export type Side = 'sent' | 'received';

const PLAIN: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** `listPlans`, `list-plans` and `Plan.Row` as a type name: `ListPlans`, `ListPlans`, `PlanRow`. */
export function typeName(id: string): string {
  return id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase());
}

/** A property name as TypeScript wants it, quoted only where it must be. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

export function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** The TypeScript type of a JSON Schema, as source text. Covers the subset the contract is written in. */
export function typeOf(schema: unknown, side: Side, indent = ''): string {
  if (schema === false) return 'never';
  if (!isObject(schema)) return 'unknown';
  const type = bareType(schema, side, indent);
  return schema['nullable'] === true ? union([type, 'null']) : type;
}

function bareType(schema: Json, side: Side, indent: string): string {
  if (typeof schema['$ref'] === 'string') return referenceName(schema['$ref']);
  if ('const' in schema) return literal(schema['const']);
  if (Array.isArray(schema['enum'])) return union(schema['enum'].map(literal));
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return union(choices.map((choice) => typeOf(choice, side, indent)));
  if (Array.isArray(schema['allOf'])) return intersection(schema['allOf'].map((part) => typeOf(part, side, indent)));
  const type = schema['type'];
  if (Array.isArray(type)) return union(type.map((one) => bareType({ ...schema, type: one }, side, indent)));
  if (type === 'array') return arrayType(schema, side, indent);
  if (type === 'object' || 'properties' in schema) return objectType(schema, side, indent);
  if (type === 'string' && schema['format'] === 'binary') return 'Blob';
  return typeof type === 'string' ? (PLAIN[type] ?? 'unknown') : 'unknown';
}

function referenceName(reference: string): string {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1];
  if (name === undefined) throw new Error(`openapi: only #/components/schemas/… can be referenced, not ${reference}`);
  return typeName(name);
}

function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`openapi: a constant of type ${typeof value} is not supported`);
}

function arrayType(schema: Json, side: Side, indent: string): string {
  // TypeBox writes a tuple as `items: [..]`, JSON Schema 2020-12 as `prefixItems`.
  const tuple = schema['prefixItems'] ?? schema['items'];
  if (Array.isArray(tuple)) return `readonly [${tuple.map((item) => typeOf(item, side, indent)).join(', ')}]`;
  const item = typeOf(schema['items'], side, indent);
  return isCompound(item) ? `readonly (${item})[]` : `readonly ${item}[]`;
}

/** Whether a union, intersection or `readonly` list stands outside all brackets, so that `[]` would bind too tightly. */
function isCompound(type: string): boolean {
  let flat = type.replace(/'(?:[^'\\]|\\.)*'/g, '').replace(/\/\*\*.*?\*\//g, '');
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/\{[^{}]*\}|\[[^[\]]*\]|\([^()]*\)|<[^<>]*>/g, '');
  }
  return /[|&]|^readonly /.test(flat);
}

function objectType(schema: Json, side: Side, indent: string): string {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, property]) => {
    const optional = !required.includes(name);
    const type = typeOf(property, side, inner);
    const absent = optional && side === 'sent' ? ' | undefined' : '';
    return `${docOf(property, inner)}${inner}readonly ${propertyName(name)}${optional ? '?' : ''}: ${type}${absent};`;
  });
  const rest = recordValue(schema, side, indent);
  if (lines.length === 0) return rest === undefined ? 'Record<string, never>' : `Readonly<Record<string, ${rest}>>`;
  const body = `{\n${lines.join('\n')}\n${indent}}`;
  return rest === undefined ? body : `${body} & Readonly<Record<string, ${rest}>>`;
}

/** The value type of the keys an object does not name; `undefined` where it has none that the contract promises. */
function recordValue(schema: Json, side: Side, indent: string): string | undefined {
  if (isObject(schema['patternProperties'])) {
    return union(Object.values(schema['patternProperties']).map((value) => typeOf(value, side, indent)));
  }
  const rest = schema['additionalProperties'];
  if (isObject(rest)) return typeOf(rest, side, indent);
  return rest === true || !('properties' in schema) ? 'unknown' : undefined;
}

/** A schema's description as a doc comment, line break included; empty where it has none. */
export function docOf(schema: unknown, indent: string): string {
  const text = isObject(schema) ? (schema['description'] ?? schema['summary']) : undefined;
  return typeof text === 'string' && text !== ''
    ? `${indent}/** ${text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').trim()} */\n`
    : '';
}

function union(types: readonly string[]): string {
  const distinct = [...new Set(types)];
  if (distinct.includes('unknown')) return 'unknown';
  return distinct.length === 0 ? 'never' : distinct.join(' | ');
}

function intersection(types: readonly string[]): string {
  return types.map((type) => (type.includes(' | ') ? `(${type})` : type)).join(' & ');
}
