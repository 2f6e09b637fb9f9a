import { describe, expect, it } from 'vitest';
import { addressOf } from './fetch.ts';
import { parseRefused } from './refusal.ts';

describe('an address', () => {
  it('fills the path and escapes what stands in it', () => {
    expect(addressOf('/api/plans/{id}/rows/{n}', { params: { id: 'a/b 1', n: 2 } })).toBe(
      '/api/plans/a%2Fb%201/rows/2',
    );
  });

  it('leaves out what is undefined and repeats a list', () => {
    const query = { q: '食品', field: ['a', 'b'], none: undefined, nothing: null, page: 0 };
    expect(addressOf('/api/x', { query })).toBe('/api/x?q=%E9%A3%9F%E5%93%81&field=a&field=b&page=0');
  });

  it('is not made without a part of its path', () => {
    expect(() => addressOf('/api/plans/{id}', {})).toThrow('needs id');
  });
});

describe('a refusal', () => {
  const message = { zh: '不行', en: 'No' };

  it('is read with clause, place and way out', () => {
    const wayOut = { zh: '这样', en: 'Thus' };
    const error = { code: 'x', message, clause: 'R4-1.0b', at: '/fields/2', wayOut, params: { n: 1 } };
    expect(parseRefused(409, { error })).toEqual(error);
  });

  it('loses what does not have its form', () => {
    expect(parseRefused(409, { error: { code: 'x', message, clause: 3, at: {}, wayOut: 'no' } })).toEqual({
      code: 'x',
      message,
    });
  });

  it.each([undefined, null, 'text', [], {}, { error: {} }, { error: { code: 'x', message: 'No' } }])(
    'in another form (%j) is called unreadable, with its status',
    (body) => {
      expect(parseRefused(502, body)).toMatchObject({ code: 'unreadable', params: { status: 502 } });
    },
  );
});
