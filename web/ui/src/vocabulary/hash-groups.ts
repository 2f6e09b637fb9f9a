/**
 * Splits a hexadecimal value into groups: two at each end (one of eight) to be shown bold, the rest between;
 * `short` replaces the rest by an ellipsis. A value too short to have a middle is all `first`.
 */
export function groupsOf(
  value: string,
  size: 4 | 8,
  short: boolean,
): { readonly first: string; readonly middle: string; readonly last: string } {
  const groups = value.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
  const ends = size === 4 ? 2 : 1;
  if (groups.length <= 2 * ends) return { first: groups.join(' '), middle: '', last: '' };
  return {
    first: groups.slice(0, ends).join(' '),
    middle: short ? '…' : groups.slice(ends, -ends).join(' '),
    last: groups.slice(-ends).join(' '),
  };
}
