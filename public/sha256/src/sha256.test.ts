import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, PrefixedHash, Sha256, sha256, sha256Hex, toHex, utf8 } from './index.ts';

const reference = (input: Uint8Array | string) => createHash('sha256').update(input).digest('hex');

describe('SHA-256', () => {
  it('gives the published digests of FIPS 180-4', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(sha256Hex('a'.repeat(1_000_000))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  it('agrees with another implementation at every length around the block borders', () => {
    for (let length = 0; length <= 260; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
      expect(toHex(sha256(bytes))).toBe(reference(bytes));
    }
  });

  it('does not care how the input is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 8 }), (pieces) => {
        const hash = new Sha256();
        for (const piece of pieces) hash.update(piece);
        expect(toHex(hash.digest())).toBe(reference(Buffer.concat(pieces)));
      }),
    );
  });

  it('gives the same for a kept prefix, also when a shorter tail follows a longer one', () => {
    const prefix = utf8('5'.repeat(64));
    const hash = new PrefixedHash(prefix, 200);
    const out = new Uint32Array(8);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        hash.tail.set(tail);
        hash.digestInto(tail.length, out, 0);
        const hex = Array.from(out, (word) => word.toString(16).padStart(8, '0')).join('');
        expect(hex).toBe(reference(Buffer.concat([prefix, tail])));
      }),
    );
  });

  it('refuses a prefix that is not one block and a tail longer than announced', () => {
    expect(() => new PrefixedHash(new Uint8Array(63), 10)).toThrow();
    expect(() => new PrefixedHash(new Uint8Array(64), 10).digestInto(60, new Uint32Array(8), 0)).toThrow();
  });
});

describe('UTF-8 and hex', () => {
  it('writes any text as other implementations do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toHex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'));
      }),
    );
    expect(toHex(utf8('\ud800x\udc00'))).toBe(Buffer.from('\ud800x\udc00', 'utf8').toString('hex'));
  });

  it('reads back the hex it writes, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
    for (const bad of ['a', 'AB', 'g0', ' 0', '0x']) expect(fromHex(bad)).toBeNull();
  });
});
