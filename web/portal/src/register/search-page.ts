import { type Html, html, NOTHING } from '../html.ts';
import { original, type Page, renderPage, say, to } from '../page.ts';
import { count, minuteOf } from '../time.ts';
import { renderCapabilities } from './capability-table.ts';
import type { CapabilityHit, Facet, SearchFacts, SearchQuery, StandardNote } from './facts.ts';
import { type RegionChoice, renderExamples, renderSearchForm, searchPath } from './search-form.ts';
import { standardState } from './words.ts';

/** Institutions on one page of results; keeps the heaviest page below 50 kB. */
export const HITS_SIZE = 10;

export function renderSearch(page: Page, facts: SearchFacts, regions: readonly RegionChoice[]): Html {
  const { query } = facts;
  const kept = [
    ['field', query.field],
    ['axis', query.axis === 'licence' ? null : query.axis],
    ['on', query.on],
    ['known', query.known],
  ] as const;
  const main = html`<section class="top"><h1>${say(page, { zh: '谁能测什么', en: 'Who may test what' })}</h1>${renderSearchForm(page, regions, query, kept)}</section>
${renderNotes(page, facts)}
<div class="res"><div>${renderTotal(page, facts)}${
    facts.hits.length === 0 ? renderNothing(page) : facts.hits.map((hit) => renderHit(page, hit, query))
  }${renderSteps(page, facts)}</div>${renderFacets(page, facts)}</div>`;
  const title = query.q === '' ? say(page, { zh: '查能力', en: 'Search' }) : query.q;
  return renderPage(page, { title: { zh: title, en: title }, section: 'home', main });
}

/** How the question was understood: a spelling corrected, an edition that is no longer current, a code that does not fit. */
function renderNotes(page: Page, { corrected, standards, institutions, usccHint, query }: SearchFacts): Html {
  return html`${
    corrected !== null &&
    html`<p class="bar">${say(page, { zh: '没有完全相符的，已按相近写法查找：', en: 'Nothing matched exactly; looked for the nearest writing: ' })}${original(page, corrected)}</p>`
  }${
    usccHint !== null &&
    html`<p class="bar">${say(page, { zh: `统一社会信用代码的校验位不符，按规则应为 ${usccHint}（GB 32100）。仍照您输入的查找。`, en: `The check character of this credit code does not fit; by GB 32100 it would be ${usccHint}. Searched as typed all the same.` })}</p>`
  }${standards.map((standard) => renderStandardNote(page, standard))}${
    institutions.length > 0 &&
    html`<section><div class="sec"><h2>${say(page, { zh: '机构', en: 'Institutions' })}</h2></div><ul class="nt one-line">${institutions.map(
      (found) =>
        html`<li><a href="${to(page, `/institutions/${found.code}${query.on === null ? '' : `?on=${query.on}`}`)}">${original(page, found.name)}</a><small>${say(page, found.region)} ${found.code}${found.foundBy !== null && html` ${say(page, { zh: '按', en: 'by ' })}${original(page, found.foundBy)}`}</small></li>`,
    )}</ul></section>`
  }`;
}

function renderStandardNote(page: Page, standard: StandardNote): Html {
  const { current, transitionUntil } = standard;
  const link = (number: string) =>
    html`<a href="${to(page, `/standards/${encodeURIComponent(number)}`)}">${number}</a>`;
  return html`<p class="bar">${link(standard.number)} ${standard.title !== null && original(page, standard.title)} ${standardState(standard.state, page.language)}${
    current !== null && html`${say(page, { zh: '，现行版本为 ', en: '; the current edition is ' })}${link(current)}`
  }${
    transitionUntil !== null &&
    say(page, { zh: `，过渡期至 ${transitionUntil}`, en: `; transition until ${transitionUntil}` })
  }</p>`;
}

function renderTotal(page: Page, { total, query }: SearchFacts): Html {
  const day = query.on ?? page.now.slice(0, 10);
  const rows = count(total.rows);
  const known =
    query.known !== null && say(page, { zh: `，按 ${query.known} 已知`, en: `, as known on ${query.known}` });
  return html`<div class="sec"><h2>${
    total.institutions === null
      ? say(page, { zh: `${rows} 项能力`, en: `${rows} capabilities` })
      : say(page, {
          zh: `${count(total.institutions)} 家机构，${rows} 项能力`,
          en: `${count(total.institutions)} institutions, ${rows} capabilities`,
        })
  }</h2><span class="qq">${say(page, { zh: `${day} 有效`, en: `in force on ${day}` })}${known}${
    total.countedAt !== null &&
    say(page, { zh: `·计数截至 ${minuteOf(total.countedAt)}`, en: ` · counted ${minuteOf(total.countedAt)}` })
  }</span></div>`;
}

function renderHit(page: Page, hit: CapabilityHit, query: SearchQuery): Html {
  const day = query.on === null ? '' : `&on=${query.on}`;
  const all = `/institutions/${hit.code}?q=${encodeURIComponent(query.q)}${day}#scope`;
  const more = hit.matching - hit.rows.length;
  return html`<article class="hit"><h3><a href="${to(page, `/institutions/${hit.code}${query.on === null ? '' : `?on=${query.on}`}`)}">${original(page, hit.name)}</a> <span class="cl">${say(page, hit.region)}</span></h3>${renderCapabilities(page, hit.rows)}${
    more > 0 &&
    html`<p class="pg"><a href="${to(page, all)}">${say(page, { zh: `还有 ${count(more)} 项`, en: `${count(more)} more` })}</a></p>`
  }</article>`;
}

function renderNothing(page: Page): Html {
  return html`<div class="none"><p>${say(page, {
    zh: '没有找到。可以换一个说法，只写参数或标准号，或放宽地区和日期。没有找到不等于无人能测：可能以别的名称登记。',
    en: 'Nothing found. Try other words, the parameter or the standard number alone, or fewer filters. Nothing found does not mean that nobody may: it can be registered in other words.',
  })}</p>${renderExamples(page)}</div>`;
}

function renderSteps(page: Page, { query, more }: SearchFacts): Html {
  if (query.page === 1 && !more) return NOTHING;
  return html`<p class="pg">${say(page, { zh: `第 ${query.page} 页`, en: `Page ${query.page}` })} ${
    query.page > 1 &&
    html`<a rel="prev" href="${to(page, searchPath(query, { page: query.page - 1 }))}">${say(page, { zh: '上一页', en: 'Previous' })}</a>`
  } ${more && html`<a rel="next" href="${to(page, searchPath(query, { page: query.page + 1 }))}">${say(page, { zh: '下一页', en: 'Next' })}</a>`}</p>`;
}

function renderFacets(page: Page, facts: SearchFacts): Html {
  const { query } = facts;
  const list = (label: { zh: string; en: string }, facets: readonly Facet[], name: 'region' | 'field') => {
    const chosen = query[name];
    if (facets.length === 0 && chosen === null) return NOTHING;
    return html`<h3>${say(page, label)}</h3><ul class="fc">${
      chosen !== null &&
      html`<li><a href="${to(page, searchPath(query, { [name]: null }))}">${say(page, { zh: '不限', en: 'Any' })}</a></li>`
    }${facets.map(
      (facet) =>
        html`<li>${facet.value === chosen ? html`<b aria-current="true">${say(page, facet.label)}</b>` : html`<a href="${to(page, searchPath(query, { [name]: facet.value }))}">${say(page, facet.label)}</a>`}<span>${count(facet.count)}</span></li>`,
    )}</ul>`;
  };
  const path = searchPath(query);
  const download = (format: string) =>
    `/api/public/export/capabilities.${format}${path.slice(path.indexOf('?'))}&locale=${page.language}`;
  return html`<aside aria-label="${say(page, { zh: '筛选', en: 'Filters' })}">${list({ zh: '地区', en: 'Region' }, facts.regions, 'region')}${list({ zh: '领域', en: 'Field' }, facts.fields, 'field')}${
    facts.editions.length > 0 &&
    html`<h3>${say(page, { zh: '依据标准', en: 'Standard' })}</h3><ul class="fc">${facts.editions.map(
      (facet) =>
        html`<li><a href="${to(page, searchPath(query, { q: facet.value }))}">${facet.value}</a><span>${count(facet.count)}</span></li>`,
    )}</ul>`
  }<h3>${say(page, { zh: '哪一天', en: 'On which day' })}</h3><form class="day" action="${to(page, '/search')}">${[
    ['q', query.q],
    ['region', query.region],
    ['field', query.field],
  ].map(
    ([name, value]) => typeof value === 'string' && html`<input type="hidden" name="${name ?? ''}" value="${value}">`,
  )}<label><span>${say(page, { zh: '当天有效', en: 'In force on' })}</span><input type="date" name="on" value="${query.on ?? ''}"></label><button class="btn">${say(page, { zh: '按此日', en: 'Apply' })}</button></form><h3>${say(page, { zh: '带走', en: 'Take along' })}</h3><ul class="fc"><li><a href="${download('csv')}">CSV</a></li><li><a href="${download('xlsx')}">Excel</a></li><li><a href="${to(page, path)}">${say(page, { zh: '本次查询的永久链接', en: 'Permanent link of this search' })}</a></li></ul></aside>`;
}
