import type { DrawFacts, DrawnUnitFacts, DrawStratumFacts, ReplacementFacts } from './facts.ts';
import { type Html, html, join } from './html.ts';
import type { Words } from './language.ts';
import { renderLogPlace } from './log-place.ts';
import { dot, original, type Page, say } from './page.ts';
import { type Paging, pagesOf, renderPaging } from './paging.ts';
import { renderStack } from './stack-table.ts';
import { count, dateOf } from './time.ts';

const ARMS = {
  all: null,
  random: { zh: '等概率部分', en: 'equal chances' },
  risk: { zh: '风险部分', en: 'risk' },
} as const satisfies Record<DrawStratumFacts['arm'], Words | null>;

const METHODS = {
  equal: { zh: '等概率', en: 'Equal chances' },
  pareto: { zh: '按权重（Pareto），权重密封', en: 'By weight (Pareto), weights sealed' },
  systematic: { zh: '按权重（系统），权重密封', en: 'By weight (systematic), weights sealed' },
} as const satisfies Record<DrawStratumFacts['method'], Words>;

/** Field, and which arm of it: `生态环境监测（风险部分）`. */
function stratumName(page: Page, { field, arm }: DrawStratumFacts): string {
  const part = ARMS[arm];
  if (part === null) return say(page, field);
  return say(page, { zh: `${field.zh}（${part.zh}）`, en: `${field.en} (${part.en})` });
}

export function renderStrata(page: Page, draw: DrawFacts): Html {
  const drawn = new Map<string, number>();
  for (const { stratum } of draw.drawn) drawn.set(stratum, (drawn.get(stratum) ?? 0) + 1);
  const shortfalls = new Map(draw.shortfalls.map((shortfall) => [shortfall.stratum, shortfall]));
  return html`<section class="gap"><div class="sec"><h2>${say(page, { zh: '分领域', en: 'By field' })}</h2>${
    draw.maxLoad !== null &&
    html`<span class="qq">${say(page, { zh: `每人最多 ${draw.maxLoad} 家，已是最小`, en: `At most ${draw.maxLoad} institutions per inspector, the least possible` })}</span>`
  }</div>${renderStack(
    [
      { label: say(page, { zh: '领域', en: 'Field' }) },
      { label: say(page, { zh: '抽法', en: 'Method' }) },
      { label: say(page, { zh: '抽中 / 计划', en: 'Drawn / planned' }), number: true },
      { label: say(page, { zh: '名录', en: 'List' }), number: true },
    ],
    draw.strata.map((stratum) => {
      const left = shortfalls.get(stratum.id)?.available;
      const short =
        left !== undefined &&
        html`<small>${say(page, { zh: `前面的领域已抽走，只剩 ${left} 家`, en: `only ${left} left after earlier fields` })}</small>`;
      return [
        html`${stratumName(page, stratum)}${short}`,
        say(page, METHODS[stratum.method]),
        `${draw.selected === null ? '–' : count(drawn.get(stratum.id) ?? 0)} / ${count(stratum.quota)}`,
        count(stratum.units),
      ];
    }),
  )}</section>`;
}

/** The drawn institutions, in the order of selection, a table for each stratum. */
export function renderDrawn(page: Page, draw: DrawFacts, paging: Paging): Html {
  const heading = say(page, { zh: '抽中名单', en: 'Drawn institutions' });
  if (draw.drawn.length === 0) {
    return html`<section class="gap"><div class="sec"><h2>${heading}</h2></div><p class="none">${say(page, { zh: '结果公布后在此列出。', en: 'Listed here once the result is published.' })}</p></section>`;
  }
  const rows = draw.drawn.slice((paging.page - 1) * paging.size, paging.page * paging.size);
  const replaced = new Map(draw.replacements.map((entry) => [`${entry.stratum}/${entry.out.unit}`, entry]));
  const groups = draw.strata
    .map((stratum) => ({ stratum, rows: rows.filter((row) => row.stratum === stratum.id) }))
    .filter((group) => group.rows.length > 0);
  const path = `/draws/${draw.code}`;
  return html`<section class="gap"><div class="sec"><h2>${heading}</h2><span class="qq">${say(page, { zh: `${count(draw.drawn.length)} 家，候补 ${count(draw.reserves)} 家见复算包`, en: `${count(draw.drawn.length)}, and ${count(draw.reserves)} reserves in the bundle` })}</span></div><p class="s13 q">${say(page, { zh: '现场检查前只公布检查人员代码，不公布姓名。', en: 'Before the visits inspectors are given by code, without names.' })}</p>${groups.map(
    (group) =>
      html`<h3>${stratumName(page, group.stratum)}</h3><table class="t li"><thead><tr><th scope="col" class="r">${say(page, { zh: '名次', en: 'Rank' })}</th><th scope="col">${say(page, { zh: '机构', en: 'Institution' })}</th><th scope="col">${say(page, { zh: '地区', en: 'Region' })}</th><th scope="col">${say(page, { zh: '检查人员', en: 'Inspectors' })}</th></tr></thead><tbody>${group.rows.map((row) => renderRow(page, row, replaced.get(`${row.stratum}/${row.unit}`)))}</tbody></table>`,
  )}${pagesOf(paging) > 1 && renderPaging(page, path, paging)}${renderShortages(page, draw)}</section>`;
}

function renderRow(page: Page, row: DrawnUnitFacts, replacement: ReplacementFacts | undefined): Html {
  const note = [
    row.certainty && say(page, { zh: '权重足够大，必定抽中', en: 'weight large enough to be certain' }),
    replacement !== undefined &&
      say(page, { zh: `已由 ${replacement.in.unit} 递补`, en: `replaced by ${replacement.in.unit}` }),
  ].filter((text) => text !== false);
  const team = row.team.map(
    ({ pool, inspectors }) => html`${say(page, pool)} ${inspectors.join(say(page, { zh: '、', en: ', ' }))}`,
  );
  return html`<tr><td class="r">${row.rank}</td><td>${original(page, row.name)} <small>${[row.unit, ...note].join(say(page, { zh: '，', en: ', ' }))}</small></td><td>${say(page, row.region)}</td><td>${join(team, say(page, { zh: '；', en: '; ' }))}</td></tr>`;
}

function renderShortages(page: Page, { shortages }: DrawFacts): Html | null {
  if (shortages.length === 0) return null;
  return html`<div class="bar"><p><b>${say(page, { zh: '以下机构派不出人', en: 'These institutions could not be staffed' })}</b></p><ul>${shortages.map(
    ({ unit, pools, needed, available }) => {
      const names = pools.map((pool) => say(page, pool)).join(say(page, { zh: '、', en: ', ' }));
      return html`<li>${unit}${dot(page)}${names}${dot(page)}${say(page, { zh: `需 ${needed} 人，可派 ${available} 人`, en: `${needed} needed, ${available} available` })}</li>`;
    },
  )}</ul></div>`;
}

export function renderReplacements(page: Page, { replacements, strata }: DrawFacts): Html | null {
  if (replacements.length === 0) return null;
  const names = new Map(strata.map((stratum) => [stratum.id, stratumName(page, stratum)]));
  return html`<section class="gap"><div class="sec"><h2>${say(page, { zh: '递补', en: 'Replacements' })}</h2></div>${renderStack(
    [
      { label: say(page, { zh: '退出', en: 'Out' }) },
      { label: say(page, { zh: '递补', en: 'In' }) },
      { label: say(page, { zh: '原因', en: 'Reason' }) },
    ],
    replacements.map((entry) => [
      html`${original(page, entry.out.name)}<small>${entry.out.unit}${dot(page)}${names.get(entry.stratum) ?? entry.stratum}</small>`,
      html`${original(page, entry.in.name)}<small>${entry.in.unit}${dot(page)}${say(page, entry.in.region)}${dot(page)}${say(page, { zh: `候补第 ${entry.rank} 名`, en: `reserve No. ${entry.rank}` })}</small>`,
      html`${original(page, entry.reason)}<small>${dateOf(entry.at)}${dot(page)}${renderLogPlace(page, entry.log)}</small>`,
    ]),
  )}</section>`;
}
