import { type Html, html } from '../html.ts';
import { original, type Page, renderPage, say, to } from '../page.ts';
import { renderPaging } from '../paging.ts';
import { renderStack } from '../stack-table.ts';
import { mark } from '../marks.ts';
import type { CompareFacts } from './facts.ts';

/** Items on one page of a comparison. */
export const COMPARE_SIZE = 50;

export function renderCompare(page: Page, facts: CompareFacts): Html {
  const { institutions, rows, on, unknown } = facts;
  const codes = institutions.map(({ code }) => code).join(',');
  const main = html`<div class="top"><h1>${say(page, { zh: '能力对照', en: 'Scopes compared' })}</h1><p class="q">${say(page, { zh: `${on} 有效的能力，逐项对照；空白为没有资质。`, en: `Capability in force on ${on}, item by item; an empty cell means not authorised.` })}</p></div>
<form class="day bar" action="${to(page, '/compare')}"><label><span>${say(page, { zh: '机构编号，用逗号分隔，二至五家', en: 'Codes of two to five institutions, with commas' })}</span><input name="with" value="${[...institutions.map(({ code }) => code), ...unknown].join(',')}" maxlength="400"></label><label><span>${say(page, { zh: '哪一天', en: 'On' })}</span><input type="date" name="on" value="${on}"></label><button class="btn">${say(page, { zh: '对照', en: 'Compare' })}</button></form>
${unknown.length > 0 && html`<p class="bar">${say(page, { zh: '没有这个编号的机构：', en: 'No institution has this code: ' })}${unknown.join('、')}</p>`}${
  institutions.length < 2
    ? html`<p class="none">${say(page, { zh: '请写两家以上的机构编号；编号在机构页的名称下方。', en: 'Give the codes of at least two institutions; a code stands below the name on its page.' })}</p>`
    : html`<ul class="plain">${institutions.map((one) => html`<li><b>${one.code}</b> <a href="${to(page, `/institutions/${one.code}?on=${on}`)}">${original(page, one.name)}</a> <span class="qq">${say(page, one.region)}</span></li>`)}</ul>${renderStack(
        [
          { label: say(page, { zh: '对象、参数与标准', en: 'Object, parameter and standard' }) },
          ...institutions.map(({ code }) => ({ label: code })),
        ],
        rows.map(({ item, cells }) => [
          html`${original(page, `${item.object} ${item.parameter}`)}<small><span class="nw">${item.standardNumber}</span> ${original(page, item.standardTitle)}</small>`,
          ...cells.map((cell) =>
            cell === null
              ? ''
              : html`${mark('ok', say(page, { zh: '有', en: 'Yes' }))}${cell.restriction !== '' && html`<small>${original(page, cell.restriction)}</small>`}`,
          ),
        ]),
      )}${renderPaging(page, `/compare?with=${encodeURIComponent(codes)}&on=${on}`, facts)}`
}`;
  return renderPage(page, { title: { zh: '能力对照', en: 'Scopes compared' }, section: 'home', main });
}
