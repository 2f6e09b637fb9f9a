import { createHash } from 'node:crypto';
import { canonicalJson } from '@hengjian/canonical-json';
import { contentJson, type EntryContent, type Origin } from '../entries/content.ts';

/**
 * SHA-256 of a version (docs/specs/parameter-library.md): its entries in the order of their codes, each as canonical JSON
 * with `code`, `origin` and its content, each followed by a line feed. Whoever downloads the library can work it out.
 */
export function versionHash(
  entries: Iterable<EntryContent & { readonly code: string; readonly origin: Origin }>,
): string {
  const hash = createHash('sha256');
  for (const entry of [...entries].sort((a, b) => (a.code < b.code ? -1 : 1)))
    hash.update(`${canonicalJson({ code: entry.code, origin: entry.origin, ...contentJson(entry) })}\n`);
  return hash.digest('hex');
}
