import { type Html, html } from '../html.ts';
import { original, type Page, renderPage, say, to } from '../page.ts';
import { renderStack } from '../stack-table.ts';
import { count } from '../time.ts';
import type { StandardPageFacts } from './facts.ts';
import { standardState } from './words.ts';

/** One standard with all its editions: which holds, what replaced which, and who may still test by it. */
export function renderStandard(page: Page, facts: StandardPageFacts): Html {
  const main = html`<div class="top"><h1>${facts.number}</h1>${facts.title !== null && html`<p>${original(page, facts.title)}</p>`}</div>
<section><div class="sec"><h2>${say(page, { zh: '各年版', en: 'Editions' })}</h2><span class="qq">${facts.family}</span></div>${renderStack(
    [
      { label: say(page, { zh: '编号', en: 'Number' }) },
      { label: say(page, { zh: '状态', en: 'State' }) },
      { label: say(page, { zh: '实施', en: 'In force from' }) },
      { label: say(page, { zh: '废止', en: 'Withdrawn' }) },
      { label: say(page, { zh: '有资质的机构', en: 'Institutions' }), number: true },
    ],
    facts.editions.map((edition) => [
      html`<a class="nw" href="${to(page, `/standards/${encodeURIComponent(edition.number)}`)}">${edition.number}</a>${edition.title !== null && html`<small>${original(page, edition.title)}</small>`}`,
      html`${standardState(edition.state, page.language)}${edition.replacedBy.length > 0 && html`<small>${say(page, { zh: '由 ', en: 'by ' })}${edition.replacedBy.join('、')}${say(page, { zh: ' 代替', en: '' })}</small>`}${edition.transitionUntil !== null && html`<small>${say(page, { zh: `过渡期至 ${edition.transitionUntil}`, en: `transition until ${edition.transitionUntil}` })}</small>`}${edition.citable && edition.withdrawn !== null && html`<small>${say(page, { zh: '合同约定时可引用', en: 'citable where agreed' })}</small>`}`,
      edition.implemented ?? '',
      edition.withdrawn ?? '',
      html`<a href="${to(page, `/search?q=${encodeURIComponent(edition.number)}`)}">${count(edition.institutions)}</a><small>${say(page, { zh: `${count(edition.rows)} 行`, en: `${count(edition.rows)} rows` })}</small>`,
    ]),
  )}</section>`;
  return renderPage(page, { title: { zh: facts.number, en: facts.number }, section: 'standards', main });
}
