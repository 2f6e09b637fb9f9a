import { err, ok, type Result } from '@hengjian/result';

/** Entries carry their length in two bytes (C2SP tlog-tiles). */
export const MAX_ENTRY_BYTES = 0xffff;

export type EntryBundleCode = 'ENTRY_TOO_LONG' | 'TRUNCATED';

/** One entry behind the other, each after its length as a big-endian 16-bit number. */
export function encodeEntries(entries: readonly Uint8Array[]): Result<Uint8Array, EntryBundleCode> {
  if (entries.some((entry) => entry.length > MAX_ENTRY_BYTES)) return err('ENTRY_TOO_LONG');
  const bundle = new Uint8Array(entries.reduce((total, entry) => total + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    bundle[at] = entry.length >> 8;
    bundle[at + 1] = entry.length & 255;
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return ok(bundle);
}

/** Total: bytes that end inside an entry are refused whole. */
export function decodeEntries(bundle: Uint8Array): Result<Uint8Array[], EntryBundleCode> {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const [high, low] = [bundle[at], bundle[at + 1]];
    if (high === undefined || low === undefined) return err('TRUNCATED');
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) return err('TRUNCATED');
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return ok(entries);
}
