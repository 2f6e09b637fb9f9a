/**
 * The row that a key leads to, out of `count`; undefined when the key does not move. `page` rows make a screen.
 */
export function rowAfterKey(key: string, current: number, count: number, page: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, last);
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'PageDown':
      return Math.min(current + page, last);
    case 'PageUp':
      return Math.max(current - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** First and last row shown and the number of pages, for the line under the table. Pages count from 0. */
export function position(
  page: number,
  size: number,
  total: number,
): { readonly from: number; readonly to: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  const from = Math.min(page, pages - 1) * size + 1;
  return { from, to: Math.min(from + size - 1, total), pages };
}
