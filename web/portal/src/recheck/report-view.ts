import type { LogReport } from '@hengjian/verify';
import { type Html, html } from '../html.ts';
import type { Language, Words } from '../language.ts';
import { hash, mark, type Shape } from '../marks.ts';
import { CODE_WORDS } from './code-words.ts';
import { JSON_WORDS } from './json-words.ts';
import { placeInWords } from './place-words.ts';
import type { Part, Report, Summary } from './recheck.ts';

/** A report as the page shows it. */
export interface View {
  readonly report: Report;
  readonly milliseconds: number;
  /** Name of the file, for the command that does the same. */
  readonly file: string;
  /** An institution to try the ticket form with. */
  readonly example: string | null;
}

export function renderReport(view: View, language: Language): Html {
  const { report } = view;
  if (report.verdict === 'unreadable') return renderUnreadable(report, language);
  if (report.verdict === 'different') return renderDifferent(report, view, language);
  return renderSame(report.summary, view, language);
}

function renderUnreadable(report: Extract<Report, { verdict: 'unreadable' }>, language: Language): Html {
  const { file, refusal } = report;
  const which: Words =
    file === 'bundle'
      ? { zh: '复算包读不出来', en: 'The bundle cannot be read' }
      : { zh: '开封文件读不出来', en: 'The openings cannot be read' };
  const where: Words = {
    zh: `第 ${refusal.offset + 1} 个字符附近，${placeInWords(refusal.at, 'zh')}`,
    en: `near character ${refusal.offset + 1}, ${placeInWords(refusal.at, 'en')}`,
  };
  return html`<section class="dr"><div class="hd"><h2 tabindex="-1">${which[language]}</h2>${mark('stop', refusal.code)}</div><div class="bar"><p>${JSON_WORDS[refusal.code][language]}</p><p class="s13 q">${where[language]}</p></div></section>`;
}

function renderDifferent(report: Extract<Report, { verdict: 'different' }>, view: View, language: Language): Html {
  const { code, at, cause } = report.failure;
  const words = CODE_WORDS[code];
  const label = (text: Words) => html`<th scope="row">${text[language]}</th>`;
  return html`<section class="dr"><div class="hd"><h2 tabindex="-1">${{ zh: '复算结果不同', en: 'The recheck found a difference' }[language]}</h2>${mark('stop', words.what[language])}</div><div class="bar"><p>${words.meaning[language]}</p></div><table class="kv"><tr>${label({ zh: '代码', en: 'Code' })}<td class="mono">${code}${cause !== undefined && ` · ${cause}`}</td></tr><tr>${label({ zh: '位置', en: 'Place' })}<td>${placeInWords(at, language)} <span class="mono qq">${at}</span></td></tr>${
    report.found !== null &&
    html`<tr>${label({ zh: '文件所写', en: 'In the file' })}<td class="mono">${report.found}</td></tr>`
  }</table>${renderCommand(view, { zh: `1 ${code}`, en: `1 ${code}` }[language])}</section>`;
}

function renderSame(summary: Summary, view: View, language: Language): Html {
  const { number, title, organiser, unchecked } = summary;
  const verdict: Words =
    unchecked.strata === 0
      ? { zh: '全部逐项相同', en: 'Everything is the same, item by item' }
      : { zh: '可公开复算的部分逐项相同', en: 'Everything the public can recheck is the same' };
  const effort: Words = {
    zh: `本页核对机构 ${count(summary.units)} 家、检查人员 ${count(summary.inspectors)} 人，用时 ${seconds(view.milliseconds)} 秒`,
    en: `${count(summary.units)} institutions and ${count(summary.inspectors)} inspectors computed on this page in ${seconds(view.milliseconds)} s`,
  };
  return html`<section class="dr"><div class="hd"><h2 tabindex="-1">${title}${{ zh: `第 ${number} 号`, en: ` No. ${number}` }[language]}</h2>${mark('ok', verdict[language])}<span class="s13 qq">${organiser}${organiser !== null && { zh: '·', en: ' · ' }[language]}${effort[language]}</span></div><div class="dg"><table class="kv"><tr><th scope="row">${{ zh: '抽样框', en: 'Frame' }[language]}</th><td>${hash(summary.frameHash)}</td></tr><tr><th scope="row">${{ zh: '种子', en: 'Seed' }[language]}</th><td>${hash(summary.seed)}</td></tr><tr><th scope="row">${{ zh: '一家的票号', en: 'One ticket' }[language]}</th><td><form class="one" id="ask-ticket"><input id="unit" aria-label="${{ zh: '机构编号', en: 'Institution code' }[language]}" value="${view.example ?? ''}" autocomplete="off" spellcheck="false"><button class="btn">${{ zh: '算', en: 'Compute' }[language]}</button></form><div id="tickets" role="status"></div></td></tr></table><ul class="ck">${checksOf(summary).map(({ shape, words, small }) => html`<li><span class="st st-${shape}"></span><span>${words[language]}${small !== null && html`<small>${small[language]}</small>`}</span></li>`)}</ul></div>${renderCommand(view, { zh: '0 相同', en: '0 same' }[language])}</section>`;
}

interface Check {
  readonly shape: Shape;
  readonly words: Words;
  readonly small: Words | null;
}

function checksOf(summary: Summary): readonly Check[] {
  const { commitments, published, checked, unchecked } = summary;
  const sources: Check = {
    shape: 'ok',
    words: {
      zh: `${commitments + published} 个来源：${commitments} 个承诺相符，${published} 个公布值`,
      en: `${commitments + published} sources: ${commitments} commitments match, ${published === 1 ? '1 published value' : `${published} published values`}`,
    },
    small: null,
  };
  const staffing: Check = {
    shape: 'ok',
    words: {
      zh: `派员 ${count(summary.staffed)} 家：回避 ${count(summary.conflicts)} 对无一违反，每人最多 ${summary.maxLoad} 家且为最小`,
      en: `${count(summary.staffed)} institutions staffed: none of ${count(summary.conflicts)} pairs meet; at most ${summary.maxLoad} each, the least possible`,
    },
    small:
      summary.shortages === 0
        ? null
        : {
            zh: `${summary.shortages} 家派不出人，与算出的一致`,
            en: `${summary.shortages} cannot be staffed, as computed`,
          },
  };
  return [
    sources,
    ...(checked.strata === 0 ? [] : [checkedPart(checked, summary.shortfalls)]),
    staffing,
    logCheck(summary.log),
    ...(unchecked.strata === 0 ? [] : [uncheckedPart(unchecked)]),
  ];
}

function checkedPart({ strata, selected, reserves }: Part, shortfalls: number): Check {
  return {
    shape: 'ok',
    words: {
      zh: `${strata} 个分层从头重算：抽中 ${count(selected)} 家、候补 ${count(reserves)} 家相同`,
      en: `${strata} strata computed anew: ${count(selected)} drawn and ${count(reserves)} reserves are the same`,
    },
    small:
      shortfalls === 0
        ? null
        : { zh: `${shortfalls} 个分层名录不足，已如实列明`, en: `${shortfalls} strata fell short, and say so` },
  };
}

/** Sealed weights are no fault, but what they hide was not checked, and the page must not look as if it had been. */
function uncheckedPart({ strata, selected }: Part): Check {
  return {
    shape: 'wait',
    words: {
      zh: `${strata} 个加权分层：家数、名次和必中顺序合规；次序含密封权重，${count(selected)} 家须审计方复核`,
      en: `${strata} weighted strata: numbers, ranks and certainties hold; the order rests on sealed weights, ${count(selected)} institutions are for the auditor to check`,
    },
    small: {
      zh: '信用类别不公开；持有开封文件时在上面一并选入',
      en: 'Credit classes are not public; whoever holds the openings can choose them above',
    },
  };
}

function logCheck(log: LogReport): Check {
  if (log.status === 'not-logged') {
    return {
      shape: 'wait',
      words: { zh: '复算包没有日志证明', en: 'The bundle carries no log proof' },
      small: {
        zh: '无法判断抽样框是否先于揭示固定下来',
        en: 'Whether the frame was fixed before the reveals cannot be told',
      },
    };
  }
  return {
    shape: 'ok',
    words: {
      zh: `抽样框（第 ${count(log.frameIndex)} 条）先于全部揭示写入日志，结果为第 ${count(log.resultIndex)} 条`,
      en: `The frame (entry ${count(log.frameIndex)}) was in the log before every reveal; the result is entry ${count(log.resultIndex)}`,
    },
    small: {
      zh: `日志头 ${count(log.size)} 条，签名与本页所信公钥相符`,
      en: `Head of ${count(log.size)} entries, signed by the key this page trusts`,
    },
  };
}

function renderCommand({ file }: View, outcome: string): Html {
  return html`<p class="cmd">npx hengjian draw verify ${file}  →  ${outcome}</p>`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
