import { err, ok, type Result } from '@hengjian/result';
import { fromHex, toHex, utf8 } from '@hengjian/sha256';
import { fromBase64, toBase64 } from './base64.ts';
import { verifyEd25519 } from './ed25519.ts';
import { isKeyName, type VerifierKey } from './verifier-key.ts';

const MAX_LENGTH = 1_000_000;
const MAX_SIGNATURES = 100;

export interface NoteSignature {
  readonly name: string;
  /** Key id, four bytes as hex. */
  readonly id: string;
  readonly signature: Uint8Array;
}

/** A text and who signed it (C2SP signed-note). */
export interface Note {
  /** Ends with a line feed; this is what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/**
 * - `MALFORMED`: not a signed note
 * - `BAD_SIGNATURE`: a signature that names a trusted key is not by it
 * - `NOT_SIGNED`: no trusted key signed; others may have
 */
export type NoteCode = 'MALFORMED' | 'BAD_SIGNATURE' | 'NOT_SIGNED';

/** Whoever holds a private key. The key itself never comes here. */
export interface Signer {
  readonly name: string;
  readonly id: string;
  sign(message: Uint8Array): Uint8Array;
}

/** The note under these signatures. Throws for a text that cannot be signed: that is a bug of the writer. */
export function signNote(text: string, signers: readonly Signer[]): string {
  if (!isNoteText(text)) throw new Error('a note is lines of text without control characters, the last one ended');
  const message = utf8(text);
  const lines = signers.map((signer) => {
    const { name, id } = signer;
    const prefix = fromHex(id);
    if (!isKeyName(name) || prefix?.length !== 4) throw new Error(`not a signer: ${name}`);
    return `— ${name} ${toBase64(Uint8Array.from([...prefix, ...signer.sign(message)]))}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** Splits a note without believing any of it; total. */
export function parseNote(note: string): Result<Note, NoteCode> {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || note.length > MAX_LENGTH || !note.isWellFormed()) return err('MALFORMED');
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2).split('\n');
  // The last line is ended too, so nothing follows it.
  if (lines.pop() !== '' || lines.length === 0 || lines.length > MAX_SIGNATURES || !isNoteText(text))
    return err('MALFORMED');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = fromBase64(encoded);
    if (!isKeyName(name) || bytes === null || bytes.length < 5) return err('MALFORMED');
    signatures.push({ name, id: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) });
  }
  return ok({ text, signatures });
}

/**
 * A note and those of the keys that did sign it, at least one. Signatures by keys that are not given are passed over,
 * as the format asks: they may be by algorithms still to come. One that claims a given key and fails spoils the note.
 */
export function openNote(
  note: string,
  keys: readonly VerifierKey[],
): Result<{ readonly text: string; readonly signedBy: readonly VerifierKey[] }, NoteCode> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const { text, signatures } = parsed.value;
  const message = utf8(text);
  const signedBy: VerifierKey[] = [];
  for (const { name, id, signature } of signatures) {
    const key = keys.find((one) => one.name === name && one.id === id);
    if (key === undefined || signedBy.includes(key)) continue;
    if (!verifyEd25519(key.publicKey, message, signature)) return err('BAD_SIGNATURE');
    signedBy.push(key);
  }
  return signedBy.length > 0 ? ok({ text, signedBy }) : err('NOT_SIGNED');
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !/[\p{Cc}--\n]/v.test(text);
}
