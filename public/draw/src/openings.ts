import type { JsonValue } from '@hengjian/canonical-json';
import { sha256Hex } from '@hengjian/sha256';
import type { Frame, Opening, Unit } from './frame.ts';
import { type Path, Refused } from './refusal.ts';
import { idAt, listAt, members, textAt } from './shape.ts';
import { readSize } from './validate-frame.ts';

/** The `sealed` of a unit whose size is kept from the public. @param salt 32 lower-case hex digits, fresh per unit. */
export function sealSize(salt: string, size: number): string {
  return sha256Hex(`${salt},${size}`);
}

/** Sizes of units by `stratum/id`; a sealed unit without an opening is absent. */
export type Sizes = ReadonlyMap<string, number>;

export function unitKey(unit: { readonly stratum: string; readonly id: string }): string {
  return `${unit.stratum}/${unit.id}`;
}

export function hasSealedSizes(frame: Frame): boolean {
  return frame.units.some((unit) => 'sealed' in unit);
}

/** Openings that fit the frame's seals, each at most once. Those missing are no fault here. */
export function readOpenings(frame: Frame, value: JsonValue | undefined, path: Path): Opening[] {
  const sealed = new Map<string, Unit>();
  for (const unit of frame.units) if ('sealed' in unit) sealed.set(unitKey(unit), unit);
  const equal = new Set(frame.strata.filter(({ method }) => method === 'equal').map(({ id }) => id));
  const seen = new Set<string>();
  return listAt(value, path).map((element, i) => {
    const at = [...path, i];
    const opening = members(element, at, ['stratum', 'id', 'salt', 'size']);
    const [stratum, id] = [idAt(opening, 'stratum', at), idAt(opening, 'id', at)];
    const key = unitKey({ stratum, id });
    const unit = sealed.get(key);
    if (unit === undefined || !('sealed' in unit)) throw new Refused('OPENING_UNKNOWN', at, key);
    if (seen.has(key)) throw new Refused('ID_REPEATED', at, key);
    seen.add(key);
    const salt = textAt(opening, 'salt', at);
    if (!/^[0-9a-f]{32}$/.test(salt)) throw new Refused('SALT_INVALID', [...at, 'salt'], key);
    const size = readSize(opening, at);
    if (sealSize(salt, size) !== unit.sealed) throw new Refused('OPENING_MISMATCH', at, key);
    if (equal.has(stratum) && size !== 1) throw new Refused('SIZE_NOT_ONE', [...at, 'size'], key);
    return { stratum, id, salt, size };
  });
}

export function sizesOf(frame: Frame, openings: readonly Opening[]): Sizes {
  const sizes = new Map(openings.map((opening) => [unitKey(opening), opening.size]));
  for (const unit of frame.units) if ('size' in unit) sizes.set(unitKey(unit), unit.size);
  return sizes;
}

/** Refuses where a seal stays closed: nobody can draw in proportion to what he does not know. */
export function requireAllSizes(frame: Frame, sizes: Sizes, path: Path): void {
  const closed = frame.units.find((unit) => !sizes.has(unitKey(unit)));
  if (closed !== undefined) throw new Refused('OPENING_MISSING', path, unitKey(closed));
}
