import type { ClauseId } from '@hengjian/law';
import { renderQuestions } from './ask.ts';
import { clauseTag } from './clause-tag.ts';
import type { PlanDeadlineFacts, PlanFacts, PlanFieldFacts } from './facts.ts';
import { type Html, html, type Insert } from './html.ts';
import type { Words } from './language.ts';
import { renderDrawTable } from './list-pages.ts';
import { renderLogPlace } from './log-place.ts';
import { dot, original, type Page, renderPage, say } from './page.ts';
import { renderStack } from './stack-table.ts';
import { planState } from './states.ts';
import { count, dateOf } from './time.ts';

interface Deadline {
  readonly key: keyof PlanDeadlineFacts;
  readonly what: Words;
  readonly clause: ClauseId;
}

// biome-ignore format: a dictionary reads as a table
const DEADLINES: readonly Deadline[] = [
  { key: 'publicDraw', what: { zh: '公开抽取', en: 'Public draw' }, clause: 'R4-2.1a' },
  { key: 'selfCheck', what: { zh: '机构自查自纠', en: 'Self-check by the institutions' }, clause: 'R4-3.0c' },
  { key: 'districtScheme', what: { zh: '各区报送方案', en: 'District plans reported' }, clause: 'R4-4.5a' },
  { key: 'onSite', what: { zh: '现场检查完成', en: 'Visits finished' }, clause: 'R4-1.0g' },
  { key: 'summary', what: { zh: '汇总检查情况', en: 'Results summarised' }, clause: 'R4-1.0h' },
];

export function renderPlan(page: Page, plan: PlanFacts): Html {
  const main = html`<section class="top"><h1>${original(page, plan.title)}</h1><p class="q">${say(page, plan.organiser)}${dot(page)}${plan.code}${plan.documentNumber !== null && html`${dot(page)}${original(page, plan.documentNumber)}`}${dot(page)}${say(page, { zh: `${dateOf(plan.publishedAt)} 公开`, en: `published ${dateOf(plan.publishedAt)}` })}</p></section>
${renderQuestions(page, planState(plan.state, page.language), plan.turn)}
<section class="gap"><div class="sec"><h2>${say(page, { zh: '查多少家', en: 'How many' })}</h2><span class="qq">${renderRatio(page, plan)}</span></div>${renderFields(page, plan)}</section>
<div class="two"><section><div class="sec"><h2>${say(page, { zh: '期限', en: 'Deadlines' })}</h2></div><table class="kv">${DEADLINES.map(
    ({ key, what, clause }) =>
      html`<tr><th scope="row">${plan.deadlines[key]}</th><td>${say(page, what)} ${clauseTag(clause, page.language)}</td></tr>`,
  )}</table></section>
<section><div class="sec"><h2>${say(page, { zh: '会签部门', en: 'Countersigned by' })}</h2></div><table class="kv">${plan.departments.map(
    ({ name, signedAt }) =>
      html`<tr><th scope="row">${signedAt === null ? '–' : dateOf(signedAt)}</th><td>${say(page, name)}</td></tr>`,
  )}</table></section>
<section><div class="sec"><h2>${say(page, { zh: '依据', en: 'Basis' })}</h2></div><ul class="plain">${plan.basis.map((paper) => html`<li>${original(page, paper)}</li>`)}</ul></section>
<section><div class="sec"><h2>${say(page, { zh: '谁参与决定名单', en: 'Who decides the list' })}</h2></div><ul class="plain">${plan.parties.map(
    ({ name, kind }) =>
      html`<li>${say(page, name)} <span class="qq s13">${say(page, kind === 'commit' ? { zh: '先交承诺，再揭示秘密', en: 'commits first, reveals later' } : { zh: '抽取后才公布的值', en: 'a value published only later' })}</span></li>`,
  )}</ul>${renderWeights(page, plan)}</section></div>
<section class="gap"><div class="sec"><h2>${say(page, { zh: '抽取与结果', en: 'Draws and results' })}</h2></div>${
    plan.numbered.length === 0
      ? html`<p class="none">${say(page, { zh: '尚未抽取。', en: 'Nothing has been drawn yet.' })}</p>`
      : renderDrawTable(page, plan.numbered)
  }</section>
<section class="gap"><div class="sec"><h2>${say(page, { zh: '日志', en: 'Log' })}</h2></div>${renderLogPlace(page, plan.log)}</section>`;
  return renderPage(page, {
    title: { zh: plan.title, en: `Plan ${plan.code}` },
    section: 'inspection',
    main,
  });
}

function renderRatio(page: Page, { total, base, requiredRatio }: PlanFacts): Html {
  const share = base === 0 ? '–' : `${((total * 100) / base).toFixed(1)}%`;
  const found = say(page, {
    zh: `${count(total)} / ${count(base)} 家，${share}`,
    en: `${count(total)} of ${count(base)} institutions, ${share}`,
  });
  if (requiredRatio === null) return html`${found}`;
  const { percent, kind, clause } = requiredRatio;
  const required = say(
    page,
    kind === 'about'
      ? { zh: `应约 ${percent}%`, en: `required: about ${percent}%` }
      : { zh: `应不低于 ${percent}%`, en: `required: at least ${percent}%` },
  );
  return html`${found}${say(page, { zh: '；', en: '; ' })}${required} ${clauseTag(clause, page.language)}`;
}

function renderFields(page: Page, { fields, total }: PlanFacts): Html {
  return renderStack(
    [
      { label: say(page, { zh: '领域', en: 'Field' }) },
      { label: say(page, { zh: '抽 / 名录', en: 'Draw / list' }), number: true },
      { label: say(page, { zh: '比例', en: 'Ratio' }), number: true },
      { label: say(page, { zh: '抽法', en: 'Method' }) },
      { label: say(page, { zh: '牵头与联合部门', en: 'Lead and joint departments' }) },
      { label: say(page, { zh: '每组检查人员', en: 'Inspectors per team' }) },
    ],
    [
      ...fields.map((field) => cellsOf(page, field)),
      [html`<b>${say(page, { zh: '合计', en: 'Total' })}</b>`, html`<b>${count(total)}</b>`],
    ],
  );
}

function cellsOf(page: Page, field: PlanFieldFacts): readonly Insert[] {
  const separator = say(page, { zh: '、', en: ', ' });
  const { quota, base, randomArm, experts } = field;
  const method =
    field.method === 'equal'
      ? { zh: '等概率', en: 'Equal chances' }
      : { zh: `按风险加权，其中 ${randomArm} 家等概率`, en: `Weighted by risk, ${randomArm} with equal chances` };
  const team = field.team.map((seat) => `${say(page, seat.pool)} ${seat.count}`).join(separator);
  const extra = say(page, { zh: `专家 ${experts}（不计入）`, en: `experts ${experts} (not counted)` });
  return [
    html`${say(page, field.name)}${field.keyField && html`<small>${say(page, { zh: '重点领域', en: 'Key field' })}</small>`}`,
    `${count(quota)} / ${count(base)}`,
    base === 0 ? '–' : `${((quota * 100) / base).toFixed(1)}%`,
    say(page, method),
    [field.lead, ...field.joint].map((name) => say(page, name)).join(separator),
    html`${team}${experts > 0 && html`<small>${extra}</small>`}`,
  ];
}

function renderWeights(page: Page, { weights }: PlanFacts): Html | null {
  if (weights === null) return null;
  const { A, B, C, D } = weights.sizes;
  return html`<p class="s13 q note">${say(page, weights.table)}${say(page, { zh: '：', en: ': ' })}${say(page, {
    zh: `信用类别 A、B、C、D 的机构权重为 ${A}、${B}、${C}、${D}；上年有违法的乘 ${weights.violationFactor}，承诺核查发现问题的乘 ${weights.commitmentFactor}。单家机构的类别不公开。`,
    en: `an institution of credit class A, B, C or D weighs ${A}, ${B}, ${C} or ${D}; times ${weights.violationFactor} after a violation last year, times ${weights.commitmentFactor} after a finding on a commitment. The class of a single institution is not public.`,
  })}</p>`;
}
