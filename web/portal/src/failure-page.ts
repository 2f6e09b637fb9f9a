import { type Html, html } from './html.ts';
import { type Page, renderPage, say, to } from './page.ts';

export function renderNotFound(page: Page): Html {
  const main = html`<section class="top"><h1>${say(page, { zh: '没有这一页', en: 'There is no such page' })}</h1></section><p>${say(page, { zh: '地址可能有误，或者这份计划、这次抽取还没有公开。', en: 'The address may be wrong, or this plan or draw is not public yet.' })}</p>${renderWaysOn(page)}`;
  return renderPage(page, { title: { zh: '没有这一页', en: 'Not found' }, section: null, main, ephemeral: true });
}

/** Shown when the server failed. `reference` lets the operator find the log line. */
export function renderFailure(page: Page, reference: string): Html {
  const main = html`<section class="top"><h1>${say(page, { zh: '系统出错了', en: 'Something failed on our side' })}</h1></section><p>${say(page, { zh: '页面没能生成，数据没有受影响。请稍后再试；若仍不行，请把下面的编号告诉我们。', en: 'The page could not be made; no data was affected. Please try again later, and tell us the number below if it happens again.' })}</p><p class="mono">${reference}</p>${renderWaysOn(page)}`;
  return renderPage(page, { title: { zh: '系统出错', en: 'Failure' }, section: null, main, ephemeral: true });
}

function renderWaysOn(page: Page): Html {
  return html`<ul class="plain gap"><li><a href="${to(page, '/plans')}">${say(page, { zh: '抽查计划', en: 'Inspection plans' })}</a></li><li><a href="${to(page, '/draws')}">${say(page, { zh: '抽取与结果', en: 'Draws and results' })}</a></li><li><a href="${to(page, '/')}">${say(page, { zh: '首页', en: 'Home' })}</a></li></ul>`;
}
