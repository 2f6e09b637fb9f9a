import { type Html, html } from './html.ts';
import type { Words } from './language.ts';
import { type Page, say } from './page.ts';

/**
 * The part of the page that rechecks a draw. What it trusts, the key of the log, is part of the page and shown on it. The
 * controls come up hidden; the script shows them, so that without it only what works is seen.
 */
export function renderRecheck(page: Page): Html {
  const { origin, key } = page.site.log;
  return html`<section class="dr" id="draw"><h2>${say(page, { zh: '复算一次抽取', en: 'Recheck a draw' })}</h2><p class="q">${say(page, { zh: '抽样框、揭示值和结果都在复算包里。本页在您的设备上把它从头算一遍，逐项比对；选好文件就可以断网。', en: 'Frame, reveals and result are all in the bundle. This page computes everything anew on your device and compares item by item; once the file is chosen you can switch the network off.' })}</p></section>
<div id="recheck" hidden data-language="${page.language}" data-origin="${origin}" data-key="${key}"><form class="vf" id="choose">${renderPick(page, 'bundle', { zh: '复算包（.json），也可拖到这里', en: 'Bundle (.json), or drop it here' })}${renderPick(page, 'openings', { zh: '审计方开封文件（可不选）', en: 'The auditor’s openings (optional)' })}<button class="btn btn-1">${say(page, { zh: '复算', en: 'Recheck' })}</button></form><p class="s13 qq" id="network" role="status"></p><div id="result" role="status" tabindex="-1"></div></div>
<noscript><p class="bar">${say(page, { zh: '本页的复算要用 JavaScript。不用它也能复算：用下面的命令行，或用任何一个 SHA-256 程序照规范计算。', en: 'Rechecking on this page takes JavaScript. You can do without: use the command line below, or any SHA-256 program and the specification.' })}</p></noscript>
<section class="gap"><div class="sec"><h2>${say(page, { zh: '用命令行复算', en: 'Recheck on the command line' })}</h2></div><p class="cmd">npx hengjian draw verify SJ2023-SH-1.json</p><p class="s13 q">${say(page, { zh: '离线运行；全部相同时退出码为 0，否则为 1 并给出代码。复算包在每次抽取的页面下载。', en: 'Runs offline; exits 0 when everything is the same, else 1 with a code. The bundle is on the page of each draw.' })}</p></section>
<section class="gap"><div class="sec"><h2>${say(page, { zh: '本页相信什么', en: 'What this page trusts' })}</h2></div><table class="kv"><tr><th scope="row">${say(page, { zh: '日志名', en: 'Origin' })}</th><td class="mono">${origin}</td></tr><tr><th scope="row">${say(page, { zh: '日志公钥', en: 'Log key' })}</th><td class="mono">${key}</td></tr></table><p class="s13 q">${say(page, { zh: '只信这一把公钥，用来验证日志头上的签名。请与别处得到的公钥核对，例如公文、盖章的日志头或其他机构的公布。其余全部由本页算出。', en: 'Only this key, which verifies the signatures on log heads. Compare it with one you got elsewhere: from an official paper, a sealed head, another organisation. Everything else is computed here.' })}</p></section></section>`;
}

/** A file input in the language of the page; the browser's own would speak the browser's. */
function renderPick(page: Page, id: string, label: Words): Html {
  return html`<label><span>${say(page, label)}</span><input class="vh" type="file" id="${id}" accept=".json,application/json"><span class="pick"><span class="btn">${say(page, { zh: '选择文件', en: 'Choose file' })}</span><output for="${id}" id="${id}-name">${say(page, { zh: '未选', en: 'None chosen' })}</output></span></label>`;
}
