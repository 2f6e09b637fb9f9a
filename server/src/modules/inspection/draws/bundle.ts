import { parseJson } from '@hengjian/canonical-json';
import type { Bundle } from '@hengjian/draw';

/**
 * A bundle as this server wrote it: `runDraw` made it and its hash is in the log, so its shape is taken as it stands.
 * Bundles from outside go through `verifyDraw` and never through here.
 */
export function parseBundle(text: string): Bundle {
  const json = parseJson(text);
  if (!json.ok || typeof json.value !== 'object' || json.value === null || !('selected' in json.value))
    throw new Error('a stored bundle cannot be read');
  return json.value as unknown as Bundle;
}
