import { generateKeyPairSync, sign } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCheckpoint,
  formatVerifierKey,
  fromBase64,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  signNote,
  toBase64,
} from './index.ts';

function party(name: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const line = formatVerifierKey(name, raw);
  const key = parseVerifierKey(line);
  if (!key.ok) throw new Error(key.error);
  const signer = { name, id: key.value.id, sign: (m: Uint8Array) => new Uint8Array(sign(null, m, privateKey)) };
  return { line, key: key.value, signer };
}
const log = party('log.example.cn/draws');
const witness = party('witness.example.cn');
const text = formatCheckpoint({ origin: 'log.example.cn/draws', size: 7, root: new Uint8Array(32).fill(9) });
const note = signNote(text, [log.signer, witness.signer]);

describe('signed notes', () => {
  it('opens the known note of the Go implementation', () => {
    // Key, text and signature are those of the documentation of golang.org/x/mod/sumdb/note.
    const key = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const published =
      'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'.replace(
        '’',
        "'",
      );
    expect(key.ok && openNote(published, [key.value])).toMatchObject({ ok: true });
  });

  it('are opened by either key, and by none other', () => {
    expect(openNote(note, [log.key])).toMatchObject({ ok: true, value: { text, signedBy: [{ name: log.key.name }] } });
    expect(openNote(note, [witness.key, log.key]).ok).toBe(true);
    expect(openNote(note, [party('log.example.cn/draws').key])).toEqual({ ok: false, error: 'NOT_SIGNED' });
    expect(openNote(note, [])).toEqual({ ok: false, error: 'NOT_SIGNED' });
  });

  it('are spoilt by a changed text and by a signature that claims a trusted key', () => {
    expect(openNote(note.replace('\n7\n', '\n8\n'), [log.key])).toEqual({ ok: false, error: 'BAD_SIGNATURE' });
    const forged = signNote(text, [{ ...log.signer, sign: witness.signer.sign }]);
    expect(openNote(forged, [log.key])).toEqual({ ok: false, error: 'BAD_SIGNATURE' });
  });

  it.each([
    ['', 'nothing'],
    ['text\n', 'no signatures'],
    ['text\n\n', 'no signature line'],
    ['text\n\n— name\n', 'no signature in the line'],
    ['text\n\n- name AAAAAAAA\n', 'another dash'],
    ['text\n\n— name AAAA\n', 'a signature without bytes'],
    ['text\n\n— na+me AAAAAAAAAA==\n', 'a plus in the name'],
    ['text\n\n— name AAAAAAAAAB==\n', 'bits left over'],
    ['text\n\n— name AAAAAAAA', 'an open last line'],
    ['te\u0007xt\n\n— name AAAAAAAA\n', 'a control character'],
    ['te\r\n\n— name AAAAAAAA\n', 'a carriage return'],
    ['\ud800\n\n— name AAAAAAAA\n', 'half a character'],
    [`text\n\n${'— name AAAAAAAA\n'.repeat(101)}`, 'a hundred and one signatures'],
  ])('refuses %j: %s', (bad) => {
    expect(parseNote(bad)).toEqual({ ok: false, error: 'MALFORMED' });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void openNote(text, [log.key])));
    fc.assert(fc.property(fc.string(), (text) => void parseNote(`${text}\n\n— ${text} ${text}\n`)));
    fc.assert(fc.property(fc.string(), (text) => void parseVerifierKey(text)));
    fc.assert(fc.property(fc.string(), (text) => void parseCheckpoint(text)));
  });

  it('throws, as a bug, for a text that is no note', () => {
    for (const bad of ['', 'open', 'a\tb\n']) expect(() => signNote(bad, [log.signer])).toThrow();
    expect(() => signNote('a\n', [{ ...log.signer, id: 'xyz' }])).toThrow();
  });
});

describe('verifier keys', () => {
  it('are refused when mistyped', () => {
    expect(parseVerifierKey(log.line).ok).toBe(true);
    expect(parseVerifierKey(log.line.replace('log.', 'lag.'))).toEqual({ ok: false, error: 'KEY_ID_MISMATCH' });
    for (const bad of ['', 'a+b', log.line.slice(0, -4), `${log.line}\n`, log.line.replace('log.', 'lo g.')])
      expect(parseVerifierKey(bad)).toMatchObject({ ok: false });
    const other = `n+00000000+${toBase64(Uint8Array.from([4, ...log.key.publicKey]))}`;
    expect(parseVerifierKey(other)).toEqual({ ok: false, error: 'UNKNOWN_ALGORITHM' });
  });
});

describe('checkpoints', () => {
  it('are those of the named log only', () => {
    expect(openCheckpoint(note, { origin: log.key.name, keys: [log.key] })).toMatchObject({
      ok: true,
      value: { size: 7 },
    });
    // A witness's signature alone does not make it the log's own checkpoint.
    expect(openCheckpoint(note, { origin: log.key.name, keys: [witness.key] })).toEqual({
      ok: false,
      error: 'NOT_SIGNED',
    });
    const foreign = signNote(text.replace('log.', 'other.'), [log.signer]);
    expect(openCheckpoint(foreign, { origin: log.key.name, keys: [log.key] })).toEqual({
      ok: false,
      error: 'ORIGIN_MISMATCH',
    });
  });

  it.each([
    'o\n',
    'o\n1\n',
    `o\n01\n${'A'.repeat(43)}=\n`,
    `o\n-1\n${'A'.repeat(43)}=\n`,
    'o\n1\nAAAA\n',
    `\n1\n${'A'.repeat(43)}=\n`,
    `o\n99999999999999999\n${'A'.repeat(43)}=\n`,
    `o\n1\n${'A'.repeat(43)}=\n\nx\n`,
  ])('refuses %j', (bad) => {
    expect(parseCheckpoint(bad)).toEqual({ ok: false, error: 'MALFORMED' });
  });

  it('passes over extension lines', () => {
    expect(parseCheckpoint(`${text}more\n`).ok).toBe(true);
    expect(() => formatCheckpoint({ origin: '', size: 1, root: new Uint8Array(32) })).toThrow();
  });
});

describe('base64', () => {
  it('reads back what it writes and agrees with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
    for (const bad of ['A', 'AA', 'AAA', 'AB==', 'AA=A', '=AAA', 'A===', '====', 'A-_A', 'AA A'])
      expect(fromBase64(bad)).toBeNull();
  });
});
