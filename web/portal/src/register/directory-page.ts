import { type Html, html } from '../html.ts';
import type { Words } from '../language.ts';
import { original, type Page, renderPage, say, to } from '../page.ts';
import { renderStack } from '../stack-table.ts';
import { count, dateOf } from '../time.ts';

export interface DirectoryFacts {
  readonly code: string;
  readonly version: number;
  readonly title: Words;
  readonly basis: string;
  readonly selection: readonly { readonly object: string; readonly parameter: string; readonly standard: string }[];
  readonly on: string;
  readonly publishedAt: string;
  readonly institutions: readonly {
    readonly institution: string;
    readonly name: string;
    readonly region: Words;
    readonly rows: readonly {
      readonly object: string;
      readonly parameter: string;
      readonly standard: string;
      readonly restriction: string;
    }[];
  }[];
  /** There are more than are listed. */
  readonly cut: boolean;
}

/** Institutions listed on the page itself; the rest is in the interface. */
export const DIRECTORY_SIZE = 60;
const ROWS_EACH = 4;

/** Who may do what an office has selected, on a day: looked up as it stands, so that the list never goes stale. */
export function renderDirectory(page: Page, facts: DirectoryFacts): Html {
  const shown = facts.institutions.slice(0, DIRECTORY_SIZE);
  const main = html`<div class="top"><h1>${say(page, facts.title)}</h1><p class="q">${original(page, facts.basis)} ${say(page, { zh: `第 ${facts.version} 版，${dateOf(facts.publishedAt)} 公开`, en: `version ${facts.version}, published ${dateOf(facts.publishedAt)}` })}</p></div>
<section><div class="sec"><h2>${say(page, { zh: '选定的能力', en: 'Selected capabilities' })}</h2></div><ul class="plain">${facts.selection.map(({ object, parameter, standard }) => html`<li>${original(page, [object, parameter].filter((part) => part !== '').join(' '))} ${standard}</li>`)}</ul></section>
<section class="gap"><div class="sec"><h2>${say(page, { zh: `${facts.on} 有资质的机构 ${count(facts.institutions.length)}${facts.cut ? '+' : ''} 家`, en: `${count(facts.institutions.length)}${facts.cut ? '+' : ''} institutions authorised on ${facts.on}` })}</h2><a href="/api/public/directories/${facts.code}?on=${facts.on}">JSON</a></div>${
    shown.length === 0
      ? html`<p class="none">${say(page, { zh: '这一天没有机构具备选定的能力。', en: 'On that day nobody was authorised for any of it.' })}</p>`
      : renderStack(
          [
            { label: say(page, { zh: '机构', en: 'Institution' }) },
            { label: say(page, { zh: '地区', en: 'Region' }) },
            { label: say(page, { zh: '能力', en: 'Capabilities' }) },
          ],
          shown.map(({ institution, name, region, rows }) => [
            html`<a href="${to(page, `/institutions/${institution}?on=${facts.on}`)}">${original(page, name)}</a><small>${institution}</small>`,
            say(page, region),
            html`${rows
              .slice(0, ROWS_EACH)
              .map(
                (row) =>
                  html`${original(page, `${row.object} ${row.parameter}`)} <span class="nw">${row.standard}</span>${row.restriction !== '' && html` ${original(page, `（${row.restriction}）`)}`}<br>`,
              )}${rows.length > ROWS_EACH && html`<small>${say(page, { zh: `共 ${count(rows.length)} 行`, en: `${count(rows.length)} rows in all` })}</small>`}`,
          ]),
        )
  }</section>`;
  return renderPage(page, { title: facts.title, section: 'open-data', main });
}
