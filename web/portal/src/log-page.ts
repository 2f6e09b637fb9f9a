import type { LogEntryFacts, LogFacts } from './facts.ts';
import { type Html, html } from './html.ts';
import type { Words } from './language.ts';
import { hash, shortHash } from './marks.ts';
import { type Page, renderPage, say, to } from './page.ts';
import { ageOf, count, minuteOf } from './time.ts';

export function renderLog(page: Page, log: LogFacts): Html {
  const main = html`<section class="top"><h1>${say(page, { zh: '透明日志', en: 'Transparency log' })}</h1><p class="q">${say(page, { zh: '抽样框、揭示、结果、递补、作废和计划，每个决定占一条，只增不改。每天签一个日志头；谁手里留有一个旧日志头，谁就能证明日志有没有被改过。', en: 'Frames, reveals, results, replacements, void draws and plans: one entry for each decision, added and never changed. A head is signed every day; whoever keeps an old one can show whether the log was altered since.' })}</p></section>
${renderHead(page, log)}
<div class="two"><section><div class="sec"><h2>${say(page, { zh: '最近的条目', en: 'Newest entries' })}</h2><span class="qq">${say(page, { zh: '不含个人信息', en: 'no personal data' })}</span></div>${renderRecent(page, log.recent)}</section>
<section><div class="sec"><h2>${say(page, { zh: '每日日志头', en: 'Daily heads' })}</h2></div>${renderDaily(page, log)}</section></div>
${renderUse(page)}`;
  return renderPage(page, { title: { zh: '透明日志', en: 'Transparency log' }, section: 'log', main });
}

function renderHead(page: Page, { head, checkpoint }: LogFacts): Html {
  const { origin, key } = page.site.log;
  const waiting = say(page, { zh: '还没有签名的日志头。', en: 'No head has been signed yet.' });
  return html`<section><div class="sec"><h2>${say(page, { zh: '现在的日志头', en: 'The head now' })}</h2><span><a href="/log/checkpoint">checkpoint</a> <a href="/log/key">key</a></span></div><table class="kv">${
    head === null
      ? html`<tr><th scope="row">${say(page, { zh: '状态', en: 'State' })}</th><td>${waiting}</td></tr>`
      : html`<tr><th scope="row">${say(page, { zh: '条目', en: 'Entries' })}</th><td><b>${count(head.treeSize)}</b></td></tr><tr><th scope="row">${say(page, { zh: '根哈希', en: 'Root hash' })}</th><td>${hash(head.root)}</td></tr><tr><th scope="row">${say(page, { zh: '签于', en: 'Signed' })}</th><td>${minuteOf(head.signedAt)} <span class="qq s13">${ageOf(head.signedAt, page.now, page.language)}</span></td></tr>`
  }<tr><th scope="row">${say(page, { zh: '日志名', en: 'Origin' })}</th><td class="mono">${origin}</td></tr><tr><th scope="row">${say(page, { zh: '验证公钥', en: 'Verifier key' })}</th><td class="mono">${key}</td></tr></table>${checkpoint !== null && html`<pre class="cmd">${checkpoint}</pre>`}</section>`;
}

function renderRecent(page: Page, recent: readonly LogEntryFacts[]): Html {
  if (recent.length === 0)
    return html`<p class="none">${say(page, { zh: '日志还是空的。', en: 'The log is empty.' })}</p>`;
  return html`<table class="t"><thead><tr><th scope="col" class="r">${say(page, { zh: '序号', en: 'No.' })}</th><th scope="col">${say(page, { zh: '内容', en: 'What' })}</th><th scope="col">${say(page, { zh: '关于', en: 'About' })}</th><th scope="col">${say(page, { zh: '时间', en: 'When' })}</th></tr></thead><tbody>${recent.map(
    (entry) =>
      html`<tr><td class="r">${count(entry.leafIndex)}</td><td>${renderType(page, entry.type)}</td><td>${renderAbout(page, entry)}</td><td class="nw">${minuteOf(entry.at)}</td></tr>`,
  )}</tbody></table>`;
}

// biome-ignore format: a dictionary reads as a table
const TYPES: Readonly<Record<string, Words>> = {
  'plan.approve': { zh: '批准计划', en: 'Plan approved' },
  'plan.acknowledge': { zh: '计划备案', en: 'Plan taken on file' },
  'plan.publish': { zh: '公开计划', en: 'Plan published' },
  'plan.amend': { zh: '修改计划', en: 'Plan amended' },
  'plan.withdraw': { zh: '撤回计划', en: 'Plan withdrawn' },
  'plan.close': { zh: '计划办结', en: 'Plan closed' },
  'plan.exception': { zh: '例外的决定', en: 'Decision on an exception' },
  'draw.lists': { zh: '冻结名录', en: 'Lists frozen' },
  'draw.frame': { zh: '封存抽样框', en: 'Frame sealed' },
  'draw.commitment': { zh: '提交承诺', en: 'Commitment' },
  'draw.reveal': { zh: '揭示', en: 'Reveal' },
  'draw.result': { zh: '抽取结果', en: 'Result' },
  'draw.published': { zh: '公布结果', en: 'Result published' },
  'draw.replacement': { zh: '递补', en: 'Replacement' },
  'draw.void': { zh: '作废', en: 'Void' },
};

/** A type without words of its own is shown as the log has it. */
function renderType(page: Page, type: string): Html {
  const words = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  return words === undefined ? html`<span class="mono">${type}</span>` : html`${say(page, words)}`;
}

function renderAbout(page: Page, { about }: LogEntryFacts): Html | null {
  if (about === null) return null;
  return html`<a href="${to(page, `/${about.kind}s/${about.code}`)}">${about.code}</a>`;
}

function renderDaily(page: Page, { daily }: LogFacts): Html {
  if (daily.length === 0) {
    return html`<p class="none">${say(page, { zh: '今天结束时签出第一个。', en: 'The first is signed at the end of today.' })}</p>`;
  }
  return html`<table class="t"><thead><tr><th scope="col">${say(page, { zh: '日期', en: 'Day' })}</th><th scope="col" class="r">${say(page, { zh: '条目', en: 'Entries' })}</th><th scope="col">${say(page, { zh: '根哈希', en: 'Root hash' })}</th></tr></thead><tbody>${daily.map(
    ({ day, treeSize, root }) =>
      html`<tr><td class="nw">${day}</td><td class="r">${count(treeSize)}</td><td>${shortHash(root)}</td></tr>`,
  )}</tbody></table>`;
}

function renderUse(page: Page): Html {
  return html`<section class="gap"><div class="sec"><h2>${say(page, { zh: '怎样使用', en: 'How to use it' })}</h2></div><ul class="plain">
<li>${say(page, { zh: '打印或抄下今天的根哈希；过些时候再来，用日志的哈希片验证新的日志头仍然包含它。', en: 'Print or write down today’s root hash; come back later and check with the log’s tiles that the new head still contains it.' })}</li>
<li>${say(page, { zh: '条目和哈希按 C2SP tlog-tiles 提供，现有的审计工具可以直接读取：', en: 'Entries and hashes are served as C2SP tlog-tiles, which existing auditing tools read:' })} <span class="mono">/log/tile/…</span></li>
<li>${say(page, { zh: '每个复算包都带着自己的日志证明，复算时一并验证。', en: 'Every draw bundle carries its log proofs; a recheck verifies them too.' })}</li></ul></section>`;
}
