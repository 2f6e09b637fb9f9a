import { describe, expect, it } from 'vitest';
import { generateClient } from './generate-client.ts';
import { typeOf } from './openapi-types.ts';

const document = {
  openapi: '3.1.0',
  paths: {
    '/api/plans/{planId}': {
      get: {
        operationId: 'getPlan',
        summary: 'One plan',
        parameters: [
          { name: 'planId', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'asOf', in: 'query', schema: { type: 'string' }, description: 'ISO date' },
        ],
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Plan' } } } },
          404: { content: { 'application/json': { schema: { type: 'object' } } } },
        },
      },
    },
    '/api/plans': {
      get: {
        operationId: 'listPlans',
        parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }],
        responses: { 200: { content: { 'text/csv': { schema: { type: 'string' } } } } },
      },
      post: {
        operationId: 'createPlan',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['year'],
                properties: { year: { type: 'integer' }, note: { type: 'string' } },
              },
            },
          },
        },
        responses: {
          201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Plan' } } } },
          204: { description: 'nothing new' },
        },
      },
    },
    '/api/files': {
      post: {
        operationId: 'sendFile',
        requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object' } } } },
        responses: { 204: {} },
      },
    },
  },
  components: {
    schemas: {
      Plan: {
        type: 'object',
        required: ['id', 'level'],
        properties: { id: { type: 'string' }, level: { enum: ['city', 'district'] }, frozenAt: { type: 'string' } },
      },
    },
  },
};

describe('the generated client', () => {
  const source = generateClient(document);

  it('gives every operation a typed function with its method and path', () => {
    expect(source).toContain("call<GetPlanAnswer>('GET', '/api/plans/{planId}', input, options)");
    expect(source).toContain('/** GET /api/plans/{planId}. One plan */');
    expect(source).toContain('getPlan: (input: GetPlanInput, options: CallOptions = {}): Promise<GetPlanAnswer>');
  });

  it('asks for no input where nothing is required', () => {
    expect(source).toContain('listPlans: (input: ListPlansInput = {}, options');
  });

  it('types path, query and body, and lets what is optional be left undefined', () => {
    expect(source).toContain('readonly params: {\n    readonly planId: string;\n  };');
    expect(source).toContain('/** ISO date */\n    readonly asOf?: string | undefined;');
    expect(source).toContain(
      'readonly body: {\n    readonly year: number;\n    readonly note?: string | undefined;\n  };',
    );
  });

  it('types answers by status and leaves refusals to the one error shape', () => {
    expect(source).toContain('CreatePlanAnswer = Answer<{\n  readonly 201: Plan;\n  readonly 204: null;\n}>');
    expect(source).not.toContain('404');
  });

  it('hands files over as they are', () => {
    expect(source).toContain('SendFileInput = {\n  readonly body: FormData | Blob;\n}');
    expect(source).toContain('ListPlansAnswer = Answer<{\n  readonly 200: Blob;\n}>');
  });

  it('offers addresses of what can be read, and of nothing else', () => {
    const addresses = source.slice(source.indexOf('export const address'));
    expect(addresses).toContain("getPlan: (input: GetPlanInput): string => addressOf('/api/plans/{planId}', input)");
    expect(addresses).not.toContain('createPlan');
  });

  it('does not depend on the order of the document', () => {
    const turned = { ...document, paths: Object.fromEntries(Object.entries(document.paths).reverse()) };
    expect(generateClient(turned)).toBe(source);
  });

  it('calls a numbered schema by its title, so that a new one renames no other', () => {
    const reference = { $ref: '#/components/schemas/def-0' };
    const paths = {
      '/a': {
        get: { operationId: 'a', responses: { 200: { content: { 'application/json': { schema: reference } } } } },
      },
    };
    const numbered = generateClient({
      paths,
      components: { schemas: { 'def-0': { title: 'Choice', type: 'array', items: { type: 'string' } } } },
    });
    expect(numbered).toContain('export type Choice = readonly string[];');
    expect(numbered).toContain('readonly 200: Choice;');
    const schemas = { 'def-0': { title: 'Choice' }, 'def-1': { title: 'Choice' } };
    expect(() => generateClient({ paths, components: { schemas } })).toThrow('two schemas are called Choice');
  });

  it('names the place of an operation without a name, and of two with the same', () => {
    const paths = { '/a': { get: { responses: {} } } };
    expect(() => generateClient({ paths })).toThrow('GET /a has no operationId');
    const twins = { '/a': { get: { operationId: 'x' } }, '/b': { post: { operationId: 'x' } } };
    expect(() => generateClient({ paths: twins })).toThrow('POST /b and GET /a are both called x');
    expect(() => generateClient({})).toThrow('no paths');
  });
});

describe('types from schemas', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['constants', { const: "it's" }, "'it\\'s'"],
    ['enumerations', { enum: ['a', 1, null] }, "'a' | 1 | null"],
    ['unions', { anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    ['a list of types', { type: ['integer', 'null'] }, 'number | null'],
    ['OpenAPI 3.0 null', { type: 'string', nullable: true }, 'string | null'],
    ['lists of unions', { type: 'array', items: { enum: ['a', 'b'] } }, "readonly ('a' | 'b')[]"],
    [
      'lists of unions of objects',
      {
        type: 'array',
        items: { anyOf: [{ type: 'object', properties: {}, required: [] }, { $ref: '#/components/schemas/B' }] },
      },
      'readonly (Record<string, never> | B)[]',
    ],
    [
      'lists of lists',
      { type: 'array', items: { type: 'array', items: { type: 'number' } } },
      'readonly (readonly number[])[]',
    ],
    ['tuples', { type: 'array', items: [{ type: 'string' }, { type: 'number' }] }, 'readonly [string, number]'],
    ['records', { type: 'object', additionalProperties: { type: 'number' } }, 'Readonly<Record<string, number>>'],
    [
      'records by pattern',
      { type: 'object', patternProperties: { '^.*$': { type: 'boolean' } } },
      'Readonly<Record<string, boolean>>',
    ],
    ['nothing known', {}, 'unknown'],
    ['nothing allowed', false, 'never'],
    ['odd names', { type: 'object', required: ['a-b'], properties: { 'a-b': {} } }, "{\n  readonly 'a-b': unknown;\n}"],
    ['several shapes at once', { allOf: [{ $ref: '#/components/schemas/A' }, { enum: [1, 2] }] }, 'A & (1 | 2)'],
  ];
  it.each(cases)('%s', (_, schema, type) => {
    expect(typeOf(schema, 'received')).toBe(type);
  });

  it('refuses a reference it cannot follow', () => {
    expect(() => typeOf({ $ref: 'other.json#/A' }, 'received')).toThrow('other.json#/A');
  });
});
