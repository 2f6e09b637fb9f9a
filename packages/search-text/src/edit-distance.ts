/** Whether one typing error – a character more, less, other, or two exchanged – makes `a` of `b`; equal texts too. */
export function editDistanceAtMostOne(a: string, b: string): boolean {
  const [short, long] = [Array.from(a), Array.from(b)].sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined || long.length - short.length > 1) return false;
  const start = short.findIndex((character, index) => character !== long[index]);
  if (start < 0) return true;
  const same = (from: number, to: number) =>
    short.length - from === long.length - to &&
    short.slice(from).every((character, index) => character === long[to + index]);
  if (long.length > short.length) return same(start, start + 1);
  const exchanged = short[start] === long[start + 1] && short[start + 1] === long[start];
  return same(start + 1, start + 1) || (exchanged && same(start + 2, start + 2));
}
