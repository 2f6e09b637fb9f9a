// Writes the typed API client of the front ends from the server's OpenAPI 3.1 document.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withTitlesAsNames } from './openapi-names.ts';
import { docOf, isObject, type Json, propertyName, quote, type Side, typeName, typeOf } from './openapi-types.ts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly spec: Json;
}

/**
 * The client as TypeScript source. Same document, same text: operations and schemas are sorted by name.
 * Throws, naming the place, when an operation has no `operationId` or one is used twice.
 */
export function generateClient(document: unknown): string {
  const openapi = isObject(document) ? withTitlesAsNames(document) : undefined;
  if (openapi === undefined || !isObject(openapi['paths'])) throw new Error('openapi: the document has no paths');
  const operations = operationsOf(openapi['paths']);
  const parts = [
    '// Written by tools/generate-client.ts from docs/api/openapi.json. Do not edit: change the contract instead.\n' +
      "import { type Answer, addressOf, type CallOptions, call } from './fetch.ts';\n",
    ...schemaTypes(openapi),
    ...operations.map(operationTypes),
    `/** Every operation of the server. A refusal is a value; only a bug throws. */\nexport const api = {\n${operations.map(operationCall).join('\n')}\n};\n`,
    `/** Addresses of what can be read, for links, downloads and event streams. */\nexport const address = {\n${operations
      .filter(({ method }) => method === 'GET')
      .map(operationAddress)
      .join('\n')}\n};\n`,
  ];
  return parts.join('\n');
}

function operationsOf(paths: Json): readonly Operation[] {
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(paths)) {
    if (!isObject(item)) continue;
    for (const method of METHODS) {
      const spec = item[method];
      if (!isObject(spec)) continue;
      const id = spec['operationId'];
      const place = `${method.toUpperCase()} ${path}`;
      if (typeof id !== 'string' || id === '') throw new Error(`openapi: ${place} has no operationId`);
      const twin = operations.find((other) => other.id === id);
      if (twin) throw new Error(`openapi: ${place} and ${twin.method} ${twin.path} are both called ${id}`);
      operations.push({ id, method: method.toUpperCase(), path, spec: withSharedParameters(spec, item) });
    }
  }
  return operations.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withSharedParameters(spec: Json, item: Json): Json {
  return { ...spec, parameters: [...listOf(item['parameters']), ...listOf(spec['parameters'])] };
}

function schemaTypes(openapi: Json): readonly string[] {
  const components = openapi['components'];
  const schemas = isObject(components) && isObject(components['schemas']) ? components['schemas'] : {};
  return Object.entries(schemas)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => `${docOf(schema, '')}export type ${typeName(name)} = ${typeOf(schema, 'received')};\n`);
}

function operationTypes(operation: Operation): string {
  const name = typeName(operation.id);
  const lines = [groupType(operation, 'path', 'params'), groupType(operation, 'query', 'query'), bodyType(operation)];
  const input = lines.filter((line) => line !== '');
  const shape = input.length === 0 ? 'Record<string, never>' : `{\n${input.join('\n')}\n}`;
  return `export type ${name}Input = ${shape};\nexport type ${name}Answer = Answer<${answerType(operation)}>;\n`;
}

/** One member of the input, `params` or `query`, from the parameters that stand in that place. */
function groupType({ spec }: Operation, place: string, member: string): string {
  const parameters = listOf(spec['parameters'])
    .filter(isObject)
    .filter((parameter) => parameter['in'] === place);
  if (parameters.length === 0) return '';
  const properties = Object.fromEntries(parameters.map((one) => [String(one['name']), described(one)]));
  const required = parameters.filter((one) => one['required'] === true).map((one) => one['name']);
  const type = typeOf({ type: 'object', properties, required }, 'sent', '  ');
  return `  readonly ${member}${required.length === 0 ? '?' : ''}: ${type}${required.length === 0 ? ' | undefined' : ''};`;
}

function described(parameter: Json): unknown {
  const schema = parameter['schema'];
  return isObject(schema) && parameter['description'] !== undefined
    ? { ...schema, description: parameter['description'] }
    : schema;
}

function bodyType({ spec }: Operation): string {
  const body = spec['requestBody'];
  if (!isObject(body)) return '';
  const optional = body['required'] === false;
  const type = contentType(body['content'], 'sent', 'FormData | Blob', '  ');
  return `  readonly body${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''};`;
}

/** Bodies by status, of the answers that are no refusal. */
function answerType({ spec }: Operation): string {
  const responses = isObject(spec['responses']) ? spec['responses'] : {};
  const lines = Object.entries(responses)
    .filter(([status]) => /^2\d\d$/.test(status))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, response]) => `  readonly ${status}: ${responseType(response)};`);
  return lines.length === 0 ? '{ readonly 204: null }' : `{\n${lines.join('\n')}\n}`;
}

function responseType(response: unknown): string {
  if (!isObject(response) || !isObject(response['content'])) return 'null';
  return contentType(response['content'], 'received', 'Blob', '  ');
}

function contentType(content: unknown, side: Side, otherwise: string, indent: string): string {
  const json = isObject(content) ? content['application/json'] : undefined;
  return isObject(json) ? typeOf(json['schema'], side, indent) : otherwise;
}

function operationCall(operation: Operation): string {
  const { id, method, path, spec } = operation;
  const name = typeName(id);
  const input = needsInput(operation) ? `input: ${name}Input` : `input: ${name}Input = {}`;
  const summary = typeof spec['summary'] === 'string' ? `. ${spec['summary']}` : '';
  return (
    docOf({ description: `${method} ${path}${summary}` }, '  ') +
    `  ${propertyName(id)}: (${input}, options: CallOptions = {}): Promise<${name}Answer> =>\n` +
    `    call<${name}Answer>(${quote(method)}, ${quote(path)}, input, options),`
  );
}

function operationAddress(operation: Operation): string {
  const name = typeName(operation.id);
  const input = needsInput(operation) ? `input: ${name}Input` : `input: ${name}Input = {}`;
  return `  ${propertyName(operation.id)}: (${input}): string => addressOf(${quote(operation.path)}, input),`;
}

function needsInput(operation: Operation): boolean {
  const members = [groupType(operation, 'path', 'params'), groupType(operation, 'query', 'query'), bodyType(operation)];
  return members.some((line) => line !== '' && !/^ {2}readonly \w+\?:/.test(line));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

if (import.meta.main) {
  const source = new URL('../docs/api/openapi.json', import.meta.url);
  const target = new URL('../web/ui/src/api/client.generated.ts', import.meta.url);
  writeFileSync(target, generateClient(JSON.parse(readFileSync(source, 'utf8'))));
  console.log(`wrote ${fileURLToPath(target)}`);
}
