import { err, ok, type Result } from '@hengjian/result';
import { fromBase64, toBase64 } from './base64.ts';
import { type NoteCode, openNote } from './note.ts';
import type { VerifierKey } from './verifier-key.ts';

/** What a log signs (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log: its name, the same as its key's. */
  readonly origin: string;
  /** Leaves. */
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** Besides `NoteCode`: `ORIGIN_MISMATCH`, a checkpoint of another log. */
export type CheckpointCode = NoteCode | 'ORIGIN_MISMATCH';

/** The text to be signed: three lines. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (origin === '' || /\n/.test(origin) || !Number.isSafeInteger(size) || size < 0 || root.length !== 32)
    throw new Error('not a checkpoint');
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads the signed text; lines after the third are extensions and passed over. Total. */
export function parseCheckpoint(text: string): Result<Checkpoint, 'MALFORMED'> {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.includes('')) return err('MALFORMED');
  const [origin, count, encoded] = lines;
  if (origin === undefined || count === undefined || encoded === undefined) return err('MALFORMED');
  const size = /^(0|[1-9][0-9]{0,15})$/.test(count) ? Number(count) : Number.NaN;
  const root = fromBase64(encoded);
  if (!Number.isSafeInteger(size) || root?.length !== 32) return err('MALFORMED');
  return ok({ origin, size, root });
}

/** A checkpoint of this log, signed by one of the keys that bear the log's name. Total. */
export function openCheckpoint(
  note: string,
  log: { readonly origin: string; readonly keys: readonly VerifierKey[] },
): Result<Checkpoint, CheckpointCode> {
  const opened = openNote(
    note,
    log.keys.filter(({ name }) => name === log.origin),
  );
  if (!opened.ok) return opened;
  const checkpoint = parseCheckpoint(opened.value.text);
  if (!checkpoint.ok) return checkpoint;
  return checkpoint.value.origin === log.origin ? checkpoint : err('ORIGIN_MISMATCH');
}
