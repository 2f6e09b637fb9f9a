import { type JsonValue, parseJson } from '@hengjian/canonical-json';
import type { Tx } from '../../../platform/database/index.ts';
import type { LoadedDraw } from './load-draw.ts';
import { getSnapshot } from './snapshot.ts';

/**
 * The sealed frame as it was hashed, with the names behind its ids, so that a screen can recompute what it shows.
 * Sizes are sealed in it and the openings stay here. Undefined before the seal.
 */
export async function findSealedFrame(
  tx: Tx,
  { draw, frame }: LoadedDraw,
): Promise<{ readonly frame: JsonValue; readonly names: Record<string, string> } | undefined> {
  if (frame === null) return undefined;
  const json = parseJson(frame.text);
  if (!json.ok) throw new Error('a sealed frame cannot be read');
  const { snapshot } = await getSnapshot(tx, draw.id);
  return { frame: json.value, names: Object.fromEntries(snapshot.institutions.map(({ id, name }) => [id, name])) };
}
