import type { LogPlace } from './facts.ts';
import { type Html, html } from './html.ts';
import { type Page, say } from './page.ts';
import { count, minuteOf } from './time.ts';

/** Where a record stands in the log, or that it waits for its place. */
export function renderLogPlace(page: Page, place: LogPlace | null): Html {
  if (place === null) {
    return html`<span class="st st-wait">${say(page, { zh: '等待写入日志', en: 'Waiting for its place in the log' })}</span>`;
  }
  return html`${say(page, {
    zh: `日志第 ${count(place.leafIndex)} 条，含于 ${minuteOf(place.signedAt)} 签名的日志头（${count(place.treeSize)} 条）`,
    en: `Log entry ${count(place.leafIndex)}, covered by the head of ${count(place.treeSize)} entries signed ${minuteOf(place.signedAt)}`,
  })}`;
}
