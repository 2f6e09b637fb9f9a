import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findAttachment } from './index.ts';

const LIMIT = 1000;

function pdf(
  stream: Buffer,
  { filter = '', length = stream.length }: { filter?: string; length?: number } = {},
): Buffer {
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n7 0 obj\n<< /Type /EmbeddedFile /Length ${length} ${filter} >>\nstream\n`),
    stream,
    Buffer.from(
      '\nendstream\nendobj\n8 0 obj\n<< /Type /Filespec /F (a.json) /UF (a.json) /EF << /F 7 0 R >> >>\nendobj\n',
    ),
  ]);
}

describe('a file inside a PDF', () => {
  it('is found, compressed or not', () => {
    expect(findAttachment(pdf(Buffer.from('{}')), 'a.json', LIMIT)).toEqual(Buffer.from('{}'));
    const packed = pdf(deflateSync('{"a":1}'), { filter: '/Filter /FlateDecode' });
    expect(findAttachment(packed, 'a.json', LIMIT)).toEqual(Buffer.from('{"a":1}'));
    expect(findAttachment(packed, 'b.json', LIMIT)).toBeUndefined();
  });

  it('is left alone when it is larger than the limit, also when it only grows on unpacking', () => {
    expect(findAttachment(pdf(Buffer.alloc(LIMIT, 32)), 'a.json', LIMIT)).toHaveLength(LIMIT);
    expect(findAttachment(pdf(Buffer.alloc(LIMIT + 1, 32)), 'a.json', LIMIT)).toBeUndefined();
    const bomb = pdf(deflateSync(Buffer.alloc(10_000_000)), { filter: '/Filter /FlateDecode' });
    expect(findAttachment(bomb, 'a.json', LIMIT)).toBeUndefined();
  });

  it('is not guessed where the PDF is broken', () => {
    expect(findAttachment(pdf(Buffer.from('{}'), { length: 999_999_999 }), 'a.json', LIMIT)).toBeUndefined();
    expect(findAttachment(pdf(Buffer.from('no'), { filter: '/Filter /FlateDecode' }), 'a.json', LIMIT)).toBeUndefined();
    expect(findAttachment(pdf(Buffer.from('no'), { filter: '/Filter /LZWDecode' }), 'a.json', LIMIT)).toBeUndefined();
  });

  it('is looked for in any bytes without throwing', () => {
    const whole = pdf(deflateSync('{"a":1}'), { filter: '/Filter /FlateDecode' });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, end) => {
        const broken = Buffer.from(whole.subarray(0, end));
        if (at < end) broken.writeUInt8(value, at);
        findAttachment(broken, 'a.json', LIMIT);
      }),
    );
  });
});
