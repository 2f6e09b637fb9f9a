import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentOf, isSecret, makeSecret, readSecret, secretFile } from './secret.ts';
import { secretStore } from './secret-store.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const expected = (secret: string) => ({ draw: 'SJ2023-SH-1', source: 'notary', commitment: commitmentOf(secret) });

/** A browser's storage, as far as it is used here; it is full after `room` entries. */
function storage(room = Number.POSITIVE_INFINITY): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    clear: () => entries.clear(),
    getItem: (key) => entries.get(key) ?? null,
    key: (index) => [...entries.keys()][index] ?? null,
    removeItem: (key) => void entries.delete(key),
    setItem(key, value) {
      if (!entries.has(key) && entries.size >= room) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, value);
    },
  };
}

describe('a party’s secret', () => {
  it('is 32 bytes of chance in 64 digits', () => {
    expect(makeSecret((bytes) => bytes.fill(10))).toBe('0a'.repeat(32));
    expect(isSecret(makeSecret((bytes) => crypto.getRandomValues(bytes)))).toBe(true);
  });

  it('is committed to by the hash of its text, as sha256sum gives it', () => {
    expect(commitmentOf('0'.repeat(64))).toBe('60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55');
  });

  it('comes back whole from its file, from paper with blanks and capitals, and from the bare digits', () => {
    fc.assert(
      fc.property(hex, (secret) => {
        const wanted = expected(secret);
        const paper = (secret.match(/.{8}/g) ?? []).join(' ').toUpperCase();
        for (const text of [secretFile({ ...wanted, secret }), secret, ` ${paper}\n`])
          expect(readSecret(text, wanted)).toEqual({ ok: true, value: secret });
      }),
    );
  });

  it('is refused before it is sent when it is another one, or for another draw or party', () => {
    const [mine, other] = ['1'.repeat(64), '2'.repeat(64)];
    const wanted = expected(mine);
    const codeOf = (text: string) => {
      const read = readSecret(text, wanted);
      return read.ok ? 'ok' : read.error;
    };
    expect(codeOf(other)).toBe('DOES_NOT_MATCH');
    expect(codeOf(secretFile({ draw: 'SJ2023-SH-2', source: 'notary', secret: mine }))).toBe('OTHER_DRAW');
    expect(codeOf(secretFile({ draw: 'SJ2023-SH-1', source: 'bureau', secret: mine }))).toBe('OTHER_SOURCE');
    expect(codeOf(mine.slice(1))).toBe('NOT_A_SECRET');
    expect(codeOf('{"format":"hengjian.draw.secret/v1","secret":7}')).toBe('NOT_A_SECRET');
  });

  it('never makes the reader throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !readSecret(text, expected('1'.repeat(64))).ok));
  });
});

describe('this browser', () => {
  it('keeps every secret, also the one before the last', () => {
    const store = secretStore(storage(), 'd', 'notary');
    const [first, second] = ['1'.repeat(64), '2'.repeat(64)];
    expect([store.keep(first), store.keep(second)]).toEqual([true, true]);
    expect(store.newest()).toBe(second);
    expect(store.find(commitmentOf(first))).toBe(first);
  });

  it('says when it could not keep one', () => {
    expect(secretStore(storage(0), 'd', 'notary').keep('1'.repeat(64))).toBe(false);
  });

  it('gives back nothing that was damaged', () => {
    const place = storage();
    const commitment = commitmentOf('1'.repeat(64));
    place.setItem(`hengjian.secret.d.notary.${commitment}`, '2'.repeat(64));
    expect(secretStore(place, 'd', 'notary').find(commitment)).toBeUndefined();
  });

  it('forgets the secrets of one draw and party, and no other', () => {
    const place = storage();
    const [one, other] = [secretStore(place, 'd', 'notary'), secretStore(place, 'd', 'notary2')];
    one.keep('1'.repeat(64));
    other.keep('2'.repeat(64));
    one.forget();
    expect([one.newest(), other.newest()]).toEqual([undefined, '2'.repeat(64)]);
  });
});
