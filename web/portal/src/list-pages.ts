import type { DrawSummaryFacts, Listing, PlanSummaryFacts } from './facts.ts';
import { type Html, html } from './html.ts';
import { original, type Page, renderPage, say, to } from './page.ts';
import { renderPaging } from './paging.ts';
import { renderStack } from './stack-table.ts';
import { drawState, planState } from './states.ts';
import { count, dateOf } from './time.ts';

/** Rows on one page of a list; keeps the heaviest page below 50 kB. */
export const LIST_SIZE = 50;

export function renderPlanList(page: Page, { items, total }: Listing<PlanSummaryFacts>, current: number): Html {
  const main = html`${renderTabs(page, 'plans')}
<p class="lead">${say(page, { zh: '计划一经印发即公开，每一版都写入透明日志。', en: 'A plan is public as soon as it is issued; every version goes into the log.' })}</p>
${
  items.length === 0
    ? html`<p class="none">${say(page, { zh: '还没有公开的计划。', en: 'No plan is public yet.' })}</p>`
    : html`${renderPlanTable(page, items)}${renderPaging(page, '/plans', { page: current, size: LIST_SIZE, total })}`
}`;
  return renderPage(page, { title: { zh: '抽查计划', en: 'Inspection plans' }, section: 'inspection', main });
}

export function renderDrawList(page: Page, { items, total }: Listing<DrawSummaryFacts>, current: number): Html {
  const main = html`${renderTabs(page, 'draws')}
<p class="lead">${say(page, { zh: '每次抽取都有编号。作废的也留在这里，写明原因和谁批准；重抽是新的编号。', en: 'Every draw has a number. A void one stays here with its reason and who consented; a redraw has a new number.' })}</p>
${
  items.length === 0
    ? html`<p class="none">${say(page, { zh: '还没有公开的抽取。', en: 'No draw is public yet.' })}</p>`
    : html`${renderDrawTable(page, items)}${renderPaging(page, '/draws', { page: current, size: LIST_SIZE, total })}`
}`;
  return renderPage(page, { title: { zh: '抽取与结果', en: 'Draws and results' }, section: 'inspection', main });
}

function renderPlanTable(page: Page, plans: readonly PlanSummaryFacts[]): Html {
  return renderStack(
    [
      { label: say(page, { zh: '计划', en: 'Plan' }) },
      { label: say(page, { zh: '地区', en: 'Region' }) },
      { label: say(page, { zh: '检查家数', en: 'Institutions' }), number: true },
      { label: say(page, { zh: '抽取次数', en: 'Draws' }), number: true },
      { label: say(page, { zh: '公开日期', en: 'Published' }) },
      { label: say(page, { zh: '状态', en: 'State' }) },
    ],
    plans.map((plan) => [
      html`<a href="${to(page, `/plans/${plan.code}`)}">${original(page, plan.title)}</a><small>${plan.code}${plan.documentNumber !== null && html` ${original(page, plan.documentNumber)}`}</small>`,
      say(page, plan.region),
      count(plan.total),
      plan.draws,
      html`<span class="nw">${dateOf(plan.publishedAt)}</span>`,
      planState(plan.state, page.language),
    ]),
  );
}

export function renderDrawTable(page: Page, draws: readonly DrawSummaryFacts[]): Html {
  return renderStack(
    [
      { label: say(page, { zh: '抽取', en: 'Draw' }) },
      { label: say(page, { zh: '地区', en: 'Region' }) },
      { label: say(page, { zh: '抽中 / 计划', en: 'Drawn / planned' }), number: true },
      { label: say(page, { zh: '状态自', en: 'Since' }) },
      { label: say(page, { zh: '状态', en: 'State' }) },
    ],
    draws.map((draw) => [
      html`<a href="${to(page, `/draws/${draw.code}`)}">${original(page, draw.planTitle)}${say(page, { zh: `第 ${draw.number} 号`, en: ` No. ${draw.number}` })}</a><small>${draw.code}</small>`,
      say(page, draw.region),
      `${draw.selected === null ? '–' : count(draw.selected)} / ${count(draw.quota)}`,
      html`<span class="nw">${dateOf(draw.since)}</span>`,
      drawState(draw.state, page.language),
    ]),
  );
}

/** Plans on one side, draws and results on the other. */
function renderTabs(page: Page, current: 'plans' | 'draws'): Html {
  const tab = (name: 'plans' | 'draws', label: string): Html =>
    name === current
      ? html`<a class="on" aria-current="page" href="${to(page, `/${name}`)}">${label}</a>`
      : html`<a href="${to(page, `/${name}`)}">${label}</a>`;
  return html`<div class="top"><h1>${say(page, { zh: '抽查公开', en: 'Inspections in public' })}</h1></div><nav class="tabs" aria-label="${say(page, { zh: '抽查公开', en: 'Inspections' })}">${tab('plans', say(page, { zh: '抽查计划', en: 'Plans' }))}${tab('draws', say(page, { zh: '抽取与结果', en: 'Draws and results' }))}</nav>`;
}
