import { fromHex, toHex } from '@hengjian/sha256';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLAIMS,
  DAY,
  houseKey,
  logVerifierKey,
  NOW,
  platformVerifier,
  statusJws,
  strangerKey,
  trustKey,
  trustList,
} from '../testing/house.ts';
import { decodeCbor } from './cbor-decode.ts';
import { decodeSign1, EDDSA, HEADER, toBeSigned } from './cose.ts';
import {
  composeCredential,
  composeQrText,
  judgeCertificate,
  judgeCredential,
  openStatusList,
  openTrustList,
  parseLogKey,
  QR_MAX_LENGTH,
  readQrText,
  type StatusLists,
  type Trust,
  verifyAnswer,
} from './index.ts';
import { isSignedBy } from './signature.ts';

const bytes = (hex: string) => fromHex(hex.toLowerCase()) ?? new Uint8Array();
const logKeys = [parseLogKey(logVerifierKey)].flatMap((key) => (key.ok ? [key.value] : []));
const must = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};
const trust: Trust = must(openTrustList(trustList(), { logKeys }));
const lists = async (): Promise<StatusLists> => ({
  revocation: must(await openStatusList(statusJws('revocation'), { trust })),
  suspension: must(await openStatusList(statusJws('suspension'), { trust })),
});

describe('COSE and CWT as published', () => {
  it('verifies the EdDSA example of the COSE working group (eddsa-sig-01, RFC 9052 form)', async () => {
    const message =
      'D28445A201270300A10442313154546869732069732074686520636F6E74656E742E58407142FD2FF96D56DB85BEE905A76BA1D0B7321A95C8C4D3607C5781932B7AFB8711497DFA751BF40B58B3BCC32300B1487F3DB34085EEF013BF08F4A44D6FEF0D';
    const { protectedBytes, protectedHeader, payload, signature } = must(decodeSign1(bytes(message)));
    const signed = toBeSigned(protectedBytes, payload);
    expect(toHex(signed).toUpperCase()).toBe(
      '846A5369676E61747572653145A2012703004054546869732069732074686520636F6E74656E742E',
    );
    expect(protectedHeader.get(HEADER.algorithm)).toBe(EDDSA);
    const key = bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(await isSignedBy(undefined, key, signed, signature)).toBe(true);
    expect(await isSignedBy(platformVerifier, key, signed, signature)).toBe(true);
    signature[0] = (signature[0] ?? 0) ^ 1;
    expect(await isSignedBy(undefined, key, signed, signature)).toBe(false);
  });

  it('reads the claims set and the signed token of RFC 8392, appendix A', () => {
    const claims =
      'A70175636F61703A2F2F61732E6578616D706C652E636F6D02656572696B77037818636F61703A2F2F6C696768742E6578616D706C652E636F6D041A5612AEB0051A5610D9F0061A5610D9F007420B71';
    expect(must(decodeCbor(bytes(claims)))).toEqual(
      new Map<number, unknown>([
        [1, 'coap://as.example.com'],
        [2, 'erikw'],
        [3, 'coap://light.example.com'],
        [4, 1_444_064_944],
        [5, 1_443_944_944],
        [6, 1_443_944_944],
        [7, bytes('0B71')],
      ]),
    );
    const token = `D28443A10126A05850${claims}58405427C1FF28D23FBAD1F29C4C7C6A555E601D6FA29F9179BC3D7438BACACA5ACD08C8D4D4F96131680C429A01F85951ECEE743A52B9B63632C57209120E1C9E30`;
    const { protectedBytes, payload } = must(decodeSign1(bytes(token)));
    expect(toHex(toBeSigned(protectedBytes, payload)).toUpperCase()).toBe(
      `846A5369676E61747572653143A10126405850${claims}`,
    );
  });
});

describe('the QR text', () => {
  const longest = { ...CLAIMS, sites: 9_999, annexVersion: 99_999, statusIndex: 2 ** 22 - 1 };
  const named = (length: number) => composeQrText({ ...longest, institution: '检'.repeat(length) }, houseKey);

  it('keeps within 600 characters with a name of sixty, all other claims at their longest', () => {
    const text = named(60);
    expect(text.length).toBeLessThanOrEqual(QR_MAX_LENGTH);
    expect(text).toMatch(/^HJ1:[0-9A-Z $%*+\-./:]+$/);
    expect(must(readQrText(text)).claims.institution).toBe('检'.repeat(60));
  });

  it('cuts only a name that has no room, and says so with an ellipsis', () => {
    const lengths = Array.from({ length: 200 }, (_, i) => i + 1);
    const whole = lengths.filter(
      (length) => must(readQrText(named(length))).claims.institution === '检'.repeat(length),
    );
    expect(whole).toEqual(lengths.slice(0, whole.length));
    expect(whole.length).toBeGreaterThanOrEqual(60);
    const cut = must(readQrText(named(whole.length + 1))).claims.institution;
    expect(cut.endsWith('检…')).toBe(true);
    expect(lengths.every((length) => named(length).length <= QR_MAX_LENGTH)).toBe(true);
  });

  it('gives back every claim, from the code and from the W3C credential', () => {
    for (const claims of [
      CLAIMS,
      { ...longest, uscc: null },
      { ...CLAIMS, annexVersion: 0, sites: 0, statusIndex: 0 },
    ]) {
      expect(must(readQrText(composeQrText(claims, houseKey)))).toMatchObject({ claims, keyId: houseKey.keyId });
    }
  });

  it('is refused by its writer for claims that are none', () => {
    for (const change of [
      { number: '1' },
      { validTo: '2023-03-17' },
      { annexSha256: 'AB' },
      { issuer: 'X' },
      { statusIndex: -1 },
    ])
      expect(() => composeQrText({ ...CLAIMS, ...change }, houseKey)).toThrow();
  });
});

describe('judging', () => {
  it('answers alike with our own verifier, the platform’s, a slow one and one that does not work', async () => {
    const statusLists = await lists();
    const qrText = composeQrText(CLAIMS, houseKey);
    const later = async (...parts: Parameters<typeof platformVerifier>) => platformVerifier(...parts);
    const broken = () => Promise.reject(new Error('NotSupportedError'));
    for (const verifySignature of [undefined, platformVerifier, later, broken]) {
      const judged = await judgeCertificate({ qrText, trust, statusLists, now: NOW, verifySignature });
      expect(judged).toMatchObject({ answer: 'valid', reasons: [], statusAge: 660 });
      expect(judged.steps.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(
        ['read', 'trust', 'signature', 'validity', 'revocation', 'suspension'].map((name) => `${name} passed`),
      );
    }
  });

  it('compares the annex without weighing it', async () => {
    const input = { qrText: composeQrText(CLAIMS, houseKey), trust, statusLists: await lists(), now: NOW };
    const same = await judgeCertificate({ ...input, annexSha256: CLAIMS.annexSha256 });
    expect(same.steps.at(-1)).toMatchObject({ name: 'annex', outcome: 'passed' });
    const other = await judgeCertificate({ ...input, annexSha256: '0'.repeat(64) });
    expect(other).toMatchObject({ answer: 'valid', reasons: [] });
    expect(other.steps.at(-1)).toMatchObject({ name: 'annex', outcome: 'noted', code: 'ANNEX_CHANGED' });
  });

  it('asks a status list until its last second', async () => {
    const judgeAt = async (now: number) =>
      (await judgeCertificate({ qrText: composeQrText(CLAIMS, houseKey), trust, statusLists: await lists(), now }))
        .answer;
    const until = NOW - 660 + 3 * DAY;
    expect([await judgeAt(until - 1), await judgeAt(until), await judgeAt(until + 1)]).toEqual([
      'valid',
      'cannot-tell',
      'cannot-tell',
    ]);
  });

  it('never throws, whatever it is given', async () => {
    const statusLists = await lists();
    const input = { trust, statusLists, now: NOW, verifySignature: platformVerifier };
    const good = composeQrText(CLAIMS, houseKey);
    const jws = composeCredential(CLAIMS, 'https://test.example/status', houseKey);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.string({ minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (at, noise, cut) => {
          const spoil = (text: string) => text.slice(0, at) + noise + (cut ? '' : text.slice(at + noise.length));
          for (const judged of [
            await judgeCertificate({ ...input, qrText: spoil(good) }),
            await judgeCredential({ ...input, jws: spoil(jws) }),
          ])
            if (judged.answer === 'valid') expect(judged.claims).toEqual(CLAIMS);
          expect((await verifyAnswer(spoil(jws), input)).verdict).toBe('cannot-tell');
          expect(openTrustList(spoil(jws)).ok).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('trust lists and status lists', () => {
  it('takes a trust list of the log’s key only, when the key is known', () => {
    expect(openTrustList(trustList(), { logKeys })).toMatchObject({ ok: true, value: { signature: 'trusted' } });
    expect(openTrustList(trustList())).toMatchObject({ ok: true, value: { signature: 'unchecked' } });
    expect(openTrustList(trustList({}, strangerKey), { logKeys })).toEqual({ ok: false, error: 'BAD_SIGNATURE' });
    const changed = { ...trustList(), note: trustList({ sequence: 4 })['note'] ?? null };
    expect(openTrustList(changed, { logKeys })).toEqual({ ok: false, error: 'BAD_SIGNATURE' });
  });

  it('refuses a key under another’s name, a key twice, a member too many, and an older list than the one at hand', () => {
    const other = trustKey(strangerKey, { id: houseKey.keyId });
    for (const list of [
      trustList({ keys: [other] }),
      trustList({ keys: [trustKey(houseKey), trustKey(houseKey)] }),
      trustList({ more: 1 }),
      { ...trustList(), more: 1 },
    ])
      expect(openTrustList(list, { logKeys })).toEqual({ ok: false, error: 'MALFORMED' });
    expect(openTrustList(trustList({ sequence: 2 }), { logKeys, previous: trust })).toEqual({
      ok: false,
      error: 'ROLLBACK',
    });
    expect(openTrustList(trustList(), { logKeys, previous: trust }).ok).toBe(true);
    expect(openTrustList(trustList({ sequence: 4 }), { logKeys, previous: trust }).ok).toBe(true);
  });

  it('refuses a forged status list, one of another house, one by an unknown key, and one older than the one at hand', async () => {
    const open = (jws: string, more = {}) => openStatusList(jws, { trust, verifySignature: platformVerifier, ...more });
    const forger = { keyId: houseKey.keyId, sign: (message: Uint8Array) => strangerKey.sign(message) };
    expect(await open(statusJws('revocation', [], { key: forger }))).toEqual({ ok: false, error: 'BAD_SIGNATURE' });
    expect(await open(statusJws('revocation', [], { key: strangerKey }))).toEqual({ ok: false, error: 'UNKNOWN_KEY' });
    expect(await open(statusJws('revocation', [], { origin: 'other.example/log' }))).toEqual({
      ok: false,
      error: 'WRONG_HOUSE',
    });
    const previous = must(await open(statusJws('revocation')));
    expect(await open(statusJws('revocation', [1], { at: NOW - 661 }), { previous })).toEqual({
      ok: false,
      error: 'ROLLBACK',
    });
    expect((await open(statusJws('revocation', [1], { at: NOW - 660 }), { previous })).ok).toBe(true);
    expect((await open(statusJws('suspension', [1], { at: NOW - 900 }), { previous })).ok).toBe(true);
    for (const noise of ['', 'a.b.c', '..', statusJws('revocation').slice(5), composeCredential(CLAIMS, 'x', houseKey)])
      expect(await open(noise)).toEqual({ ok: false, error: 'MALFORMED' });
  });

  it('does not take a list for a certificate, nor a certificate for a list', async () => {
    const judged = await judgeCredential({ jws: statusJws('revocation'), trust, statusLists: await lists(), now: NOW });
    expect(judged.reasons).toEqual(['NOT_OURS']);
  });
});
