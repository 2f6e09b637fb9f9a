import { type Html, html, NOTHING } from './html.ts';
import { type Page, say, to } from './page.ts';
import { count } from './time.ts';

/** Where one is in a longer list. Pages count from 1. */
export interface Paging {
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

/** Number of pages; a list without rows has one. */
export function pagesOf({ size, total }: Paging): number {
  return Math.max(1, Math.ceil(total / size));
}

/** Row count and position, always; links to the neighbours where there are any. `path` is without the page number. */
export function renderPaging(page: Page, path: string, paging: Paging): Html {
  const { page: current, size, total } = paging;
  const last = pagesOf(paging);
  const from = total === 0 ? 0 : (current - 1) * size + 1;
  const until = Math.min(current * size, total);
  const position = say(page, {
    zh: `第 ${count(from)}–${count(until)} 行，共 ${count(total)} 行`,
    en: `Rows ${count(from)}–${count(until)} of ${count(total)}`,
  });
  const step = (target: number, label: string): Html =>
    target < 1 || target > last
      ? NOTHING
      : html`<a href="${to(page, target === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${target}`)}">${label}</a>`;
  return html`<p class="pg">${position} ${step(current - 1, say(page, { zh: '上一页', en: 'Previous' }))} ${step(current + 1, say(page, { zh: '下一页', en: 'Next' }))}</p>`;
}
