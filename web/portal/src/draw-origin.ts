import type { DrawFacts, DrawPartyFacts } from './facts.ts';
import { type Html, html } from './html.ts';
import { hash, mark } from './marks.ts';
import { original, type Page, say } from './page.ts';
import { renderStack } from './stack-table.ts';
import { count, minuteOf } from './time.ts';

/** Where the list comes from: frozen lists, sealed frame, what each party committed to and revealed, the seed. */
export function renderOrigin(page: Page, draw: DrawFacts): Html {
  const pending = mark('todo', say(page, { zh: '尚无', en: 'Not yet' }));
  return html`<section class="gap"><div class="sec"><h2>${say(page, { zh: '名单由什么决定', en: 'What decides the list' })}</h2><span class="qq">${say(page, { zh: `机构 ${count(draw.units)} 家，检查人员 ${count(draw.inspectors)} 人，回避 ${count(draw.conflicts)} 对`, en: `${count(draw.units)} institutions, ${count(draw.inspectors)} inspectors, ${count(draw.conflicts)} pairs kept apart` })}</span></div>
<table class="kv"><tr><th scope="row">${say(page, { zh: '名录快照', en: 'Frozen lists' })}</th><td>${hash(draw.listsHash)}</td></tr><tr><th scope="row">${say(page, { zh: '抽样框', en: 'Frame' })}</th><td>${draw.frameHash === null ? pending : hash(draw.frameHash)}</td></tr><tr><th scope="row">${say(page, { zh: '种子', en: 'Seed' })}</th><td>${draw.seed === null ? pending : hash(draw.seed)}</td></tr></table>
${renderStack(
  [
    { label: say(page, { zh: '来源', en: 'Source' }) },
    { label: say(page, { zh: '先定下的', en: 'Fixed beforehand' }) },
    { label: say(page, { zh: '后揭示的', en: 'Revealed afterwards' }) },
  ],
  draw.parties.map((party) => [
    html`${say(page, party.name)}<small>${party.id}</small>`,
    renderBefore(page, party),
    renderAfter(page, party),
  ]),
)}</section>`;
}

function renderAfter(page: Page, { kind, value, revealedAt }: DrawPartyFacts): Html {
  if (value === null) return mark('wait', say(page, { zh: '未揭示', en: 'Not revealed' }));
  return html`${kind === 'commit' ? hash(value) : html`<b>${value}</b>`}${revealedAt !== null && html`<small>${minuteOf(revealedAt)}</small>`}`;
}

function renderBefore(page: Page, party: DrawPartyFacts): Html {
  if (party.kind === 'published') {
    return html`${original(page, party.describe ?? '')}${
      party.at !== null &&
      html`<small>${say(page, { zh: `${minuteOf(party.at)} 才产生`, en: `exists only from ${minuteOf(party.at)}` })}</small>`
    }`;
  }
  if (party.commitment === null) return mark('wait', say(page, { zh: '未提交承诺', en: 'No commitment yet' }));
  return html`${hash(party.commitment)}${party.committedAt !== null && html`<small>${minuteOf(party.committedAt)}</small>`}`;
}
