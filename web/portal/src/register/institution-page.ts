import { clauseTag } from '../clause-tag.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { original, type Page, renderPage, say, to } from '../page.ts';
import { renderPaging } from '../paging.ts';
import { renderStack } from '../stack-table.ts';
import { count } from '../time.ts';
import { renderCapabilities } from './capability-table.ts';
import type { InstitutionPageFacts } from './facts.ts';
import { AXIS_WORDS, axisState } from './words.ts';

/** Rows of the annex on one page; keeps the heaviest page below 50 kB. */
export const SCOPE_SIZE = 30;

export function renderInstitution(page: Page, facts: InstitutionPageFacts): Html {
  const main = html`${renderHead(page, facts)}${renderAxes(page, facts)}${renderDay(page, facts)}
${renderScope(page, facts)}
<div class="two"><div>${renderHistory(page, facts)}</div><div>${renderCertificates(page, facts)}${renderSites(page, facts)}${renderOwnWords(page, facts)}</div></div>`;
  return renderPage(page, { title: { zh: facts.name, en: facts.nameEn ?? facts.name }, section: 'home', main });
}

function renderHead(page: Page, facts: InstitutionPageFacts): Html {
  return html`<div class="top"><h1>${original(page, facts.name)}</h1><p class="q">${facts.nameEn !== null && html`<span lang="en">${facts.nameEn}</span> `}${facts.uscc !== null && html`${say(page, { zh: '统一社会信用代码', en: 'USCC' })} <span class="nw">${facts.uscc}</span> `}${say(page, facts.kind)} ${say(page, facts.region)} <span class="nw">${facts.code}</span></p>${
    facts.formerNames.length > 0 &&
    html`<p class="q">${say(page, { zh: '曾用名：', en: 'Formerly: ' })}${original(page, facts.formerNames.join('；'))}</p>`
  }</div>`;
}

/** The axes side by side; the fourth, credit, is internal. Computed from decisions and the day, never typed. */
function renderAxes(page: Page, { axes }: InstitutionPageFacts): Html {
  return html`<dl class="ask ax">${axes.map(
    ({ axis, state, since, until, numbers }) =>
      html`<div><dt>${say(page, AXIS_WORDS[axis])}</dt><dd>${axisState(state, page.language)}<small>${since !== null && say(page, { zh: `${since} 起`, en: `since ${since}` })} ${until !== null && say(page, { zh: `至 ${until}`, en: `until ${until}` })}</small><small>${numbers.join(' ')}</small></dd></div>`,
  )}</dl>`;
}

function renderDay(page: Page, { code, on, today, known, capabilities }: InstitutionPageFacts): Html {
  return html`<form class="day bar" action="${to(page, `/institutions/${code}`)}">${capabilities.q !== '' && html`<input type="hidden" name="q" value="${capabilities.q}">`}<label><span>${say(page, { zh: '看哪一天', en: 'As of' })}</span><input type="date" name="on" value="${on}" max="${today}"></label><label><span>${say(page, { zh: '按哪一天已知（可不填）', en: 'As known on (optional)' })}</span><input type="date" name="known" value="${known ?? ''}" max="${today}"></label><button class="btn">${say(page, { zh: '看这一天', en: 'Show that day' })}</button>${
    on !== today &&
    html` <a href="${to(page, `/institutions/${code}`)}">${say(page, { zh: '回到今天', en: 'Back to today' })}</a>`
  } <a href="${to(page, `/verify?institution=${encodeURIComponent(code)}&on=${on}`)}">${say(page, { zh: '要一份签名答复', en: 'Ask for a signed answer' })}</a></form>`;
}

function renderScope(page: Page, { code, on, today, known, capabilities }: InstitutionPageFacts): Html {
  const { q, rows, total, axis } = capabilities;
  const day = `${on === today ? '' : `&on=${on}`}${known === null ? '' : `&known=${known}`}`;
  const pathOf = (one: typeof axis) =>
    `/institutions/${code}?q=${encodeURIComponent(q)}${day}${one === 'licence' ? '' : `&axis=${one}`}`;
  const path = pathOf(axis);
  const other = axis === 'licence' ? 'accreditation' : 'licence';
  return html`<section id="scope"><div class="sec"><h2>${say(page, { zh: '能力附表', en: 'Scope' })}</h2><span class="qq">${say(page, { zh: `${on} 有效 ${count(total)} 项`, en: `${count(total)} in force on ${on}` })}</span></div><form class="one find" action="${to(page, `/institutions/${code}`)}#scope">${on !== today && html`<input type="hidden" name="on" value="${on}">`}<input name="q" type="search" value="${q}" maxlength="200" aria-label="${say(page, { zh: '在附表中查找', en: 'Find in the scope' })}" placeholder="${say(page, { zh: '在附表中查找：参数、对象、标准号', en: 'Find in the scope: parameter, object, standard' })}"><button class="btn">${say(page, { zh: '查找', en: 'Find' })}</button></form>${html`<p class="pg">${say(page, AXIS_WORDS[axis])} <a href="${to(page, pathOf(other))}#scope">${say(page, AXIS_WORDS[other])}</a></p>`}${
    rows.length === 0
      ? html`<p class="none">${say(page, { zh: '这一天没有相符的能力。', en: 'No capability matches on that day.' })}</p>`
      : html`${renderCapabilities(page, rows)}${renderPaging(page, path, { page: capabilities.page, size: capabilities.size, total })}`
  }</section>`;
}

function renderHistory(page: Page, { history }: InstitutionPageFacts): Html {
  return html`<section><div class="sec"><h2>${say(page, { zh: '发生过什么', en: 'What happened' })}</h2><span class="qq">${say(page, { zh: '每项决定都在透明日志中', en: 'Every decision stands in the log' })}</span></div>${
    history.length === 0
      ? html`<p class="none">${say(page, { zh: '还没有记录。', en: 'Nothing recorded yet.' })}</p>`
      : html`<ul class="nt">${history.map(
          (event) =>
            html`<li><time datetime="${event.day}">${event.day}</time><span>${say(page, event.what)}<small>${event.certificateNumber ?? ''} ${event.leafIndex !== null && html`<a href="${to(page, '/log')}">${say(page, { zh: `日志第 ${count(event.leafIndex + 1)} 条`, en: `log entry ${count(event.leafIndex + 1)}` })}</a>`}</small></span></li>`,
        )}</ul>`
  }</section>`;
}

function renderCertificates(page: Page, { certificates }: InstitutionPageFacts): Html {
  return html`<section><div class="sec"><h2>${say(page, { zh: '证书', en: 'Certificates' })}</h2></div>${
    certificates.length === 0
      ? html`<p class="none">${say(page, { zh: '没有登记的证书。', en: 'No certificate on record.' })}</p>`
      : renderStack(
          [
            { label: say(page, { zh: '编号', en: 'Number' }) },
            { label: say(page, { zh: '有效期', en: 'Validity' }) },
            { label: say(page, { zh: '状态', en: 'State' }) },
          ],
          certificates.map((certificate) => [
            html`<a class="nw" href="${to(page, `/verify?number=${encodeURIComponent(certificate.number)}`)}">${certificate.number}</a><small>${say(page, AXIS_WORDS[certificate.axis])} ${say(page, certificate.issuer)}</small>`,
            html`<span class="nw">${certificate.validFrom}</span> ${say(page, { zh: '至', en: 'to' })} <span class="nw">${certificate.validTo}</span><small>${say(page, { zh: `附表第 ${certificate.annexVersion} 版 ${count(certificate.annexRows)} 行`, en: `Annex version ${certificate.annexVersion}, ${count(certificate.annexRows)} rows` })}</small>`,
            axisState(certificate.state, page.language),
          ]),
        )
  }</section>`;
}

function renderSites(page: Page, { sites }: InstitutionPageFacts): Html {
  if (sites.length === 0) return NOTHING;
  return html`<section class="gap"><div class="sec"><h2>${say(page, { zh: '场所', en: 'Sites' })}</h2></div><table class="kv">${sites.map(
    (site) =>
      html`<tr><th scope="row">${say(page, { zh: `场所 ${site.number}`, en: `Site ${site.number}` })}</th><td>${original(page, site.name)}<small class="qq"> ${say(page, site.region)} ${original(page, site.address)}</small></td></tr>`,
  )}</table></section>`;
}

/** What the institution itself says in public: its commitment and how to reach it. */
function renderOwnWords(page: Page, { commitment, contacts }: InstitutionPageFacts): Html {
  if (commitment === null && contacts.length === 0) return NOTHING;
  return html`<section class="gap"><div class="sec"><h2>${say(page, { zh: '机构自述', en: 'In its own words' })}</h2></div><table class="kv">${contacts.map(
    ({ label, value }) => html`<tr><th scope="row">${say(page, label)}</th><td>${original(page, value)}</td></tr>`,
  )}${
    commitment !== null &&
    html`<tr><th scope="row">${say(page, { zh: '公开承诺', en: 'Commitment' })}</th><td>${original(page, commitment.text)}<small class="qq"> ${commitment.publishedAt} ${clauseTag('R4-A3.6', page.language)}</small></td></tr>`
  }</table></section>`;
}
