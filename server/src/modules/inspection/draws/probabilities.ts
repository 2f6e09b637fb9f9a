import { parseJson } from '@hengjian/canonical-json';
import { inclusionProbabilities, validateFrame } from '@hengjian/draw';
import { may } from '@hengjian/permissions';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import type { LoadedDraw } from './load-draw.ts';
import { getSnapshot } from './snapshot.ts';

export interface Chance {
  readonly stratum: string;
  readonly unit: string;
  readonly name: string;
  readonly creditClass: string | null;
  readonly size: number;
  readonly probability: number;
  readonly selected: boolean;
}

/**
 * The probability of inclusion of every institution in every stratum, as the sealed frame fixed it before there was a
 * seed. Internal: a size hints at the credit class, which is named only to those who may read it. Undefined before the
 * seal.
 */
export async function listChances(
  tx: Tx,
  { draw, plan, frame, result }: LoadedDraw,
  actor: Actor,
): Promise<readonly Chance[] | undefined> {
  if (frame === null) return undefined;
  const checked = validateFrame(read(frame.text));
  if (!checked.ok) throw new Error(`a sealed frame is valid, not ${checked.error.code}`);
  const openings = read(frame.openings);
  const chances = inclusionProbabilities(checked.value, openings);
  if (!chances.ok) throw new Error(`sealed sizes do not open: ${chances.error.code}`);
  const { snapshot } = await getSnapshot(tx, draw.id);
  const institutions = new Map(snapshot.institutions.map((institution) => [institution.id, institution]));
  const sizes = sizesByUnit(openings);
  const showsClass = may(actor, 'registry.credit.read', { region: plan.region });
  const selected = new Set((result?.bundle.selected ?? []).map(({ stratum, unit }) => `${stratum} ${unit}`));
  return chances.value.perStratum.map(({ stratum, unit, probability }) => ({
    stratum,
    unit,
    name: institutions.get(unit)?.name ?? unit,
    creditClass: showsClass ? (institutions.get(unit)?.creditClass ?? null) : null,
    size: sizes.get(`${stratum} ${unit}`) ?? 1,
    probability,
    selected: selected.has(`${stratum} ${unit}`),
  }));
}

function sizesByUnit(openings: unknown): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  if (!Array.isArray(openings)) return sizes;
  for (const opening of openings)
    if (typeof opening === 'object' && opening !== null) {
      const { stratum, id, size } = opening as Record<string, unknown>;
      sizes.set(`${String(stratum)} ${String(id)}`, Number(size));
    }
  return sizes;
}

function read(text: string): unknown {
  const json = parseJson(text);
  if (!json.ok) throw new Error('a sealed frame cannot be read');
  return json.value;
}
