import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { fromHex, toHex } from '@hengjian/sha256';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyEd25519 } from './ed25519.ts';
import { sha512 } from './sha512.ts';

const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

describe('Ed25519', () => {
  // RFC 8032, 7.1: tests 1, 2, 3 and SHA(abc).
  const published = [
    {
      key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      message: '',
      signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      message: '72',
      signature:
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    },
    {
      key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      message: 'af82',
      signature:
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    },
    {
      key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
      message: createHash('sha512').update('abc').digest('hex'),
      signature:
        'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
    },
  ];

  it.each(published)('accepts the published signature by $key', ({ key, message, signature }) => {
    expect(verifyEd25519(bytes(key), bytes(message), bytes(signature))).toBe(true);
  });

  it('refuses the same signature with S + L, which names the same number', () => {
    for (const { key, message, signature } of published) {
      const s = BigInt(`0x${toHex(bytes(signature).slice(32).reverse())}`) + ORDER;
      const malleable = signature.slice(0, 64) + toHex(bytes(s.toString(16).padStart(64, '0')).reverse());
      expect(verifyEd25519(bytes(key), bytes(message), bytes(malleable))).toBe(false);
    }
  });

  it('refuses keys of small order and keys that are no canonical point', () => {
    const message = new Uint8Array(3);
    const identity = `01${'00'.repeat(31)}`;
    const bad = [
      identity,
      '00'.repeat(32),
      `00${'00'.repeat(30)}80`,
      `ec${'ff'.repeat(30)}7f`,
      `ee${'ff'.repeat(30)}7f`,
      `01${'00'.repeat(30)}80`,
      `02${'00'.repeat(31)}`,
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    ];
    // With the identity as key and as R, S = 0 satisfies the bare equation for every message.
    const signature = bytes(identity + '00'.repeat(32));
    for (const key of bad) expect(verifyEd25519(bytes(key), message, signature)).toBe(false);
  });

  it('answers as the platform does, for good signatures and spoilt ones', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(63), fc.nat(7), (message, at, bit) => {
        const signature = new Uint8Array(sign(null, message, privateKey));
        expect(verifyEd25519(raw, message, signature)).toBe(true);
        signature[at] = (signature[at] ?? 0) ^ (1 << bit);
        expect(verifyEd25519(raw, message, signature)).toBe(verify(null, message, publicKey, signature));
      }),
      { numRuns: 30 },
    );
    expect(verifyEd25519(raw.subarray(1), new Uint8Array(), new Uint8Array(64))).toBe(false);
    expect(verifyEd25519(raw, new Uint8Array(), new Uint8Array(63))).toBe(false);
  });
});

describe('SHA-512', () => {
  it('agrees with another implementation around every block border', () => {
    for (const length of [0, 1, 3, 110, 111, 112, 113, 127, 128, 129, 239, 240, 500]) {
      const input = Uint8Array.from({ length }, (_, i) => i & 255);
      expect(toHex(sha512(input))).toBe(createHash('sha512').update(input).digest('hex'));
    }
  });
});
