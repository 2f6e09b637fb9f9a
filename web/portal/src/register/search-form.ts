import { type Html, html } from '../html.ts';
import { type Page, say, to } from '../page.ts';
import type { SearchQuery } from './facts.ts';

export interface RegionChoice {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
}

/** The one question of the portal. Works without a script: a GET form whose address is the permanent link. */
export function renderSearchForm(
  page: Page,
  regions: readonly RegionChoice[],
  query: Pick<SearchQuery, 'q' | 'region'>,
  kept: readonly (readonly [string, string | null])[] = [],
): Html {
  return html`<form class="sf" role="search" action="${to(page, '/search')}" method="get"><label><span>${say(page, {
    zh: '测什么，或机构名称、标准号、证书编号',
    en: 'What is to be tested, or an institution, a standard, a certificate number',
  })}</span><input name="q" type="search" value="${query.q}" maxlength="200" placeholder="${say(page, {
    zh: '例如 食品 铅、GB 5009.12、浦江示例',
    en: 'e.g. GB 5009.12, pujiang, pH',
  })}" autocomplete="off"></label><label><span>${say(page, { zh: '地区', en: 'Region' })}</span><select name="region"><option value="">${say(
    page,
    { zh: '全部地区', en: 'All regions' },
  )}</option>${regions.map(
    ({ code, name }) =>
      html`<option value="${code}"${code === query.region && html` selected`}>${say(page, name)}</option>`,
  )}</select></label>${kept.map(
    ([name, value]) => value !== null && html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="btn btn-1">${say(page, { zh: '查询', en: 'Search' })}</button></form>`;
}

const EXAMPLES = [
  '土壤 氨氮',
  '生活饮用水 铅',
  '食品 铅',
  '混凝土 抗压强度',
  '机动车 安全技术检验',
  'GB/T 5750.6',
] as const;

export function renderExamples(page: Page): Html {
  return html`<p class="eg">${say(page, { zh: '常查', en: 'Often asked' })} ${EXAMPLES.map(
    (example) => html`<a lang="zh-CN" href="${to(page, `/search?q=${encodeURIComponent(example)}`)}">${example}</a> `,
  )}</p>`;
}

/** The address of a search, without what is left at its default. */
export function searchPath(query: SearchQuery, changed: Partial<SearchQuery> = {}): string {
  const { q, region, field, axis, on, known, page } = { ...query, page: 1, ...changed };
  const pairs: (readonly [string, string])[] = [['q', q]];
  if (region !== null) pairs.push(['region', region]);
  if (field !== null) pairs.push(['field', field]);
  if (axis !== 'licence') pairs.push(['axis', axis]);
  if (on !== null) pairs.push(['on', on]);
  if (known !== null) pairs.push(['known', known]);
  if (page > 1) pairs.push(['page', String(page)]);
  return `/search?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
