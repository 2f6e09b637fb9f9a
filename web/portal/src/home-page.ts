import type { DrawSummaryFacts, PlanSummaryFacts } from './facts.ts';
import { type Html, html } from './html.ts';
import { shortHash } from './marks.ts';
import { original, type Page, renderPage, say, to } from './page.ts';
import { drawState, planState } from './states.ts';
import { ageOf, count, dateOf, minuteOf } from './time.ts';

export interface HomeFacts {
  /** Newest first, a handful of each. */
  readonly plans: readonly PlanSummaryFacts[];
  readonly draws: readonly DrawSummaryFacts[];
}

export function renderHome(page: Page, { plans, draws }: HomeFacts): Html {
  const main = html`<section class="hero"><h1>${say(page, { zh: '抽了谁、谁去查，谁都能重算', en: 'Who was drawn, and who inspects: anybody can recompute it' })}</h1>
<p>${say(page, {
    zh: '检验检测机构“双随机、一公开”抽查的计划、抽取和结果都在这里。名单由多方各出一个秘密共同决定，不由经办人挑选；复算不用登录，也不用相信本网站。',
    en: 'Plans, draws and results of the double-random inspection of inspection and testing institutions. Several parties decide the list together, each with a secret of its own; no clerk picks it. Rechecking takes no account, and no trust in this site.',
  })}</p></section>
${renderDoors(page, draws)}
<div class="two"><div>${renderDraws(page, draws)}${renderPlans(page, plans)}</div>${renderLogHead(page)}</div>`;
  return renderPage(page, { title: { zh: '抽查公开', en: 'Inspections in public' }, section: 'home', main });
}

function renderDoors(page: Page, draws: readonly DrawSummaryFacts[]): Html {
  const latest = draws.find(({ state }) => state === 'published');
  return html`<div class="do">
<div><h2>${say(page, { zh: '看抽查计划', en: 'See the plans' })}</h2><p>${say(page, { zh: '每个领域查多少家，由哪些部门联合，何时完成，依据哪条。', en: 'How many institutions in each field, which departments together, by when, and on which clause.' })}</p><a class="btn" href="${to(page, '/plans')}">${say(page, { zh: '抽查计划', en: 'Inspection plans' })}</a></div>
<div><h2>${say(page, { zh: '复算一次抽取', en: 'Recheck a draw' })}</h2><p>${say(page, { zh: '用同一份材料，在您自己的设备上断网重算，逐项比对。', en: 'With the same material, on your own device, with the network off, item by item.' })}</p>${
    latest === undefined
      ? html`<a class="btn" href="${to(page, '/verify')}">${say(page, { zh: '打开复算页', en: 'Open the recheck page' })}</a>`
      : html`<a class="btn" href="${to(page, `/verify?draw=${encodeURIComponent(latest.code)}`)}">${say(page, { zh: `复算 ${latest.code}`, en: `Recheck ${latest.code}` })}</a>`
  }</div>
<div><h2>${say(page, { zh: '核对日志', en: 'Check the log' })}</h2><p>${say(page, { zh: '每个决定都写进只增不改的日志；留下今天的日志头，以后任何改动都会露出来。', en: 'Every decision goes into a log that only grows. Keep today’s head, and any later change will show.' })}</p><a class="btn" href="${to(page, '/log')}">${say(page, { zh: '透明日志', en: 'Transparency log' })}</a></div>
</div>`;
}

function renderDraws(page: Page, draws: readonly DrawSummaryFacts[]): Html {
  return html`<section><div class="sec"><h2>${say(page, { zh: '抽取与结果', en: 'Draws and results' })}</h2><a href="${to(page, '/draws')}">${say(page, { zh: '全部', en: 'All' })}</a></div>${
    draws.length === 0
      ? html`<p class="none">${say(page, { zh: '还没有公开的抽取。', en: 'No draw is public yet.' })}</p>`
      : html`<ul class="nt">${draws.map(
          (draw) =>
            html`<li><time datetime="${draw.since}">${dateOf(draw.since)}</time><span><a href="${to(page, `/draws/${draw.code}`)}">${original(page, draw.planTitle)}${say(page, { zh: `第 ${draw.number} 号`, en: ` No. ${draw.number}` })}</a><small>${drawState(draw.state, page.language)} ${say(page, progressOf(draw))}</small></span></li>`,
        )}</ul>`
  }</section>`;
}

function progressOf({ quota, selected }: DrawSummaryFacts) {
  return selected === null
    ? { zh: `计划抽 ${count(quota)} 家`, en: `${count(quota)} institutions to be drawn` }
    : {
        zh: `抽中 ${count(selected)} / ${count(quota)} 家`,
        en: `${count(selected)} of ${count(quota)} institutions drawn`,
      };
}

function renderPlans(page: Page, plans: readonly PlanSummaryFacts[]): Html {
  return html`<section class="gap"><div class="sec"><h2>${say(page, { zh: '抽查计划', en: 'Inspection plans' })}</h2><a href="${to(page, '/plans')}">${say(page, { zh: '全部', en: 'All' })}</a></div>${
    plans.length === 0
      ? html`<p class="none">${say(page, { zh: '还没有公开的计划。', en: 'No plan is public yet.' })}</p>`
      : html`<ul class="nt">${plans.map(
          (plan) =>
            html`<li><time datetime="${plan.publishedAt}">${dateOf(plan.publishedAt)}</time><span><a href="${to(page, `/plans/${plan.code}`)}">${original(page, plan.title)}</a><small>${planState(plan.state, page.language)} ${say(page, { zh: `${plan.region.zh}，检查 ${count(plan.total)} 家`, en: `${plan.region.en}, ${count(plan.total)} institutions` })}${
              plan.documentNumber !== null && html` <span class="cl">${original(page, plan.documentNumber)}</span>`
            }</small></span></li>`,
        )}</ul>`
  }</section>`;
}

function renderLogHead(page: Page): Html {
  const { head } = page;
  return html`<section><div class="sec"><h2>${say(page, { zh: '透明日志', en: 'Transparency log' })}</h2>${
    head !== null && html`<span class="qq">${ageOf(head.signedAt, page.now, page.language)}</span>`
  }</div>${
    head === null
      ? html`<p class="none">${say(page, { zh: '日志还没有签名的日志头。', en: 'The log has no signed head yet.' })}</p>`
      : html`<table class="kv"><tr><th scope="row">${say(page, { zh: '条目', en: 'Entries' })}</th><td><b>${count(head.treeSize)}</b></td></tr><tr><th scope="row">${say(page, { zh: '日志头', en: 'Head' })}</th><td>${shortHash(head.root)}</td></tr><tr><th scope="row">${say(page, { zh: '签于', en: 'Signed' })}</th><td>${minuteOf(head.signedAt)}</td></tr><tr><th scope="row">${say(page, { zh: '原件', en: 'Originals' })}</th><td><a href="/log/checkpoint">${say(page, { zh: '日志头', en: 'Checkpoint' })}</a> <a href="/log/key">${say(page, { zh: '公钥', en: 'Key' })}</a></td></tr></table>`
  }</section>`;
}
