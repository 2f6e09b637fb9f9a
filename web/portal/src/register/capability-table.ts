import { type Html, html, type Insert } from '../html.ts';
import { original, type Page, say, to } from '../page.ts';
import { renderStack } from '../stack-table.ts';
import type { CapabilityFacts } from './facts.ts';
import { libraryState } from './words.ts';

/** Rows of an annex: what, by which standard, with which restriction, where. */
export function renderCapabilities(page: Page, rows: readonly CapabilityFacts[]): Html {
  return renderStack(
    [
      { label: say(page, { zh: '对象与参数', en: 'Object and parameter' }) },
      { label: say(page, { zh: '依据标准', en: 'Standard' }) },
      { label: say(page, { zh: '限制范围与说明', en: 'Restriction and note' }) },
      { label: say(page, { zh: '场所', en: 'Site' }) },
      { label: say(page, { zh: '库状态', en: 'Library' }) },
    ],
    rows.map((row) => cellsOf(page, row)),
  );
}

function cellsOf(page: Page, row: CapabilityFacts): readonly Insert[] {
  const limits = [row.restriction, row.note].filter((text) => text !== '');
  return [
    html`${original(page, `${row.object} ${row.parameter}`)}<small>${say(page, row.field)}${row.category !== '' && row.category !== row.field.zh && html` ${original(page, row.category)}`}</small>`,
    html`<a class="nw" href="${to(page, `/standards/${encodeURIComponent(row.standardNumber)}`)}">${row.standardNumber}</a><small>${original(page, row.standardTitle)}${row.method !== '' && html` ${original(page, row.method)}`}</small>`,
    limits.length === 0 ? '' : original(page, limits.join('；')),
    row.site,
    row.libraryState === null ? '' : libraryState(row.libraryState, page.language),
  ];
}
