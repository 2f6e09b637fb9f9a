import type { Mapping } from './batch.ts';
import { coveredText, withoutIdentities } from './identity-seal.ts';
import type { ImportTarget } from './import-target.ts';
import { secretFields } from './seal-table.ts';

/**
 * Covers what must not be shown or kept as it came: the columns said to hold it, and whatever looks like an identity
 * number in any other. Undefined where a target knows no secrets.
 */
export function hideSecrets(
  target: ImportTarget,
  mapping: Mapping,
): ((cells: readonly string[]) => readonly string[]) | undefined {
  const secret = secretFields(target);
  if (secret.length === 0) return undefined;
  const columns = new Set(secret.map((key) => mapping[key]));
  return (cells) => cells.map((text, index) => (columns.has(index) ? coveredText(text) : withoutIdentities(text)));
}
