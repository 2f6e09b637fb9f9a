import type { Words } from '../language.ts';
import { type Html, html } from '../html.ts';
import { type Page, renderPage, say } from '../page.ts';
import { renderStack } from '../stack-table.ts';

export interface OpenDataFacts {
  readonly datasets: readonly {
    readonly name: string;
    readonly words: Words;
    readonly about: Words;
    readonly filters: readonly ('region' | 'field')[];
    readonly columns: readonly {
      readonly key: string;
      readonly type: string;
      readonly words: Words;
      readonly about: Words;
    }[];
    readonly files: readonly { readonly format: string; readonly path: string }[];
  }[];
  readonly directories: readonly { readonly code: string; readonly title: Words; readonly basis: string }[];
}

const FILTERS = {
  region: { zh: '地区 region=310000', en: 'region, region=310000' },
  field: { zh: '领域 field=13', en: 'field, field=13' },
} as const satisfies Record<string, Words>;

/** What can be taken along, what every column means, and how programs ask. */
export function renderOpenData(page: Page, { datasets, directories }: OpenDataFacts): Html {
  const main = html`<div class="top"><h1>${say(page, { zh: '开放数据', en: 'Open data' })}</h1><p class="q">${say(
    page,
    {
      zh: '整库下载，不用登录；每次下载都是同一时刻的全部数据。加 on=2026-01-31 得到那一天的数据。',
      en: 'Whole tables, without an account; each download is of one moment. Add on=2026-01-31 for the data of that day.',
    },
  )}</p></div>
${datasets.map(
  (dataset) =>
    html`<section class="gap"><div class="sec"><h2>${say(page, dataset.words)}</h2><span>${dataset.files.map((file) => html`<a href="${file.path}">${file.format.toUpperCase()}</a> `)}</span></div><p class="lead">${say(page, dataset.about)}${
      dataset.filters.length > 0 &&
      html` ${say(page, { zh: '可筛选：', en: 'Filters: ' })}${dataset.filters.map((filter) => say(page, FILTERS[filter])).join(say(page, { zh: '，', en: '; ' }))}`
    }</p>${renderStack(
      [
        { label: say(page, { zh: '字段', en: 'Column' }) },
        { label: say(page, { zh: '类型', en: 'Type' }) },
        { label: say(page, { zh: '含义', en: 'Meaning' }) },
      ],
      dataset.columns.map((column) => [
        html`<span class="mono">${column.key}</span>`,
        column.type,
        html`${say(page, column.words)}${say(page, column.about) !== '' && html`<small>${say(page, column.about)}</small>`}`,
      ]),
    )}</section>`,
)}
${
  directories.length > 0 &&
  html`<section class="gap"><div class="sec"><h2>${say(page, { zh: '能力名录', en: 'Directories' })}</h2></div><ul class="plain">${directories.map((directory) => html`<li><a href="${page.language === 'zh' ? '' : '/en'}/directories/${directory.code}">${say(page, directory.title)}</a> <span class="cl" lang="zh-CN">${directory.basis}</span></li>`)}</ul></section>`
}
<section class="gap"><div class="sec"><h2>${say(page, { zh: '程序接口', en: 'For programs' })}</h2></div><ul class="plain"><li>${say(page, { zh: '接口说明（OpenAPI 3.1，含示例）', en: 'Interface (OpenAPI 3.1, with examples)' })} <a href="/api/openapi.json">/api/openapi.json</a></li><li>${say(page, { zh: '不带密钥也能用，按地址限次；需要更多次数的，向本局申请密钥，随请求发送 Authorization: Bearer hjk_…', en: 'Works without a key, with a limit per address. For more, ask the bureau for a key and send it as Authorization: Bearer hjk_…' })}</li></ul></section>`;
  return renderPage(page, { title: { zh: '开放数据', en: 'Open data' }, section: 'open-data', main });
}
