import { RefusedError } from '@hengjian/ui';
import { describe, expect, it } from 'vitest';
import { parseNext } from './next.ts';
import { worthRetrying } from './query-client.ts';

const failure = (status: number) => new RefusedError(status, { code: 'x', message: { zh: '不行', en: 'No' } });

describe('after signing in', () => {
  it('one comes back to where one was', () => {
    expect(parseNext({ next: '/plans/7?tab=quota' })).toEqual({ next: '/plans/7?tab=quota' });
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', 7, undefined])(
    'one is not sent elsewhere (%j)',
    (next) => {
      expect(parseNext({ next })).toEqual({});
    },
  );
});

describe('a failed reading', () => {
  it('is tried again twice when the server did not answer or was not ready', () => {
    expect([worthRetrying(0, failure(0)), worthRetrying(1, failure(503)), worthRetrying(2, failure(503))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is not tried again when the server refused, or when the program is wrong', () => {
    expect(worthRetrying(0, failure(403))).toBe(false);
    expect(worthRetrying(0, failure(500))).toBe(false);
    expect(worthRetrying(0, new Error('bug'))).toBe(false);
  });
});
