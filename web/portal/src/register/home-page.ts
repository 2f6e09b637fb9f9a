import { type Html, html } from '../html.ts';
import { shortHash } from '../marks.ts';
import { original, type Page, renderPage, say, to } from '../page.ts';
import { count, dateOf, minuteOf } from '../time.ts';
import type { RegisterHomeFacts } from './facts.ts';
import { renderExamples, renderSearchForm } from './search-form.ts';

export function renderHome(page: Page, facts: RegisterHomeFacts): Html {
  const { totals, place } = facts;
  const main = html`<section class="hero"><h1>${say(page, { zh: '要测的东西，谁有资质测？', en: 'Who is authorised to test it?' })}</h1>
<p>${say(page, {
    zh: `在${place.zh} ${count(totals.institutions)} 家机构、${count(totals.capabilities)} 项能力中查找。结果注明依据标准、限制范围和场所。`,
    en: `Search ${count(totals.capabilities)} capabilities of ${count(totals.institutions)} institutions, ${place.en}. Every result states its standard, restriction and site.`,
  })}</p>${renderSearchForm(page, facts.regions, { q: '', region: null })}${renderExamples(page)}</section>
${renderFields(page, facts)}${renderDoors(page, facts)}
<div class="two">${renderNotices(page, facts)}${renderOpenData(page, facts)}</div>`;
  return renderPage(page, { title: { zh: '谁能测什么', en: 'Who may test what' }, section: 'home', main });
}

function renderFields(page: Page, { fields }: RegisterHomeFacts): Html {
  if (fields.length === 0) return html``;
  return html`<section><div class="sec"><h2>${say(page, { zh: '按领域查', en: 'By field' })}</h2><span class="qq">${say(page, { zh: '有能力的机构数，一家可有多领域', en: 'Institutions with capability; one may stand in several fields' })}</span></div><ul class="idx">${fields.map(
    (field) =>
      html`<li><a href="${to(page, `/search?q=&field=${encodeURIComponent(field.value)}`)}">${say(page, field.label)}</a><span>${say(page, { zh: `${count(field.count)} 家`, en: count(field.count) })}</span></li>`,
  )}</ul></section>`;
}

function renderDoors(page: Page, { draw }: RegisterHomeFacts): Html {
  return html`<div class="do">
<div><h2>${say(page, { zh: '验证证书', en: 'Verify a certificate' })}</h2><p>${say(page, { zh: '得到三种答复之一：有效、无效、无法判断，并说明理由。', en: 'One of three answers: valid, not valid, cannot tell, each with its reason.' })}</p><form class="one" action="${to(page, '/verify')}"><input name="number" aria-label="${say(page, { zh: '证书编号', en: 'Certificate number' })}" placeholder="${say(page, { zh: '证书编号', en: 'Certificate number' })}" maxlength="40"><button class="btn">${say(page, { zh: '验证', en: 'Verify' })}</button></form></div>
<div><h2>${say(page, { zh: '复算一次抽取', en: 'Recheck a draw' })}</h2><p>${say(page, { zh: '抽了谁、谁去查，任何人都能用同一份材料重算。', en: 'Who was drawn and who inspects: anybody can recompute it from the same material.' })}</p><a class="btn" href="${to(page, draw === null ? '/verify' : `/verify?draw=${encodeURIComponent(draw.code)}`)}">${draw === null ? say(page, { zh: '打开复算页', en: 'Open the recheck page' }) : say(page, { zh: `复算 ${draw.code}`, en: `Recheck ${draw.code}` })}</a></div>
<div><h2>${say(page, { zh: '核对日志', en: 'Check the log' })}</h2><p>${say(page, { zh: '每个决定都写进只增不改的日志；留下今天的日志头，以后任何改动都会露出来。', en: 'Every decision goes into a log that only grows. Keep today’s head, and any later change will show.' })}</p><a class="btn" href="${to(page, '/log')}">${say(page, { zh: '透明日志', en: 'Transparency log' })}</a></div>
</div>`;
}

function renderNotices(page: Page, { notices }: RegisterHomeFacts): Html {
  return html`<section><div class="sec"><h2>${say(page, { zh: '公开', en: 'Published' })}</h2><a href="${to(page, '/plans')}">${say(page, { zh: '抽查计划与结果', en: 'Inspections' })}</a></div>${
    notices.length === 0
      ? html`<p class="none">${say(page, { zh: '还没有公开的内容。', en: 'Nothing is public yet.' })}</p>`
      : html`<ul class="nt">${notices.map(
          (notice) =>
            html`<li><time datetime="${notice.at}">${dateOf(notice.at)}</time><span><a href="${to(page, notice.path)}">${original(page, notice.title)}</a>${notice.more !== null && html`<small>${say(page, notice.more)}</small>`}</span></li>`,
        )}</ul>`
  }</section>`;
}

function renderOpenData(page: Page, { openData, totals }: RegisterHomeFacts): Html {
  const { head } = page;
  return html`<section><div class="sec"><h2><a href="${to(page, '/open-data')}">${say(page, { zh: '开放数据', en: 'Open data' })}</a></h2><span class="qq">${say(page, { zh: `截至 ${minuteOf(totals.countedAt)}`, en: `As of ${minuteOf(totals.countedAt)}` })}</span></div><table class="kv od">${openData.map(
    ({ label, count: rows, path }) =>
      html`<tr><th scope="row">${say(page, label)}</th><td class="r"><b>${count(rows)}</b></td><td class="r"><a href="${path}.csv">CSV</a> <a href="${path}.json">JSON</a></td></tr>`,
  )}${head !== null && html`<tr><th scope="row">${say(page, { zh: '透明日志', en: 'Transparency log' })}</th><td class="r"><b>${count(head.treeSize)}</b></td><td class="r"><a href="/log/checkpoint">${say(page, { zh: '日志头', en: 'Head' })}</a> <a href="/log/key">${say(page, { zh: '公钥', en: 'Key' })}</a></td></tr>`}</table>${head !== null && html`<p class="s13 qq">${say(page, { zh: '日志头', en: 'Log head' })} ${shortHash(head.root)}</p>`}</section>`;
}
