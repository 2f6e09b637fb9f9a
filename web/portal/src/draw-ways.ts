import { ticket } from '@hengjian/draw';
import type { DrawFacts } from './facts.ts';
import { type Html, html } from './html.ts';
import { type Page, say, to } from './page.ts';

/** Everything for a recheck: the downloads, and three ways, of which the last needs no program of ours. */
export function renderWays(page: Page, draw: DrawFacts): Html {
  const { code } = draw;
  return html`<section class="gap"><div class="sec"><h2>${say(page, { zh: '自己复算', en: 'Recheck it yourself' })}</h2><span><a href="/draws/${code}.json" download="${code}.json">${say(page, { zh: '复算包（JSON）', en: 'Bundle (JSON)' })}</a> <a href="${to(page, `/draws/${code}.csv`)}">${say(page, { zh: '名单（CSV）', en: 'List (CSV)' })}</a></span></div>
<ol class="ways"><li><p><b>${say(page, { zh: '用本网站的复算页，断网也行', en: 'With the recheck page, network off if you like' })}</b></p><p><a class="btn" href="${to(page, `/verify?draw=${encodeURIComponent(code)}`)}">${say(page, { zh: `复算 ${code}`, en: `Recheck ${code}` })}</a></p></li>
<li><p><b>${say(page, { zh: '用命令行', en: 'With the command line' })}</b></p><p class="cmd">npx hengjian draw verify ${code}.json</p></li>
<li><p><b>${say(page, { zh: '用任何一个 SHA-256 程序', en: 'With any SHA-256 program' })}</b></p>${renderByHand(page, draw)}</li></ol></section>`;
}

/** The seed and one ticket worked out as commands anybody can type. */
function renderByHand(page: Page, { frameHash, seed, parties, drawn }: DrawFacts): Html | null {
  const [first] = drawn;
  if (frameHash === null || seed === null || first === undefined) return null;
  const lines = ['hengjian.draw.seed/v1', frameHash, ...parties.map(({ id, value }) => `${id}=${value ?? ''}`)];
  const seedCommand = `printf '%s\\n' ${lines.map(quoted).join(' ')} | sha256sum`;
  const ticketCommand = `printf %s ${quoted([seed, 'unit', first.stratum, first.unit].join(','))} | sha256sum`;
  return html`<p class="s13 q">${say(page, { zh: '种子由抽样框和全部揭示值算出：', en: 'The seed follows from the frame and all revealed values:' })}</p><p class="cmd">${seedCommand}<br>→ ${seed}</p><p class="s13 q">${say(page, { zh: `一家的票号，以 ${first.unit} 为例（同一领域里票号越小越靠前；加权的领域里权重也起作用）：`, en: `One ticket, of ${first.unit} for example (within a field the smaller ticket comes first; in weighted fields the weight enters too):` })}</p><p class="cmd">${ticketCommand}<br>→ ${ticket(seed, 'unit', first.stratum, first.unit)}</p>`;
}

/** As a shell takes it literally. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
