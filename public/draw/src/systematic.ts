/**
 * Systematic selection in the order of tickets: one start, equal steps along the cumulated sizes, so that a unit's
 * chance is exactly its share. No unit here is as long as a step (those are certainties), so none is met twice.
 *
 * @param places in the order of tickets. @param left places to give. @param start the stratum's `start` ticket.
 */
export function pickSystematically(
  places: readonly number[],
  sizes: readonly number[],
  left: number,
  start: bigint,
): number[] {
  const total = places.reduce((sum, place) => sum + BigInt(sizes[place] ?? 0), 0n);
  const picked: number[] = [];
  if (left === 0) return picked;
  // All positions times `left`, so that they stay whole numbers.
  const scale = BigInt(left);
  let position = start % total;
  let end = 0n;
  for (const place of places) {
    end += BigInt(sizes[place] ?? 0) * scale;
    while (picked.length < left && position < end) {
      picked.push(place);
      position += total;
    }
  }
  return picked;
}
