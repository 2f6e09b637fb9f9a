import type { Stratum, Unit } from '@hengjian/draw';

/** Credit classes with the weights and the shares of institutions that a city's list has, nearly. */
export const CLASSES = [
  { id: 'A', size: 1, percent: 65 },
  { id: 'B', size: 2, percent: 25 },
  { id: 'C', size: 4, percent: 8 },
  { id: 'D', size: 8, percent: 2 },
] as const;

export type ClassId = (typeof CLASSES)[number]['id'];

/** The class of a unit is the letter after the last dot of its id. */
export function classOf(unitId: string): ClassId {
  const letter = unitId.charAt(unitId.lastIndexOf('.') + 1);
  const found = CLASSES.find(({ id }) => id === letter);
  if (found === undefined) throw new Error(`${unitId} is of no class`);
  return found.id;
}

/** How many of `total` units each class has: whole numbers by largest remainder. */
export function countPerClass(total: number): ReadonlyMap<ClassId, number> {
  const shares = CLASSES.map(({ id, percent }) => ({ id, whole: Math.floor((total * percent) / 100), percent }));
  const left = total - shares.reduce((sum, { whole }) => sum + whole, 0);
  const byRemainder = [...shares].sort((a, b) => ((total * b.percent) % 100) - ((total * a.percent) % 100));
  const extra = new Set(byRemainder.slice(0, left).map(({ id }) => id));
  return new Map(shares.map(({ id, whole }) => [id, whole + (extra.has(id) ? 1 : 0)]));
}

/** `total` units of one stratum in the order the frame wants. Their ids begin with `prefix`. */
export function classedUnits(stratum: Pick<Stratum, 'id' | 'method'>, prefix: string, total: number): Unit[] {
  const counts = countPerClass(total);
  return CLASSES.flatMap(({ id, size }) =>
    Array.from({ length: counts.get(id) ?? 0 }, (_, i) => ({
      id: `${prefix}.${id}${String(i).padStart(4, '0')}`,
      stratum: stratum.id,
      size: stratum.method === 'equal' ? 1 : size,
    })),
  );
}
