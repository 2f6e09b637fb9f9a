import { type Html, html } from '../html.ts';
import { original, type Page, renderPage, say, to } from '../page.ts';
import { renderPaging } from '../paging.ts';
import { renderStack } from '../stack-table.ts';
import type { StandardListFacts } from './facts.ts';
import { standardState } from './words.ts';

/** Standards on one page of the list. */
export const STANDARDS_SIZE = 50;

export function renderStandardList(page: Page, { q, standards, total, page: current }: StandardListFacts): Html {
  const path = q === '' ? '/standards' : `/standards?q=${encodeURIComponent(q)}`;
  const main = html`<div class="top"><h1>${say(page, { zh: '标准', en: 'Standards' })}</h1><p class="q">${say(page, { zh: '参数库里的标准：哪一版现行，被什么代替，谁还在按旧版做。', en: 'The standards of the parameter library: which edition holds, what replaced which, who still tests by the old one.' })}</p></div>
<form class="one find" role="search" action="${to(page, '/standards')}"><input name="q" type="search" value="${q}" maxlength="200" aria-label="${say(page, { zh: '标准号或名称', en: 'Number or title' })}" placeholder="${say(page, { zh: '标准号或名称，例如 GB5750、氨氮', en: 'Number or title, e.g. GB5750' })}"><button class="btn">${say(page, { zh: '查找', en: 'Find' })}</button></form>${
    standards.length === 0
      ? html`<p class="none">${say(page, { zh: '库中没有这个标准。没有入库不等于标准不存在。', en: 'The library has no such standard. Not in the library does not mean that it does not exist.' })}</p>`
      : html`${renderStack(
          [
            { label: say(page, { zh: '编号', en: 'Number' }) },
            { label: say(page, { zh: '状态', en: 'State' }) },
            { label: say(page, { zh: '实施', en: 'In force from' }) },
            { label: say(page, { zh: '现行版本', en: 'Current edition' }) },
          ],
          standards.map((standard) => [
            html`<a class="nw" href="${to(page, `/standards/${encodeURIComponent(standard.number)}`)}">${standard.number}</a>${standard.title !== null && html`<small>${original(page, standard.title)}</small>`}`,
            standardState(standard.state, page.language),
            standard.implemented ?? '',
            standard.current === null
              ? ''
              : html`<a class="nw" href="${to(page, `/standards/${encodeURIComponent(standard.current)}`)}">${standard.current}</a>`,
          ]),
        )}${renderPaging(page, path, { page: current, size: STANDARDS_SIZE, total })}`
  }`;
  return renderPage(page, { title: { zh: '标准', en: 'Standards' }, section: 'standards', main });
}
