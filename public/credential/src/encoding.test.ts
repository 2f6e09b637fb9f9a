import { deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { fromHex, toHex, utf8 } from '@hengjian/sha256';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase45, toBase45 } from './base45.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { decodeList, encodeList, MAX_BYTES, MIN_ENTRIES, readBit, writeBits } from './bit-string.ts';
import { CBOR_LIMITS, type CborValue } from './cbor.ts';
import { decodeCbor } from './cbor-decode.ts';
import { encodeCbor } from './cbor-encode.ts';
import { dayAt, dayStartingAt, readInstant, startOfDay, writeInstant } from './day.ts';
import { gunzip, gzipStored } from './gzip.ts';
import { inflate } from './inflate.ts';
import { readUtf8 } from './read-utf8.ts';

const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();

describe('base45', () => {
  // RFC 9285, 4.3 and 4.4.
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('writes and reads the published example %j', (plain, encoded) => {
    expect(toBase45(utf8(plain))).toBe(encoded);
    expect(fromBase45(encoded)).toEqual({ ok: true, value: utf8(plain) });
  });

  // RFC 9285, 6: GGW is 65536; FGW is 65535.
  it.each(['GGW', ':::', 'A', 'AAAA', 'aB', 'B!8', 'U6', '::', 'BB8é8', '中文字'])('refuses %j', (text) => {
    expect(fromBase45(text)).toEqual({ ok: false, error: 'MALFORMED' });
  });

  it('takes the greatest value of three characters and of two', () => {
    expect(fromBase45('FGW')).toEqual({ ok: true, value: Uint8Array.of(255, 255) });
    expect(fromBase45('U5')).toEqual({ ok: true, value: Uint8Array.of(255) });
  });

  it('gives back whatever it wrote, and has one spelling for each value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (raw) => {
        expect(fromBase45(toBase45(raw))).toEqual({ ok: true, value: raw });
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const read = fromBase45(text);
        if (read.ok) expect(toBase45(read.value)).toBe(text);
      }),
    );
  });
});

describe('base64url', () => {
  it('agrees with the platform and has one spelling for each value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (raw) => {
        expect(toBase64url(raw)).toBe(Buffer.from(raw).toString('base64url'));
        expect(fromBase64url(toBase64url(raw))).toEqual(raw);
      }),
    );
    for (const text of ['A', 'AB', 'AAB', 'AA==', 'AA+/', 'AA A', 'AAAAé']) {
      const read = fromBase64url(text);
      expect(read === null || toBase64url(read) === text).toBe(true);
    }
    expect(['A', 'AB', 'AAB', 'AA==', 'A+/A'].map(fromBase64url)).toEqual([null, null, null, null, null]);
  });
});

describe('CBOR', () => {
  // RFC 8949, appendix A: those that the subset holds.
  const published: [string, CborValue][] = [
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1864', 100],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['20', -1],
    ['29', -10],
    ['3863', -100],
    ['3903e7', -1000],
    ['f4', false],
    ['f5', true],
    ['f6', null],
    ['c11a514b67b0', { tag: 1, value: 1_363_896_240 }],
    ['d818456449455446', { tag: 24, value: bytes('6449455446') }],
    ['40', new Uint8Array()],
    ['4401020304', bytes('01020304')],
    ['60', ''],
    ['6449455446', 'IETF'],
    ['62c3bc', 'ü'],
    ['63e6b0b4', '水'],
    ['64f0908591', '𐅑'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    ['a0', new Map()],
    [
      'a201020304',
      new Map([
        [1, 2],
        [3, 4],
      ]),
    ],
    [
      'a26161016162820203',
      new Map<string, CborValue>([
        ['a', 1],
        ['b', [2, 3]],
      ]),
    ],
  ];
  it.each(published)('reads and writes the published example %s', (hex, value) => {
    expect(decodeCbor(bytes(hex))).toEqual({ ok: true, value });
    expect(toHex(encodeCbor(value))).toBe(hex);
  });

  it.each([
    ['', 'TRUNCATED'],
    ['1900', 'TRUNCATED'],
    ['4401', 'TRUNCATED'],
    ['8201', 'TRUNCATED'],
    ['0000', 'TRAILING_BYTES'],
    ['1817', 'NOT_SHORTEST'],
    ['1900ff', 'NOT_SHORTEST'],
    ['1a0000ffff', 'NOT_SHORTEST'],
    ['1b00000000ffffffff', 'NOT_SHORTEST'],
    ['1b0020000000000000', 'INTEGER_TOO_LARGE'],
    ['3b001fffffffffffff', 'INTEGER_TOO_LARGE'],
    ['9fff', 'INDEFINITE_LENGTH'],
    ['5f4101ff', 'INDEFINITE_LENGTH'],
    ['bf0102ff', 'INDEFINITE_LENGTH'],
    ['ff', 'INDEFINITE_LENGTH'],
    ['a201020103', 'DUPLICATE_KEY'],
    ['a203040102', 'NOT_SORTED'],
    ['a1f500', 'UNSUPPORTED'],
    ['f97e00', 'UNSUPPORTED'],
    ['fb3ff199999999999a', 'UNSUPPORTED'],
    ['f7', 'UNSUPPORTED'],
    ['1c', 'UNSUPPORTED'],
    ['61ff', 'INVALID_UTF8'],
    ['62c080', 'INVALID_UTF8'],
    ['63eda080', 'INVALID_UTF8'],
    ['9a00ffffff', 'TOO_LARGE'],
    ['ba7fffffff', 'TOO_LARGE'],
    ['5a7fffffff', 'TRUNCATED'],
    ['81'.repeat(CBOR_LIMITS.maxDepth) + '00', 'TOO_DEEP'],
    ['00'.repeat(CBOR_LIMITS.maxBytes + 1), 'TOO_LARGE'],
  ])('refuses %.40s', (hex, code) => {
    expect(decodeCbor(bytes(hex))).toEqual({ ok: false, error: code });
  });

  it('nests as deep as allowed', () => {
    expect(decodeCbor(bytes(`${'81'.repeat(CBOR_LIMITS.maxDepth - 1)}00`)).ok).toBe(true);
  });

  it('never throws on noise, and whatever it takes has that one encoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        const read = decodeCbor(noise);
        if (read.ok) expect(encodeCbor(read.value)).toEqual(noise);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('UTF-8 and days', () => {
  it('reads what the platform reads, strictly', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.string({ unit: 'grapheme' }).map(utf8)), (raw) => {
        let expected: string | null = null;
        try {
          expected = strict.decode(raw);
        } catch {
          // Not UTF-8.
        }
        expect(readUtf8(raw)).toBe(expected);
      }),
    );
  });

  it('takes real days only, and finds them again from the instant at which they begin in Shanghai', () => {
    for (const day of ['2026-02-29', '2026-13-01', '2026-04-31', '26-01-01', '2026-1-1', ''])
      expect(startOfDay(day)).toBeNull();
    for (const day of ['1970-01-01', '2024-02-29', '2026-07-06', '9999-12-31']) {
      const start = startOfDay(day) ?? 0;
      expect(dayStartingAt(start)).toBe(day);
      expect([dayAt(start - 1) === day, dayAt(start), dayAt(start + 86_399), dayAt(start + 86_400) === day]).toEqual([
        false,
        day,
        day,
        false,
      ]);
      expect(dayStartingAt(start + 1)).toBeNull();
    }
    expect(readInstant('2026-07-06T01:30:00Z')).toBe(Date.UTC(2026, 6, 6, 1, 30) / 1000);
    for (const text of ['2026-07-06', '2026-07-06T24:00:00Z', '2026-02-30T00:00:00Z', '2026-07-06T00:00:00+08:00'])
      expect(readInstant(text)).toBeNull();
    expect([Number.MAX_SAFE_INTEGER, Number.NaN, -1e15].map(dayAt)).toEqual([null, null, null]);
  });

  it('agrees with the platform’s calendar on every instant of the years 0000 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200, max: 253_402_300_799 }), (seconds) => {
        const text = `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
        expect(writeInstant(seconds)).toBe(text);
        expect(readInstant(text)).toBe(seconds);
      }),
      { numRuns: 3_000 },
    );
    expect([-62_167_219_200, 253_402_300_799].map((edge) => readInstant(writeInstant(edge)))).toEqual([
      -62_167_219_200, 253_402_300_799,
    ]);
    expect(writeInstant(253_402_300_800)).toBe('9999-12-31T23:59:59Z');
  });
});

describe('gzip and bit strings', () => {
  it('unpacks whatever the platform packs, at every level', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.nat(9), fc.nat(200), (raw, level, times) => {
        const input = Buffer.concat(Array.from({ length: times % 7 }, () => Buffer.from(raw)));
        expect(gunzip(gzipSync(input, { level }), 30_000)).toEqual({ ok: true, value: new Uint8Array(input) });
        expect(new Uint8Array(gunzipSync(gzipStored(input)))).toEqual(new Uint8Array(input));
        expect(gunzip(gzipStored(input), 30_000)).toEqual({ ok: true, value: new Uint8Array(input) });
      }),
    );
  });

  it('packs more than one stored block', () => {
    const long = new Uint8Array(200_000).fill(7);
    expect(gunzip(gzipStored(long), 200_000)).toEqual({ ok: true, value: long });
  });

  it('stops at the limit: below, at, above', () => {
    const packed = gzipSync(new Uint8Array(1_000));
    expect(gunzip(packed, 1_001).ok).toBe(true);
    expect(gunzip(packed, 1_000).ok).toBe(true);
    expect(gunzip(packed, 999)).toEqual({ ok: false, error: 'TOO_LARGE' });
    expect(decodeList(encodeList(new Uint8Array(MAX_BYTES))).ok).toBe(true);
    // A bomb: 64 MB in 64 kB.
    const bomb = gzipSync(new Uint8Array(2 ** 26));
    expect(decodeList(`u${toBase64url(bomb)}`)).toEqual({ ok: false, error: 'TOO_LARGE' });
  });

  it('never throws on noise, spoilt data or data cut short', () => {
    const packed = gzipSync(Buffer.from('衡鉴 '.repeat(300)));
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(255), (at, value) => {
        const spoilt = Uint8Array.from(packed);
        spoilt[at] = value;
        const read = gunzip(spoilt, 10_000);
        // Name, time and system in the header may change; the data may not.
        if (read.ok) expect(Buffer.from(read.value).toString()).toBe('衡鉴 '.repeat(300));
        expect(gunzip(packed.subarray(0, at), 10_000).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => void inflate(noise, 5_000)),
      { numRuns: 3_000 },
    );
    expect(inflate(deflateRawSync(Buffer.from('x')), 1)).toMatchObject({ ok: true });
  });

  it('keeps the first entry in the highest bit, and refuses lists too short to hide in', () => {
    const bits = writeBits(10, [0, 9, MIN_ENTRIES - 1]);
    expect([bits.length, bits[0], bits[1], bits.at(-1)]).toEqual([MIN_ENTRIES / 8, 0x80, 0x40, 1]);
    expect([0, 1, 9, MIN_ENTRIES - 1, MIN_ENTRIES, -1, 0.5].map((i) => readBit(bits, i))).toEqual([
      true,
      false,
      true,
      true,
      null,
      null,
      null,
    ]);
    expect(decodeList(encodeList(bits))).toEqual({ ok: true, value: bits });
    expect(decodeList(encodeList(bits.subarray(1))).ok).toBe(false);
    expect(() => writeBits(10, [MIN_ENTRIES])).toThrow();
    for (const text of ['', 'u', 'zAAAA', encodeList(bits).slice(1)]) expect(decodeList(text).ok).toBe(false);
  });

  it('holds the nation’s certificates in some kilobytes', () => {
    const marked = Array.from({ length: 1_000 }, (_, i) => (i * 53) % 53_057);
    const bits = writeBits(53_057, marked);
    expect(encodeList(bits, gzipSync(bits, { level: 9 })).length).toBeLessThan(6_600);
  });
});
