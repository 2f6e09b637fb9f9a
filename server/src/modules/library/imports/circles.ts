import type { Successor } from '../standards/record.ts';

/**
 * Standards of a file whose replacements lead back to themselves. Recorded ones cannot take part: what replaces them is
 * recorded too. Peels off whatever leads nowhere, then whatever nothing leads to; what remains runs in circles or joins two.
 */
export function findCircles(
  standards: ReadonlyMap<string, { readonly replacedBy: readonly Successor[] }>,
): ReadonlySet<string> {
  const edges = [...standards].flatMap(([old, { replacedBy }]) =>
    replacedBy.filter(({ number }) => standards.has(number)).map(({ number }) => [old, number] as const),
  );
  const backwards = edges.map(([old, next]) => [next, old] as const);
  const left = peel(new Set(standards.keys()), edges, backwards);
  return peel(left, backwards, edges);
}

type Edges = readonly (readonly [from: string, to: string])[];

/** Takes away what has no edge out to anything left, again and again; linear in the edges. */
function peel(all: ReadonlySet<string>, out: Edges, back: Edges): Set<string> {
  const left = new Set(all);
  const degree = new Map<string, number>();
  for (const [from, to] of out) if (left.has(from) && left.has(to)) degree.set(from, (degree.get(from) ?? 0) + 1);
  const before = Map.groupBy(
    back.filter(([from, to]) => left.has(from) && left.has(to)),
    ([from]) => from,
  );
  const free = [...left].filter((one) => (degree.get(one) ?? 0) === 0);
  for (let one = free.pop(); one !== undefined; one = free.pop()) {
    left.delete(one);
    for (const [, previous] of before.get(one) ?? []) {
      const now = (degree.get(previous) ?? 0) - 1;
      degree.set(previous, now);
      if (now === 0) free.push(previous);
    }
  }
  return left;
}
