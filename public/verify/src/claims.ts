import type { JsonObject, JsonValue } from '@hengjian/canonical-json';
import type { DrawResult, Reserve, Selected, Stratum } from '@hengjian/draw';
import { ticket } from '@hengjian/draw';
import { type ClaimReader, idAt, integerAt, listAt, members, type Path } from '@hengjian/draw/reading';
import { Failed } from './failure.ts';

/** The result as the bundle tells it: its form, none of its truth. */
export function readClaims(bundle: JsonObject): DrawResult {
  return {
    selected: each(bundle.selected, ['selected'], ['stratum', 'unit', 'rank', 'certainty'], (one, at) => ({
      ...place(one, at),
      certainty: flag(one.certainty, [...at, 'certainty']),
    })),
    reserves: each(bundle.reserves, ['reserves'], ['stratum', 'unit', 'rank'], place),
    shortfalls: each(bundle.shortfalls, ['shortfalls'], ['stratum', 'quota', 'available'], (one, at) => ({
      stratum: idAt(one, 'stratum', at),
      quota: count(one, 'quota', at),
      available: count(one, 'available', at),
    })),
    assignment: each(bundle.assignment, ['assignment'], ['unit', 'pool', 'inspectors'], (one, at) => ({
      unit: idAt(one, 'unit', at),
      pool: idAt(one, 'pool', at),
      inspectors: ids(one.inspectors, [...at, 'inspectors']),
    })),
    maxLoad: count(bundle, 'maxLoad', []),
    shortages: each(bundle.shortages, ['shortages'], ['unit', 'pools', 'needed', 'available'], (one, at) => ({
      unit: idAt(one, 'unit', at),
      pools: ids(one.pools, [...at, 'pools']),
      needed: count(one, 'needed', at),
      available: count(one, 'available', at),
    })),
  };
}

/**
 * What can be said of a stratum whose sizes are sealed: the right number of units, all of them there to be drawn, none
 * twice, in an order that some sizes could give. Who was drawn is taken from the bundle; the caller hears of it.
 */
export function claimReader(claims: DrawResult, seed: string, unchecked: (stratum: string) => void): ClaimReader {
  return (stratum, available) => {
    const there = new Set(available);
    const take = (list: readonly { stratum: string; unit: string; rank: number }[], name: string) => {
      let rank = 0;
      list.forEach((one, i) => {
        if (one.stratum !== stratum.id) return;
        if (one.rank !== ++rank) throw new Failed('SELECTION_MISMATCH', [name, i, 'rank']);
        if (!there.delete(one.unit)) throw new Failed('SELECTION_MISMATCH', [name, i, 'unit']);
      });
    };
    take(claims.selected, 'selected');
    take(claims.reserves, 'reserves');
    const selected = claims.selected.filter((one) => one.stratum === stratum.id);
    const reserves = claims.reserves.filter((one) => one.stratum === stratum.id);
    checkNumbers(stratum, available.length, selected, reserves);
    checkCertainties(stratum, selected, seed, claims);
    unchecked(stratum.id);
    return { selected, reserves };
  };
}

function checkNumbers(
  stratum: Stratum,
  available: number,
  selected: readonly Selected[],
  reserves: readonly Reserve[],
): void {
  const places = Math.min(stratum.quota, available);
  if (selected.length !== places) throw new Failed('SELECTION_MISMATCH', ['selected']);
  const spare = stratum.method === 'systematic' ? 0 : Math.min(available - places, stratum.quota);
  if (reserves.length !== spare) throw new Failed('SELECTION_MISMATCH', ['reserves']);
}

/** Certainties stand first, in the order of their tickets, whatever the sizes. */
function checkCertainties(stratum: Stratum, selected: readonly Selected[], seed: string, claims: DrawResult): void {
  let before = '';
  let open = true;
  for (const one of selected) {
    const own = ticket(seed, 'unit', stratum.id, one.unit);
    if (one.certainty && (!open || own < before))
      throw new Failed('SELECTION_MISMATCH', ['selected', claims.selected.indexOf(one), 'certainty']);
    open = one.certainty;
    before = own;
  }
}

function place(one: JsonObject, at: Path): Reserve {
  return { stratum: idAt(one, 'stratum', at), unit: idAt(one, 'unit', at), rank: count(one, 'rank', at) };
}

function each<Item>(
  value: JsonValue | undefined,
  path: Path,
  names: readonly string[],
  read: (one: JsonObject, at: Path) => Item,
): Item[] {
  return listAt(value, path).map((element, i) => read(members(element, [...path, i], names), [...path, i]));
}

function ids(value: JsonValue | undefined, path: Path): string[] {
  return listAt(value, path).map((id, i) => idAt({ [i]: id }, String(i), path));
}

function count(object: JsonObject, name: string, path: Path): number {
  return integerAt(object, name, path, { min: 0, max: Number.MAX_SAFE_INTEGER, code: 'WRONG_TYPE' });
}

function flag(value: JsonValue | undefined, path: Path): boolean {
  if (typeof value !== 'boolean') throw new Failed('MALFORMED', path);
  return value;
}
