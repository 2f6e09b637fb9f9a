import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { becomeDemoPerson, type Browser, createTestHouse, openBrowser, type TestHouse } from '../../testing/index.ts';
import { arbitraryOf, foreignValue } from './testing/arbitrary-of-schema.ts';

vi.setConfig({ testTimeout: 60_000 });

let house: TestHouse;
let clerk: Browser;
beforeAll(async () => {
  house = await createTestHouse();
  clerk = await becomeDemoPerson(house.app, 'zhou.ming');
});
afterAll(() => house.close());

interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Every endpoint of the OpenAPI document, with the schemas of what it takes. */
function operations(): readonly Operation[] {
  const document = JSON.parse(JSON.stringify(house.app.swagger()));
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value && typeof value.$ref === 'string')
      return resolve(
        value.$ref
          .slice(2)
          .split('/')
          .reduce((at, name) => at[name], document),
      );
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolve(one)]));
  };
  // oxlint-disable-next-line no-explicit-any -- the document is our own; a surprise in it fails the test
  return Object.entries<Record<string, any>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const given = (place: string) =>
        Object.fromEntries(
          (operation.parameters ?? [])
            .filter((parameter: { in: string }) => parameter.in === place)
            .map((parameter: { name: string; schema: unknown }) => [parameter.name, resolve(parameter.schema)]),
        );
      return {
        method: method.toUpperCase() as Operation['method'],
        path,
        params: given('path'),
        query: given('query'),
        body: resolve(operation.requestBody?.content?.['application/json']?.schema ?? null),
      };
    }),
  );
}

const asText = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const encode = (value: unknown) => encodeURIComponent(asText(value).toWellFormed());

function requestTo({ method, path, params, query, body }: Operation) {
  const record = (schemas: Readonly<Record<string, unknown>>) =>
    fc.record(Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, arbitraryOf(schema, 0.2)])), {
      requiredKeys: [],
    });
  return fc
    .record({
      params: record(params),
      query: record(query),
      body: body === null ? fc.constant(undefined) : arbitraryOf(body),
    })
    .map((one) => ({
      method,
      url: `${path.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => encode(one.params[name] ?? 'x') || 'x')}?${Object.entries(
        one.query,
      )
        .map(([name, value]) => `${name}=${encode(value)}`)
        .join('&')}`,
      ...(one.body !== undefined && {
        payload: JSON.stringify(one.body) ?? 'null',
        headers: { 'content-type': 'application/json' },
      }),
    }));
}

interface Answered {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A refusal in the common shape, or an answer: never a failure, never a naked error. */
function expectDecent(answer: Answered, about: string): void {
  expect(answer.statusCode, `${about}: ${answer.body}`).toBeLessThan(500);
  if (answer.statusCode < 400 || !String(answer.headers['content-type']).startsWith('application/json')) return;
  expect(JSON.parse(answer.body), about).toMatchObject({
    error: {
      code: expect.stringMatching(/^[A-Z][A-Z_]+$/u),
      message: { zh: expect.any(String), en: expect.any(String) },
    },
  });
}

const send = (payload: string, more: object = {}) =>
  clerk.send({
    method: 'POST',
    url: '/api/experts',
    payload,
    headers: { 'content-type': 'application/json' },
    ...more,
  });
const draft = {
  name: '示例',
  employer: '示例',
  fields: ['vehicle'],
  region: '310000',
  status: 'active',
  personId: null,
};
const codeOf = ({ body }: { readonly body: string }) => JSON.parse(body).error;

describe('whatever is sent', () => {
  test('to any endpoint by anybody, it is answered or refused in the common shape, and never fails', async () => {
    const people = ['zhou.ming', 'gu.lan', 'luo.guan', 'xu.pu'];
    for (const operation of operations()) {
      // Each endpoint gets a fresh session: some of them end it.
      const browsers = await Promise.all(people.map((login) => becomeDemoPerson(house.app, login)));
      // A wrong password costs a real hash.
      const numRuns = operation.path.endsWith('/session') || operation.path.includes('password') ? 6 : 14;
      await fc.assert(
        fc.asyncProperty(requestTo(operation), fc.nat(people.length), async (request, who) => {
          const browser = browsers[who] ?? openBrowser(house.app);
          expectDecent(await browser.send(request), `${request.method} ${request.url}`);
        }),
        { numRuns, endOnFailure: true },
      );
    }
  });

  test('as a body, any JSON at all is an answer or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(foreignValue, async (value) => {
        expectDecent(await send(JSON.stringify(value) ?? 'null'), 'POST /api/experts');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a body is refused, with its place, when it', () => {
  test.each([
    ['has a member nobody asked for', { draft, extra: 1 }, '/extra'],
    ['has one further in', { draft: { ...draft, admin: true } }, '/draft/admin'],
    ['holds a lone surrogate', { draft: { ...draft, name: 'a\ud800' } }, '/draft/name'],
    ['holds U+0000', { draft: { ...draft, name: 'a\u0000b' } }, '/draft/name'],
    ['lacks a member', { draft: { ...draft, name: undefined } }, '/draft/name'],
  ])('%s', async (_name, body, at) => {
    const answer = await send(JSON.stringify(body));
    expect(answer.statusCode).toBe(400);
    expect(codeOf(answer)).toMatchObject({ code: 'MALFORMED_REQUEST', at });
  });

  test('is a step with a member that belongs to another step: the step that was meant is spoken of', async () => {
    const url = '/api/draws/00000000-0000-7000-8000-000000000001/actions';
    const answer = await send(JSON.stringify({ action: 'void', reason: 'x', unit: 'T1' }), { url });
    expect(codeOf(answer)).toMatchObject({ code: 'MALFORMED_REQUEST', at: '/unit' });
  });

  test.each([
    ['__proto__', '{"draft":{"__proto__":{"admin":true}}}', 400],
    ['constructor.prototype', '{"draft":{"constructor":{"prototype":{"admin":true}}}}', 400],
    ['NaN', '{"draft":NaN}', 400],
    ['a number beyond all', '{"draft":1e999}', 400],
    ['nesting without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400],
    ['nesting of objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 400],
    ['nothing', '', 400],
    ['half of it', '{"draft":', 400],
    ['nine megabytes', JSON.stringify({ draft: { ...draft, name: 'x'.repeat(9 * 1024 * 1024) } }), 413],
  ])('is %s', async (_name, payload, status) => {
    const answer = await send(payload);
    expect(answer.statusCode).toBe(status);
    expectDecent(answer, payload.slice(0, 40));
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data', 'nonsense'])(
    'comes as %s',
    async (type) => {
      const answer = await send('draft=1', { headers: { 'content-type': type } });
      expect(answer.statusCode).toBeOneOf([400, 406, 415]);
      expectDecent(answer, type);
    },
  );
});

describe('an address', () => {
  test.each(['not-a-uuid', '%00', '%ED%A0%80', '%', '..%2F..', "1'%20OR%201=1", 'x'.repeat(2000)])(
    'with the id %s is refused',
    async (id) => {
      for (const path of [`/api/draws/${id}`, `/api/plans/${id}`, `/api/experts/${id}`]) {
        const answer = await clerk.send({ url: path });
        expect(answer.statusCode, answer.body).toBeOneOf([400, 404, 414]);
        expectDecent(answer, path);
      }
    },
  );
});

describe('text that looks like code', () => {
  test.each(["Robert'); DROP TABLE registry.expert;--", '<img src=x onerror=alert(1)>', '=1+1', '${7*7}', '🧪'])(
    'is kept and given back as it came: %s',
    async (name) => {
      const made = await send(JSON.stringify({ draft: { ...draft, name } }));
      expect(made.statusCode, made.body).toBe(201);
      const read = await clerk.send({ url: `/api/experts/${JSON.parse(made.body).id}` });
      expect(read.headers['content-type']).toContain('application/json');
      expect(JSON.parse(read.body).record.name).toBe(name);
    },
  );
});

test('what was refused has written nothing', async () => {
  const count = async () =>
    house.database.asOwner(
      'SELECT (SELECT count(*) FROM registry.expert) AS experts, (SELECT count(*) FROM registry.change) AS changes',
    );
  const before = await count();
  for (const body of [
    { draft, extra: 1 },
    { draft: { ...draft, region: '1' } },
    { draft: { ...draft, fields: ['nosuch'] } },
  ])
    expect((await send(JSON.stringify(body))).statusCode).toBeOneOf([400, 422]);
  expect(await count()).toEqual(before);
});
