import { renderQuestions } from './ask.ts';
import { renderDrawn, renderReplacements, renderStrata } from './draw-list.ts';
import { renderOrigin } from './draw-origin.ts';
import { renderWays } from './draw-ways.ts';
import type { DrawFacts } from './facts.ts';
import { type Html, html } from './html.ts';
import { renderLogPlace } from './log-place.ts';
import { dot, original, type Page, renderPage, say, to } from './page.ts';
import { drawState } from './states.ts';
import { minuteOf } from './time.ts';

/** Drawn institutions on one page; keeps the page of a city's draw whole and below 50 kB. */
export const DRAWN_SIZE = 120;

/** A draw with the `current`-th stretch of its list, from 1. */
export function renderDraw(page: Page, draw: DrawFacts, current: number): Html {
  const { planTitle, planCode, number, code } = draw;
  const main = html`<section class="top"><h1>${original(page, planTitle)}${say(page, { zh: '', en: ' ' })}<span class="nw">${say(page, { zh: `第 ${number} 号抽取`, en: `Draw No. ${number}` })}</span></h1><p class="q">${code}${dot(page)}${say(page, draw.organiser)}${dot(page)}${say(page, draw.region)}${dot(page)}<a href="${to(page, `/plans/${planCode}`)}">${say(page, { zh: '所属计划', en: 'its plan' })}</a></p></section>
${renderVoid(page, draw)}${renderSupersedes(page, draw)}
${renderQuestions(page, html`${drawState(draw.state, page.language)} <span class="s13 q">${say(page, { zh: `自 ${minuteOf(draw.since)}`, en: `since ${minuteOf(draw.since)}` })}</span>`, draw.turn)}
${renderOrigin(page, draw)}
${renderStrata(page, draw)}
${renderDrawn(page, draw, { page: current, size: DRAWN_SIZE, total: draw.drawn.length })}
${renderReplacements(page, draw)}
${draw.bundle && renderWays(page, draw)}
<section class="gap"><div class="sec"><h2>${say(page, { zh: '日志', en: 'Log' })}</h2></div><table class="kv"><tr><th scope="row">${say(page, { zh: '抽样框', en: 'Frame' })}</th><td>${renderLogPlace(page, draw.frameLog)}</td></tr><tr><th scope="row">${say(page, { zh: '结果', en: 'Result' })}</th><td>${renderLogPlace(page, draw.resultLog)}</td></tr>${
    draw.voided !== null &&
    html`<tr><th scope="row">${say(page, { zh: '作废', en: 'Void' })}</th><td>${renderLogPlace(page, draw.voided.log)}</td></tr>`
  }</table></section>`;
  return renderPage(page, {
    title: { zh: `抽取 ${code}`, en: `Draw ${code}` },
    section: 'inspection',
    main,
  });
}

/** A void draw stays visible with everything it had. */
function renderVoid(page: Page, { voided, supersededBy }: DrawFacts): Html | null {
  if (voided === null) return null;
  const next =
    supersededBy !== null &&
    html` <a href="${to(page, `/draws/${supersededBy.code}`)}">${say(page, { zh: `改由第 ${supersededBy.number} 号抽取`, en: `Redrawn as No. ${supersededBy.number}` })}</a>`;
  return html`<div class="bar"><p><b>${say(page, { zh: '本次抽取已作废，名单不再有效。', en: 'This draw is void; its list no longer holds.' })}</b>${next}</p><p>${say(page, { zh: '原因', en: 'Reason' })}${say(page, { zh: '：', en: ': ' })}${original(page, voided.reason)}</p><p class="s13 q">${say(page, { zh: `${voided.approver.zh}批准，${minuteOf(voided.at)}`, en: `Consented to by: ${voided.approver.en}, ${minuteOf(voided.at)}` })}</p></div>`;
}

function renderSupersedes(page: Page, { supersedes }: DrawFacts): Html | null {
  if (supersedes === null) return null;
  const { code, number, reason, approver } = supersedes;
  return html`<p class="lead">${say(page, { zh: '接替已作废的', en: 'Follows the void' })} <a href="${to(page, `/draws/${code}`)}">${say(page, { zh: `第 ${number} 号`, en: `No. ${number}` })}</a>${say(page, { zh: '；原因：', en: '; reason: ' })}${original(page, reason)}${say(page, { zh: `；${approver.zh}批准`, en: `; consented to by: ${approver.en}` })}</p>`;
}
